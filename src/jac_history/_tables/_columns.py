"""The flat columns of each record class: the same for an empty result as for a full one."""

import types
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError
from jac_history._records._dispute import Position
from jac_history._records._entities import Entity, Name
from jac_history._records._record import Record
from jac_history._records._relations import Party
from jac_history._records._source import Citation

Cell: TypeAlias = "str | int | float | bool | None | object | list[str]"
CellType: TypeAlias = Literal["text", "texts", "date", "number", "integer", "flag"]


@attrs.frozen
class Column:
    """One column of a table of records.

    Attributes:
        name: Its name.
        type: ``text``, ``texts`` (a list), ``date``, ``number``, ``integer`` or ``flag``.
        cell: Gives its value for a record.
    """

    name: str
    type: CellType
    cell: Callable[[Any], Cell]


def one_class(records: Sequence[Record]) -> type[Record]:
    """Return the class that all records have in common.

    Raises:
        InvalidArgumentError: They are of several classes: no table has columns for them all.
    """
    kinds = {record.record_type: type(record) for record in records}
    if len(kinds) > 1:
        found = ", ".join(sorted(kinds))
        raise InvalidArgumentError("records", found, expected="of one type for a table")
    return next(iter(kinds.values()), Record)


@cache
def columns_of(cls: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a record class, in the order of its fields."""
    hints = get_type_hints(cls)
    return tuple(
        column
        for field in attrs.fields(cls)
        for column in _columns(field.name, hints[field.name], cls)
    )


def rows_of(records: Sequence[Record], columns: Sequence[Column]) -> Iterator[list[Cell]]:
    """Yield the cells of each record."""
    return ([column.cell(record) for column in columns] for record in records)


def _columns(name: str, hint: Any, cls: type[Record]) -> list[Column]:
    if get_origin(hint) is tuple:
        return _list_columns(name, get_args(hint)[0])
    kinds = _kinds(hint)
    if EDTFDate in kinds:
        return _date_columns(name) if name == cls.time_field else [_text(name, name)]
    if kinds and all(isinstance(kind, type) and issubclass(kind, Record) for kind in kinds):
        return [
            Column(f"{name}_id", "text", lambda r: _then(getattr(r, name), "id")),
            Column(f"{name}_name", "text", lambda r: _then(getattr(r, name), "label")),
        ]
    return [Column(name, _scalar(kinds), lambda r: getattr(r, name))]


def _date_columns(name: str) -> list[Column]:
    return [
        _text("edtf", name),
        Column("earliest", "date", lambda r: _then(getattr(r, name), "earliest")),
        Column("latest", "date", lambda r: _then(getattr(r, name), "latest")),
        Column("precision", "text", lambda r: _precision(getattr(r, name))),
        Column("is_approximate", "flag", lambda r: _then(getattr(r, name), "is_approximate")),
        Column("is_uncertain", "flag", lambda r: _then(getattr(r, name), "is_uncertain")),
        Column("is_ongoing", "flag", lambda r: _then(getattr(r, name), "is_ongoing")),
    ]


def _list_columns(name: str, item: type) -> list[Column]:
    if issubclass(item, Entity):
        return [
            Column(f"{name}_ids", "texts", lambda r: [one.id for one in getattr(r, name)]),
            Column(f"{name}_names", "texts", lambda r: [one.name for one in getattr(r, name)]),
        ]
    return LISTS[item]


def _kinds(hint: Any) -> tuple[Any, ...]:
    """Return the types of a hint, without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(kind for kind in get_args(hint) if kind is not type(None))
    return (hint,)


def _scalar(kinds: tuple[Any, ...]) -> CellType:
    if float in kinds:
        return "number"
    words = get_args(kinds[0]) if get_origin(kinds[0]) is Literal else ()
    return "integer" if words and all(isinstance(word, int) for word in words) else "text"


def _text(column: str, name: str) -> Column:
    return Column(column, "text", lambda r: _then(getattr(r, name), "text"))


def _then(value: object, name: str) -> Any:
    return None if value is None else getattr(value, name)


def _precision(value: EDTFDate | None) -> str | None:
    return value.precision.value if value is not None and value.precision else None


LISTS: dict[type, list[Column]] = {
    Name: [Column("other_names", "texts", lambda r: [name.text for name in r.names])],
    Party: [
        Column("party_ids", "texts", lambda r: [party.entity.id for party in r.parties]),
        Column("party_names", "texts", lambda r: [party.entity.name for party in r.parties]),
        Column("party_roles", "texts", lambda r: [party.role for party in r.parties]),
    ],
    Position: [
        Column("values", "texts", lambda r: [position.value for position in r.positions]),
        Column("source_urls", "texts", lambda r: _urls(r.evidence)),
    ],
    Citation: [
        Column("source_ids", "texts", lambda r: [one.source.id for one in r.citations]),
        Column("source_urls", "texts", lambda r: _urls(r.citations)),
    ],
}


def _urls(citations: Sequence[Citation]) -> list[str]:
    return [citation.source.url for citation in citations if citation.source.url]
