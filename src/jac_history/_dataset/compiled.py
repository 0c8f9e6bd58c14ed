"""The store of the package's compiled modules."""

import sys
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from importlib import import_module
from json import loads
from types import ModuleType
from typing import Any
from warnings import warn

import attrs

from jac_history._dataset.tables import Columns, Table
from jac_history._dates import EDTFDate
from jac_history._records.base import Record
from jac_history._records.register import record_class
from jac_history._records.source import Citation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._names import NameIndex
    from jac_history._versions import Earlier

PACKAGE = __name__.partition(".")[0]


def warn_of_former_id(former: str, new: str) -> None:
    """Warn, at the line outside the package that asked, that a record has another id now."""
    message = f"the id {former!r} is now {new!r}; ask by that"
    warn(message, DeprecationWarning, stacklevel=_depth())


def _depth() -> int:
    """Return how many frames lie between the warning and the first outside the package."""
    frame, depth = sys._getframe(1), 1  # noqa: SLF001 - the way that `warnings` itself goes
    while frame.f_back is not None and _is_ours(frame.f_globals.get("__name__", "")):
        frame, depth = frame.f_back, depth + 1
    return depth


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == PACKAGE


Lookup = Callable[[str, int], Any]
Decode = Callable[[Any, Lookup], Any]
DATES = [
    "when",
    "period",
    "published",
    "founded",
    "dissolved",
    "introduced",
    "discontinued",
    "opened",
    "closed",
    "started",
    "ended",
    "born",
    "died",
]
SINGLE = [
    "part_of",
    "place",
    "maker",
    "brand",
    "person",
    "organization",
    "holder",
    "of",
    "subject",
    "record",
]
SEVERAL = ["about", "owners", "derived_from"]


class RowReader:
    """Reads the rows of one class.

    Args:
        cls: The class.
        lookup: Gives a related record by type and position.
    """

    def __init__(self, cls: type[Record], lookup: Lookup) -> None:
        self._cls = cls
        self._lookup = lookup
        self._fields = tuple(field.name for field in attrs.fields(cls))
        self._decoders = tuple(
            (place, DECODERS[name]) for place, name in enumerate(self._fields) if name in DECODERS
        )

    def read(self, record_id: str, row: str) -> Record:
        """Return the record of a row, given as its JSON text."""
        values = [record_id, *loads(row)]
        for place, decode in self._decoders:
            if values[place] is not None:
                values[place] = decode(values[place], self._lookup)
        return self._cls(**dict(zip(self._fields, values, strict=True)))


def _date(value: str, _: Lookup) -> EDTFDate:
    return EDTFDate._trusted(value)  # noqa: SLF001 - the build has checked it


def _one(value: str, lookup: Lookup) -> Any:
    record_type, _, position = value.partition(":")
    return lookup(record_type, int(position))


def _several(value: list[str], lookup: Lookup) -> tuple[Record, ...]:
    return tuple([_one(one, lookup) for one in value])


def _citations(value: list[list[Any]], lookup: Lookup) -> tuple[Citation, ...]:
    return tuple([_citation(lookup, *one) for one in value])


def _citation(
    lookup: Lookup, source: int, says: str, stance: Any = "supports", locator: str | None = None
) -> Citation:
    return Citation(source=lookup("source", source), says=says, stance=stance, locator=locator)


def _names(value: list[list[Any]], _: Lookup) -> tuple[object, ...]:
    return tuple([_name(*one) for one in value])


def _name(text: str, lang: str, kind: Any = "usual", when: str | None = None) -> object:
    from jac_history._records.entities import Name

    date = None if when is None else EDTFDate._trusted(when)  # noqa: SLF001 - see above
    return Name(text=text, lang=lang, kind=kind, when=date)


def _parties(value: list[list[str]], lookup: Lookup) -> tuple[object, ...]:
    from jac_history._records.relations import Party

    return tuple([Party(entity=_one(entity, lookup), role=role) for entity, role in value])


def _positions(value: list[list[Any]], lookup: Lookup) -> tuple[object, ...]:
    from jac_history._records.dispute import Position

    return tuple(
        [Position(value=text, citations=_citations(cited, lookup)) for text, cited in value]
    )


DECODERS: dict[str, Decode] = {
    **dict.fromkeys(DATES, _date),
    **dict.fromkeys(SINGLE, _one),
    **dict.fromkeys(SEVERAL, _several),
    "citations": _citations,
    "names": _names,
    "parties": _parties,
    "positions": _positions,
}


class CompiledStore:
    """Tables over the compiled modules of a package, each loaded when it is first used.

    Args:
        package: The package of the modules that the build wrote.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._tables: dict[str, Table[Record]] = {}

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        found = self._tables.get(record_type)
        if found is None:
            found = self._tables.setdefault(record_type, self._load(record_type))
        return found

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None."""
        return self._places.get(record_id) or self._renamed(record_id)

    def ids(self) -> Collection[str]:
        """Return all ids."""
        return self._places

    def names(self) -> "NameIndex":
        """Return the index of all names."""
        # Imported here: a query for a window needs no names.
        from jac_history._names import NameIndex

        names = self._module("names")
        return NameIndex(names.IDS, lambda folded: names.SHOWN.get(folded, folded))

    def earlier(self) -> "Iterator[Earlier]":
        """Yield the earlier versions, the newest first; each is read when it comes to it."""
        from jac_history._versions import read_earlier

        names: tuple[str, ...] = self._module("versions").EARLIER
        return read_earlier(map(self._module, names))

    def info(self) -> dict[str, Any]:
        """Return what the dataset says of itself."""
        info: dict[str, Any] = self._module("info").INFO
        return info

    @cached_property
    def _places(self) -> dict[str, tuple[str, int]]:
        ids: dict[str, str] = self._module("ids").IDS
        return {
            one: (record_type, position)
            for record_type, text in ids.items()
            for position, one in enumerate(text.split())
        }

    def _renamed(self, record_id: str) -> tuple[str, int] | None:
        """Return where the record lies whose former id this is, with a warning, or None."""
        new: str | None = self._module("ids").RENAMED.get(record_id)
        if new is None:
            return None
        warn_of_former_id(record_id, new)
        return self._places[new]

    def _load(self, record_type: str) -> Table[Record]:
        data = self._module(record_type)
        read, rows = RowReader(record_class(record_type), self._lookup).read, data.ROWS
        ids: list[str] = self._module("ids").IDS[record_type].split()
        columns = Columns(
            size=len(rows),
            corners=data.CORNERS,
            qualified=data.QUALIFIED,
            mentions=data.MENTIONS,
            words=data.WORDS,
        )
        return Table(columns, lambda position: read(ids[position], rows[position]))

    def _lookup(self, record_type: str, position: int) -> Record:
        record: Record = self.table(record_type).record(position)
        return record

    def _module(self, name: str) -> ModuleType:
        return import_module(f"{self._package}.{name}")
