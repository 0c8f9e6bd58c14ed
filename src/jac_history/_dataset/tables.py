"""Tables of records, which answer what lies in a window or is about an entity; stores of them."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from jac_history._dates import AFTER_ALL, BEFORE_ALL, Certainty, Window, parse_certainty
from jac_history._records.base import Record

if TYPE_CHECKING:
    from jac_history._names import NameIndex
    from jac_history._versions import PastVersion


def common(some: Sequence[int], others: Sequence[int]) -> list[int]:
    """Return what two ascending sequences have in common.

    The time grows with the shorter one, and with the longer one's logarithm: few hits in a window
    cost little even about an entity that everything is about.

    >>> common([1, 4, 9], [0, 1, 2, 3, 4, 5])
    [1, 4]
    """
    short, long = sorted((some, others), key=len)
    return [number for number in short if _holds(long, number)]


def _holds(ascending: Sequence[int], number: int) -> bool:
    place = bisect_left(ascending, number)
    return place < len(ascending) and ascending[place] == number


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
        ids: The id of each record.
        corners: First and last day of the start, first and last day of the end, of each record's
            date, as four sequences of day numbers; empty where records have no date.
        qualified: Whether the date carries ``~``, ``?`` or ``%``.
        mentions: The ids of the entities of each record, separated by blanks.
        words: Controlled words by field, such as ``category``.
    """

    def __init__(
        self,
        *,
        ids: Sequence[str],
        corners: tuple[Sequence[int], Sequence[int], Sequence[int], Sequence[int]],
        qualified: Sequence[bool | int],
        mentions: Sequence[str],
        words: dict[str, Sequence[str]],
    ) -> None:
        self.ids = ids
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
        return len(self.columns.ids)

    def record(self, position: int) -> R_co:
        """Return the record at a position: always the same object, whichever thread asks."""
        made = self._made.get(position)
        if made is None:
            made = self._made.setdefault(position, self._make(position))
        return made

    def records(self) -> tuple[R_co, ...]:
        """Return all records in their order."""
        return tuple(map(self.record, range(len(self))))

    def named(self, ids: Iterable[str]) -> list[R_co]:
        """Return the records with some ids, in the order of these."""
        return [self.record(self._places[record_id]) for record_id in ids]

    # The questions of `Dataset`. Each takes ascending positions, all where none are given, and
    # gives those that pass, ascending too, without building a record.

    def in_window(
        self, window: Window | None, certainty: object, among: Sequence[int] | None = None
    ) -> Sequence[int]:
        """Return the positions of the records whose date overlaps a window.

        Args:
            window: The window, or None for all time: then records without a date pass too.
            certainty: ``possible`` (may overlap) or ``definite`` (overlaps for certain).
            among: The positions to choose from.

        Raises:
            InvalidArgumentError: Another certainty.
        """
        least = parse_certainty(certainty)
        if window is None:
            return range(len(self)) if among is None else among
        choose = self._definite if least is Certainty.DEFINITE else self._possible
        return _restrict(choose(*_days(window)), among)

    def about(self, entity_id: str, among: Sequence[int] | None = None) -> Sequence[int]:
        """Return the positions of the records that name an entity."""
        return _restrict(self._mentioning.get(entity_id, ()), among)

    def mentioned(self, positions: Iterable[int]) -> set[str]:
        """Return the ids of the entities that the records at some positions name."""
        mentions = self.columns.mentions
        return {entity_id for position in positions for entity_id in mentions[position].split()}

    def with_word(
        self, field: str, word: str | None, among: Sequence[int] | None = None
    ) -> Sequence[int]:
        """Return the positions of the records whose field has a word, or any word if it is None."""
        positions = range(len(self)) if among is None else among
        if word is None:
            return positions
        words = self.columns.words[field]
        return [position for position in positions if words[position] == word]

    def _possible(self, first: int, last: int) -> Sequence[int]:
        return list(self._outer.overlapping(first, last))

    def _definite(self, first: int, last: int) -> Sequence[int]:
        # The rule has the same shape on the inner corners: last start, first end.
        order, index = self._inner
        return sorted(order[i] for i in index.overlapping(first, last))

    @cached_property
    def _outer(self) -> Intervals:
        first_start, _, _, last_end = self.columns.corners
        return Intervals(first_start, last_end)

    @cached_property
    def _inner(self) -> tuple[Sequence[int], Intervals]:
        _, last_start, first_end, _ = self.columns.corners
        plain = [i for i in range(len(self)) if not self.columns.qualified[i]]
        plain.sort(key=last_start.__getitem__)
        starts = [last_start[i] for i in plain]
        return plain, Intervals(starts, [first_end[i] for i in plain])

    @cached_property
    def _places(self) -> dict[str, int]:
        return {record_id: place for place, record_id in enumerate(self.columns.ids)}

    @cached_property
    def _mentioning(self) -> dict[str, list[int]]:
        positions: dict[str, list[int]] = {}
        for position, ids in enumerate(self.columns.mentions):
            for entity_id in ids.split():
                positions.setdefault(entity_id, []).append(position)
        return positions


def _restrict(positions: Sequence[int], among: Sequence[int] | None) -> Sequence[int]:
    return positions if among is None else common(positions, among)


def _days(window: Window) -> tuple[int, int]:
    """Return first and last day of a window; an open side is before or after all days."""
    first = BEFORE_ALL if window.start is None else window.start
    return first, AFTER_ALL if window.end is None else window.end


Search: TypeAlias = tuple[str, tuple[str, ...], str | None, str | None, str]
"""A search in vain: for a measure or a kind of gap, of which entities, from and to which year,
and where, with what there is instead."""


class Store(Mapping[str, Record]):
    """The records of a dataset by id, in tables of one type each.

    Attributes:
        base: The store whose names and former ids count here too, or None.
    """

    base: Store | None = None

    @abstractmethod
    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""

    @abstractmethod
    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, former ones among them, or None."""

    @abstractmethod
    def ids(self) -> Collection[str]:
        """Return all ids, in the order of types and records."""

    @abstractmethod
    def names(self) -> NameIndex:
        """Return the index of all names."""

    @abstractmethod
    def past_versions(self) -> Iterable[PastVersion]:
        """Return the past versions that are known, the newest first."""

    def records_of(self, record_type: str) -> tuple[Record, ...]:
        """Return all records of a type, in their order."""
        records: tuple[Record, ...] = self.table(record_type).records()
        return records

    def searches(self) -> Iterable[Search]:
        """Return what was searched for in vain, the narrowest search first."""
        return () if self.base is None else self.base.searches()

    def type_of(self, record_id: str) -> str | None:
        """Return the type of the record with this id, or None if there is none."""
        place = self.locate(record_id)
        return None if place is None else place[0]

    def find(self, record_id: str, types: Collection[str]) -> Record | None:
        """Return the record with this id if it is of one of the types, else None."""
        place = self.locate(record_id)
        if place is None or place[0] not in types:
            return None
        record: Record = self.table(place[0]).record(place[1])
        return record

    def is_of(self, types: Collection[str], record_id: str) -> bool:
        """Tell whether there is a record with this id, of one of the types."""
        place = self.locate(record_id)
        return place is not None and place[0] in types

    def __getitem__(self, record_id: str) -> Record:
        place = self.locate(record_id)
        if place is None:
            raise KeyError(record_id)
        record: Record = self.table(place[0]).record(place[1])
        return record

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and self.locate(record_id) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids())

    def __len__(self) -> int:
        return len(self.ids())
