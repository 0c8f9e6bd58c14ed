"""The columns of a record class or of a part of a record, derived from its fields."""

import types
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from jac_history._dates import EDTFDate
from jac_history._export._notes import field_notes
from jac_history._export._table import Cell, CellType, Column
from jac_history._records._entities import Entity
from jac_history._records._record import Record

TABLES = {
    "source": "sources",
    "place": "places",
    "organization": "organizations",
    "person": "people",
    "brand": "brands",
    "vehicle": "vehicles",
    "facility": "facilities",
    "programme": "programmes",
    "technology": "technologies",
    "milestone": "milestones",
    "partnership": "partnerships",
    "tenure": "tenures",
    "stake": "stakes",
    "figure": "figures",
    "dispute": "disputes",
}
"""The name of the table of each record type."""


def columns_of(cls: type) -> tuple[Column, ...]:
    """Return the columns of a class; fields that hold several things have tables of their own."""
    hints = get_type_hints(cls)
    notes = field_notes(cls)
    return tuple(
        column
        for field in attrs.fields(cls)
        if get_origin(hints[field.name]) is not tuple
        for column in _columns(field.name, hints[field.name], notes.get(field.name, ""))
    )


def kinds_of(hint: Any) -> tuple[Any, ...]:
    """Return the types of a hint, without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(kind for kind in get_args(hint) if kind is not type(None))
    return (hint,)


def table_of(kinds: tuple[Any, ...]) -> str | None:
    """Return the table that holds records of all these kinds; None where they are no records."""
    if not all(isinstance(kind, type) and issubclass(kind, Record) for kind in kinds):
        return None
    if len(kinds) == 1 and hasattr(kinds[0], "record_type"):
        return TABLES[kinds[0].record_type]
    return "entities" if all(issubclass(kind, Entity) for kind in kinds) else "records"


def _columns(name: str, hint: Any, note: str) -> tuple[Column, ...]:
    kinds = kinds_of(hint)
    required = type(None) not in get_args(hint)
    if kinds == (EDTFDate,):
        return _date_columns(name, note, required=required)
    table = table_of(kinds)
    if table is not None:
        return (
            Column(
                name=f"{name}_id",
                type="text",
                note=note,
                required=required,
                refers=table,
                cell=_then(name, attrgetter("id")),
            ),
        )
    words = get_args(kinds[0]) if get_origin(kinds[0]) is Literal else ()
    return (
        Column(
            name=name,
            type=_scalar(kinds, words),
            note=note,
            required=required,
            words=words,
            cell=attrgetter(name),
        ),
    )


def _date_columns(name: str, note: str, *, required: bool) -> tuple[Column, ...]:
    parts: tuple[tuple[str, CellType, str, bool, Callable[[Any], Cell]], ...] = (
        ("edtf", "text", f"{note} As EDTF (ISO 8601-2).", required, attrgetter("text")),
        ("earliest", "date", "The first day it may mean.", False, attrgetter("earliest")),
        ("latest", "date", "The last day it may mean.", False, attrgetter("latest")),
        ("approximate", "flag", "Whether it is about then.", required, _flag("is_approximate")),
        ("uncertain", "flag", "Whether it is doubtful.", required, _flag("is_uncertain")),
        ("ongoing", "flag", "Whether it still holds.", required, _flag("is_ongoing")),
    )
    return tuple(
        Column(
            name=f"{name}_{part}",
            type=type_,
            note=text,
            required=always,
            cell=_then(name, cell),
        )
        for part, type_, text, always, cell in parts
    )


def _flag(name: str) -> Callable[[Any], Cell]:
    return lambda date: bool(getattr(date, name))


def _then(name: str, cell: Callable[[Any], Cell]) -> Callable[[Any], Cell]:
    """Return what gives the cell of a field that may be None."""
    value = attrgetter(name)

    def of(item: Any) -> Cell:
        found = value(item)
        return None if found is None else cell(found)

    return of


def _scalar(kinds: tuple[Any, ...], words: tuple[Any, ...]) -> CellType:
    if float in kinds:
        return "number"
    return "integer" if words and all(isinstance(word, int) for word in words) else "text"
