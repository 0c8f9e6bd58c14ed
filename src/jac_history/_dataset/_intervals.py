"""Finding the intervals that reach into a window, in time that grows with log n + hits."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

FAN = 32
"""How many entries one block of a level sums up."""


class Intervals:
    """Intervals in the order of their starts, with the latest end of each block of them.

    A block whose latest end lies before the window is passed over whole, so that a few
    intervals with far ends among many do not slow down a query, and a hit costs a walk down
    the levels: the static cousin of an interval tree (Cormen et al., "Introduction to
    Algorithms", section on interval trees).

    Args:
        starts: Start days, ascending.
        ends: End days, in the same order.
    """

    __slots__ = ("_levels", "_starts")

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._starts = starts
        self._levels = [ends]
        while len(self._levels[-1]) > FAN:
            below = self._levels[-1]
            level = [max(below[i : i + FAN]) for i in range(0, len(below), FAN)]
            self._levels.append(level)

    def overlapping(self, first: int, last: int) -> Iterator[int]:
        """Yield, in order, the positions of the intervals with start <= last and end >= first."""
        stop = bisect_right(self._starts, last)
        top = len(self._levels) - 1
        span: int = FAN**top
        return self._walk(top, 0, -(-stop // span), stop, first)

    def _walk(self, level: int, begin: int, end: int, stop: int, first: int) -> Iterator[int]:
        latest = self._levels[level]
        if level == 0:
            yield from (i for i in range(begin, min(end, stop)) if latest[i] >= first)
            return
        for block in range(begin, min(end, len(latest))):
            if block * FAN**level >= stop:
                return
            if latest[block] >= first:
                yield from self._walk(level - 1, block * FAN, (block + 1) * FAN, stop, first)
