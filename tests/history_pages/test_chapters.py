"""The chapters of the history."""

import pytest

from history_pages.chapters import LEAST, chapters, year_of
from tiny import date, milestone


def some(year: int, count: int) -> list:
    """Return milestones of one year."""
    return [milestone(f"event-{year}-{n}", when=date(str(year))) for n in range(count)]


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("1964-05-20", 1964),
        ("199X", 1990),
        ("1988?/1990?", 1988),
        ("/1964", 1964),
        ("[..2022]", 2022),
        ("2017/..", 2017),
        ("1995~/", 1995),
    ],
)
def test_year(when: str, year: int) -> None:
    """A milestone is told under its first known year."""
    assert year == year_of(milestone(when=date(when)))


def test_poor_decades_are_joined() -> None:
    """A decade with little to tell goes on into the next; one with enough stands alone."""
    records = [*some(1958, 1), *some(1964, LEAST), *some(1990, LEAST), *some(2003, 2)]
    found = list(chapters(records))
    expected = [
        ("1950s-1960s", "1958 to 1964", LEAST + 1),
        ("1990s", "1990 to 1990", LEAST),
        ("2000s", "2003 to 2003", 2),
    ]
    assert expected == [(one.name, one.title, len(one.milestones)) for one in found]


def test_order() -> None:
    """Milestones are told in order of time, each under its decade."""
    early, late = milestone("a", when=date("1999-12")), milestone("b", when=date("1999-01-02"))
    (chapter,) = chapters([*some(2001, 1), early, late])
    expected = [(1990, ["b", "a"]), (2000, ["event-2001-0"])]
    assert expected == [(decade, [m.id for m in group]) for decade, group in chapter.decades()]
