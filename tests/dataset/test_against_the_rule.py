"""Every query over time against the rule of possible and definite, written here once more."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

import jac_history as jac
from tiny import dataset_of

NEVER, FOREVER = date.min, date.max
AS_OF = date(2020, 6, 30)

# When the thing starts, from and to; when it ends, from and to; whether a mark puts it in doubt.
CORNERS = {
    "1964": ((1964, 1, 1), (1964, 12, 31), (1964, 1, 1), (1964, 12, 31), False),
    "1964-05-20": ((1964, 5, 20), (1964, 5, 20), (1964, 5, 20), (1964, 5, 20), False),
    "199X": ((1990, 1, 1), (1999, 12, 31), (1990, 1, 1), (1999, 12, 31), False),
    "1997?": ((1997, 1, 1), (1997, 12, 31), (1997, 1, 1), (1997, 12, 31), True),
    "1999~": ((1999, 1, 1), (1999, 12, 31), (1999, 1, 1), (1999, 12, 31), True),
    "2001-24": ((2001, 12, 1), (2002, 2, 28), (2001, 12, 1), (2002, 2, 28), False),
    "[2002,2004]": ((2002, 1, 1), (2004, 12, 31), (2002, 1, 1), (2004, 12, 31), False),
    "[..2004]": (None, (2004, 12, 31), None, (2004, 12, 31), False),
    "[2005..]": ((2005, 1, 1), None, (2005, 1, 1), None, False),
    "2003/2009": ((2003, 1, 1), (2003, 12, 31), (2009, 1, 1), (2009, 12, 31), False),
    "2003~/2009": ((2003, 1, 1), (2003, 12, 31), (2009, 1, 1), (2009, 12, 31), True),
    "2003/2003-06": ((2003, 1, 1), (2003, 6, 30), (2003, 6, 1), (2003, 6, 30), False),
    "2003-06/2003": ((2003, 6, 1), (2003, 6, 30), (2003, 6, 1), (2003, 12, 31), False),
    "2016/": ((2016, 1, 1), (2016, 12, 31), (2016, 1, 1), None, False),
    "2016/..": ((2016, 1, 1), (2016, 12, 31), (2020, 6, 30), None, False),
    "2021/..": ((2021, 1, 1), (2021, 12, 31), (2021, 1, 1), None, False),
    "/2012-02": (None, (2012, 2, 29), (2012, 2, 1), (2012, 2, 29), False),
}

SOURCE = jac.Source(id="a-source", publisher="A Publisher", kind="press")
CITED = (jac.Citation(source=SOURCE, says="So it was."),)
FIRM, OTHER = (
    jac.Organization(id=f"firm-{one}", name=f"Firm {one}", kind="automaker") for one in "ab"
)
PERSON = jac.Person(id="a-person", name="A Person", kind="executive")
SURE = {"citations": CITED, "confidence": "high"}


def corners(text: str) -> tuple[date, date, date, date]:
    """Return the four corners, with no limit as the first or the last of all days."""
    s1, s2, e1, e2, _ = CORNERS[text]
    return (
        date(*s1) if s1 else NEVER,
        date(*s2) if s2 else FOREVER,
        date(*e1) if e1 else NEVER,
        date(*e2) if e2 else FOREVER,
    )


def holds(text: str, window: tuple[date | None, date | None], certainty: str) -> bool:
    """Tell by the rule whether what is dated so is in the window."""
    s1, s2, e1, e2 = corners(text)
    first, last = window[0] or NEVER, window[1] or FOREVER
    if certainty == "possible":
        return s1 <= last and e2 >= first
    return s2 <= last and e1 >= first and not CORNERS[text][4]


def in_order(whens: list[str], kind: str) -> list[tuple[str, str]]:
    """Return (id, date) in the order that a result has to have."""

    def place(pair: tuple[str, str]) -> tuple[date, date, str, str]:
        s1, _, _, e2 = corners(pair[1])
        return s1, e2, pair[1], pair[0]

    return sorted(((f"{kind}-{i:03}", text) for i, text in enumerate(whens)), key=place)


def expected(whens: list[str], kind: str, window, certainty: str) -> list[str]:
    """Return the ids that a query has to give, one by one by the rule."""
    return [one for one, text in in_order(whens, kind) if holds(text, window, certainty)]


def milestone(record_id: str, when: jac.EDTFDate) -> jac.Milestone:
    """Return a milestone of this time."""
    return jac.Milestone(
        id=record_id,
        when=when,
        title="Something",
        summary="Something happened.",
        category="corporate",
        about=(FIRM,),
        importance=2,
        **SURE,
    )


def partnership(record_id: str, period: jac.EDTFDate) -> jac.Partnership:
    """Return a partnership of this time."""
    parties = tuple(jac.Party(entity=firm, role="maker") for firm in (FIRM, OTHER))
    return jac.Partnership(
        id=record_id,
        parties=parties,
        kind="supply",
        period=period,
        summary="They worked together.",
        **SURE,
    )


def tenure(record_id: str, period: jac.EDTFDate) -> jac.Tenure:
    """Return a chairman's tenure of this time."""
    return jac.Tenure(
        id=record_id, person=PERSON, position="chairman", organization=FIRM, period=period, **SURE
    )


def stake(record_id: str, period: jac.EDTFDate) -> jac.Stake:
    """Return a stake of this time."""
    return jac.Stake(id=record_id, holder=OTHER, of=FIRM, period=period, **SURE)


MAKERS = {"milestone": milestone, "partnership": partnership, "tenure": tenure, "stake": stake}


def dataset(whens: list[str], kind: str) -> jac.Dataset:
    """Return a dataset of records of one kind at the given times."""
    made = [
        MAKERS[kind](f"{kind}-{i:03}", jac.EDTFDate.parse(text)) for i, text in enumerate(whens)
    ]
    return dataset_of([SOURCE, FIRM, OTHER, PERSON, *made], as_of=AS_OF.isoformat())


TIMES = st.lists(st.sampled_from(list(CORNERS)), max_size=70)
SIDES = st.none() | st.dates(date(1960, 1, 1), date(2025, 1, 1))
WINDOWS = st.tuples(SIDES, SIDES).filter(lambda pair: None in pair or pair[0] <= pair[1])
CERTAINTIES = st.sampled_from(["possible", "definite"])


@given(TIMES, WINDOWS, CERTAINTIES)
def test_milestones(whens: list[str], window, certainty: str) -> None:
    """Milestones in a window are those of which the rule says so, in the order of time."""
    found = dataset(whens, "milestone").milestones_between(*window, certainty=certainty)
    assert expected(whens, "milestone", window, certainty) == list(found.ids)


@given(TIMES, WINDOWS, CERTAINTIES)
def test_partnerships(whens: list[str], window, certainty: str) -> None:
    """Partnerships in a window are those of which the rule says so, and partners theirs."""
    asked = dataset(whens, "partnership")
    found = asked.partnerships_of(FIRM, between=window, certainty=certainty)
    wanted = expected(whens, "partnership", window, certainty)
    assert wanted == list(found.ids)
    partners = asked.partners_of(FIRM, between=window, certainty=certainty)
    assert (["firm-b"] if wanted else []) == list(partners.ids)


@settings(max_examples=60)
@given(TIMES, st.dates(date(1960, 1, 1), date(2025, 1, 1)))
def test_leaders_and_owners(whens: list[str], day: date) -> None:
    """Leaders and owners on a day are those of which the rule says that they may be."""
    leaders = dataset(whens, "tenure").leaders_of(FIRM, on=day)
    assert expected(whens, "tenure", (day, day), "possible") == list(leaders.ids)
    owners = dataset(whens, "stake").owners_of(FIRM, on=day)
    assert expected(whens, "stake", (day, day), "possible") == list(owners.ids)


@given(TIMES, WINDOWS, CERTAINTIES)
def test_narrowing_a_result(whens: list[str], window, certainty: str) -> None:
    """A result narrowed to a window is what a query for the window gives."""
    found = dataset(whens, "milestone").milestones().between(*window, certainty=certainty)
    assert expected(whens, "milestone", window, certainty) == list(found.ids)


@pytest.mark.parametrize("kind", list(MAKERS))
def test_all_time(kind: str) -> None:
    """Without a window everything comes, in the order of time."""
    whens = list(CORNERS)
    asked = dataset(whens, kind)
    answers = {
        "milestone": asked.milestones_between(None, None),
        "partnership": asked.partnerships_of(FIRM),
        "tenure": asked.leaders_of(FIRM),
        "stake": asked.owners_of(FIRM),
    }
    assert [one for one, _ in in_order(whens, kind)] == list(answers[kind].ids)


@pytest.mark.parametrize("text", list(CORNERS))
def test_on_and_between_agree(text: str) -> None:
    """A year on which something held is the window from its first to its last day."""
    asked = dataset([text], "partnership")
    for year in range(1960, 2024):
        days = (date(year, 1, 1), date(year, 12, 31))
        assert asked.partnerships_of(FIRM, on=year) == asked.partnerships_of(FIRM, between=days)


@pytest.mark.parametrize("certainty", [jac.Certainty.POSSIBLE, jac.Certainty.DEFINITE])
def test_certainty_as_results_give_it(certainty: jac.Certainty) -> None:
    """A certainty may be given as `certainty_in` answers it, everywhere where it is asked for."""
    asked = dataset(list(CORNERS), "milestone")
    word = certainty.value
    found = asked.milestones_between(2001, 2004, certainty=certainty)
    assert expected(list(CORNERS), "milestone", (date(2001, 1, 1), date(2004, 12, 31)), word) == (
        list(found.ids)
    )
    assert found == asked.milestones().between(2001, 2004, certainty=certainty)


@pytest.mark.parametrize("certainty", ["", "no", "Possible", None, True, 1, [], jac.Certainty.NO])
def test_no_certainty(certainty) -> None:
    """Any other certainty is refused with the two that there are."""
    with pytest.raises(
        jac.InvalidArgumentError, match=r"certainty cannot be .* one of 'possible', 'def"
    ):
        jac.milestones_between(2001, 2002, certainty=certainty)
