"""`presence`: a company in the countries abroad, put together from all records of it."""

import csv
import io
import pickle
from datetime import date as day_of

import attrs
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import CITED, OTHER, SOURCE, dataset_of, date, figure, milestone

FIRM = jac.Organization(
    id="a-company", name="A Company", kind="automaker", country="CN", citations=CITED
)
HOME, CHILE, PERU = (
    jac.Place(id=name.lower(), name=name, kind="country", country=code, citations=CITED)
    for name, code in (("China", "CN"), ("Chile", "CL"), ("Peru", "PE"))
)
LIMA = jac.Place(id="lima", name="Lima", kind="city", country="PE", part_of=PERU, citations=CITED)
IMPORTER = attrs.evolve(OTHER, country="CL")
MAKER = attrs.evolve(OTHER, id="maker", name="Maker")
CAR = jac.Vehicle(id="a-car", name="A Car", kind="sedan", maker=FIRM, citations=CITED)
PLANT = jac.Facility(
    id="works",
    name="Works",
    kind="vehicle-plant",
    country="PE",
    owners=(MAKER,),
    opened=date("2005"),
    citations=CITED,
)


def deal(
    record_id="a-deal", partner=IMPORTER, kind="distribution", period="2001/", role="importer"
):
    """Return a partnership of the company."""
    parties = (jac.Party(entity=FIRM, role="maker"), jac.Party(entity=partner, role=role))
    return jac.Partnership(
        id=record_id,
        parties=parties,
        kind=kind,
        period=date(period),
        summary="They worked together.",
        citations=CITED,
        confidence="high",
    )


def supply(own_role, role):
    """Return a partnership in which one side supplies the other."""
    made = deal(kind="supply", role=role)
    own, other = made.parties
    return attrs.evolve(made, parties=(attrs.evolve(own, role=own_role), other))


def market(record_id="a-market", when="2003", place=CHILE, **changes):
    """Return a milestone on a market."""
    about = (FIRM, place)
    return milestone(record_id, when=date(when), about=about, category="market", **changes)


def count(record_id, year, value, **changes):
    """Return what the company sold in Chile in a year."""
    return figure(record_id, year, value, **{"subject": FIRM, "place": CHILE, **changes})


def history(*records):
    """Return a dataset of the company, three countries and records."""
    known = (SOURCE, FIRM, HOME, CHILE, PERU, LIMA, IMPORTER, MAKER, CAR, *records)
    return dataset_of(known, as_of="2020-06-30")


def chile(*records):
    """Return the presence in Chile by these records."""
    return history(*records).presence("Chile", of=FIRM)


@pytest.mark.parametrize(
    ("whens", "first"),
    [
        ([], None),
        (["2003"], "2003"),
        (["2005", "2003-05", "2004"], "2003"),
        (["[2001..2004]", "2003"], "[2001..2003]"),
        (["200X", "2003"], "[2000..2003]"),
        (["[..2003]"], "[..2003]"),
        (["[2003..]"], "[2003..]"),
        (["[2003..]", "2010"], "[2003..2010]"),
        (["/2010", "2003"], "[..2003]"),
        (["2003/.."], "2003"),
        (["2003?"], "2003"),
        (["0900"], "0900"),
        (["202X"], "2020"),
        (["[2018..2025]"], "[2018..2020]"),
        (["[2024..2025]"], "[2024..2025]"),
    ],
)
def test_first_year(whens, first):
    """It lies between the earliest day that any record may mean, and the first that one must.

    The history is attested up to 2020: what has begun by then has not begun later.
    """
    events = [market(f"event-{place}", when) for place, when in enumerate(whens)]
    found = chile(*events).first
    assert first == (found and found.text)


def test_who_is_supplied_with_whole_vehicles_sells_them():
    """A buyer of vehicles counts as an importer, under whatever name it sells; one of parts not."""
    assert ("b-company",) == chile(supply("supplier", "buyer")).importers.ids
    for own_role, role in (("car maker", "supplier"), ("supplier of cabs", "truck maker")):
        there = chile(supply(own_role, role), market())
        assert ((), ()) == (there.importers.ids, there.partnerships.ids)


@given(st.lists(st.sampled_from(["2003", "[2001..2004]", "200X", "2010-05", "1999?"]), min_size=1))
def test_more_records_never_make_the_first_year_later(whens):
    """Each further record leaves both bounds where they are, or brings them forward."""
    events = [market(f"event-{place}", when) for place, when in enumerate(whens)]
    found = [chile(*events[:number]).first for number in range(1, len(whens) + 1)]
    for days in ([first.earliest for first in found], [first.latest for first in found]):
        assert sorted(days, reverse=True) == days


@pytest.mark.parametrize(
    ("periods", "later", "ended"),
    [
        (["2001/2005"], None, "2005"),
        (["2001/2005", "2003/2009"], None, "2009"),
        (["2001/2005-24"], None, "[2005..2006]"),
        (["2001/2005"], "2004", "2005"),
        (["2001/2005"], "2007", None),
        (["2001/2005"], "[..2007]", None),
        (["2001/2005", "2003/"], None, None),
        (["2001/2005", "2003/.."], None, None),
        (["2001"], None, None),
        ([], "2007", None),
    ],
)
def test_ended(periods, later, ended):
    """It ended with its last partnership, if all have a known end and nothing is later."""
    deals = [deal(f"deal-{place}", period=period) for place, period in enumerate(periods)]
    found = chile(*deals, *([market(when=later)] if later else [])).ended
    assert ended == (found and found.text)


@pytest.mark.parametrize(("side", "ended"), [("start", "2005"), ("end", None), ("both", None)])
def test_what_is_only_attested_to_the_last_has_not_ended(side, ended):
    """A partnership that may have gone on after the last day on which it is attested is no end."""
    found = chile(attrs.evolve(deal(period="2001/2005"), only_attested=side)).ended
    assert ended == (found and found.text)


def test_who_imports_and_who_assembles():
    """Partners of a country are told apart by the kind of partnership; plans are no plants."""
    own = history(
        deal(),
        deal("by-role", MAKER, "assembly", role="assembler in Peru"),
        deal("supply", attrs.evolve(IMPORTER, id="supplier", name="Supplier"), "supply"),
        PLANT,
        attrs.evolve(PLANT, id="never-built", kind="planned-vehicle-plant"),
        attrs.evolve(PLANT, id="studio", name="Studio", kind="design-centre"),
        attrs.evolve(PLANT, id="foreign", name="Foreign", owners=(OTHER,)),
    )
    there, peru = own.presence("Chile", of=FIRM), own.presence(PERU, of=FIRM)
    assert (("b-company",), ()) == (there.importers.ids, there.assemblers.ids)
    assert ((), ("maker",)) == (peru.importers.ids, peru.assemblers.ids)
    assert (("a-deal",), ("by-role",)) == (there.partnerships.ids, peru.partnerships.ids)
    assert ((), ("works",)) == (there.plants.ids, peru.plants.ids)
    assert ("by-role", "works") == peru.records.ids


def test_what_was_counted():
    """Actual figures of the company and its vehicles count; by year only its own totals do."""
    found = chile(
        count("sales-2003", 2003, 30),
        count("sales-2002", 2002, 20),
        count("a-month", 2001, 1, period=date("2001-XX")),
        count("half", 2004, 1, period=date("2004-01/2004-06")),
        count("trucks", 2005, 5, segment="truck"),
        count("car", 2006, 6, subject=CAR),
        count("sent", 2004, 9, measure="vehicle-exports"),
        count("target", 2009, 99, kind="target"),
        count("price", 2009, 99, measure="price", unit="CNY"),
        count("other", 2009, 99, subject=IMPORTER),
        count("in-peru", 2009, 99, place=PERU),
        count("since", 2009, 99, measure="cumulative-sales", period=date("/2009")),
    )
    assert ("sales-2002", "sales-2003") == found.sales.ids
    assert ("sent",) == found.exports.ids
    assert {"sales-2002", "sales-2003", "half", "trucks", "car", "sent", "since", "a-month"} == set(
        found.figures.ids
    )
    assert "2001" == found.first.text


def test_milestones_are_those_on_the_market():
    """A milestone of another category, of another country or of another company is none."""
    found = chile(
        market(),
        market("in-peru", place=PERU),
        milestone("works", about=(FIRM, CHILE)),
        milestone("of-another", about=(OTHER, CHILE), category="market"),
    )
    assert ("a-market",) == found.milestones.ids


def test_all_countries():
    """Every country abroad of which a record tells is there, by first year."""
    own = history(
        market("late", "2009", CHILE),
        market("early", "2001", PERU),
        market("at-home", "1999", HOME),
    )
    found = own.presence(of="a-company")
    assert ["peru", "chile"] == [presence.place.id for presence in found]
    assert own.presence("Peru", of=FIRM) == found[0]
    assert found[1:] == jac.Markets((found[1],))
    assert 2 == len(found)
    assert found[0] in found


@pytest.mark.parametrize(("when", "is_known"), [("200X", True), ("20XX", False)])
def test_a_first_year_that_may_be_any_of_a_century_is_none(when, is_known):
    """Decades are told, centuries are not; what such a date says of the records stays."""
    found = chile(market(when=when))
    assert is_known == (found.first is not None)
    assert 1 == len(found.milestones)


def test_a_country_without_a_date_comes_last():
    """A country that only undated plants and totals tell of has no first year."""
    undated = attrs.evolve(PLANT, opened=None, owners=(FIRM,))
    found = history(undated, market("late", "2009", CHILE)).presence(of=FIRM)
    assert ["chile", "peru"] == [presence.place.id for presence in found]
    assert found[1].first is None
    assert "A Company: no year is known." in str(found[1])
    assert "<Presence of a-company in peru: records 1>" == repr(found[1])


@pytest.mark.parametrize("name", ["China", "Lima", PERU.id.upper() + "X"])
def test_no_country_abroad(name):
    """The company's own country, a city and an unknown name are refused."""
    with pytest.raises((jac.InvalidArgumentError, jac.UnknownNameError)):
        history().presence(name, of=FIRM)


def test_shows_itself():
    """A country and the list of them have text, Markdown and HTML."""
    own = history(deal(), market(), count("sales", 2003, 1200, bound="about"), PLANT)
    there, found = own.presence("Chile", of=FIRM), own.presence(of=FIRM)
    for shown, words in (
        (there, ("Chile", "first attested 2001", "1 partnership", "1 milestone", "1 figure")),
        (found, ("1 countr", "Chile", "B Company (import)", "c. 1,200 (2003)")),
    ):
        bundle = shown._repr_mimebundle_()
        assert {"text/plain", "text/markdown", "text/html"} == set(bundle)
        assert shown._repr_html_() == bundle["text/html"]
        assert str(shown) == bundle["text/plain"]
        for text in bundle.values():
            flat = " ".join(text.replace("\\", "").split())
            assert all(word in flat for word in words), flat
    assert repr(found).splitlines()[1].startswith("first attested")
    assert "<Presence of a-company in chile, first 2001: records 3>" == repr(there)
    ended = chile(deal(period="2001/2005"))
    assert "A Company: first attested 2001, its last partnership ended 2005." in str(ended)


def test_as_data():
    """Dicts, CSV and frames hold a country each; its records have their sources."""
    own = history(deal(), deal("by", MAKER, "assembly", role="in Peru"), count("sales", 2003, 1200))
    found = own.presence(of=FIRM)
    plain = found.to_dicts()[0]
    assert ("CL", "2001", None) == (plain["country"], plain["first"], plain["ended"])
    assert [{"id": "b-company", "name": "B Company"}] == plain["importers"]
    assert {"2003": 1200} == plain["sales"]
    assert "report" == plain["records"][0]["citations"][0]["source"]["id"]
    rows = list(csv.DictReader(io.StringIO(found.to_csv())))
    assert ["CL", "PE"] == [row["country"] for row in rows]
    assert ("1200", "2003", "") == (rows[0]["sales"], rows[0]["sales_year"], rows[1]["sales"])
    frame = found.to_pandas()
    assert [2001, 2001] == frame["earliest_year"].tolist()
    assert ["", "Maker"] == frame["assemblers"].fillna("").tolist()
    assert list(rows[0]) == list(frame.columns) == list(jac.Markets(()).to_pandas().columns)
    assert ("report",) == found[0].sources().ids


def test_is_a_value():
    """Both are frozen, hashable, equal to others of the same, and pickled."""
    found = jac.presence()
    again = pickle.loads(pickle.dumps(found))
    assert (found, hash(found)) == (again, hash(again))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found[0].first = None


def test_of_the_bundled_history():
    """Countries have records; a first year lies in its bounds, and those without one come last."""
    markets = jac.presence()
    known = [presence for presence in markets if presence.first]
    assert known == list(markets[: len(known)])
    assert len(markets) - len(known) <= 1
    for presence in markets:
        assert presence.records
        assert presence.place.country not in (None, "CN")
    for presence in known:
        earliest, latest = presence.first.earliest, presence.first.latest
        assert earliest is None or latest is None or earliest <= latest
        assert latest is None or latest >= day_of(1990, 1, 1)
