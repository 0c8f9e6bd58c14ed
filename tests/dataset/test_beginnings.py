"""What has no known start did not hold before those were there who had part in it."""

import attrs
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import CITED, COMPANY, OTHER, PERSON, SOURCE, dataset_of, date, stake, tenure

YEARS = st.integers(1990, 2012)


def history(period: str, company: str | None, other: str | None = None) -> jac.Dataset:
    """Return a dataset with a relation of each kind, and when its two companies were founded."""
    first, second = (
        attrs.evolve(one, founded=founded and date(founded))
        for one, founded in ((COMPANY, company), (OTHER, other))
    )
    deal = jac.Partnership(
        id="a-deal",
        parties=(jac.Party(entity=first, role="maker"), jac.Party(entity=second, role="importer")),
        kind="distribution",
        period=date(period),
        summary="It sold its cars.",
        citations=CITED,
        confidence="high",
    )
    owned = attrs.evolve(stake("a-stake", 10, period), holder=second, of=first)
    led = tenure("a-term", PERSON, period, organization=first)
    return dataset_of([SOURCE, PERSON, first, second, deal, owned, led])


def held(data: jac.Dataset, year: int) -> set[str]:
    """Return the ids of the relations that may have held in a year, by every way to ask."""
    asked = (
        *data.leaders_of(COMPANY.id, on=year),
        *data.owners_of(COMPANY.id, on=year),
        *data.partnerships_of(COMPANY.id, on=year),
    )
    found = {record.id for record in asked}
    relations = (*data.tenures(), *data.stakes(), *data.partnerships())
    assert found == set(jac.Records(relations).between(year, year).ids)
    snapshot = data.at(year, of=COMPANY.id)
    sections = (*snapshot.leaders, *snapshot.owners, *snapshot.partnerships)
    assert snapshot.certainty is jac.Certainty.NO or found == {one.id for one in sections}
    return found


@given(YEARS, st.sampled_from(("/2010", "../2010", "[..2010]")))
def test_nothing_holds_before_its_parties_were_founded(year: int, period: str) -> None:
    """Of two parties the later one counts; a term of office has but one."""
    data = history(period, "1995", "2002-05-01")
    both = {"a-deal", "a-stake"} if 2002 <= year <= 2010 else set()
    assert both | ({"a-term"} if 1995 <= year <= 2010 else set()) == held(data, year)


@given(YEARS, st.sampled_from((None, "1995~", "1995?", "[..1995]")))
def test_a_founding_in_doubt_limits_nothing(year: int, founded: str | None) -> None:
    """A date that may be wrong, or has no first day, is no limit."""
    data = history("/2010", founded, founded)
    own = {one.id for one in data.owners_of(COMPANY.id, on=year)}
    assert ({"a-stake"} if year <= 2010 else set()) == own


@given(YEARS)
def test_dates_that_contradict_each_other_hide_nothing(year: int) -> None:
    """What ended before a party was founded stays, to be seen."""
    data = history("/2000", None, "2005")
    assert year > 2000 or "a-stake" in data.owners_of(COMPANY.id, on=year).ids


def test_a_known_start_stays_as_it_is() -> None:
    """A start that is known counts, also before a party was founded."""
    data = history("1992/2010", None, "2005")
    assert ("a-stake",) == data.owners_of(COMPANY.id, on=1993).ids
    assert ("a-stake",) == data.owners_of(COMPANY.id, on=1993, certainty="definite").ids


def test_nothing_becomes_certain_by_it() -> None:
    """That the parties were there does not say that the relation had begun."""
    data = history("/2010", "1995", "1995")
    assert () == data.owners_of(COMPANY.id, on=1999, certainty="definite").ids
    assert ("a-stake",) == data.owners_of(COMPANY.id, on=2010, certainty="definite").ids


def test_rows_stand_where_it_may_have_begun() -> None:
    """A relation without a known start stands at the founding of its parties."""
    data = history("/2010", "1995", "2002")
    early, late = (
        attrs.evolve(data.get("a-stake"), id=name, period=date(period))
        for name, period in (("early", "1999/2000"), ("late", "2003/2004"))
    )
    everything = dataset_of([*data.records(), early, late])
    assert ("early", "a-stake", "late") == everything.owners_of(COMPANY.id).ids


def test_the_company_of_today_was_nobodys_in_1900() -> None:
    """Of the company nobody held shares, or an office, before it was founded."""
    assert () == jac.owners_of(on=1900).ids
    assert () == jac.leaders_of(on=1900).ids
    assert not jac.at(1900).possible


@pytest.mark.parametrize("on", [2010, 2020])
def test_no_owner_before_its_own_founding(on: int) -> None:
    """Who was founded later is no owner, not even a possible one."""
    shares = (*jac.at(on).owners, *jac.at(on).holdings)
    assert shares
    for owned in shares:
        for company in (owned.holder, owned.of):
            assert (
                company.time is None
                or company.time.earliest is None
                or (company.time.earliest.year <= on)
            )
