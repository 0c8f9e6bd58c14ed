"""The records that a record names."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from jac_history._records._record import Record


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
