"""How long the bundled dataset takes to answer in a process that runs already."""

import gc
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

import duckdb

import jac_history as jac
from benchmarks import finders
from benchmarks.bundled import list_records, load_fresh_dataset
from benchmarks.runner import Effort, Runner, time_batch, time_once
from benchmarks.synthetic import make_row

JAC = "jac-motors"
YEARS = range(1964, 2026)
DAYS = tuple(date(year, 6, 1) for year in range(1990, 2026))
EVERY = 8
"""One name in so many is asked for."""
TOOLS = ("pandas", "DuckDB", "SQLite")
WINDOW_TOOLS = (finders.mask_in_pandas, finders.select_in_duckdb, finders.select_in_sqlite)
NAME_TOOLS: tuple[Callable[[Any], finders.Finder], ...] = (
    finders.look_up_in_pandas,
    partial(finders.look_up_in_sql, duckdb.connect),
    partial(finders.look_up_in_sql, partial(sqlite3.connect, ":memory:")),
)


@dataclass(frozen=True, kw_only=True)
class Question:
    """One kind of question, to a dataset and to other tools."""

    text: str
    ask: Callable[[jac.Dataset, Any], Any]  # puts it to a dataset, for a value
    values: Sequence[Any]  # what it is asked for: years, days, names
    rows: Sequence[Any]
    translate: Callable[[Any], tuple[Any, ...]]  # gives what a finder is asked, for a value
    before: Any = 1  # another value; asking for it loads the tables and indexes
    tools: Sequence[Callable[[Any], finders.Finder]] = WINDOW_TOOLS  # of `TOOLS`, from rows

    def ask_again(self) -> list[Callable[[], object]]:
        """Return the questions to the bundled dataset."""
        return [partial(self.ask, jac.Dataset.bundled(), value) for value in self.values]

    def ask_tool(self, tool: str) -> list[Callable[[], object]]:
        """Return the questions to another tool, which gives the same answers."""
        finder = self.tools[TOOLS.index(tool)](self.rows)
        asked = [self.translate(value) for value in self.values]
        for value, arguments in zip(self.values, asked, strict=True):
            answer = self.ask(jac.Dataset.bundled(), value)
            ids = answer.ids if isinstance(answer, jac.Records) else [answer.id]
            finder.check(ids, *arguments)
        return [partial(finder.ask, *arguments) for arguments in asked]


def ask_years() -> Question:
    """Return the question for the milestones of a year."""
    return Question(
        text="`milestones_between(year, year)`",
        ask=lambda dataset, year: dataset.milestones_between(year, year),
        values=YEARS,
        rows=[make_row(one.id, one.when) for one in jac.milestones()],
        translate=lambda y: (date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal()),
    )


def ask_partners() -> Question:
    """Return the question for the partners on a day."""
    return Question(
        text="`partners_of(on=day)`",
        ask=lambda dataset, day: dataset.partners_of(on=day),
        values=DAYS,
        rows=[
            make_row(party.entity.id, deal.period)
            for deal in jac.partnerships_of(JAC)
            for party in deal.parties
            if party.entity.id != JAC
        ],
        translate=lambda day: (day.toordinal(), day.toordinal()),
    )


def ask_names() -> Question:
    """Return the question for an entity by a name that it alone bears."""
    rows = [(one.id, one.name) for one in list_records() if isinstance(one, jac.Entity)]
    counts = Counter(name for _, name in rows)
    clear = sorted(name for name in counts if counts[name] == 1 and _is_clear(name))
    before, *asked = clear[::EVERY]
    return Question(
        text="`get(name)`",
        ask=lambda dataset, name: dataset.get(name),
        values=asked,
        before=before,
        tools=NAME_TOOLS,
        rows=rows,
        translate=lambda name: (name,),
    )


QUESTIONS = {"year": ask_years, "partners": ask_partners, "get": ask_names}


def measure_times(runner: Runner) -> None:
    """Measure each kind of question, asked again and for the first time, and the others."""
    for key, make in QUESTIONS.items():
        question, seconds = make(), runner.effort.batch_seconds
        turns = len(question.values)
        runner.time_turns(f"{key}, first", turns, partial(time_first, question))
        asked = {"again": question.ask_again}
        asked |= {tool: partial(question.ask_tool, tool) for tool in TOOLS}
        for how, prepare in asked.items():
            runner.time_turns(f"{key}, {how}", turns, partial(_time, cache(prepare), seconds))


def measure_figures(_: Effort) -> dict[str, Any]:
    """Count the records that each question builds when it is asked for the first time."""
    asked = {key: make() for key, make in QUESTIONS.items()}
    built = {key: [count_built(one, value) for value in one.values] for key, one in asked.items()}
    return {"questions": {key: one.text for key, one in asked.items()}, "built": built}


def time_first(question: Question, turn: int) -> float:
    """Return the seconds of a question that a dataset is asked for the first time."""
    seconds = 0.0
    # Of two datasets: before the first the process may lack code that the question loads.
    for dataset in (load_fresh_dataset(), load_fresh_dataset()):
        question.ask(dataset, question.before)
        seconds = time_once(partial(question.ask, dataset, question.values[turn]))
    return seconds


def count_built(question: Question, value: object) -> int:
    """Return how many records a question builds that is asked for the first time."""
    gc.disable()  # or records of earlier datasets might go in between
    dataset = load_fresh_dataset()
    question.ask(dataset, question.before)
    before = _count_records()
    question.ask(dataset, value)
    built = _count_records() - before
    gc.enable()
    return built


def _time(prepare: Callable[[], list[Callable[[], object]]], seconds: float, turn: int) -> float:
    return time_batch(prepare()[turn], seconds)


def _count_records() -> int:
    return sum(issubclass(type(one), jac.Record) for one in gc.get_objects())


def _is_clear(name: str) -> bool:
    try:
        jac.get(name)
    except jac.AmbiguousNameError:
        return False
    return True
