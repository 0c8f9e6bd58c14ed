"""How a date is drawn: certain, possible and without limit told apart."""

import pytest

from jac_history._dates.spans import (
    FADES,
    MAYBE,
    SURE,
    known_days,
    limits_of,
    may_follow,
    spans_of,
    vagueness,
)
from tiny import date

YEAR_1 = 730120  # 1 January 2000 as a day number
REACH = 50.0


def day(month: int, of_month: int) -> int:
    """Return the day number of a day in January or February 2000."""
    return YEAR_1 + (0 if month == 1 else 31) + of_month - 1


def parts(text: str, as_of: int | None = None) -> list[tuple[float, float, float]]:
    """Return the spans of a date, without their class."""
    return [tuple(part) for part in spans_of(date(text), None, as_of, REACH).parts]


def test_a_day_is_certain() -> None:
    """A day is one solid span of a day, with no bracket."""
    assert [(day(1, 5), day(1, 6), SURE)] == parts("2000-01-05")
    assert () == spans_of(date("2000-01-05"), None, None, REACH).brackets


def test_a_month_may_be_any_of_its_days() -> None:
    """A month is one pale span between brackets at its limits."""
    assert [(day(1, 1), day(2, 1), MAYBE)] == parts("2000-01")
    assert (day(1, 1), day(2, 1)) == spans_of(date("2000-01"), None, None, REACH).brackets


def test_a_period_is_solid_between_its_vague_ends() -> None:
    """A period holds for certain between the latest start and the earliest end only."""
    mark = spans_of(date("2000-01-03/2000-02"), None, None, REACH)
    assert [(day(1, 3), day(2, 2), SURE), (day(2, 2), day(2, 30), MAYBE)] == list(mark.parts)
    assert (day(2, 30),) == mark.brackets


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_what_is_marked_is_never_certain(mark: str) -> None:
    """A marked date has no solid part, as it is never definite."""
    assert {MAYBE} == {opacity for _, _, opacity in parts(f"2000-01-03/2000-02{mark}")}


def test_ends_that_overlap_leave_nothing_certain() -> None:
    """Where the thing may have begun after it may have ended, all is pale."""
    assert {MAYBE} == {opacity for _, _, opacity in parts("2000-01/2000-01")}


def test_an_unknown_end_fades() -> None:
    """After the start nothing is known: the bar fades over the reach, without a bracket."""
    spans = parts("2000-01-05/")
    assert (day(1, 5), day(1, 6), SURE) == spans[0]
    assert list(FADES) == [opacity for _, _, opacity in spans[1:]]
    assert day(1, 6) + REACH == pytest.approx(spans[-1][1])
    assert () == spans_of(date("2000-01-05/"), None, None, REACH).brackets


def test_an_unknown_start_fades_in() -> None:
    """Before the end nothing is known: the bar grows stronger up to it."""
    spans = parts("/2000-01-05")
    assert day(1, 5) - REACH == pytest.approx(spans[0][0])
    assert [*sorted(FADES), SURE] == [opacity for _, _, opacity in spans]


def test_what_goes_on_is_solid_up_to_the_day_it_is_attested() -> None:
    """An open end is certain up to the day of the data, and has its arrow there."""
    mark = spans_of(date("2000-01-05/.."), None, day(2, 1), REACH)
    assert [(day(1, 5), day(2, 2), SURE)] == [tuple(part) for part in mark.parts]
    assert day(2, 2) == mark.goes_on


@pytest.mark.parametrize("text", ["[..2000-01-05]", "[2000-01-05..]"])
def test_a_set_without_limit_fades_away_from_its_known_day(text: str) -> None:
    """One of the days before or after a day: pale at the day, fading away from it."""
    mark = spans_of(date(text), None, None, REACH)
    assert REACH == pytest.approx(mark.end - mark.start - 1)
    assert MAYBE in {part.opacity for part in mark.parts}


def test_known_days() -> None:
    """Only days that the date itself gives are known; a season's and a month's are many."""
    assert {day(1, 1), day(1, 31)} == set(known_days(limits_of(date("2000-01/"), None, None)))
    assert {day(1, 5)} == set(known_days(limits_of(date("2000-01-05"), None, None)))


def test_a_life_from_one_date_to_another() -> None:
    """It is certain between the last day of the beginning and the first of the end."""
    mark = spans_of(date("2000-01-05"), date("2000-02"), None, REACH)
    assert [(day(1, 5), day(2, 2), SURE), (day(2, 2), day(2, 30), MAYBE)] == list(mark.parts)
    assert (day(2, 30),) == mark.brackets  # the day after the 29th


def test_a_life_of_which_a_date_is_doubtful_is_nowhere_certain() -> None:
    """Whichever of the two it is."""
    for start, end in (("2000-01-05~", "2000-02-05"), ("2000-01-05", "2000-02-05?")):
        mark = spans_of(date(start), date(end), None, REACH)
        assert {MAYBE} == {part.opacity for part in mark.parts}


@pytest.mark.parametrize(
    ("start", "end", "may"),
    [
        ("2000", "2001", True),
        ("2000", "2000-06", True),
        ("2000-02", "2000-01", False),
        ("[2000..]", "1999", False),
        ("[..2000]", "1900", True),
        ("2000", "[1990..]", True),
    ],
)
def test_an_end_follows_a_beginning(start: str, end: str, *, may: bool) -> None:
    """It may if its last day is not before the first of the beginning."""
    assert may is may_follow(date(end), date(start))


@pytest.mark.parametrize(
    ("text", "days"),
    [("2000-01-05", 0), ("2000-01", 30), ("200X", 3652), ("[..2000]", 0), ("2000-01/2001-02", 30)],
)
def test_vagueness(text: str, days: int) -> None:
    """How many days lie between the limits of a side, the wider one."""
    assert days == vagueness(limits_of(date(text), None, None))


def test_what_lies_between_two_days() -> None:
    """What is cut off has no bracket."""
    mark = spans_of(date("2000-01-03/2000-02"), None, None, REACH)
    cut = mark.between(day(1, 10), day(2, 10))
    assert (day(1, 10), day(2, 10)) == (cut.start, cut.end)
    assert () == cut.brackets
