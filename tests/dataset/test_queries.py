"""Queries over time: the rule of possible and definite against every record, one by one."""

import pickle
import re
from datetime import date

import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import dataset_of

DATES = [
    "1964",
    "1964-05-20",
    "199X",
    "1997?",
    "1999~",
    "2001-21",
    "2001-24",
    "[2002,2003]",
    "[..2004]",
    "[2005..]",
    "2003/2009",
    "2003~/2009",
    "2016/",
    "2016/..",
    "/2012-02",
    "2016-05/2023-12",
    "2023-12",
    "9999",
    "0001",
]

SOURCE = jac.Source(id="a-source", publisher="A Publisher", kind="press")
COMPANY = jac.Organization(id="a-company", name="A Company", kind="automaker")
AS_OF = date(2020, 6, 30)


def milestone(number: int, when: str) -> jac.Milestone:
    """Return a milestone at a time."""
    return jac.Milestone(
        id=f"event-{number:03}",
        when=jac.EDTFDate.parse(when),
        title=f"Event {number}",
        summary="It happened.",
        category="corporate",
        about=(COMPANY,),
        citations=(jac.Citation(source=SOURCE, says="It happened."),),
        confidence="high",
        importance=2,
    )


def dataset(whens: list[str]) -> jac.Dataset:
    """Return a dataset of milestones at the given times."""
    records = [SOURCE, COMPANY, *(milestone(i, when) for i, when in enumerate(whens))]
    return dataset_of(records, name="test", as_of=AS_OF.isoformat())


windows = st.tuples(
    st.one_of(st.none(), st.dates(date(1960, 1, 1), date(2030, 1, 1))),
    st.one_of(st.none(), st.dates(date(1960, 1, 1), date(2030, 1, 1))),
).filter(lambda pair: None in pair or pair[0] <= pair[1])


@given(st.lists(st.sampled_from(DATES), max_size=80), windows)
def test_every_record_by_the_rule(whens: list[str], window) -> None:
    """A query gives just the records of which the rule says so, possible and definite."""
    asked = dataset(whens)
    everything = asked.milestones()
    for certainty in ("possible", "definite"):
        found = asked.milestones_between(*window, certainty=certainty)
        expected = [
            one.id
            for one in everything
            if one.when.overlaps(*window, certainty=certainty, as_of=AS_OF)
        ]
        assert expected == list(found.ids)
        assert found == everything.between(*window, certainty=certainty)


@given(st.lists(st.sampled_from(DATES), max_size=40), windows, windows)
def test_wider_never_loses(whens: list[str], window, other) -> None:
    """A wider window never loses a record, and what is definite is possible."""
    starts, ends = zip(window, other, strict=True)
    wide = (
        None if None in starts else min(starts),
        None if None in ends else max(ends),
    )
    asked = dataset(whens)
    for certainty in ("possible", "definite"):
        narrow = asked.milestones_between(*window, certainty=certainty).ids
        assert set(narrow) <= set(asked.milestones_between(*wide, certainty=certainty).ids)
    definite = asked.milestones_between(*window, certainty="definite").ids
    assert set(definite) <= set(asked.milestones_between(*window).ids)


@given(st.lists(st.sampled_from(DATES), max_size=40))
def test_order(whens: list[str]) -> None:
    """Records come by the sort key of their date, then by id."""
    found = list(dataset(whens).milestones())
    assert found == sorted(found, key=lambda one: (one.when.sort_key, one.id))


def test_the_year_ends_in_december() -> None:
    """A year as the end of a window is its 31 December."""
    asked = dataset(["2017-12-31", "2018-01-01"])
    assert ("event-000",) == asked.milestones_between(2017, 2017).ids


def test_category() -> None:
    """Only milestones of the category asked for come."""
    found = jac.milestones_between(2001, 2001, category="finance")
    assert {"finance"} == {one.category for one in found}
    assert "shanghai-listing-2001" in found.ids


def test_about() -> None:
    """Only milestones about the entity asked for come, whatever name it is asked by."""
    by_name = jac.milestones_between(2016, 2023, about="Volkswagen")
    assert by_name == jac.milestones_between(2016, 2023, about=jac.get("volkswagen"))
    assert "volkswagen-joint-venture-contract-2017" in by_name.ids
    assert all("volkswagen" in [one.id for one in m.about] for m in by_name)


def test_partnerships_by_kind() -> None:
    """Only partnerships of the kind asked for come."""
    found = jac.partnerships_of("NIO", kind="contract-manufacturing")
    assert ("jac-nio-contract-manufacturing",) == found.ids


def test_partners_between() -> None:
    """Partners may be asked for by a window; all time is the default."""
    then = set(jac.partners_of(between=(2016, 2017)).ids)
    assert "nio" in then
    assert "moskvich" not in then
    assert then < set(jac.partners_of().ids)


def test_partners_are_mutual() -> None:
    """Who is a partner of JAC has JAC as a partner."""
    assert "jac-motors" in jac.partners_of("NIO").ids


def test_owners() -> None:
    """Owners are the holders of stakes in a company, not the companies in which it holds some."""
    stakes = jac.owners_of("volkswagen-anhui", on="2022-01-01")
    held = {stake.holder.id: stake.percent for stake in stakes}
    assert {"volkswagen-china-investment": 75, "jac-motors": 25} == held


def test_leaders_by_position() -> None:
    """An office that is no leading one is found by its name only."""
    assert "director" not in {tenure.position for tenure in jac.leaders_of()}
    assert {"director"} == {t.position for t in jac.leaders_of(position="director")}


@pytest.mark.parametrize("ask", [jac.leaders_of, jac.owners_of])
def test_relations_in_a_window(ask) -> None:
    """Leaders and owners can be asked for in a window, and for certain only."""
    everything, window = ask(), (2010, 2015)
    for certainty in ("possible", "definite"):
        expected = everything.between(*window, certainty=certainty).ids
        assert expected == ask(between=window, certainty=certainty).ids


def test_importance() -> None:
    """An importance of 2 gives those of 1 and of 2."""
    found = jac.milestones_between(2002, 2017)
    for level in (1, 2, 3):
        expected = [one.id for one in found if one.importance <= level]
        assert expected == list(jac.milestones_between(2002, 2017, importance=level).ids)


def test_partners_that_are_certain() -> None:
    """A result of partners knows which of them a certain partnership makes certain."""
    day = "2018-06-01"
    certain = jac.partners_of(on=day, certainty="definite")
    partners = jac.partners_of(on=day)
    first = f"{len(partners)} organisations, {len(certain)} of them definitely on 1 June 2018"
    assert first == repr(partners).splitlines()[0]
    marked = re.findall(r"  \? ", repr(partners[:]))
    assert 10 - len(certain) == len(marked)
    assert repr(partners) == repr(pickle.loads(pickle.dumps(partners)))


def test_series_prefers_the_plain_count() -> None:
    """A series has one figure a year, of the whole subject, in the order of the years."""
    found = jac.series("revenue")
    years = [figure.period.text for figure in found]
    assert sorted(set(years)) == years
    assert {None} == {figure.segment for figure in found} | {figure.place for figure in found}
    assert "2003" not in years
    assert 29_128_000_000 == found.where(period="2012")[0].value


def test_series_of_a_segment() -> None:
    """A series may be narrowed to a segment."""
    found = jac.series("vehicle-sales", segment="light truck")
    assert {"light truck"} == {figure.segment for figure in found}


def test_series_of_a_place() -> None:
    """A series may be narrowed to a place."""
    found = jac.series("vehicle-sales", place="Brazil")
    assert {"brazil"} == {figure.place.id for figure in found}


def figure(number: int, period: str, **changes) -> jac.Figure:
    """Return a figure of countries served."""
    fields = {
        "id": f"figure-{number}",
        "subject": COMPANY,
        "measure": "countries-served",
        "value": number,
        "unit": "countries",
        "period": jac.EDTFDate.parse(period),
        "kind": "actual",
        "citations": (jac.Citation(source=SOURCE, says="So many."),),
        "confidence": "high",
    }
    return jac.Figure(**{**fields, **changes})


def series_of(measure: str, *figures: jac.Figure) -> list[int | float]:
    """Return the values of the series that some figures make."""
    asked = dataset_of([SOURCE, COMPANY, *figures])
    return [one.value for one in asked.series(measure, of="a-company")]


def test_series_of_a_stock() -> None:
    """What is counted at a moment stands for its year, the latest of the surest first."""
    found = series_of(
        "countries-served",
        figure(1, "2010-11"),
        figure(2, "2010-12"),
        figure(3, "2011-03", scope="with regions"),
        figure(4, "2011-02"),
        figure(5, "2012-01", confidence="low"),
        figure(6, "2012"),
        figure(7, "2013/2014"),
        figure(8, "2015/.."),
    )
    assert [2, 4, 6] == found


def test_series_of_a_flow() -> None:
    """What adds up over time counts only for a whole year."""
    sales = {"measure": "vehicle-sales", "unit": "vehicles"}
    found = series_of(
        "vehicle-sales",
        figure(1, "2010-11", **sales),
        figure(2, "2010", **sales),
        figure(3, "2011", segment="bus", **sales),
        figure(4, "2012-01/2012-09", **sales),
    )
    assert [2] == found


@pytest.mark.parametrize(
    ("ask", "error", "told"),
    [
        (lambda: jac.milestones_between(2005, 2004), jac.InvalidDateError, "ends before"),
        (lambda: jac.milestones_between("soon", 2004), jac.InvalidDateError, "'soon'"),
        (lambda: jac.milestones_between("2004~", 2005), jac.InvalidDateError, "plain"),
        (lambda: jac.milestones_between("2004/2005", 2005), jac.InvalidDateError, "plain"),
        (
            lambda: jac.milestones_between(1, 2, certainty="sure"),
            jac.InvalidArgumentError,
            "certainty cannot be .* one of 'possible', 'definite'",
        ),
        (
            lambda: jac.milestones_between(1, 2, category="finanse"),
            jac.InvalidArgumentError,
            "Did you mean 'finance'",
        ),
        (
            lambda: jac.milestones_between(1, 2, about="Volkswagon"),
            jac.UnknownNameError,
            "Volkswagen",
        ),
        (
            lambda: jac.milestones_between(1, 2, about="瑞风"),
            jac.AmbiguousNameError,
            "refine-mpv",
        ),
        (
            lambda: jac.partnerships_of(kind="suply"),
            jac.InvalidArgumentError,
            "Did you mean 'supply'",
        ),
        (
            lambda: jac.partners_of(certainty="sure"),
            jac.InvalidArgumentError,
            "certainty cannot be",
        ),
        (
            lambda: jac.partners_of(on=2017, between=(2016, 2018)),
            jac.InvalidArgumentError,
            "between must be left out",
        ),
        (
            lambda: jac.partners_of(between=2016),
            jac.InvalidArgumentError,
            "between must be a pair",
        ),
        (
            lambda: jac.partners_of(between=(2016, 2017, 2018)),
            jac.InvalidArgumentError,
            "between must be a pair",
        ),
        (lambda: jac.partners_of(on="2017?"), jac.InvalidDateError, "plain"),
        (lambda: jac.partners_of("jac-mtors"), jac.UnknownNameError, "JAC Motors"),
        (
            lambda: jac.milestones_between(2001, 2002, importance=4),
            jac.InvalidArgumentError,
            "importance must be 1, 2 or 3, not 4",
        ),
        (
            lambda: jac.leaders_of(position="chairmn"),
            jac.InvalidArgumentError,
            "Did you mean 'chairman'",
        ),
        (lambda: jac.owners_of("Tongyue"), jac.UnknownNameError, "no organization"),
        (
            lambda: jac.series("sales"),
            jac.InvalidArgumentError,
            "measure cannot be",
        ),
        (
            lambda: jac.series("revenue", kind="actuel"),
            jac.InvalidArgumentError,
            "Did you mean 'actual'",
        ),
        (
            lambda: jac.series("vehicle-sales", segment="light trucks"),
            jac.InvalidArgumentError,
            "Did you mean 'light truck'",
        ),
    ],
)
def test_bad_arguments(ask, error: type[Exception], told: str) -> None:
    """A wrong argument gets the specific error, which says what is right."""
    with pytest.raises(error, match=told):
        ask()


def test_repr() -> None:
    """A dataset shows its name and version."""
    assert "<Dataset test 0>" == repr(dataset([]))


def test_bundled_is_one() -> None:
    """The bundled dataset is always the same object, and so are its records."""
    assert jac.Dataset.bundled() is jac.Dataset.bundled()
    assert jac.get("nio") is jac.partners_of().where(id="nio")[0]


def test_every_leading_position_can_be_asked_for() -> None:
    """An office that is counted among the leading ones is one, even if nobody held it."""
    known = {tenure.position for tenure in jac.tenures()}
    counted = {"chairman", "general manager", "president", "chief executive", "head"}
    assert not counted <= known
    for position in counted:
        found = jac.leaders_of(position=position)
        assert {position} >= {tenure.position for tenure in found}
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'chief executive'"):
        jac.leaders_of(position="chief executiv")
