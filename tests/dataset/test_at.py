"""`at`: an organisation, brand or plant on a day, each thing definite or possible."""

import copy
import datetime as dt
import pickle
from datetime import date as day_of

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import jac_history as jac
from tiny import (
    CITED,
    COMPANY,
    OTHER,
    PERSON,
    SOURCE,
    dataset_of,
    date,
    figure,
    milestone,
    stake as stake_of,
    tenure,
)

SECTIONS = (
    "leaders",
    "owners",
    "holdings",
    "partnerships",
    "facilities",
    "brands",
    "vehicles",
    "programmes",
    "claims",
)
AS_OF = "2020-06-30"
NEVER, FOREVER = day_of.min, day_of.max
# A date: its first and its last day, and whether a mark puts it in doubt.
DATES = {
    None: (NEVER, FOREVER, False),
    "2001": (day_of(2001, 1, 1), day_of(2001, 12, 31), False),
    "2001-08-24": (day_of(2001, 8, 24), day_of(2001, 8, 24), False),
    "200X": (day_of(2000, 1, 1), day_of(2009, 12, 31), False),
    "2001?": (day_of(2001, 1, 1), day_of(2001, 12, 31), True),
    "[..2001]": (NEVER, day_of(2001, 12, 31), False),
    "[2001..]": (day_of(2001, 1, 1), FOREVER, False),
}
ENDS = {
    None: (NEVER, FOREVER, False),
    "2010": (day_of(2010, 1, 1), day_of(2010, 12, 31), False),
    "2010~": (day_of(2010, 1, 1), day_of(2010, 12, 31), True),
    "2010-05": (day_of(2010, 5, 1), day_of(2010, 5, 31), False),
    "[2010-05..]": (day_of(2010, 5, 1), FOREVER, False),
}
DAYS = st.dates(day_of(1995, 1, 1), day_of(2025, 1, 1))


def plant(start: str | None = None, end: str | None = None, **changes) -> jac.Facility:
    """Return a plant of the company."""
    fields = {
        "id": "a-plant",
        "name": "A Plant",
        "kind": "vehicle-plant",
        "owners": (COMPANY,),
        "opened": start and date(start),
        "closed": end and date(end),
        "citations": CITED,
    }
    return jac.Facility(**{**fields, **changes})


def brand(record_id: str = "a-brand", **changes) -> jac.Brand:
    """Return a brand of the company."""
    fields = {
        "id": record_id,
        "name": record_id.title(),
        "kind": "car-brand",
        "owners": (COMPANY,),
        "citations": CITED,
    }
    return jac.Brand(**{**fields, **changes})


def vehicle(record_id: str = "a-car", **changes) -> jac.Vehicle:
    """Return a car of the company."""
    fields = {"id": record_id, "name": record_id.title(), "kind": "sedan", "citations": CITED}
    return jac.Vehicle(**{**fields, **changes})


def programme(record_id: str, **changes) -> jac.Programme:
    """Return a policy."""
    fields = {
        "id": record_id,
        "name": record_id.title(),
        "kind": "policy",
        "started": date("2001"),
        "citations": CITED,
    }
    return jac.Programme(**{**fields, **changes})


def claim(record_id: str, when: str | None) -> jac.Claim:
    """Return a claim about the company."""
    return jac.Claim(
        id=record_id,
        text="It was the largest.",
        made_by=SOURCE,
        about=(COMPANY,),
        when=when and date(when),
        verdict="unconfirmed",
        reason="No other source says so.",
        citations=CITED,
    )


def history(*records: jac.Record) -> jac.Dataset:
    """Return a dataset of the company and records."""
    known = {record.id: record for record in (SOURCE, COMPANY, OTHER, PERSON, *records)}
    return dataset_of(known.values(), as_of=AS_OF)


def expected(start: str | None, end: str | None, day: day_of) -> str:
    """Return by the rule how sure it is that what began and ended so was there on a day."""
    s1, s2, vague_start = DATES[start]
    e1, e2, vague_end = ENDS[end]
    s2, e1 = min(s2, e2), max(s1, e1)
    if s1 > day or e2 < day:
        return "no"
    sure = s2 <= day <= e1 and not vague_start and not vague_end
    return "definite" if sure else "possible"


@given(st.sampled_from(list(DATES)), st.sampled_from(list(ENDS)), DAYS)
def test_what_has_a_start_and_an_end_follows_the_rule(start, end, day):
    """A thing was there in between; a missing date is an unknown side."""
    snapshot = history(plant(start, end)).at(day, of=COMPANY)
    if start is end is None:
        assert ("a-plant",) == snapshot.undated.ids
        assert "no" == snapshot.certainty_of("a-plant").value
    else:
        word = expected(start, end, day)
        assert word == snapshot.certainty_of("a-plant").value
        assert (() if word == "no" else ("a-plant",)) == snapshot.facilities.ids


@given(st.sampled_from(list(DATES)), st.sampled_from(list(ENDS)), DAYS)
def test_nothing_belongs_to_what_is_not_there(start, end, day):
    """What was dissolved before the day, or founded after it, has no plants, brands and cars."""
    firm = attrs.evolve(
        COMPANY, founded=start and date(start), dissolved=end and date(end), country="CN"
    )
    works = plant("1990", owners=(firm,))
    policy = programme("a-policy", country="CN", started=date("1990"))
    snapshot = dataset_of([SOURCE, firm, works, policy], as_of=AS_OF).at(day, of=firm)
    assert expected(start, end, day) == snapshot.certainty.value
    held = (*snapshot.facilities.ids, *snapshot.programmes.ids)
    assert (("a-plant", "a-policy") if snapshot.certainty.value != "no" else ()) == held


@settings(max_examples=40)
@given(
    st.dates(day_of(1958, 1, 1), day_of(2026, 12, 31)),
    st.sampled_from(["jac-motors", "nio", "volkswagen-anhui", "ankai-bus", "jianglai"]),
)
def test_relations_are_those_of_the_plain_queries(day, name):
    """Leaders, owners and partnerships are what the queries give, the certain ones first.

    Of a company that was not there only what is certain counts.
    """
    snapshot = jac.at(day, of=name)
    queries = {
        "leaders": jac.leaders_of(name, on=day),
        "owners": jac.owners_of(name, on=day),
        "partnerships": jac.partnerships_of(name, on=day),
    }
    for section, records in queries.items():
        sure = records.between(day, day, certainty="definite").ids
        wanted = set(sure if snapshot.certainty is jac.Certainty.NO else records.ids)
        assert wanted == set(getattr(snapshot, section).ids)
        assert sure == getattr(snapshot, section).ids[: len(sure)]
        assert wanted - set(sure) == snapshot.possible & set(records.ids)


@settings(max_examples=40)
@given(st.dates(day_of(1958, 1, 1), day_of(2026, 12, 31)))
def test_nothing_that_ended_is_there(day):
    """Nothing is there whose end lies before the day or whose start lies after it."""
    snapshot = jac.at(day)
    for name in ("facilities", "brands", "vehicles", "programmes"):
        for record in getattr(snapshot, name):
            ends = [getattr(record, field, None) for field in ("closed", "ended", "discontinued")]
            earliest = record.time and record.time.earliest
            assert earliest is None or earliest <= day
            assert all(end.latest is None or end.latest >= day for end in ends if end)
    for last in snapshot.figures:
        assert last.period.latest <= day


@settings(max_examples=30)
@given(st.integers(1958, 2026))
def test_a_year_holds_what_any_day_in_it_holds(year):
    """What held on a day held in its year too, and what was certain stays so."""
    whole = jac.at(year)
    for day in (day_of(year, 1, 1), day_of(year, 7, 15)):
        for name in SECTIONS:
            for record in getattr(jac.at(day), name):
                in_year = whole.certainty_of(record)
                assert in_year is not jac.Certainty.NO
                if jac.at(day).certainty_of(record) is jac.Certainty.DEFINITE:
                    assert in_year is jac.Certainty.DEFINITE


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (2018, "2018"),
        ("2018-06", "2018-06"),
        ("2018-06-01", "2018-06-01"),
        (dt.date(2018, 6, 1), "2018-06-01"),
    ],
)
def test_a_day_is_what_windows_take(day, text):
    """A year, month or day is asked for as everywhere, and named so."""
    assert text == jac.at(day).when.text


def test_a_period_that_is_no_plain_one_is_an_interval():
    """A quarter of pandas is named by its first and its last day."""
    pandas = pytest.importorskip("pandas")
    assert "2018-04-01/2018-06-30" == jac.at(pandas.Period("2018Q2")).when.text


@pytest.mark.parametrize("day", [None, "", "2018?", "2018/2019", "..", "199X", 1.5])
def test_no_day(day):
    """What is no day, month or year is refused."""
    with pytest.raises(jac.InvalidDateError):
        jac.at(day)


@pytest.mark.parametrize("name", ["An Jin", "Hefei", "Refine S2", "auto-china"])
def test_not_of_anything_else(name):
    """A person, place, vehicle or show is refused, and it is said what is taken."""
    with pytest.raises(jac.InvalidArgumentError, match="of must be an organisation, brand or plan"):
        jac.at(2018, of=name)


def test_unknown_and_wrong_names():
    """Nothing that is called so, and no name at all, are refused as everywhere."""
    with pytest.raises(jac.UnknownNameError, match="Volkswagen"):
        jac.at(2018, of="Volkswagon")
    with pytest.raises(jac.InvalidArgumentError, match="name"):
        jac.at(2018, of=3)


def test_a_shared_name_is_that_of_the_organisation():
    """A name of an organisation and a brand is the organisation's; an id is its own."""
    assert "nio" == jac.at(2022, of="NIO").subject.id
    assert "nio-brand" == jac.at(2022, of="nio-brand").subject.id
    assert "nio-brand" == jac.at(2022, of=jac.brand("nio-brand")).subject.id
    assert "sehol" == jac.at(2022, of="思皓").subject.id


def test_sections_of_a_company():
    """Each section holds what is the company's own, and not what is another's."""
    own = history(
        tenure("chair", PERSON, "2001/2005"),
        tenure("clerk", PERSON, "2001/2005", position="clerk"),
        stake_of("a-stake", 50),
        attrs.evolve(stake_of("b-stake", 20), id="b-stake", holder=COMPANY, of=OTHER),
        plant("2001", "2005"),
        brand(introduced=date("2001"), discontinued=date("2005")),
        vehicle("own-car", maker=COMPANY, introduced=date("2001"), discontinued=date("2005")),
        vehicle("other-car", maker=OTHER, introduced=date("2001"), discontinued=date("2005")),
        programme("own-bond", owners=(COMPANY,), ended=date("2005")),
        programme("other-bond", owners=(OTHER,), ended=date("2005")),
        programme("a-show", ended=date("2005"), kind="motor-show"),
        claim("of-then", "2003"),
        claim("of-before", "1999"),
        claim("of-no-time", None),
        milestone(about=(COMPANY, programme("a-show", ended=date("2005"), kind="motor-show"))),
    )
    snapshot = own.at("2003-05-01", of="a-company")
    ids = {name: getattr(snapshot, name).ids for name in SECTIONS}
    assert ids == {
        "leaders": ("chair",),
        "owners": ("a-stake",),
        "holdings": ("b-stake",),
        "partnerships": (),
        "facilities": ("a-plant",),
        "brands": ("a-brand",),
        "vehicles": ("own-car",),
        "programmes": ("a-show", "own-bond"),
        "claims": ("of-then",),
    }
    assert {"of-then"} == snapshot.possible
    assert jac.Certainty.DEFINITE is snapshot.certainty
    assert {"report"} == set(snapshot.sources().ids)


def test_a_brand_has_its_cars():
    """The vehicles of a brand are those that are sold under it; its owners are undated."""
    a_brand = brand(introduced=date("2001"))
    own = history(a_brand, vehicle(brand=a_brand, maker=OTHER, introduced=date("2002")))
    snapshot = own.at(2003, of="a-brand")
    assert ("a-car",) == snapshot.vehicles.ids
    assert ("a-company",) == snapshot.undated.ids
    assert "Of no known date, and not listed: 1 owner (A Company)." in str(snapshot)


def test_an_owner_with_a_stake_is_not_undated():
    """Of an owner whose shares are known, the shares tell when."""
    firm = attrs.evolve(COMPANY, owners=(OTHER, attrs.evolve(OTHER, id="c-company", name="C")))
    share = attrs.evolve(stake_of("a-stake", 50), of=firm)
    snapshot = dataset_of([SOURCE, *firm.owners, firm, share]).at(2010, of="a-company")
    assert ("c-company",) == snapshot.undated.ids


def test_last_known_figures():
    """Of each measure the last whole year that had ended counts, and only the total."""
    own = history(
        figure("sales-2001", 2001, 1),
        figure("sales-2002", 2002, 2),
        figure("sales-2003", 2003, 3),
        figure("half-2003", 2003, 1, period=date("2003-01/2003-06")),
        figure("cars-2002", 2002, 1, segment="car"),
        figure("target-2002", 2002, 9, kind="target"),
        figure("other-2002", 2002, 9, subject=OTHER),
        figure("open", 2002, 9, measure="staff", unit="people", period=date("[2002..]")),
        figure("price", 2002, 9, measure="price", unit="CNY"),
    )
    assert ("sales-2002",) == own.at("2003-12-30", of="a-company").figures.ids
    assert ("sales-2003",) == own.at(2003, of="a-company").figures.ids
    assert () == own.at("2001-12-30", of="a-company").figures.ids


def test_certainty_of_takes_a_record_or_its_id():
    """What is in no section did not hold."""
    snapshot = history(plant("2001", "2005")).at(2003, of="a-company")
    assert jac.Certainty.DEFINITE is snapshot.certainty_of("a-plant")
    assert jac.Certainty.DEFINITE is snapshot.certainty_of(snapshot.facilities[0])
    assert jac.Certainty.NO is snapshot.certainty_of("report")


def test_as_text_html_and_markdown():
    """All forms name subject, day, sections and counts, and mark what is only possible."""
    own = history(tenure("chair", PERSON, "2001/2005"), plant("2001"), figure("sales", 2002, 7))
    snapshot = own.at("2003-05-01", of="a-company")
    bundle = snapshot._repr_mimebundle_()
    assert snapshot._repr_html_() == bundle["text/html"]
    assert str(snapshot) == bundle["text/plain"]
    for text in bundle.values():
        assert "A Company" in text
        assert "1 May 2003" in text
        assert "Leaders: 1 definite" in text
        assert "Plants and centres: 1 possible" in text
        assert "Last known figures" in text
        assert 1 == text.count("? only possible") - text.count('title="? only possible')
    assert {"text/plain"} == set(snapshot._repr_mimebundle_(include=["text/plain"]))
    assert "<Snapshot of a-company, 2003-05-01: leaders 1, facilities 1, figures 1>" == repr(
        snapshot
    )


def test_what_was_not_there_says_so():
    """A company before its founding or after its end has a sentence that says when it was."""
    firm = attrs.evolve(COMPANY, founded=date("2001"), dissolved=date("2005"))
    own = dataset_of([SOURCE, firm])
    sentence = "A Company was not there then (began 2001, ended 2005)."
    assert sentence in str(own.at(1999, of="a-company"))
    assert sentence in str(own.at(2009, of="a-company"))
    assert "there then" not in str(own.at(2003, of="a-company"))
    assert "<Snapshot of a-company, 1999: nothing>" == repr(own.at(1999, of="a-company"))


def test_nothing_possible_holds_of_what_is_not_there():
    """An office without a known end ended with the company; a certain one stays, to be seen."""
    firm = attrs.evolve(COMPANY, founded=date("2001"), dissolved=date("2005"))
    terms = [
        tenure("open", PERSON, "2001/", organization=firm),
        tenure("long", PERSON, "2001/2012", organization=firm),
    ]
    own = dataset_of([SOURCE, firm, PERSON, *terms])
    assert {"open", "long"} == set(own.at(2003, of=firm).leaders.ids)
    assert ("long",) == own.at(2009, of=firm).leaders.ids


def test_sections_are_in_the_order_of_time():
    """What certainly was there stands first, what only may have been after it, by its start."""
    plants = [
        plant("2003", "2010", id="a-late"),
        plant("2001", "2010", id="b-early"),
        plant("[2000..2004]", "2010", id="c-possible"),
        plant("[..2002-06]", "2010", id="d-by-its-end"),
        plant("[1999..2004]", "2010", id="e-first"),
    ]
    found = history(*plants).at("2003-12-31", of="a-company").facilities.ids
    assert ("b-early", "d-by-its-end", "a-late", "e-first", "c-possible") == found


def test_few_things_without_a_date_are_named():
    """What has no date is named; of many things of a type only the number is told."""
    brands = [brand(f"brand-{letter}") for letter in "ab"]
    cars = [vehicle(f"car-{number}", maker=COMPANY) for number in range(7)]
    text = " ".join(str(history(*brands, *cars).at(2003, of="a-company")).split())
    assert "not listed: 2 brands (Brand-A, Brand-B), 7 vehicles." in text


def test_what_is_after_the_day_of_record_says_so():
    """Nothing is certain after the day up to which the data are attested, and the page says it."""
    own = history(tenure("chair", PERSON, "2001/.."))
    sentence = "What goes on is attested up to 30 June 2020: nothing is certain of a later time."
    assert sentence in " ".join(str(own.at("2021-01-01", of="a-company")).split())
    assert sentence not in " ".join(str(own.at(2020, of="a-company")).split())
    assert sentence not in str(dataset_of([SOURCE, COMPANY]).at(2021, of="a-company"))


def test_figures_stand_before_what_may_be_long():
    """The last known figures follow the owners; claims come last, and no claim is definite."""
    own = history(
        tenure("chair", PERSON, "2001/2005"),
        figure("sales-2002", 2002, 100),
        plant("2001"),
        claim("a-claim", "2003"),
    )
    lines = str(own.at(2003, of="a-company")).splitlines()
    heads = ("Leaders: ", "Last known figures", "Plants and centres: ", "Claims about that time")
    places = [next(i for i, line in enumerate(lines) if line.startswith(head)) for head in heads]
    assert sorted(places) == places
    assert "Claims about that time" in lines


def test_long_sections_show_twenty_rows():
    """A section of more than twenty records shows twenty and says where the others are."""
    cars = [vehicle(f"car-{i:02}", maker=COMPANY, introduced=date("2001")) for i in range(30)]
    text = str(history(*cars).at(2003, of="a-company"))
    assert "of 30 are shown" in text
    assert "the attribute vehicles of the snapshot has all." in " ".join(text.split())


def test_as_plain_data_and_frame():
    """A dict holds each record with its certainty; a frame has a row for each."""
    own = history(
        tenure("chair", PERSON, "2001/2005"),
        plant("2001"),
        brand(),
        figure("sales", 2002, 7),
    )
    snapshot = own.at("2003-05-01", of="a-company")
    plain = snapshot.to_dict()
    assert plain["subject"] == {"id": "a-company", "name": "A Company"}
    assert ("2003-05-01", "definite") == (plain["when"], plain["certainty"])
    assert plain["leaders"][0]["certainty"] == "definite"
    assert plain["facilities"][0]["certainty"] == "possible"
    assert plain["facilities"][0]["citations"][0]["source"]["id"] == "report"
    assert plain["figures"][0]["value"] == 7
    assert plain["undated"] == [{"id": "a-brand", "name": "A-Brand"}]
    assert '"when": "2003-05-01"' in snapshot.to_json(indent=1)
    frame = snapshot.to_pandas()
    assert ["chair", "a-plant", "sales"] == frame["id"].tolist()
    assert frame["certainty"].fillna("").tolist() == ["definite", "possible", ""]
    assert set(frame["sources"]) == {"https://a.example/1"}
    empty = own.at(1990, of="b-company").to_pandas()
    assert (list(frame.columns), 0) == (list(empty.columns), len(empty))


def test_is_a_value():
    """A snapshot is frozen, equal to another of the same, hashable, copied and pickled."""
    snapshot = jac.at("2018-06-01")
    again = pickle.loads(pickle.dumps(snapshot))
    assert snapshot == again == copy.deepcopy(snapshot) == jac.at("2018-06-01")
    assert hash(snapshot) == hash(again)
    assert str(snapshot) == str(again)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        snapshot.when = None


def car_of(record_id: str, introduced: str | None, **changes) -> jac.Vehicle:
    """Return a car that the company made."""
    return vehicle(record_id, maker=COMPANY, introduced=introduced and date(introduced), **changes)


@pytest.mark.parametrize(
    ("first", "year", "held"),
    [
        ("1968-04", 1967, ()),
        ("1968-04", 1968, ("open-start",)),
        # A doubtful first year is no limit, nor is the founding a second one.
        ("1968~", 1967, ("open-start",)),
        # Dates that contradict each other hide nothing.
        ("2015", 2009, ("open-start",)),
    ],
)
def test_no_vehicle_before_the_first_of_its_maker(first: str, year: int, held: tuple[str, ...]):
    """A car of which only the latest start is known did not come before the first one."""
    cars = (car_of("first", first), car_of("second", "2016"), car_of("open-start", "[..2010]"))
    found = history(*cars).at(year, of="a-company").vehicles.ids
    assert held == tuple(one for one in found if one == "open-start")


@pytest.mark.parametrize(("year", "held"), [(1998, ()), (1999, ("ended",))])
def test_no_vehicle_before_its_maker(year: int, held: tuple[str, ...]):
    """Where no car of the maker has a start, its founding is the limit."""
    maker = attrs.evolve(COMPANY, id="maker", founded=date("1999"))
    car = vehicle("ended", maker=maker, brand=brand(), discontinued=date("2010"))
    own = history(maker, brand(), car)
    assert held == own.at(year, of="a-brand").vehicles.ids


@pytest.mark.parametrize(("year", "held"), [(2013, ()), (2014, ("made-by-other",))])
def test_no_claim_before_what_it_is_about(year: int, held: tuple[str, ...]):
    """A claim with an open start speaks of no time before all that it is about was there."""
    partner = attrs.evolve(OTHER, id="partner", founded=date("2014-11"))
    one = attrs.evolve(claim("made-by-other", "/2023-12"), about=(COMPANY, partner))
    own = history(partner, one)
    assert held == own.at(year, of="a-company").claims.ids


def test_the_newest_vehicles_come_first():
    """Of each group of vehicles the newest is the first, and one without a known start the last."""
    cars = (
        car_of("old", "1990"),
        car_of("new", "2001"),
        car_of("open-start", "[..2002]"),
        car_of("sure-old", "1992", discontinued=date("2010")),
        car_of("sure-new", "1999", discontinued=date("2010")),
    )
    found = history(*cars).at(2003, of="a-company").vehicles.ids
    assert ("sure-new", "sure-old", "new", "old", "open-start") == found


def test_nothing_of_jac_was_there_before_its_first_vehicle():
    """In 1965 no vehicle and no word about NIO can be of that time."""
    snapshot = jac.at(1965)
    assert snapshot.vehicles.ids == ()
    assert "pandayoo-nio-made-by-jac-until-2023" not in snapshot.claims.ids
    assert "hf130" in jac.at(1968).vehicles.ids
