"""What is not known: years, offices, launches, ends."""

import pickle
import re

import attrs
import pytest

import jac_history as jac
from tiny import CITED, COMPANY, OTHER, PERSON, SECOND, dataset_of, date, figure, milestone, tenure

JAC = attrs.evolve(COMPANY, id="jac-motors", name="JAC Motors", owners=(OTHER,))
CAR = jac.Vehicle(id="a-car", name="A Car", kind="car", maker=JAC, citations=CITED)
BRAND = jac.Brand(id="a-brand", name="A Brand", kind="brand", owners=(JAC,), citations=CITED)
DEAL = jac.Partnership(
    id="a-deal",
    parties=(jac.Party(entity=JAC, role="maker"), jac.Party(entity=OTHER, role="importer")),
    kind="distribution",
    period=date("2001/"),
    summary="They worked together.",
    citations=CITED,
    confidence="high",
)


def chair(record_id, person, period, **changes):
    """Return the term of a chairman of JAC."""
    return tenure(record_id, person, period, **{"organization": JAC, **changes})


def gaps_of(*records, kind=None, measure=None, about=None, as_of="2005-12-31"):
    """Return the gaps of a dataset of JAC and some records."""
    data = dataset_of([JAC, OTHER, *records], **({"as_of": as_of} if as_of else {}))
    return [gap for gap in data.gaps(measure, about) if kind in (None, gap.kind)]


def test_years_since_the_company_was_founded():
    """A year of a listed company without a figure is a gap up to the last year that is over."""
    sales = figure("sales-2001", 2001, 9, subject=JAC)
    gaps = gaps_of(sales, measure="vehicle-sales", as_of="2004-03-31")
    assert ["1999", "2000", "2002", "2003"] == [gap.when.text for gap in gaps]
    assert {sales} == {gap.nearest for gap in gaps}
    assert {JAC} == {gap.record for gap in gaps}
    later = figure("sales-2005", 2005, 9, subject=JAC)
    assert "2004" == gaps_of(later, measure="vehicle-sales", as_of="2004-03-31")[-1].when.text
    assert 2 == len(gaps_of(sales, measure="vehicle-sales", as_of=None))


def test_what_a_listed_company_reports():
    """Without a measure those that a listed company reports every year are looked at."""
    fields = {gap.field for gap in gaps_of(kind="figure")}
    assert {"revenue", "net-profit", "vehicle-sales", "staff"} <= fields
    assert "fine" not in fields


def test_years_of_another_subject():
    """Of another subject only the years between its first and its last figure count."""
    sales = [figure(f"sales-{year}", year, 9, subject=OTHER) for year in (2001, 2003)]
    assert ["2002"] == [gap.when.text for gap in gaps_of(*sales, about=OTHER)]
    assert [] == gaps_of(*sales, about=OTHER, measure="revenue")


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ((), [("1999/2005-12-31", "says who held it", None)]),
        (("1999/2005-12",), []),
        (("1999/..",), []),
        (("1998/2002-12", "2003-01-20/.."), []),
        (("1999/2002", "2003-03-01/.."), [("2003-01-01/2003-02-28", "says who held it", "a-0")]),
        (("1999/2002", "2002?/.."), []),
        (("/2005",), [("1999/2004-12-31", "says since when A Person held it", "a-0")]),
        (("1999/",), [("2000-01-01/2005-12-31", "says until when A Person held it", "a-0")]),
        (("1999/2004", "2004-06"), [("2005-01-01/2005-12-31", "says who held it", "a-1")]),
        (("2001-02-01/..",), [("1999/2001-01-31", "says who held it", "a-0")]),
    ],
)
def test_offices_without_a_holder(terms, expected):
    """Days on which nobody is known to have held an office are a gap; a vague date is none."""
    people = (PERSON, SECOND)
    records = [chair(f"a-{i}", people[i], period) for i, period in enumerate(terms)]
    gaps = [gap for gap in gaps_of(*records, kind="office") if gap.field == "chairman"]
    assert expected == [
        (
            gap.when.text,
            gap.why.removeprefix("no source that was read "),
            gap.nearest and gap.nearest.id,
        )
        for gap in gaps
    ]


def test_the_same_office_of_an_owner_is_nearest():
    """Who held the office at the owner then comes nearest."""
    gaps = gaps_of(chair("a", PERSON, "2001/2003", organization=OTHER), kind="office")
    assert ["a", None, None] == [gap.nearest and gap.nearest.id for gap in gaps]
    assert [] == gaps_of(kind="office", as_of=None)


def test_vehicles_without_a_launch():
    """A vehicle that JAC makes or sells under its brand has a launch, or lacks it; a study none."""
    seen = milestone("seen-2003", when=date("2003"), about=(CAR,))
    branded = jac.Vehicle(id="b-car", name="B", kind="car", brand=BRAND, citations=CITED)
    known = attrs.evolve(CAR, id="c-car", introduced=date("2001"))
    foreign = attrs.evolve(CAR, id="d-car", maker=OTHER)
    study = attrs.evolve(CAR, id="e-car", kind="concept")
    first, second = gaps_of(CAR, branded, known, foreign, study, seen, BRAND, kind="launch")
    assert (CAR, seen, "introduced") == (first.record, first.nearest, first.field)
    assert first.why.endswith("when it was put on sale; its first milestone is of 2003")
    assert (branded, None) == (second.record, second.nearest)


def test_partnerships_without_an_end():
    """A partnership of JAC whose end is unknown is a gap, and one that goes on is none."""
    going_on = attrs.evolve(DEAL, id="b-deal", period=date("2001/.."))
    last = milestone("last-2004", when=date("2004"), about=(JAC, OTHER))
    (gap,) = gaps_of(DEAL, going_on, milestone(about=(JAC, OTHER)), last, kind="end")
    assert (DEAL, last) == (gap.record, gap.nearest)
    assert gap.why.endswith("whether or when it ended; their last milestone is of 2004")
    own = attrs.evolve(DEAL, parties=DEAL.parties[:1])
    assert [None] == [gap.nearest for gap in gaps_of(own, kind="end")]


@pytest.mark.parametrize(("side", "count"), [(None, 0), ("start", 0), ("end", 1), ("both", 1)])
def test_a_last_day_that_is_only_attested_is_no_end(side, count):
    """Of a partnership that may have gone on longer than it is attested the end is a gap."""
    deal = attrs.evolve(DEAL, period=date("2001/2005"), only_attested=side)
    assert [deal] * count == [gap.record for gap in gaps_of(deal, kind="end")]


def test_gaps_about_an_entity():
    """Of all gaps those that concern an entity are chosen by any of its names."""
    records = (DEAL, CAR, chair("a", PERSON, "/2005"), PERSON)
    assert {"end"} == {gap.kind for gap in gaps_of(*records, about="B Company")}
    assert {"office"} == {gap.kind for gap in gaps_of(*records, about=PERSON)}
    assert {"launch"} == {gap.kind for gap in gaps_of(*records, about="A Car")}
    assert {"figure", "office", "launch", "end"} == {gap.kind for gap in gaps_of(*records)}


def test_a_gap_says_what_it_is():
    """A gap reads as a line and gives plain data."""
    (gap,) = gaps_of(DEAL, kind="end")
    assert f"<Gap {gap}>" == repr(gap)
    assert str(gap).startswith("JAC Motors and B Company (distribution), period: no source")
    assert {
        "kind": "end",
        "record": "a-deal",
        "field": "period",
        "when": None,
        "why": "no source that was read says whether or when it ended",
        "nearest": None,
        "parts": [],
        "searched": "",
    } == gap.to_dict()
    year = jac.gaps("net-profit")[0]
    assert "JAC Motors, net profit, 1999: no source that was read gives it" == str(year)
    assert hash(year) == hash(jac.gaps("net-profit")[0])


def test_what_was_searched_in_vain():
    """A gap of the bundled data tells where it was searched for; one of other data does not."""
    found = {gap.when.text: gap.searched for gap in jac.gaps("vehicle-sales")}
    assert "Annual report" in found["2014"]
    assert found["2014"] != found["2001"] == found["2002"]
    assert any(gap.searched for gap in jac.gaps() if gap.kind == "office")
    both = jac.Dataset.bundled().with_overlay([attrs.evolve(COMPANY, id="another", name="Another")])
    assert found["2014"] in {gap.searched for gap in both.gaps("vehicle-sales")}
    assert "" == gaps_of(measure="vehicle-sales")[0].searched


def test_wrong_arguments():
    """Unknown measures and names are refused; a dataset without JAC has nobody to ask about."""
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'net-profit'"):
        jac.gaps("net-proft")
    with pytest.raises(jac.UnknownNameError):
        jac.gaps(about="qqqq")
    with pytest.raises(jac.UnknownNameError):
        dataset_of([OTHER]).gaps()


@pytest.mark.parametrize("kind", jac.words(jac.GapKind))
def test_gaps_of_one_kind(kind):
    """Only those of a kind are given where one is asked for, of an entity too."""
    assert jac.gaps(kind=kind) == tuple(gap for gap in jac.gaps() if gap.kind == kind)
    assert jac.gaps(about="NIO", kind=kind) == tuple(
        gap for gap in jac.gaps(about="NIO") if gap.kind == kind
    )


def test_no_such_kind_of_gaps():
    """An unknown kind is refused with the nearest."""
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'office'"):
        jac.gaps(kind="offices")


def test_what_is_not_reported_is_no_gap():
    """A company has no price; of a rank the years between two known ones are gaps, no others."""
    assert () == jac.gaps("price")
    ranks = [
        figure(f"rank-{year}", year, 9, subject=JAC, measure="rank", unit="place")
        for year in (2001, 2004)
    ]
    assert ["2002", "2003"] == [gap.when.text for gap in gaps_of(*ranks, measure="rank")]


LISTINGS = {
    "gaps": jac.gaps(),
    "none": jac.gaps("price"),
    "of years": jac.yearly("revenue", 1999, 2002).gaps,
    "changes": jac.changes(),
    "few changes": jac.changes(since="2026.11.12"),
}


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
def test_they_show_themselves_as_tables(listing):
    """A long answer is a short table where it is shown, and a tuple all the same."""
    assert len(repr(listing).splitlines()) < 100
    assert repr(listing) == str(listing) == f"{listing}"
    bundle = listing._repr_mimebundle_()
    assert repr(listing) == bundle["text/plain"]
    assert listing._repr_html_() == bundle["text/html"]
    for form in bundle.values():
        assert listing._table().title in form.replace("\\", "")
    again = pickle.loads(pickle.dumps(listing))
    assert (type(listing), listing) == (type(again), again)


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
def test_a_slice_of_them_is_one_too(listing):
    """The first of a long answer show themselves as the whole answer does; a position gives one."""
    first = listing[:3]
    assert (type(listing), tuple(listing)[:3]) == (type(first), tuple(first))
    assert re.match(f"{len(first)} (gap|change)", repr(first))
    assert (type(listing), tuple(listing)[::-2]) == (type(listing[::-2]), tuple(listing[::-2]))
    assert list(listing) == [listing[place] for place in range(len(listing))]
    with pytest.raises(IndexError):
        listing[len(listing)]


def test_counted_changes_say_how_to_see_them():
    """Where changes are only counted, the last line names what narrows the question."""
    last = " ".join(repr(jac.changes()).split())
    assert "slice the result, or ask with kind= or since=, to see them one by one" in last
    assert {"removed"} == {change.kind for change in jac.changes(kind="removed")[:5]}


def test_a_notebook_tells_which_record_is_meant():
    """HTML and Markdown have the id of the record in question and of what is nearest."""
    gaps = jac.gaps(about="NIO")
    for form in (gaps._repr_html_(), gaps._repr_mimebundle_()["text/markdown"]):
        for gap in gaps:
            assert gap.record.id in form
            assert f"nearest: {gap.nearest.id}" in form
