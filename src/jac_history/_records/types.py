"""All record classes by the word for their type."""

import types
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any, Union, get_args, get_origin

import attrs

from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.register import ENTITIES, REGISTER, plural, record_class

CLASSES: MappingProxyType[str, type[Record]] = MappingProxyType(
    {record_type: record_class(record_type) for record_type in REGISTER}
)
"""Every record class, each after the classes that it refers to."""

ENTITY_TYPES = ENTITIES


def related(record: Record) -> Iterator[Record]:
    """Yield the records in the fields of a record, those in its citations and parts among them."""
    return (one for field in attrs.fields(type(record)) for one in _in(getattr(record, field.name)))


def with_related(records: Iterable[Record]) -> list[Record]:
    """Return records and all that they name, directly or through others, each id once."""
    waiting = list(records)
    found: dict[str, Record] = {}
    while waiting:
        record = waiting.pop()
        if record.id not in found:
            found[record.id] = record
            waiting += related(record)
    return list(found.values())


def _in(value: object) -> Iterator[Record]:
    cls: Any = type(value)
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _in(one)
    elif attrs.has(cls):
        for field in attrs.fields(cls):
            yield from _in(getattr(value, field.name))


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
        return plural(kinds[0].record_type)
    return "entities" if all(issubclass(kind, Entity) for kind in kinds) else "records"
