"""Figures: numbers of a period."""

from typing import ClassVar

from jac_history._dates import EDTFDate, Precision
from jac_history._exceptions import publish
from jac_history._records.base import Record
from jac_history._records.entities import Entity, Place
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import (
    BOUNDS,
    Confidence,
    FigureKind,
    Measure,
    RecordType,
    ValueBound,
)


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Figure(Record):
    """One number as the sources give it, never computed.

    Attributes:
        subject: What it is the figure of.
        measure: What is counted, a controlled word with a fixed unit.
        value: The number in full units.
        unit: The unit; an ISO 4217 code for money.
        bound: Whether the value is ``exact``, ``about``, ``at-least`` or ``at-most``.
        period: The period or day that it counts.
        kind: ``actual``, ``target``, ``claim`` or ``forecast``.
        segment: The kind of vehicle or business counted, where that narrows it, or None.
        place: The country or region counted, where that narrows it, or None.
        scope: What else narrows the count (``with chassis``; the test cycle), or None.
        citations: What each source says.
        confidence: How sure the record is: ``high``, ``medium`` or ``low``.
        note: A remark, or None.
    """

    record_type: ClassVar[RecordType] = "figure"
    time_field: ClassVar[str | None] = "period"

    subject: Entity
    measure: Measure
    value: int | float
    unit: str
    period: EDTFDate
    kind: FigureKind
    citations: tuple[Citation, ...]
    confidence: Confidence
    bound: ValueBound = "exact"
    segment: str | None = None
    place: Place | None = None
    scope: str | None = None
    note: str | None = None

    @property
    def is_whole_year(self) -> bool:
        """Whether the period is one whole year, not a part of one, several or some month of it.

        >>> import jac_history as jac
        >>> {figure.period.text for figure in jac.series("revenue") if not figure.is_whole_year}
        set()
        """
        return self.period.precision is Precision.YEAR and "X" not in self.period.text

    @property
    def label(self) -> str:
        """Subject, measure and value."""
        narrowed = [self.segment, self.place and self.place.name, self.scope]
        detail = "; ".join(text for text in narrowed if text)
        unit = f" {self.unit}" if self.unit != self.measure else ""  # "rank: 1", not "rank: 1 rank"
        measure = self.measure.replace("-", " ")
        shown = f"{self.subject.name}, {measure}: {BOUNDS[self.bound]}{self.value:,}{unit}"
        return f"{shown} ({detail})" if detail else shown
