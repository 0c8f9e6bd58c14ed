"""Tables of records: which lie in a window, are about an entity, or have a word."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from jac_history._dates import AFTER_ALL, BEFORE_ALL, Window
from jac_history._records.base import Record


def common(some: Sequence[int], others: Sequence[int]) -> list[int]:
    """Return what two ascending sequences have in common.

    The time grows with the shorter one, and with the longer one's logarithm: few hits in a window
    cost little even about an entity that everything is about.

    >>> common([1, 4, 9], [0, 1, 2, 3, 4, 5])
    [1, 4]
    """
    short, long = sorted((some, others), key=len)
    return [one for one in short if _holds(long, one)]


def _holds(ascending: Sequence[int], one: int) -> bool:
    place = bisect_left(ascending, one)
    return place < len(ascending) and ascending[place] == one


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


R_co = TypeVar("R_co", bound=Record, covariant=True)


class Columns:
    """What queries look at without building a record.

    Attributes:
        size: How many records there are.
        corners: First and last day of the start, first and last day of the end, of each record's
            date, as four sequences of day numbers; empty where records have no date.
        qualified: Whether the date carries ``~``, ``?`` or ``%``.
        mentions: The ids of the entities of each record, separated by blanks.
        words: Controlled words by field, such as ``category``.
    """

    def __init__(
        self,
        *,
        size: int,
        corners: tuple[Sequence[int], Sequence[int], Sequence[int], Sequence[int]],
        qualified: Sequence[bool | int],
        mentions: Sequence[str],
        words: dict[str, Sequence[str]],
    ) -> None:
        self.size = size
        self.corners = corners
        self.qualified = qualified
        self.mentions = mentions
        self.words = words


class Table(Generic[R_co]):
    """All records of one type.

    Args:
        columns: What queries look at.
        make: Builds the record at a position.
    """

    def __init__(self, columns: Columns, make: Callable[[int], R_co]) -> None:
        self.columns = columns
        self._make = make
        self._made: dict[int, R_co] = {}

    def __len__(self) -> int:
        return self.columns.size

    def record(self, position: int) -> R_co:
        """Return the record at a position: always the same object, whichever thread asks."""
        made = self._made.get(position)
        if made is None:
            made = self._made.setdefault(position, self._make(position))
        return made

    def records(self) -> tuple[R_co, ...]:
        """Return all records in their order."""
        return tuple(map(self.record, range(len(self))))

    def possible(self, window: Window) -> Iterator[int]:
        """Yield, in order, the positions whose date may overlap the window."""
        return self._possible.overlapping(*_days(window))

    def definite(self, window: Window) -> Iterator[int]:
        """Yield, in order, the positions whose date overlaps the window for certain."""
        # The rule has the same shape on the inner corners: last start, first end.
        order, index = self._definite
        return iter(sorted(order[i] for i in index.overlapping(*_days(window))))

    def mentioning(self, entity_id: str) -> Sequence[int]:
        """Return, in order, the positions of the records that name the entity."""
        return self._mentioning.get(entity_id, ())

    @cached_property
    def _possible(self) -> Intervals:
        first_start, _, _, last_end = self.columns.corners
        return Intervals(first_start, last_end)

    @cached_property
    def _definite(self) -> tuple[Sequence[int], Intervals]:
        _, last_start, first_end, _ = self.columns.corners
        plain = [i for i in range(len(self)) if not self.columns.qualified[i]]
        plain.sort(key=last_start.__getitem__)
        starts = [last_start[i] for i in plain]
        return plain, Intervals(starts, [first_end[i] for i in plain])

    @cached_property
    def _mentioning(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for position, ids in enumerate(self.columns.mentions):
            for one in ids.split():
                found.setdefault(one, []).append(position)
        return found


def _days(window: Window) -> tuple[int, int]:
    """Return first and last day of a window; an open side is before or after all days."""
    first = BEFORE_ALL if window.start is None else window.start
    return first, AFTER_ALL if window.end is None else window.end
