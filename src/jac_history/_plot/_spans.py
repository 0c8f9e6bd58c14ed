"""A date as stretches of days: where it holds for certain, where it only may, where it fades."""

from collections.abc import Iterator
from typing import NamedTuple

from jac_history._dates import EDTFDate

SURE = 0.9
MAYBE = 0.3
FADES = (0.62, 0.46, 0.32, 0.2, 0.1)
"""The opacities of the steps in which a side without a known limit fades."""


class Stretch(NamedTuple):
    """Days that are drawn alike.

    Attributes:
        start: The first day number.
        end: The day number after the last.
        opacity: How strongly they are drawn.
    """

    start: float
    end: float
    opacity: float


class Drawn(NamedTuple):
    """A date as it is drawn.

    Attributes:
        stretches: Its parts, from left to right.
        brackets: The day numbers at which a part that only may hold is limited.
        goes_on: The day up to which an open end is attested, or None.
    """

    stretches: tuple[Stretch, ...]
    brackets: tuple[float, ...]
    goes_on: float | None

    @property
    def start(self) -> float:
        """The leftmost day."""
        return self.stretches[0].start

    @property
    def end(self) -> float:
        """The rightmost day."""
        return self.stretches[-1].end


def is_doubtful(date: EDTFDate) -> bool:
    """Tell whether a date is marked approximate or uncertain; such a one is never certain."""
    return date.is_approximate or date.is_uncertain


def known_days(date: EDTFDate, as_of: int | None) -> tuple[int, ...]:
    """Return the days that limit a date or one of its sides; every date has one at least."""
    return tuple(day for day in date._corners(as_of) if day is not None)  # noqa: SLF001


def drawn(date: EDTFDate, as_of: int | None, reach: float) -> Drawn:
    """Return how a date that has a known day is drawn.

    Args:
        date: The date.
        as_of: Day number up to which open ends are attested.
        reach: How many days a side without a known limit fades over.
    """
    s1, s2, e1, e2 = date._corners(as_of)  # noqa: SLF001
    if not date.is_interval:
        s2, e1 = (s1, e2) if s1 == e2 else (e2, s1)
    inner = [day for day in (s2, e1) if day is not None]
    first, last = min(inner), max(inner) + 1
    is_sure = not is_doubtful(date) and s2 is not None and e1 is not None and s2 <= e1
    parts = (
        *_before(s1, first, reach),
        Stretch(first, last, SURE if is_sure else MAYBE),
        *(() if date.is_ongoing else _after(last, e2, reach)),
    )
    ends = (
        None if is_sure and s1 == first else s1,
        None if e2 is None or (is_sure and e2 + 1 == last) else e2 + 1,
    )
    limits = tuple(day for day in ends if day is not None)
    return Drawn(parts, limits, last if date.is_ongoing else None)


def _before(s1: int | None, first: int, reach: float) -> Iterator[Stretch]:
    if s1 is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(reversed(FADES)):
            start = first - reach + number * step
            yield Stretch(start, start + step, opacity)
    elif s1 < first:
        yield Stretch(s1, first, MAYBE)


def _after(last: int, e2: int | None, reach: float) -> Iterator[Stretch]:
    if e2 is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(FADES):
            yield Stretch(last + number * step, last + (number + 1) * step, opacity)
    elif e2 + 1 > last:
        yield Stretch(last, e2 + 1, MAYBE)
