"""The questions of the warm queries, to this library and to others over the same data."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import jac_history as jac
from benchmarks.finders import (
    DuckDBTable,
    Finder,
    PandasMask,
    Row,
    SQLiteIndex,
    assert_equal_answers,
)
from benchmarks.warm_peers import ENTITY_TABLES, PARTNER_TABLES
from jac_history._dates import AFTER_ALL, BEFORE_ALL

JAC = "jac-motors"
YEARS = range(1964, 2026)
DAYS = tuple(date(year, 6, 1) for year in range(1990, 2026))
EVERY = 8
"""One name in so many is asked for."""
MILESTONE_TOOLS: dict[str, Callable[[Sequence[Row]], Finder]] = {
    "pandas": PandasMask,
    "DuckDB": DuckDBTable,
    "SQLite": SQLiteIndex,
}


@dataclass(frozen=True)
class Question:
    """One kind of question.

    Attributes:
        what: It in words.
        ask: Puts it to a dataset, for a value.
        values: What it is asked for: years, days, names.
        before: Another value; asking for it loads the tables and indexes.
        peers: The same questions to other tools, by the name of the tool.
    """

    what: str
    ask: Callable[[jac.Dataset, Any], Any]
    values: Sequence[Any]
    before: Any
    peers: dict[str, list[Callable[[], object]]]


def years() -> Question:
    """Return the question for the milestones of a year.

    Raises:
        ValueError: A tool answers otherwise than this library.
    """
    rows = [_row(one.id, one.when) for one in jac.milestones()]
    windows = [(date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal()) for y in YEARS]
    finders = {tool: make(rows) for tool, make in MILESTONE_TOOLS.items()}
    for year, window in zip(YEARS, windows, strict=True):
        for finder in finders.values():
            assert_equal_answers(finder, *window, jac.milestones_between(year, year).ids)
    return Question(
        "`milestones_between(year, year)`",
        lambda dataset, year: dataset.milestones_between(year, year),
        YEARS,
        1,
        {
            tool: [partial(finder.ask, *window) for window in windows]
            for tool, finder in finders.items()
        },
    )


def partners() -> Question:
    """Return the question for the partners on a day.

    Raises:
        ValueError: A tool answers otherwise than this library.
    """
    rows = [
        _row(party.entity.id, deal.period)
        for deal in jac.partnerships_of(JAC)
        for party in deal.parties
        if party.entity.id != JAC
    ]
    tools = {tool: make(JAC, rows) for tool, make in PARTNER_TABLES.items()}
    for day in DAYS:
        expected = list(jac.partners_of(on=day).ids)
        for tool, ask in tools.items():
            _check(tool, day, sorted(ask(day.toordinal(), day.toordinal())), expected)
    return Question(
        "`partners_of(on=day)`",
        lambda dataset, day: dataset.partners_of(on=day),
        DAYS,
        1,
        {
            tool: [partial(ask, day.toordinal(), day.toordinal()) for day in DAYS]
            for tool, ask in tools.items()
        },
    )


def names() -> Question:
    """Return the question for an entity by its name.

    Raises:
        ValueError: A tool answers otherwise than this library.
    """
    rows = [(one.id, one.name) for one in _entities()]
    counts = Counter(name for _, name in rows)
    ids = {name: one for one, name in rows if counts[name] == 1 and _is_clear(name)}
    before, *asked = list(ids)[::EVERY]
    tools = {tool: make(rows) for tool, make in ENTITY_TABLES.items()}
    for name in asked:
        _check("get", name, jac.get(name).id, ids[name])
        for tool, ask in tools.items():
            _check(tool, name, ask(name), ids[name])
    return Question(
        "`get(name)`",
        lambda dataset, name: dataset.get(name),
        asked,
        before,
        {tool: [partial(ask, name) for name in asked] for tool, ask in tools.items()},
    )


def _entities() -> list[jac.Entity]:
    return [
        *jac.organizations(),
        *jac.people(),
        *jac.brands(),
        *jac.vehicles(),
        *jac.facilities(),
        *jac.places(),
        *jac.programmes(),
        *jac.technologies(),
    ]


def _is_clear(name: str) -> bool:
    try:
        jac.get(name)
    except jac.AmbiguousNameError:
        return False
    return True


def _row(record_id: str, when: jac.EDTFDate) -> Row:
    first, last = when.earliest, when.latest
    return (
        record_id,
        BEFORE_ALL if first is None else first.toordinal(),
        AFTER_ALL if last is None else last.toordinal(),
    )


def _check(tool: str, asked: object, found: object, expected: object) -> None:
    if found != expected:
        raise ValueError(f"{tool} answers {found} for {asked}, not {expected}")
