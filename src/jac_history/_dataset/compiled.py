"""The store of the package's compiled modules."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar
from warnings import warn

from jac_history._dataset.tables import Columns, Search, Store, Table
from jac_history._dates import EDTFDate
from jac_history._records.base import Record
from jac_history._records.register import record_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._metadata import Metadata
    from jac_history._names import NameIndex
    from jac_history._versions import PastVersion

_T = TypeVar("_T")

PACKAGE = __name__.partition(".")[0]


class JSONOptions:
    """What the scanner of Python's json asks of a decoder: plain values."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float


def json_scanner() -> Callable[[str, int], tuple[Any, int]]:
    """Return what reads a JSON text without blanks around it, as those of the build have none.

    It is the scanner that json itself reads with. To import all of json, with the patterns of its
    encoder, would take a thirtieth of a first answer; a Python that has no such scanner, or one
    that asks for more, gets json.
    """
    options: Any = JSONOptions
    try:
        from _json import make_scanner

        return make_scanner(options)
    except (ImportError, AttributeError):
        from json import JSONDecoder

        return JSONDecoder().raw_decode


READ_JSON = json_scanner()


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
    # A store is a mapping, some of whose methods are those of `collections.abc`.
    return module.partition(".")[0] in {PACKAGE, "collections"}


Lookup = Callable[[str, int], Any]
Decode = Callable[[Any, Lookup], Any]
Kind = str | tuple[str, tuple[Any, ...], tuple[object, ...]]
"""How the build wrote a field: a key of `DECODERS`, or a class of parts, how it wrote their fields,
and the defaults of the last of these."""


class RowReader:
    """Reads the rows of one class, which is imported with the first of them.

    Args:
        record_type: The type of the records.
        kinds: How each field but the id was written.
        lookup: Gives a related record by type and position.
    """

    def __init__(self, record_type: str, kinds: Sequence[Kind], lookup: Lookup) -> None:
        self._record_type = record_type
        self._kinds = kinds
        self._lookup = lookup

    def read(self, record_id: str, row: str) -> Record:
        """Return the record of a row, given as its JSON text."""
        values = [record_id, *READ_JSON(row, 0)[0]]
        for place, decode in self._decoders:
            if values[place] is not None:
                values[place] = decode(values[place], self._lookup)
        return self._make(values)

    @cached_property
    def _make(self) -> Callable[[Iterable[object]], Record]:
        return maker_of(record_class(self._record_type))

    @cached_property
    def _decoders(self) -> list[tuple[int, Decode]]:
        return decoders(("", *self._kinds))


def decoders(kinds: Sequence[Kind]) -> list[tuple[int, Decode]]:
    """Return what decodes the values of a row that are not what they are in the record."""
    return [
        (place, DECODERS[kind] if isinstance(kind, str) else part_decoder(*kind))
        for place, kind in enumerate(kinds)
        if kind
    ]


def part_decoder(name: str, kinds: Sequence[Kind], defaults: Sequence[object]) -> Decode:
    """Return what decodes the parts in a field.

    Args:
        name: Their class, which is public.
        kinds: How each of their fields was written; a part is cut where only defaults follow.
        defaults: Those of the last fields.
    """
    cls = getattr(sys.modules[PACKAGE], name)
    make, inner = maker_of(cls), decoders(kinds)
    required = len(kinds) - len(defaults)

    def decode(parts: list[list[Any]], lookup: Lookup) -> tuple[Any, ...]:
        for values in parts:
            for place, decode_value in inner:
                if place < len(values) and values[place] is not None:
                    values[place] = decode_value(values[place], lookup)
        return tuple([make([*values, *defaults[len(values) - required :]]) for values in parts])

    return decode


def maker_of(cls: type[_T]) -> Callable[[Iterable[object]], _T]:
    """Return what makes an instance of a class from the values of its fields.

    Its ``__init__`` would do the same, but attrs would have to be imported to write it, and the
    build has checked the values.
    """
    setters = [
        vars(base)[name].__set__
        for base in reversed(cls.__mro__[:-1])
        for name in vars(base)["__slots__"]
        if name != "__weakref__"
    ]

    def make(values: Iterable[object]) -> _T:
        made = cls.__new__(cls)
        for set_field, value in zip(setters, values, strict=True):
            set_field(made, value)
        return made

    return make


def _decode_date(value: str, _: Lookup) -> EDTFDate:
    return EDTFDate._trusted(value)  # noqa: SLF001 - the build has checked it


def _decode_source(position: int, lookup: Lookup) -> Any:
    return lookup("source", position)


def _decode_record(value: str, lookup: Lookup) -> Any:
    record_type, _, position = value.partition(":")
    return lookup(record_type, int(position))


def _decode_records(value: list[str], lookup: Lookup) -> tuple[Record, ...]:
    return tuple([_decode_record(item, lookup) for item in value])


DECODERS: dict[str, Decode] = {
    "date": _decode_date,
    "source": _decode_source,  # by position alone: there are more than of all others together
    "record": _decode_record,
    "records": _decode_records,
}


FEW = 8
"""So many ids are sought in the texts of the build; who asks for more gets an index of all."""


def _seek(record_id: str, ids: dict[str, str]) -> tuple[str, int] | None:
    """Return type and position of an id, which is a line in the text of its type."""
    if not record_id.isascii() or not record_id.replace("-", "").isalnum():
        return None  # as most names: to seek them would take longer than to know them
    line = f"\n{record_id}\n"
    for record_type, text in ids.items():
        start = text.find(line)
        if start >= 0:
            return record_type, text.count("\n", 0, start)
    return None


class CompiledStore(Store):
    """Tables over the compiled modules of a package, each loaded when it is first used.

    Args:
        package: The package of the modules that the build wrote.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._modules: dict[str, ModuleType] = {}
        self._tables: dict[str, Table[Record]] = {}
        self._found: dict[str, tuple[str, int]] = {}
        self._sought = 0

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        table = self._tables.get(record_type)
        if table is None:
            table = self._tables.setdefault(record_type, self._load(record_type))
        return table

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None."""
        if self._sought < FEW:
            place = self._found.get(record_id) or self._seek(record_id)
        else:
            place = self._places.get(record_id)
        return place or self._renamed(record_id)

    def _seek(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id from the texts of the build, and keep them."""
        self._sought += 1
        place = _seek(record_id, self._module("ids").IDS)
        if place is not None:
            self._found[record_id] = place
        return place

    def ids(self) -> Collection[str]:
        """Return all ids."""
        return self._places

    def names(self) -> NameIndex:
        """Return the index of all names."""
        # Imported here: a query for a window needs no names.
        from jac_history._names import NameIndex

        return NameIndex(self._module("names").IDS, lambda record_id: self[record_id].label)

    def past_versions(self) -> Iterator[PastVersion]:
        """Yield the past versions, the newest first, each read when it comes to it."""
        from jac_history._versions import read_versions

        names: tuple[str, ...] = self._module("versions").EARLIER
        return read_versions(map(self._module, names), self.ids())

    def searches(self) -> Sequence[Search]:
        """Return what was searched for in vain, the narrowest search first."""
        searches: Sequence[Search] = self._module("searches").SEARCHES
        return searches

    def metadata(self) -> Metadata:
        """Return the metadata of the dataset, with counts and checksum."""
        metadata: Metadata = self._module("info").INFO
        return metadata

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
        # A former id that is still a name of the record, as "yueyue" is, goes on to lead to it.
        if self._module("names").IDS.get(record_id) != new:
            warn_of_former_id(record_id, new)
        return self._places[new]

    def _load(self, record_type: str) -> Table[Record]:
        data = self._module(record_type)
        reader = RowReader(record_type, data.KINDS, self._lookup)
        read, rows = reader.read, data.ROWS
        ids: list[str] = self._module("ids").IDS[record_type].split()
        columns = Columns(
            ids=ids,
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
        module = self._modules.get(name)
        if module is None:
            module = self._modules[name] = import_module(f"{self._package}.{name}")
        return module


@cache
def bundled_store() -> CompiledStore:
    """Return the store of the package's own data, always the same object."""
    from jac_history import _data  # it names its modules, so that freezers find them

    return CompiledStore(_data.__name__)
