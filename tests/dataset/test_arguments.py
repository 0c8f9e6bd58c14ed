"""What a query does with its arguments, and with an answer that holds nothing."""

import pytest

import jac_history as jac
from tiny import (
    CITED,
    COMPANY,
    OTHER,
    PERSON,
    SECOND,
    SOURCE,
    dataset_of,
    date,
    figure,
    milestone,
    stake,
    tenure,
)

VEHICLE = jac.Vehicle(id="a-vehicle", name="B Company", kind="truck", citations=CITED)
PLACE = jac.Place(id="a-place", name="Somewhere", kind="city", citations=CITED)


def partnership(record_id: str, kind: str, *, other: jac.Organization = OTHER) -> jac.Partnership:
    """Return a partnership of the company."""
    parties = (jac.Party(entity=COMPANY, role="maker"), jac.Party(entity=other, role="client"))
    return jac.Partnership(
        id=record_id,
        parties=parties,
        kind=kind,
        period=date("2001"),
        summary="They worked together.",
        citations=CITED,
        confidence="high",
    )


THIRD = jac.Organization(id="c-company", name="C Company", kind="automaker", citations=CITED)


@pytest.fixture
def tiny() -> jac.Dataset:
    """Return a tiny dataset with a record of each kind, and a vehicle named like a company."""
    records = [
        SOURCE,
        COMPANY,
        OTHER,
        THIRD,
        PERSON,
        SECOND,
        VEHICLE,
        PLACE,
        milestone(),
        partnership("a-supply", "supply"),
        partnership("b-licence", "licence", other=THIRD),
        tenure("a-chairman", PERSON, "2001/2005"),
        tenure("b-engineer", SECOND, "2001/2005", position="chief engineer"),
        stake("a-stake", 50),
        figure("sales-2001", 2001, 5),
    ]
    return dataset_of(records)


@pytest.mark.parametrize(
    ("argument", "ask"),
    [
        ("category", lambda tiny: tiny.milestones_between(2001, 2002, category="x")),
        ("certainty", lambda tiny: tiny.milestones_between(2001, 2002, certainty="x")),
        ("kind", lambda tiny: tiny.partnerships_of("a-company", kind="x")),
        ("certainty", lambda tiny: tiny.partnerships_of("a-company", certainty="x")),
        ("kind", lambda tiny: tiny.partners_of("a-company", kind="x")),
        ("between", lambda tiny: tiny.partners_of("a-company", on=2001, between=(1, 2))),
        ("between", lambda tiny: tiny.partners_of("a-company", between=(1, 2, 3))),
        ("position", lambda tiny: tiny.leaders_of("a-company", position="x")),
        ("measure", lambda tiny: tiny.series("x", "a-company")),
        ("kind", lambda tiny: tiny.series("revenue", "a-company", kind="x")),
        ("segment", lambda tiny: tiny.series("vehicle-sales", "a-company", segment="x")),
    ],
)
def test_the_wrong_argument_is_named(tiny, argument: str, ask) -> None:
    """An error tells which argument was wrong."""
    with pytest.raises(jac.InvalidArgumentError) as caught:
        ask(tiny)
    assert argument == caught.value.argument


@pytest.mark.parametrize(
    ("between", "told"),
    [((1, 2), "left out where 'on' is given"), ((1, 2, 3), "a pair of first and last day")],
)
def test_a_wrong_window_is_shown(tiny, between, told: str) -> None:
    """The error about a window shows the window, and says what is right."""
    on = 2001 if len(between) == 2 else None
    with pytest.raises(jac.InvalidArgumentError) as caught:
        tiny.partners_of("a-company", on=on, between=between)
    assert (between, told) == (caught.value.value, caught.value.expected)


def test_a_company_is_told_from_a_vehicle_of_its_name(tiny) -> None:
    """Where a company is asked for, a vehicle of the same name is not meant."""
    assert ("a-supply",) == tiny.partnerships_of("B Company").ids
    assert ("a-company",) == tiny.partners_of("B Company").ids
    assert () == tiny.owners_of("B Company").ids
    with pytest.raises(jac.AmbiguousNameError):
        tiny.milestones_between(None, None, about="B Company")


def test_a_place_is_a_place(tiny) -> None:
    """A series is narrowed to a place, and a company is none."""
    assert () == tiny.series("vehicle-sales", "a-company", place="Somewhere").ids
    with pytest.raises(jac.UnknownNameError) as caught:
        tiny.series("vehicle-sales", "a-company", place="C Company")
    assert "place" == caught.value.what


def test_partners_of_a_kind(tiny) -> None:
    """Partners are those of partnerships of the kind that is asked for."""
    assert ("b-company", "c-company") == tiny.partners_of("a-company").ids
    assert ("b-company",) == tiny.partners_of("a-company", kind="supply").ids


def test_two_sides_of_a_window_may_be_a_list(tiny) -> None:
    """A window is a pair of any kind."""
    assert ("a-supply", "b-licence") == tiny.partnerships_of("a-company", between=[2001, 2001]).ids
    assert () == tiny.partnerships_of("a-company", between=[None, 2000]).ids


@pytest.mark.parametrize(
    ("some", "none"),
    [
        (
            lambda tiny: tiny.milestones_between(2001, 2001),
            lambda tiny: tiny.milestones_between(1, 2),
        ),
        (
            lambda tiny: tiny.partnerships_of("a-company", between=(1900, None)),
            lambda tiny: tiny.partnerships_of("a-company", on=1900),
        ),
        (
            lambda tiny: tiny.partners_of("a-company", between=(1900, None)),
            lambda tiny: tiny.partners_of("a-company", on=1900),
        ),
        (
            lambda tiny: tiny.leaders_of("a-company", between=(1900, None)),
            lambda tiny: tiny.leaders_of("a-company", on=1900),
        ),
        (
            lambda tiny: tiny.owners_of("a-company", between=(1900, None)),
            lambda tiny: tiny.owners_of("a-company", on=1900),
        ),
        (
            lambda tiny: tiny.series("vehicle-sales", "a-company"),
            lambda tiny: tiny.series("revenue", "a-company"),
        ),
    ],
)
def test_an_answer_that_holds_nothing_has_its_columns(tiny, some, none) -> None:
    """An empty answer makes a table with the columns of a full one."""
    assert () == none(tiny).ids
    assert some(tiny).to_csv().splitlines()[0] == none(tiny).to_csv().strip()


def test_the_later_figure_of_a_year_is_the_one_that_begins_later() -> None:
    """Of two figures for a moment of a year the one whose period begins later is taken."""
    changes = {"measure": "dealerships", "unit": "dealerships"}
    early = figure("early", 2001, 5, period=date("2001-03/2001-12"), **changes)
    late = figure("late", 2001, 7, period=date("2001-06/2001-09"), **changes)
    found = dataset_of([SOURCE, COMPANY, early, late]).series("dealerships", "a-company")
    assert ("late",) == found.ids


def test_jac_is_meant_where_nobody_is_named() -> None:
    """Without a name every query is about JAC Motors."""
    assert jac.series("revenue", "jac-motors") == jac.series("revenue")
    assert jac.partnerships_of("jac-motors") == jac.partnerships_of()
    assert jac.partners_of("jac-motors") == jac.partners_of()
    assert jac.leaders_of("jac-motors") == jac.leaders_of()
    assert jac.owners_of("jac-motors") == jac.owners_of()
