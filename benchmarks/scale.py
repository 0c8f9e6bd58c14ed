"""How the time of a query grows with the size of the dataset."""

import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any

import numpy as np

import jac_history as jac
from benchmarks import finders, synthetic
from benchmarks.results import MICRO, Results, Spread
from benchmarks.runner import Effort, Runner, time_batch, time_once

WANTED = (10, 100, 1_000)
"""About so many hits are asked for, where there are five times as many records."""
COMPARED = 100
"""The hits of the windows for which others are asked too."""
LAST_BEGIN = synthetic.LONG_FROM - 120 * 365
"""Windows before the long intervals begin by this day, so that they end in time."""
FINDERS: dict[str, Callable[[Sequence[synthetic.Row]], finders.Finder]] = {
    "pandas mask": finders.mask_in_pandas,
    "polars filter": finders.filter_in_polars,
    "DuckDB": finders.select_in_duckdb,
    "SQLite with an index": finders.select_in_sqlite,
    "intervaltree": finders.overlap_in_tree,
}
LARGEST = {"intervaltree": 100_000}
"""Up to which size something is asked that cannot bear the others."""
POINTS, BEFORE, AMONG = "points", "mix, before", "mix, among"
DEFINITE, ABOUT = "mix, before, definite", "mix, before, about one company"
NARROWED: dict[str, dict[str, Any]] = {
    DEFINITE: {"certainty": jac.Certainty.DEFINITE},
    ABOUT: {"about": synthetic.COMPANY},
}
"""What is asked for besides the window."""
ASKED = (
    *((of, wanted) for wanted in WANTED for of in (POINTS, BEFORE)),
    *((of, COMPARED) for of in NARROWED),
    (AMONG, 0),
)
Key = tuple[int, str, int]
"""The size of a dataset, of what the windows are, and the wanted hits."""


class Windows:
    """Windows over rows, found by comparing all rows, not by the code that is measured."""

    def __init__(self, rows: Sequence[synthetic.Row], count: int) -> None:
        self._first = np.array([first for _, first, _ in rows])
        self._last = np.array([last for _, _, last in rows])
        self._count = count

    def make_before(self, wanted: int) -> list[tuple[int, int]]:
        """Return windows with about the wanted hits before anything long or open-ended begins."""
        random = Random(wanted)  # noqa: S311 - no secret
        days = [random.randint(synthetic.FIRST_DAY, LAST_BEGIN) for _ in range(self._count)]
        return [(day, self._find_last(day, wanted)) for day in days]

    def make_among(self) -> list[tuple[int, int]]:
        """Return days in the time of the long and open-ended ones."""
        random = Random(self._count)  # noqa: S311 - no secret
        bounds = synthetic.LONG_FROM, synthetic.LAST_DAY
        return [(day, day) for day in (random.randint(*bounds) for _ in range(self._count))]

    def count_hits(self, first: int, last: int) -> int:
        """Return how many rows overlap the window."""
        return int(np.count_nonzero((self._first <= last) & (self._last >= first)))

    def _find_last(self, day: int, wanted: int) -> int:
        """Return the last day of the shortest window from a day that has the wanted hits."""
        begins = np.partition(self._first[self._last >= day], wanted - 1)
        return max(day, min(int(begins[wanted - 1]), synthetic.LONG_FROM - 1))


def measure_times(runner: Runner) -> None:
    """Measure all queries at one size, in this process: it takes long to build the dataset."""
    _time_records(runner, POINTS, list(synthetic.make_points(runner.size)))
    _time_records(runner, BEFORE, synthetic.make_mix(runner.size))


def measure_figures(effort: Effort) -> dict[str, Any]:
    """Measure the memory of a record beside its texts, in a dataset asked for everything."""
    count = effort.traced_records
    tracemalloc.start()
    dataset = synthetic.build_dataset(synthetic.make_mix(count))
    for certainty in (jac.Certainty.POSSIBLE, jac.Certainty.DEFINITE):
        dataset.milestones_between(1, 9999, certainty=certainty, about=synthetic.COMPANY.id)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    texts = sum(map(synthetic.count_text_bytes, dataset.milestones()))
    return {"bytes a record": (taken - texts) / count}


def fit_curve(points: Sequence[tuple[int, float, float]]) -> tuple[tuple[float, ...], float]:
    """Return a, b and c of the curve a + b log2 n + c hits nearest to sizes n, hits and times.

    Deviations count as shares of the times; their median comes with the curve.
    """
    sizes, hits, times = (np.array(column, dtype=float) for column in zip(*points, strict=True))
    terms = np.column_stack([np.ones_like(sizes), np.log2(sizes), hits])
    solved, *_ = np.linalg.lstsq(terms / times[:, None], np.ones_like(times), rcond=None)
    return tuple(map(float, solved)), float(np.median(np.abs(terms @ solved / times - 1)))


def read_own(results: Results, effort: Effort) -> dict[Key, Spread]:
    """Return the seconds of all windows that are asked again."""
    keys = ((size, of, wanted) for size in effort.sizes for of, wanted in ASKED)
    names = {key: _name(key, "again") for key in keys}
    return {key: results.by_turn(name) for key, name in names.items() if name in results}


def read_hits(results: Results, key: Key) -> Spread:
    """Return the hits of windows."""
    hits: str = results.benchmarks[_name(key, "again")].get_metadata()["hits"]
    return Spread([int(one) for one in hits.split()])


def read_compared(results: Results, size: int) -> dict[str, Spread]:
    """Return the seconds of the windows for which all are asked, by tool, at one size."""
    name = partial(_name, (size, BEFORE, COMPARED))
    return {
        "jac_history": results.by_turn(name("again")),
        "for the first time": results.split_runs(name("first"))[0],
        **{tool: results.by_turn(name(tool)) for tool in FINDERS if name(tool) in results},
    }


def fit_own(results: Results, effort: Effort) -> tuple[tuple[float, ...], float]:
    """Return the curve, in microseconds, of the windows whose hits lie together."""
    points: list[tuple[int, float, float]] = []
    for key, times in read_own(results, effort).items():
        if key[1] in {POINTS, BEFORE}:
            pairs = zip(read_hits(results, key).values, times.values, strict=True)
            points += [(key[0], hits, seconds / MICRO) for hits, seconds in pairs]
    return fit_curve(points)


def _name(key: Key, how: str) -> str:
    size, of, wanted = key
    return f"{size:,} milestones, {of}, {wanted} hits, {how}"


def _time_records(runner: Runner, of: str, records: list[jac.Milestone]) -> None:
    size, rows = len(records), [synthetic.make_row(one.id, one.when) for one in records]
    dataset, windows = synthetic.build_dataset(records), Windows(rows, runner.effort.windows)
    others = ((other, wanted) for other, wanted in ASKED if other not in {POINTS, BEFORE})
    own = ((of, wanted) for wanted in WANTED if wanted * 5 <= size)
    for asked, wanted in own if of == POINTS else (*own, *others):
        _time_own(runner, (size, asked, wanted), dataset, windows)
    for tool in FINDERS if of == BEFORE else ():
        if size <= LARGEST.get(tool, size):
            _time_tool(runner, tool, rows, dataset, windows)


def _time_own(runner: Runner, key: Key, dataset: jac.Dataset, windows: Windows) -> None:
    _, of, wanted = key
    narrowed = NARROWED.get(of, {})
    dataset.milestones_between(1, 1, **narrowed)  # makes the indexes
    asked = windows.make_before(wanted) if wanted else windows.make_among()
    calls = [_ask(dataset, window, narrowed) for window in asked]
    runner.time_turns(_name(key, "first"), len(calls), lambda turn: time_once(calls[turn]))
    hits = [len(call()) for call in calls]
    if of != DEFINITE and hits != [windows.count_hits(*window) for window in asked]:
        raise ValueError(f"{hits} milestones in {asked}")
    _time_again(runner, _name(key, "again"), calls, hits=" ".join(map(str, hits)))


def _time_tool(
    runner: Runner, tool: str, rows: list[synthetic.Row], dataset: jac.Dataset, windows: Windows
) -> None:
    finder, asked = FINDERS[tool](rows), windows.make_before(COMPARED)
    for window in asked:
        finder.check(_ask(dataset, window, {})().ids, *window)
    calls = [partial(finder.ask, *window) for window in asked]
    _time_again(runner, _name((len(rows), BEFORE, COMPARED), tool), calls)


def _time_again(
    runner: Runner, name: str, calls: Sequence[Callable[[], Any]], **metadata: str
) -> None:
    seconds = runner.effort.batch_seconds
    runner.time_turns(name, len(calls), lambda turn: time_batch(calls[turn], seconds), **metadata)


def _ask(
    dataset: jac.Dataset, window: tuple[int, int], narrowed: dict[str, Any]
) -> Callable[[], jac.Records[jac.Milestone]]:
    return partial(dataset.milestones_between, *map(date.fromordinal, window), **narrowed)
