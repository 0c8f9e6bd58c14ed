"""From a compiled row to a record.

A row is the JSON array of a record's field values in the order of its class, without the id, which
another module has. A related record is written ``type:position``, a date as its EDTF text, a
citation or a name as an array of its own without the defaults at its end.
`tools/build_data.py` writes the rows; a test compares every record with the edited dataset.
"""

from collections.abc import Callable
from json import loads
from typing import Any

import attrs

from jac_history._dates import EDTFDate
from jac_history._records._record import Record
from jac_history._records._source import Citation

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
    from jac_history._records._entities import Name

    date = None if when is None else EDTFDate._trusted(when)  # noqa: SLF001 - see above
    return Name(text=text, lang=lang, kind=kind, when=date)


def _parties(value: list[list[str]], lookup: Lookup) -> tuple[object, ...]:
    from jac_history._records._relations import Party

    return tuple([Party(entity=_one(entity, lookup), role=role) for entity, role in value])


def _positions(value: list[list[Any]], lookup: Lookup) -> tuple[object, ...]:
    from jac_history._records._dispute import Position

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
