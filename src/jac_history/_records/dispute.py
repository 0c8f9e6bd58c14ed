"""Disputes: rival values of one field."""

from typing import ClassVar

from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import RecordType


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
        return f"{self.record.label}: {self.field} {' or '.join(p.value for p in self.positions)}"
