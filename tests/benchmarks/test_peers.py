"""What the library is compared with answers the same."""

import sqlite3
from datetime import date
from functools import partial

import duckdb
import pytest

import jac_history as jac
from benchmarks.dates import READERS, find_bounds, load_own
from benchmarks.finders import look_up_in_pandas, look_up_in_sql
from benchmarks.questions import QUESTIONS, TOOLS
from benchmarks.scale import FINDERS
from benchmarks.synthetic import build_dataset, make_mix, make_row

ROWS = [
    ("before", 1, 9),
    ("touches-the-first-day", 1, 10),
    ("inside", 12, 13),
    ("touches-the-last-day", 20, 30),
    ("around", 5, 3_652_060),
    ("after", 21, 22),
]
INSIDE = ["around", "inside", "touches-the-first-day", "touches-the-last-day"]


@pytest.mark.parametrize("tool", FINDERS)
def test_both_sides_of_a_window_are_within_it(tool):
    """Each tool takes windows as closed, as the library does."""
    finder = FINDERS[tool](ROWS)
    assert INSIDE == sorted(finder.read_ids(finder.ask(10, 20)))


@pytest.mark.parametrize("tool", FINDERS)
def test_same_milestones(tool):
    """Each tool finds the milestones that the library finds, among long and open-ended ones too."""
    mix = make_mix(340)
    dataset, finder = build_dataset(mix), FINDERS[tool]([make_row(one.id, one.when) for one in mix])
    for year in (1000, 1500, 1899, 1950, 1999):
        window = date(year, 3, 1), date(year + 1, 3, 1)
        finder.check(dataset.milestones_between(*window).ids, *(day.toordinal() for day in window))


def test_other_answers_are_refused():
    """Nothing is compared that answers otherwise."""
    finder = FINDERS["pandas mask"](ROWS)
    finder.check(INSIDE, 10, 20)
    with pytest.raises(ValueError, match=r"\(10, 20\): 4 ids where 1 are expected"):
        finder.check(["inside"], 10, 20)


@pytest.mark.parametrize(
    "look_up",
    [
        look_up_in_pandas,
        partial(look_up_in_sql, duckdb.connect),
        partial(look_up_in_sql, partial(sqlite3.connect, ":memory:")),
    ],
)
def test_names_are_looked_up(look_up):
    """Each tool finds the id of a name."""
    look_up([("a", "Anna"), ("b", "Bob")]).check(["b"], "Bob")


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("key", QUESTIONS)
def test_questions_on_the_bundled_dataset(key, tool):
    """Each question is put to every tool as often as to the library, after equal answers."""
    question = QUESTIONS[key]()
    assert len(question.values) == len(question.ask_again()) == len(question.ask_tool(tool))
    question.ask(jac.Dataset.bundled(), question.before)


@pytest.mark.filterwarnings("ignore")  # theirs
@pytest.mark.parametrize("name", READERS)
def test_dates_with_equal_bounds(name):
    """The other readers give the same days for plain texts; what they refuse does not count."""
    reader = READERS[name]()
    for text in ("1985-04-12", "2016-04", "1964/2008", "19XX", "1985-04-12/.."):
        assert find_bounds(load_own(), text) == find_bounds(reader, text)
    assert find_bounds(load_own(), "[1995]") != find_bounds(reader, "[1995]")


def test_own_bounds():
    """Bounds are days; an open end is none."""
    assert ("1985-04-01", "1985-04-30") == find_bounds(load_own(), "1985-04")
    assert ("1985-04-01", None) == find_bounds(load_own(), "1985-04/..")
    assert find_bounds(load_own(), "no date") is None
