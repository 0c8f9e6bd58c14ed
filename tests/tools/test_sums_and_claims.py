"""The checks of sums, verdicts and dates of events: what breaks each, and what does not."""

import pytest

import jac_history as jac
from checks import evidence, figures
from tiny import COMPANY, SOURCE, date, figure, milestone

PRESS = jac.Source(id="paper", publisher="A Paper", kind="press", url="https://a.example/2")
OTHER_PRESS = jac.Source(id="daily", publisher="A Daily", kind="press", url="https://a.example/3")
COPY = jac.Source(
    id="copy", publisher="A Copy", kind="press", url="https://a.example/4", based_on=PRESS
)
BLOG = jac.Source(id="blog", publisher="A Blog", kind="blog", url="https://a.example/5")


def places(found) -> list[str]:
    """Return where something was found."""
    return [finding.where for finding in found]


def rate(value: float, **changes) -> jac.Figure:
    """Return the growth of the company's sales in 2016."""
    fields = {"measure": "growth-rate", "unit": "percent", "scope": "vehicle sales", **changes}
    return figure("growth-2016", 2016, value, **fields)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(10.0, []), (10.9, []), (12.0, ["growth-2016"]), (-10.0, ["growth-2016"])],
)
def test_a_growth_rate_fits_its_two_years(make, value, expected) -> None:
    """A point is allowed for what was rounded; two points are a misfit."""
    data = make(figure("a", 2015, 100), figure("b", 2016, 110), rate(value))
    assert expected == places(figures.growth_fits(data))


@pytest.mark.parametrize(
    "others",
    [
        [figure("a", 2015, 100)],
        [figure("a", 2015, 100), figure("b", 2016, 110, bound="about")],
        [figure("a", 2015, 100), figure("b", 2016, 110, segment="truck")],
        [figure("a", 2015, 100, scope="with chassis"), figure("b", 2016, 110)],
        [figure("a", 2015, -100), figure("b", 2016, 110)],
    ],
)
def test_a_growth_rate_without_its_two_years_is_left_alone(make, others) -> None:
    """Only exact values of one scope and segment, both of one sign, can be computed."""
    assert [] == places(figures.growth_fits(make(*others, rate(50.0))))


def test_a_target_and_a_vague_year_are_no_growth(make) -> None:
    """What was aimed at, and what is about a year, is not computed."""
    both = (figure("a", 2015, 100), figure("b", 2016, 110))
    assert [] == places(figures.growth_fits(make(*both, rate(50.0, kind="target"))))
    assert [] == places(figures.growth_fits(make(*both, rate(50.0, period=date("2016~")))))


@pytest.mark.parametrize(
    ("period", "value", "expected"),
    [
        ("2016-01/2016-06", 60, []),
        ("2016-01/2016-06", 101, []),
        ("2016-01/2016-06", 110, ["part"]),
        ("2015-07/2016-06", 110, []),
    ],
)
def test_a_part_is_no_more_than_the_year(make, period, value, expected) -> None:
    """Half a year sells no more than the whole; what spans two years is no part of one."""
    part = figure("part", 2016, value, period=date(period))
    assert expected == places(figures.parts_fit(make(figure("year", 2016, 100), part)))


def test_a_profit_of_half_a_year_may_exceed_the_year(make) -> None:
    """A loss may follow."""
    money = {"measure": "net-profit", "unit": "CNY"}
    half = figure("half", 2016, 110, period=date("2016-01/2016-06"), **money)
    assert [] == places(figures.parts_fit(make(figure("year", 2016, 100, **money), half)))


def test_what_is_counted_from_the_start_on_only_grows(make) -> None:
    """A smaller count after a larger one is a slip, unless one of them is a bound."""
    measure = {"measure": "cumulative-sales"}
    first, less = figure("a", 2015, 100, **measure), figure("b", 2016, 90, **measure)
    assert ["b"] == places(figures.counts_grow(make(first, less)))
    about = figure("b", 2016, 90, bound="about", **measure)
    assert [] == places(figures.counts_grow(make(first, about)))


def claim(verdict: str, *citations: jac.Citation, made_by: jac.Source = BLOG) -> jac.Claim:
    """Return a claim of a blog."""
    return jac.Claim(
        id="a-claim",
        text="It is so.",
        made_by=made_by,
        about=(COMPANY,),
        verdict=verdict,
        reason="It is so.",
        citations=(jac.Citation(source=made_by, says="It is so.", stance="context"), *citations),
    )


def by(source: jac.Source, stance: str = "supports") -> jac.Citation:
    """Return what a source says of the claim."""
    return jac.Citation(source=source, says="It is so.", stance=stance)


@pytest.mark.parametrize(
    ("verdict", "citations", "is_found"),
    [
        ("confirmed", [by(SOURCE)], False),
        ("confirmed", [by(PRESS), by(OTHER_PRESS)], False),
        ("confirmed", [by(PRESS)], True),
        ("confirmed", [by(PRESS), by(COPY)], True),
        ("confirmed", [by(PRESS), by(BLOG)], True),
        ("unconfirmed", [by(PRESS)], False),
        ("unconfirmed", [by(PRESS), by(OTHER_PRESS)], True),
        ("contradicted", [by(PRESS, "disputes")], False),
        ("contradicted", [by(PRESS, "context")], True),
        ("partly", [by(PRESS)], False),
        ("partly", [], True),
        ("opinion", [], False),
    ],
)
def test_a_verdict_follows_from_its_citations(make, verdict, citations, is_found) -> None:
    """Two roots or a primary source confirm; a copy and a blog do not count as a second."""
    found = places(evidence.verdicts(make(claim(verdict, *citations))))
    assert (["a-claim"] if is_found else []) == found


def test_who_asserts_it_is_one_of_two_where_it_is_good(make) -> None:
    """A paper and another one that says the same confirm."""
    assert [] == places(evidence.verdicts(make(claim("confirmed", by(OTHER_PRESS), made_by=PRESS))))


@pytest.mark.parametrize(
    ("when", "is_found"),
    [
        ("2001", False),
        ("[2001..2003]", False),
        ("[2001..2005]", True),
        ("200X", True),
        ("[..2001]", True),
        ("1990/2010", False),
        ("1990/", False),
    ],
)
def test_an_event_lies_within_three_years(make, when, is_found) -> None:
    """A process may be longer: it has a start and an end."""
    found = places(evidence.events_have_a_date(make(milestone(when=date(when)))))
    assert (["event-2001"] if is_found else []) == found
