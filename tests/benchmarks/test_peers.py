"""What the library is compared with answers the same."""

from datetime import date

import pytest

import jac_history as jac
from benchmarks.date_peers import READERS, own_bounds
from benchmarks.finders import FINDERS, assert_equal_answers
from benchmarks.questions import names, partners, years
from benchmarks.synthetic import dataset, long_ones, points, row

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
    assert INSIDE == FINDERS[tool](ROWS).ids(10, 20)


@pytest.mark.parametrize("tool", FINDERS)
def test_same_milestones(tool):
    """Each tool finds the milestones that the library finds, among long and open-ended ones too."""
    mix = [*points(300), *long_ones(40)]
    data, finder = dataset(mix), FINDERS[tool]([row(one) for one in mix])
    for year in (1000, 1500, 1899, 1950, 1999):
        window = date(year, 3, 1), date(year + 1, 3, 1)
        expected = sorted(data.milestones_between(*window).ids)
        assert expected == finder.ids(*(day.toordinal() for day in window))


def test_other_answers_are_refused():
    """Nothing is compared that answers otherwise."""
    finder = FINDERS["pandas mask"](ROWS)
    assert_equal_answers(finder, 10, 20, INSIDE)
    with pytest.raises(ValueError, match="finds 4 milestones from day 10 to day 20 where 1"):
        assert_equal_answers(finder, 10, 20, ["inside"])


@pytest.mark.parametrize(("make", "tools"), [(years, 3), (partners, 3), (names, 3)])
def test_questions_on_the_bundled_dataset(make, tools):
    """Each question is put to every tool as often as to the library, after equal answers."""
    question = make()
    expected = [len(question.values)] * tools
    assert expected == [len(asks) for asks in question.peers.values()]
    question.ask(jac.Dataset.bundled(), question.before)


@pytest.mark.filterwarnings("ignore")  # theirs
@pytest.mark.parametrize("name", READERS)
def test_dates_with_equal_bounds(name):
    """The other readers give the same days for plain texts; what they refuse does not count."""
    texts = ["1985-04-12", "2016-04", "1964/2008", "19XX", "1985-04-12/..", "[1995]"]
    assert texts[:-1] == READERS[name]().agreed(texts)


def test_own_bounds():
    """Bounds are days; an open end is none."""
    assert ("1985-04-01", "1985-04-30") == own_bounds("1985-04")
    assert ("1985-04-01", None) == own_bounds("1985-04/..")
