"""Disputes: rival values of one field."""

import re
from typing import ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import RecordType

LONG_NUMBER = re.compile(r"\b\d{5,}\b")
"""A number that is no year."""


@publish
@attrs.frozen(kw_only=True, eq=False)
class Position(Comparable):
    """One of the rival values.

    Attributes:
        value: The value, as text.
        citations: The sources that give it.
    """

    value: str
    citations: tuple[Citation, ...]


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Dispute(Record):
    """Rival values for one field of one record.

    Attributes:
        record: The record.
        field: The name of the field.
        positions: The rival values with their sources.
        preferred: The value of the position that the record follows, or None where none is better.
        reason: Why that one, or why none.
    """

    record_type: ClassVar[RecordType] = "dispute"

    record: Record
    field: str
    positions: tuple[Position, ...]
    reason: str
    preferred: str | None = None

    @property
    def label(self) -> str:
        """The record, the field and the rival values."""
        values = (self._in_words(position.value) for position in self.positions)
        return f"{self.record.label}: {self.field.replace('_', ' ')} {' or '.join(values)}"

    def _in_words(self, value: str) -> str:
        """Return a rival value in the words of the field that it is a value of."""
        own = getattr(self.record, self.field, None)  # one made in Python may name no field
        try:
            if isinstance(own, EDTFDate) or _is_date(value):
                return EDTFDate.parse(value).human()
            if isinstance(own, int | float):
                number = float(value)
                return f"{int(number) if number == int(number) else number:,}"
        except (ValueError, OverflowError):  # a position may also be given in words
            return LONG_NUMBER.sub(lambda digits: f"{int(digits[0]):,}", value)
        names: dict[str, str] = {entity.id: entity.name for entity in self.record.entities}
        return names.get(value) or _without_hyphens(value)


def _is_date(text: str) -> bool:
    """Tell whether a text looks like a month or day in EDTF; a number or a year is none."""
    return text[4:5] == "-" and text.replace("-", "").isdecimal()


def _without_hyphens(value: str) -> str:
    """Return a controlled word, or an id, as people write it; other texts as they are."""
    is_word = value[:1].islower() and " " not in value and value == value.lower()
    return value.replace("-", " ") if is_word else value
