"""Windows with a wanted number of hits, found by counting, not by the code that is measured."""

from dataclasses import dataclass
from random import Random

import numpy as np

from benchmarks.finders import Row
from benchmarks.synthetic import FIRST_DAY, LAST_DAY, LONG_FROM

LAST_BEGIN = LONG_FROM - 120 * 365
"""Windows before the long intervals begin by this day, so that they end in time."""


@dataclass(frozen=True)
class Window:
    """A window of days.

    Attributes:
        first: Its first day.
        last: Its last day.
        hits: How many milestones may overlap it.
    """

    first: int
    last: int
    hits: int


class Counter:
    """Counts, by comparing all, how many rows overlap a window."""

    def __init__(self, rows: list[Row]) -> None:
        self._first = np.array([first for _, first, _ in rows])
        self._last = np.array([last for _, _, last in rows])

    def hits(self, first: int, last: int) -> int:
        """Return how many rows overlap the window."""
        return int(np.count_nonzero((self._first <= last) & (self._last >= first)))

    def window(self, first: int, wanted: int) -> Window:
        """Return the shortest window from a day on that has at least the wanted hits."""
        low, high = first, LONG_FROM - 1
        while low < high:
            middle = (low + high) // 2
            if self.hits(first, middle) >= wanted:
                high = middle
            else:
                low = middle + 1
        return Window(first, low, self.hits(first, low))


def windows_before(counter: Counter, wanted: int, count: int) -> list[Window]:
    """Return windows with about the wanted hits before anything long or open-ended begins."""
    random = Random(wanted)  # noqa: S311 - no secret
    return [counter.window(random.randint(FIRST_DAY, LAST_BEGIN), wanted) for _ in range(count)]


def days_among(counter: Counter, count: int) -> list[Window]:
    """Return days in the time of the long and open-ended ones."""
    random = Random(count)  # noqa: S311 - no secret
    days = [random.randint(LONG_FROM, LAST_DAY) for _ in range(count)]
    return [Window(day, day, counter.hits(day, day)) for day in days]
