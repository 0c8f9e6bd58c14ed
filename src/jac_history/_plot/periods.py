"""First years in periods of a few years each, for the colours of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jac_history._dates import EDTFDate

LENGTHS = (1, 2, 5, 10, 20, 50, 100)
MOST = 6
"""So many periods at most."""


class Period(NamedTuple):
    """Some years in a row.

    Attributes:
        first: The first year.
        last: The last one.
    """

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


def years_of(first: EDTFDate | None) -> tuple[int, int] | None:
    """Return the earliest and the latest year that a first year may be; None without a limit."""
    if first is None or first.earliest is None or first.latest is None:
        return None
    return first.earliest.year, first.latest.year


def periods_of(years: Iterable[int]) -> list[Period]:
    """Return periods of equal length that hold some years, few enough to tell their colours apart.

    The last one ends with the last of the years, so that it holds none that is still to come.

    >>> [str(period) for period in periods_of([1990, 2006, 2026])]
    ['1990 to 1999', '2000 to 2009', '2010 to 2019', '2020 to 2026']
    """
    held = sorted(years)
    if not held:
        return []
    first, last = held[0], held[-1]
    fitting = (length for length in LENGTHS if last // length - first // length < MOST)
    length = next(fitting, LENGTHS[-1])
    starts = range(first // length * length, last + 1, length)
    return [Period(start, min(start + length - 1, last)) for start in starts]


def period_of(years: tuple[int, int] | None, periods: Sequence[Period]) -> Period | None:
    """Return the period in which a first year certainly lies; None where it may be several."""
    if years is None:
        return None
    return next((one for one in periods if one.first <= years[0] and years[1] <= one.last), None)
