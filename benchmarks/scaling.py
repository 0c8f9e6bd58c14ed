"""One size of the scale, measured in a process of its own."""

import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import Any

import jac_history as jac
from benchmarks.effort import Effort
from benchmarks.finders import FINDERS, Row, assert_equal_answers
from benchmarks.progress import tell
from benchmarks.spread import NS_A_MICROSECOND, microseconds, once
from benchmarks.synthetic import COMPANY, dataset, long_ones, points, row, texts_size
from benchmarks.windows import Counter, Window, days_among, windows_before

WANTED = (10, 100, 1_000)
"""About so many hits are asked for, where there are five times as many records."""
COMPARED = 100
"""The hits of the windows for which others are asked too."""
LARGEST = {"intervaltree": 100_000}
"""Up to which size something is asked that cannot bear the others."""

POINTS, BEFORE, AMONG = "points", "before", "among"
DEFINITE, ABOUT = "definite", "about"
NARROWED: dict[str, dict[str, Any]] = {
    DEFINITE: {"certainty": jac.Certainty.DEFINITE},
    ABOUT: {"about": COMPANY},
}
"""What is asked for besides the window."""


@dataclass(frozen=True)
class Asked:
    """A query, measured.

    Attributes:
        of: Of what: all points; the mix, before the long ones begin or among them; before them,
            what is definite, and what is about the company, as all are.
        wanted: About so many hits were wanted.
        hits: So many there were.
        first: Microseconds when it was asked for the first time.
        again: Microseconds when asked again.
    """

    of: str
    wanted: int
    hits: int
    first: float
    again: float


@dataclass(frozen=True)
class Scaled:
    """What was measured at one size.

    Attributes:
        size: How many milestones.
        asked: The queries to this library.
        peers: The microseconds of each window with `COMPARED` hits, by tool.
    """

    size: int
    asked: list[Asked]
    peers: dict[str, list[float]]


def measure_size(size: int, effort: Effort) -> Scaled:
    """Measure all queries at one size."""
    long_count = size // 10
    all_points = list(points(size))
    tell(f"  {size:,} milestones: points")
    asked = _ask_points(all_points, effort)
    mix = [*all_points[: size - long_count], *long_ones(long_count)]
    tell(f"  {size:,} milestones: with long and open-ended ones")
    mixed, rows = dataset(mix), [row(one) for one in mix]
    counter = Counter(rows)
    for wanted in _wanted(size):
        before = windows_before(counter, wanted, effort.windows)
        asked += _ask(mixed, BEFORE, wanted, before, effort)
    asked += _ask(mixed, AMONG, 0, days_among(counter, effort.windows), effort)
    compared = windows_before(counter, COMPARED, effort.windows)
    for of in NARROWED:
        asked += _ask(mixed, of, COMPARED, compared, effort)
    return Scaled(size, asked, _ask_peers(mixed, rows, compared, effort))


def bytes_a_record(count: int) -> float:
    """Return the memory of a record beside its texts, in a dataset asked for everything."""
    tracemalloc.start()
    mixed = dataset(list(chain(points(count - count // 10), long_ones(count // 10))))
    for certainty in (jac.Certainty.POSSIBLE, jac.Certainty.DEFINITE):
        mixed.milestones_between(1, 9999, certainty=certainty, about="the-company")
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (taken - sum(map(texts_size, mixed.milestones()))) / count


def _ask_points(all_points: Sequence[jac.Milestone], effort: Effort) -> list[Asked]:
    only_points, size = dataset(all_points), len(all_points)
    counter = Counter([row(one) for one in all_points])
    asked: list[Asked] = []
    for wanted in _wanted(size):
        windows = windows_before(counter, wanted, effort.windows)
        asked += _ask(only_points, POINTS, wanted, windows, effort)
    return asked


def _ask(
    data: jac.Dataset, of: str, wanted: int, windows: Sequence[Window], effort: Effort
) -> list[Asked]:
    narrowed = NARROWED.get(of, {})
    data.milestones_between(1, 1, **narrowed)  # makes the indexes
    asked = []
    for window in windows:
        first, last = date.fromordinal(window.first), date.fromordinal(window.last)
        ask = partial(data.milestones_between, first, last, **narrowed)
        touched = once(ask) / NS_A_MICROSECOND
        hits = len(ask())
        if of != DEFINITE and hits != window.hits:
            raise ValueError(f"{hits} milestones from {first} to {last}, not {window.hits}")
        asked.append(Asked(of, wanted, hits, touched, microseconds(ask, effort)))
    return asked


def _ask_peers(
    data: jac.Dataset, rows: list[Row], windows: Sequence[Window], effort: Effort
) -> dict[str, list[float]]:
    asked = {}
    for tool, make in FINDERS.items():
        if len(rows) <= LARGEST.get(tool, len(rows)):
            tell(f"  {len(rows):,} milestones: {tool}")
            finder = make(rows)
            for window in windows:
                first, last = date.fromordinal(window.first), date.fromordinal(window.last)
                expected = data.milestones_between(first, last).ids
                assert_equal_answers(finder, window.first, window.last, expected)
            asked[tool] = [
                microseconds(partial(finder.ask, window.first, window.last), effort)
                for window in windows
            ]
    return asked


def _wanted(size: int) -> list[int]:
    return [wanted for wanted in WANTED if wanted * 5 <= size]
