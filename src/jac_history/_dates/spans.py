"""An uncertain date as spans of days: those that are certain, those that only may be."""

from collections.abc import Iterator
from typing import NamedTuple

from jac_history._dates.certainty import (
    Bounds,
    bounds_of,
    is_doubtful,
    lifetime_bounds,
    without_limits,
)
from jac_history._dates.edtf import EDTFDate

SURE = 0.9
MAYBE = 0.3
FADES = (0.62, 0.46, 0.32, 0.2, 0.1)
"""The opacities of the steps in which a side without a known limit fades."""


class Span(NamedTuple):
    """Days that are drawn alike.

    Attributes:
        start: The first day number.
        end: The day number after the last.
        opacity: How strongly they are drawn.
    """

    start: float
    end: float
    opacity: float


class Spans(NamedTuple):
    """A date as it is drawn.

    Attributes:
        parts: Its parts, from left to right.
        brackets: The day numbers at which a part that only may hold is limited.
        goes_on: The day up to which an open end is attested, or None.
    """

    parts: tuple[Span, ...]
    brackets: tuple[float, ...]
    goes_on: float | None

    def between(self, first: float, last: float) -> "Spans":
        """Return what of it lies between two days; what is cut off has no bracket."""
        parts = (
            Span(max(part.start, first), min(part.end, last), part.opacity)
            for part in self.parts
            if part.start < last and part.end > first
        )
        brackets = tuple(day for day in self.brackets if first <= day <= last)
        return Spans(tuple(parts), brackets, self.goes_on)

    @property
    def start(self) -> float:
        """The leftmost day."""
        return self.parts[0].start

    @property
    def end(self) -> float:
        """The rightmost day."""
        return self.parts[-1].end


def limits_of(
    start: EDTFDate, end: EDTFDate | None, as_of: int | None, only_attested: str | None = None
) -> Bounds:
    """Return the first and last day of the beginning, and those of the end; None without a limit.

    Args:
        start: A date; with an end that of the beginning.
        end: The date of the end, or None if the first says it all.
        as_of: Day number up to which open ends are attested.
        only_attested: Which side of the date is only attested, and so has no known limit.
    """
    if end is not None:
        return lifetime_bounds(start, end)
    return without_limits(bounds_of(start, as_of), only_attested)


def known_days(limits: Bounds) -> tuple[int, ...]:
    """Return the days that limit something; every date has one at least."""
    return tuple(day for day in limits if day is not None)


def vagueness(limits: Bounds) -> int:
    """Return within how many days a side may lie; none if no side has two limits."""
    sides = (limits[:2], limits[2:])
    return max((last - first for first, last in sides if first and last), default=0)


def spans_of(
    start: EDTFDate,
    end: EDTFDate | None,
    as_of: int | None,
    reach: float,
    only_attested: str | None = None,
) -> Spans:
    """Return how a date is drawn, or something that began at one and ended at another.

    Args:
        start: A date that has a known day; with an end that of the beginning.
        end: The date of the end, or None if the first says it all.
        as_of: Day number up to which open ends are attested.
        reach: How many days a side without a known limit fades over.
        only_attested: Which side of the date is only attested, and so has no known limit.
    """
    doubtful = is_doubtful(start) or (end is not None and is_doubtful(end))
    ongoing = end is None and start.is_ongoing
    limits = limits_of(start, end, as_of, only_attested)
    return _spans_between(limits, reach, doubtful=doubtful, ongoing=ongoing)


def may_follow(end: EDTFDate, start: EDTFDate) -> bool:
    """Tell whether something that began at one date may have ended at another."""
    last, first = bounds_of(end)[3], bounds_of(start)[0]
    return last is None or first is None or last >= first


def _spans_between(bounds: Bounds, reach: float, *, doubtful: bool, ongoing: bool) -> Spans:
    earliest, start_latest, end_earliest, latest = bounds
    inner = [day for day in (start_latest, end_earliest) if day is not None]
    first, last = min(inner), max(inner) + 1
    is_sure = (
        not doubtful
        and start_latest is not None
        and end_earliest is not None
        and start_latest <= end_earliest
    )
    parts = (
        *_spans_before(earliest, first, reach),
        Span(first, last, SURE if is_sure else MAYBE),
        *(() if ongoing else _spans_after(last, latest, reach)),
    )
    ends = (
        None if is_sure and earliest == first else earliest,
        None if latest is None or (is_sure and latest + 1 == last) else latest + 1,
    )
    limits = tuple(day for day in ends if day is not None)
    return Spans(parts, limits, last if ongoing else None)


def _spans_before(earliest: int | None, first: int, reach: float) -> Iterator[Span]:
    """Yield the spans before the first day that is known to belong to the date."""
    if earliest is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(reversed(FADES)):
            start = first - reach + number * step
            yield Span(start, start + step, opacity)
    elif earliest < first:
        yield Span(earliest, first, MAYBE)


def _spans_after(last: int, latest: int | None, reach: float) -> Iterator[Span]:
    """Yield the spans after the last day that is known to belong to the date."""
    if latest is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(FADES):
            yield Span(last + number * step, last + (number + 1) * step, opacity)
    elif latest + 1 > last:
        yield Span(last, latest + 1, MAYBE)
