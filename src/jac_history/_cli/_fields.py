"""The fields of a record in words."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Any

import attrs

from jac_history._dates import EDTFDate
from jac_history._records.base import Record
from jac_history._records.entities import Name
from jac_history._records.relations import Party

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["date_text", "field_texts", "filled_fields"]

# The card shows these in sections of their own.
_ELSEWHERE = ("id", "citations", "field", "positions", "preferred", "reason")


def filled_fields(record: Record) -> Iterator[tuple[str, list[str]]]:
    """Yield name and texts of each field that says something and has no section of its own."""
    for field in attrs.fields(type(record)):
        texts = field_texts(getattr(record, field.name))
        if field.name not in _ELSEWHERE and texts:
            yield field.name.replace("_", " "), texts


def date_text(date: EDTFDate) -> str:
    """
    Say a date in words, with its EDTF where that is not the same.

    >>> date_text(EDTFDate.parse("1964-05")), date_text(EDTFDate.parse("1964"))
    ('May 1964 (EDTF 1964-05)', '1964')
    """
    said = date.human()
    return said if said == date.text else f"{said} (EDTF {date.text})"


@singledispatch
def field_texts(value: Any) -> list[str]:
    """Return the value of a field as texts, none for None."""
    return [] if value is None else [str(value)]


@field_texts.register
def _(value: tuple) -> list[str]:  # type: ignore[type-arg]
    return [text for item in value for text in field_texts(item)]


@field_texts.register(int)
@field_texts.register(float)
def _(value: float) -> list[str]:
    return [f"{value:,}"]


@field_texts.register
def _(value: EDTFDate) -> list[str]:
    return [date_text(value)]


@field_texts.register
def _(value: Record) -> list[str]:
    return [f"{value.label} [{value.id}]"]


@field_texts.register
def _(value: Name) -> list[str]:
    when = "" if value.when is None else f", {value.when.human()}"
    return [f"{value.text} ({value.kind}, {value.lang}{when})"]


@field_texts.register
def _(value: Party) -> list[str]:
    return [f"{value.entity.name}, {value.role} [{value.entity.id}]"]
