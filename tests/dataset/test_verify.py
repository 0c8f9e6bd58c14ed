"""`verify`: whether a value is right, by dates, numbers, entities, words and texts."""

import datetime as dt

import attrs
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import (
    COMPANY,
    OTHER,
    PERSON,
    SOURCE,
    dataset_of,
    date,
    dispute,
    figure,
    milestone,
    tenure,
)

LATER = jac.Citation(source=SOURCE, says="It was in 2002.")


def verdict(record: jac.Record, *others: jac.Record, **values) -> jac.Verdict:
    """Return what a dataset of records says of values of the first of them."""
    return dataset_of([COMPANY, OTHER, PERSON, record, *others]).verify(record.id, **values)


@pytest.mark.parametrize(
    ("known", "asked", "word"),
    [
        ("2001", "2001", "agrees"),
        ("2001-08-24", "2001", "agrees"),
        ("2001", "2001-08-24", "agrees"),
        ("[2001,2002]", "2002", "agrees"),
        ("2001", "2002", "contradicted"),
        ("2001-08", "2001-09", "contradicted"),
        ("200X", "[2009..2012]", "unknown"),
        ("2001~", "2002", "unknown"),
        ("2001~", "2004", "contradicted"),
        ("2001?", "2004", "unknown"),
        ("2001%", "1900", "unknown"),
        ("2001?/2012", "1990/2012", "unknown"),
        ("2001?/2012", "2001/2021", "contradicted"),
        ("2001/2012~", "2001/2015", "contradicted"),
        ("1997/2012", "1997/2012", "agrees"),
        ("1997/2012-02", "1997/2012", "agrees"),
        ("1997/2012", "1997/2021", "contradicted"),
        ("1997/2012", "1996/2012", "contradicted"),
        ("1997/2012", "1997/", "agrees"),
        ("1997/2012", "1997/..", "contradicted"),
        ("1997/", "1997/2012", "unknown"),
        ("1997/..", "1997/2012", "unknown"),
        ("1997/..", "1997/..", "agrees"),
        ("/2012", "1997/2012", "unknown"),
        ("/2012", "1997/2013", "contradicted"),
        ("/2012", "2013/", "contradicted"),
        ("1997/", "1990/1996", "contradicted"),
    ],
)
def test_dates(known, asked, word):
    """Dates agree where one lies within the other, side by side.

    An approximate one leaves a year, and one marked uncertain contradicts nothing.
    """
    assert word == verdict(milestone(when=date(known)), when=asked).word


def test_a_quarter_is_a_window():
    """What is neither a day, a month nor a year is one day of several."""
    assert "agrees" == verdict(milestone(when=date("2001-08-24")), when=pd.Period("2001Q3")).word
    assert "contradicted" == verdict(milestone(when=date("2001-08")), when=pd.Period("2001Q2")).word


@pytest.mark.parametrize(
    "asked", [2001, "2001", dt.date(2001, 8, 24), date("2001"), np.datetime64("2001-08")]
)
def test_whatever_windows_take_is_a_date(asked):
    """A year, a text, a date and what NumPy has all stand for their days."""
    assert "agrees" == verdict(milestone(when=date("2001-08-24")), when=asked).word


@pytest.mark.parametrize(
    ("known", "bound", "asked", "word"),
    [
        (643_342, "exact", 643_342, "agrees"),
        (643_342, "exact", "643,300", "agrees"),
        (643_342, "exact", 640_000, "agrees"),
        (643_342, "exact", 650_000, "contradicted"),
        (643_342, "exact", 600_000, "contradicted"),
        (1_784_000_000, "exact", "1.784 billion", "agrees"),
        (1_784_000_000, "exact", "1.8 bn", "agrees"),
        (1_784_000_000, "exact", "1,784 million", "agrees"),
        (1_784_000_000, "exact", "1.784 million", "contradicted"),
        (-786, "exact", "\u2212786", "agrees"),
        (-786, "exact", 786, "contradicted"),
        (80, "exact", "80 %", "agrees"),
        (643_342, "exact", "643k", "agrees"),
        (643_342, "exact", "64.33万", "agrees"),
        (643_342, "exact", "64.33萬 vehicles", "agrees"),
        (150_000_000, "exact", "1.5亿", "agrees"),
        (643_342, "exact", "vehicles 643,342", "agrees"),
        (80, "exact", np.float32(80), "agrees"),
        (500_000, "about", 480_000, "agrees"),
        (500_000, "about", 400_000, "contradicted"),
        (130, "at-least", 150, "unknown"),
        (130, "at-least", 100, "contradicted"),
        (130, "at-most", 100, "unknown"),
        (130, "at-most", 150, "contradicted"),
        (0, "exact", 0, "agrees"),
        (0, "exact", 1, "contradicted"),
    ],
)
def test_numbers(known, bound, asked, word):
    """Half a percent and rounding to the digits given are allowed; bounds leave one side open."""
    assert word == verdict(figure("sales", 2016, known, bound=bound), value=asked).word


@given(st.floats(1, 1e12), st.integers(2, 8))
def test_a_rounded_number_agrees(known, digits):
    """Whoever rounds to two digits or more is not contradicted by more than five percent."""
    rounded = float(f"{known:.{digits - 1}e}")
    assert "agrees" == verdict(figure("sales", 2016, known), value=rounded).word


@pytest.mark.parametrize(
    ("field", "asked", "word"),
    [
        ("about", "A Company", "agrees"),
        ("about", "a-company", "agrees"),
        ("about", COMPANY, "agrees"),
        ("about", "B Company", "unknown"),
        ("category", "facility", "agrees"),
        ("category", "product", "contradicted"),
        ("importance", 2, "agrees"),
        ("importance", "1", "contradicted"),
        ("title", "works opened", "agrees"),
        ("title", "Wörks  Opened!", "agrees"),
        ("title", "Opened", "unknown"),
        ("title", "o", "unknown"),
        ("summary", "e", "unknown"),
        ("title", "closed", "unknown"),
    ],
)
def test_entities_words_and_texts(field, asked, word):
    """Entities by any name, controlled words, and texts as a whole."""
    assert word == verdict(milestone(), **{field: asked}).word


@given(st.data())
def test_a_piece_of_a_text_confirms_nothing(data):
    """No piece of a title agrees, from one letter to all but one."""
    title = milestone().title
    start = data.draw(st.integers(0, len(title) - 1))
    end = data.draw(st.integers(start + 1, len(title)).filter(lambda end: end - start < len(title)))
    piece = title[start:end]
    assert not piece.strip() or "unknown" == verdict(milestone(), title=piece).word


def test_what_a_record_holds_agrees():
    """Every value of every record agrees with itself, each of several, and each name."""
    for record in jac.Dataset.bundled().records():
        for field in attrs.fields(type(record)):
            if field.name not in {"id", "citations", "positions"}:
                for value in held(getattr(record, field.name)):
                    assert "agrees" == jac.verify(record, **{field.name: value}).word


def held(value: object) -> list[object]:
    """Return what a field holds in the form in which it is asked."""
    if isinstance(value, tuple):
        names = [one for one in value if isinstance(one, jac.Name)]
        entities = [getattr(one, "entity", one) for one in value if one not in names]
        return [*entities, *(name.text for name in names if name.kind != "spelling")]
    return [] if value is None else [value]


@pytest.mark.parametrize(
    ("period", "asked", "word", "phrase"),
    [
        ("1997/2012", "2005", "agrees", "this held in 2005 agrees with"),
        ("1997/2012", "2005-06-01", "agrees", "this held on 1 June 2005 agrees with"),
        ("1997/2012", "1996", "contradicted", "this held in 1996 is contradicted"),
        ("1997/2012", "2013-01", "contradicted", "this held in January 2013 is contradicted"),
        ("1997/2012", "[1990..2005]", "agrees", "this held from 1990 to 2005 agrees"),
        ("1997/2012~", "2013", "unknown", "this held in 2013 can neither"),
        ("1997/2012~", "2015", "contradicted", "this held in 2015 is contradicted"),
        ("1997/", "2005", "unknown", "this held in 2005 can neither"),
        ("/2012", "2005", "unknown", "this held in 2005 can neither"),
        ("1997/..", "2005", "agrees", "this held in 2005 agrees"),
        ("1997/..", "2021", "unknown", "this held in 2021 can neither"),
        ("1997/..", "1997/2012", "contradicted", "period 1997 to 2012 is contradicted"),
        ("1997/..", "1997/2020", "unknown", "period 1997 to 2020 can neither"),
        ("2005-06", "2005", "agrees", "period 2005 agrees"),
    ],
)
def test_what_lasted(period, asked, word, phrase):
    """A year asks if it held then; what goes on does so up to the day that the data speak for."""
    office = tenure("office", PERSON, period)
    answer = dataset_of([COMPANY, PERSON, office], as_of="2020").verify("office", period=asked)
    assert word == answer.word
    assert "A Person, chairman of A Company: " in answer.sentence
    assert phrase in answer.sentence


def test_nothing_held_before_its_parties_were_there():
    """Where no source says since when, it is since the last of the parties at the earliest."""
    company = attrs.evolve(COMPANY, founded=date("2000"))
    office = tenure("office", PERSON, "/2012", organization=company)
    data = dataset_of([company, PERSON, office])
    assert "contradicted" == data.verify("office", period=1999).word
    assert "unknown" == data.verify("office", period=2000).word


@given(
    st.integers(1990, 2020),
    st.integers(1990, 2020),
    st.integers(1990, 2020),
    st.sampled_from((None, "start", "end", "both")),
)
def test_a_year_is_judged_as_queries_judge_it(start, end, year, side):
    """What `verify` says of a year is what a query for the year finds.

    But beyond a side that is only attested nobody knows, where queries count the attested days.
    """
    first, last = sorted((start, end))
    office = tenure("office", PERSON, f"{first}-03/{last}-09", only_attested=side)
    data = dataset_of([COMPANY, PERSON, office])
    found = {
        certainty: len(data.leaders_of(COMPANY, on=year, certainty=certainty))
        for certainty in ("definite", "possible")
    }
    word = "agrees" if found["definite"] else "unknown" if found["possible"] else "contradicted"
    is_beyond = (year < first and side in {"start", "both"}) or (
        year > last and side in {"end", "both"}
    )
    if is_beyond:
        assert {"definite": 0, "possible": 0} == found
        word = "unknown"
    assert word == data.verify(office, period=year).word


NAMED = jac.Organization(
    id="named",
    name="Named Works",
    kind="automaker",
    country="CN",
    names=(
        jac.Name(text="江淮", lang="zh-Hans"),
        jac.Name(text="Old Works", lang="en", kind="former"),
        jac.Name(text="Third Works", lang="en"),
        jac.Name(text="Fourth Works", lang="en"),
        jac.Name(text="Namd Works", lang="en", kind="spelling"),
    ),
    citations=COMPANY.citations,
)
CHINA = jac.Place(
    id="china", name="China", kind="country", country="CN", citations=COMPANY.citations
)
HEFEI = jac.Place(id="hefei", name="Hefei", kind="city", country="CN", citations=COMPANY.citations)


@pytest.mark.parametrize("field", ["name", "names"])
@pytest.mark.parametrize(
    ("asked", "word"),
    [("江淮", "agrees"), ("old works", "agrees"), ("Namd Works", "unknown"), ("X", "unknown")],
)
def test_any_name_is_right(field, asked, word):
    """Every name of an entity agrees, but for mere misspellings; none is refuted."""
    assert word == verdict(NAMED, **{field: asked}).word


def test_names_are_told_in_words():
    """The sentence has the first names, and how many more there are."""
    sentence = verdict(NAMED, names="Old Works").sentence
    assert "known: 江淮, Old Works, Third Works and 1 more (sources of the record" in sentence


FRANCE = jac.Place(
    id="france", name="France", kind="country", country="FR", citations=COMPANY.citations
)


@pytest.mark.parametrize(
    ("asked", "word", "phrase"),
    [
        ("China", "agrees", "country China agrees with what is known; known: China ("),
        ("cn", "agrees", "country China agrees"),
        (CHINA, "agrees", "country China agrees"),
        ("France", "contradicted", "country France is contradicted; known: China"),
        ("FR", "contradicted", "country France is contradicted; known: China"),
        (FRANCE, "contradicted", "country France is contradicted; known: China"),
        ("Hefei", "unknown", "country Hefei can neither be confirmed nor refuted; known: China"),
        ("PRC", "unknown", "country PRC can neither be confirmed nor refuted; known: China"),
        ("UK", "unknown", "country UK can neither be confirmed nor refuted; known: China"),
    ],
)
def test_countries(asked, word, phrase):
    """A country is given by code, name or record; what no country is called refutes nothing."""
    answer = verdict(NAMED, CHINA, HEFEI, FRANCE, country=asked)
    assert word == answer.word
    assert phrase in answer.sentence


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("DE", "agrees"),
        ("Germany", "agrees"),
        ("germany", "agrees"),
        ("BE", "unknown"),
        ("Belgium", "unknown"),
        ("US", "contradicted"),
        ("United States", "contradicted"),
        ("China", "contradicted"),
    ],
)
def test_countries_without_a_place(asked, word):
    """Codes that are in use are those of different countries, with a name that cards show too."""
    german = attrs.evolve(NAMED, country="DE")
    american = attrs.evolve(OTHER, country="US")
    data = dataset_of([COMPANY, american, german, CHINA])
    assert word == data.verify(german, country=asked).word
    assert "unknown" == data.verify(COMPANY, country=asked).word


def test_a_name_of_several_countries():
    """It stands for none of them, unless they are one country at several times."""
    congos = [
        attrs.evolve(CHINA, id=f"congo-{code.lower()}", name="Congo", country=code)
        for code in ("CG", "CD")
    ]
    with pytest.raises(jac.AmbiguousNameError, match="'congo-cd', 'congo-cg'"):
        verdict(NAMED, *congos, country="Congo")
    old = attrs.evolve(CHINA, id="old-china")
    assert "agrees" == verdict(NAMED, CHINA, old, country="China").word


@pytest.mark.parametrize("asked", [HEFEI, COMPANY, attrs.evolve(CHINA, country=None), 5, None, " "])
def test_what_is_no_country_is_refused(asked):
    """A record that is none and what is no text are a mistake."""
    with pytest.raises(jac.InvalidArgumentError, match="country must be a country by code, name"):
        verdict(NAMED, CHINA, HEFEI, country=asked)


def test_every_country_is_judged_by_its_code():
    """No spelling of a country is refuted where the code is right, and each where it is wrong."""
    places = [one for one in jac.Dataset.bundled().records("place") if one.kind == "country"]
    assert len(places) > 1
    for place in places:
        names = (place, place.name, place.country, *(name.text for name in place.names))
        word = "agrees" if place.country == "CN" else "contradicted"
        assert {word} == {jac.verify("jac-motors", country=name).word for name in names}


@pytest.mark.parametrize("value", ["CN", "China"])
@pytest.mark.parametrize("asked", ["CN", "China", CHINA])
def test_a_country_in_dispute(value, asked):
    """A position names a country as whoever asks does: by code or name."""
    over = dispute(
        german := attrs.evolve(NAMED, country="DE"),
        "country",
        "DE",
        positions=(
            jac.Position(value="DE", citations=german.citations),
            jac.Position(value=value, citations=(LATER,)),
        ),
    )
    answer = verdict(german, CHINA, over, country=asked)
    assert ("disputed", (LATER,)) == (answer.word, answer.supporting)
    assert "unknown" == verdict(german, CHINA, over, country="Hefei").word


def test_disputes_over_other_records_are_none_over_an_entity():
    """What rivals say of an event does not stand for or against the company that it is about."""
    company = attrs.evolve(COMPANY, summary="A maker.")
    event = milestone(about=(company,), summary="It opened.")
    positions = (
        jac.Position(value="It opened.", citations=event.citations),
        jac.Position(value="It closed.", citations=(LATER,)),
    )
    data = dataset_of(
        [company, event, dispute(event, "summary", "It opened.", positions=positions)]
    )
    right = data.verify(company, summary="A maker.")
    assert ("agrees", company.citations, ()) == (right.word, right.supporting, right.against)
    wrong = data.verify(company, summary="It closed.")
    assert ("unknown", ()) == (wrong.word, wrong.supporting)
    assert (LATER,) == data.verify(event, summary="It opened.").against
    assert "disputed" == data.verify(event, summary="It closed.").word


def test_no_entity_has_a_dispute_of_another_record_against_it():
    """In the data, what an entity is, is disputed by disputes over itself alone."""
    disputes = jac.Dataset.bundled().records("dispute")
    pairs = [
        (entity, one.field)
        for one in disputes
        for entity in one.entities
        if entity.id != one.record.id and getattr(entity, one.field, None)
    ]
    assert pairs
    own = {(one.record.id, one.field) for one in disputes}
    for entity, field in pairs:
        known = getattr(entity, field)
        if isinstance(known, str) and (entity.id, field) not in own:
            assert () == jac.verify(entity, **{field: known}).against


def test_one_entity_excludes_another():
    """Who held an office is one person: another name is contradicted."""
    office = tenure("office", PERSON, "1997/2012")
    assert "agrees" == verdict(office, person="A Person", organization="a-company").word
    assert "contradicted" == verdict(office, organization="b-company").word


def test_parties_are_asked_by_their_entity():
    """A partnership's parties are found by the organisations in them."""
    deal = jac.get("jac-volkswagen-joint-venture")
    assert "agrees" == jac.verify(deal, parties="Volkswagen").word
    assert "unknown" == jac.verify(deal, parties="NIO").word


def test_a_rival_position_is_disputed():
    """What a position that is not preferred says is neither right nor simply wrong."""
    event = milestone(when=date("2001"))
    rival = jac.Position(value="2002", citations=(LATER,))
    preferred = jac.Position(value="2001", citations=event.citations)
    over = dispute(event, "when", "2001", positions=(preferred, rival))
    answer = verdict(event, over, when=2002)
    assert ("disputed", (LATER,), event.citations) == (
        answer.word,
        answer.supporting,
        answer.against,
    )
    assert (
        "Works opened: when 2002 is what A Company says; known: 2001 (A Company)."
        == answer.sentence
    )
    assert "agrees" == verdict(event, over, when=2001).word
    assert "contradicted" == verdict(event, over, when=2003).word
    assert "contradicted" == verdict(event, over, category="product").word


@pytest.mark.parametrize(
    ("record", "field", "value", "asked"),
    [
        (figure("sales", 2016, 643_300), "value", "458,500", 458_500),
        (milestone(), "about", "b-company", "B Company"),
        (milestone(), "title", "Plant opened", "plant opened"),
        (milestone(), "importance", "1", 1),
    ],
)
def test_rivals_of_every_kind_are_found(record, field, value, asked):
    """Positions are texts; they are read as the field is."""
    over = dispute(
        record,
        field,
        None,
        positions=(
            jac.Position(value="in words", citations=record.citations),
            jac.Position(value=value, citations=(LATER,)),
        ),
    )
    assert (LATER,) == verdict(record, over, **{field: asked}).supporting


def test_the_worst_of_several_values_counts():
    """One sentence a value, and the citations of all."""
    answer = verdict(milestone(), when=2002, category="facility")
    assert "contradicted" == answer.word
    assert answer.sentence.count("known:") == len(("when", "category"))
    assert answer.against
    assert answer.supporting
    assert str(answer).startswith("contradicted: Works opened: when 2002 is contradicted;")
    assert f"<Verdict {answer}>" == repr(answer)


def test_what_is_not_known_is_unknown():
    """A field without a value confirms and refutes nothing."""
    answer = jac.verify("nio", dissolved=2030)
    assert "unknown" == answer.word
    assert answer.sentence.endswith("known: nothing.")
    assert () == answer.supporting == answer.against


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "a field and its value"),
        ({"wen": 2001}, "Did you mean 'when'"),
        ({"citations": "x"}, "field cannot be 'citations'"),
        ({"category": "produkt"}, "Did you mean 'product'"),
        ({"title": 5}, "title must be text"),
        ({"title": " "}, "title must be text"),
    ],
)
def test_what_cannot_be_asked_is_refused(values, message):
    """The refusal names the field and what is right."""
    with pytest.raises(jac.InvalidArgumentError, match=message):
        verdict(milestone(), **values)


@pytest.mark.parametrize(
    "value", ["many", None, True, [1], "1.2.3", float, "5 CNY", "5 trucks", "5 m"]
)
def test_what_is_no_number_is_refused(value):
    """A number is a number or its usual words."""
    with pytest.raises(jac.InvalidArgumentError, match="value must be a number"):
        verdict(figure("sales", 2016, 1), value=value)


def test_names_and_dates_are_refused_as_elsewhere():
    """Unknown names and dates that are none raise what they raise everywhere."""
    with pytest.raises(jac.UnknownNameError):
        verdict(milestone(), about="Nobody at all")
    with pytest.raises(jac.InvalidDateError):
        verdict(milestone(), when="2001-13")


def test_a_rival_stands_against_what_agrees():
    """Whoever says otherwise is given even where the record is right."""
    event = milestone(when=date("2001"))
    positions = (
        jac.Position(value="2001", citations=event.citations),
        jac.Position(value="2002", citations=(LATER,)),
    )
    answer = verdict(event, dispute(event, "when", "2001", positions=positions), when=2001)
    assert (event.citations, (LATER,)) == (answer.supporting, answer.against)


def citing(*says: str, stance: jac.Stance = "supports") -> tuple[jac.Citation, ...]:
    """Return citations that say something each."""
    return tuple(jac.Citation(source=SOURCE, says=text, stance=stance) for text in says)


@pytest.mark.parametrize(
    ("record", "values", "named", "other"),
    [
        (milestone(when=date("2001-08")), {"when": 2001}, "On 5 August 2001.", "In August."),
        (milestone(when=date("200X")), {"when": 2003}, "In 2004 or so.", "In 1999."),
        (figure("sales", 2016, 643_342), {"value": 643_342}, "64.33万 cars.", "Record sales."),
        (figure("sales", 2016, 643_342), {"value": 1}, "It sold 643,342.", "It sold 2,016."),
        (figure("sales", 2016, 5), {"value": 5}, "It sold 5.", "The S5, V2.5 and S50."),
        (figure("profit", 2016, -6), {"value": -6}, "A loss of -6.", "On 2015-06-01, by D-6."),
        (figure("profit", 2016, -4000), {"value": 1}, "\u22124,000", "Between 3,000-4,000."),
        (figure("sales", 2016, 10**9), {"value": 10**9}, "RMB1,000m", "It is 1,000 m long."),
        (milestone(when=date("199X")), {"when": 1995}, "In the 1990s.", "1,199 or 1990123."),
        (milestone(when=date("19XX")), {"when": 1995}, "于1958年", "19 in room 191."),
        (milestone(when=date("2015")), {"when": 2015}, "FY2015", "It sold 12015 and 20151."),
        (milestone(), {"about": "A Company"}, "A company opened it.", "It opened."),
        (tenure("office", PERSON, "2001"), {"person": "A Person"}, "a PERSON, chair", "A Persona"),
        (tenure("office", PERSON, "1997/2012"), {"period": "1997/2012"}, "Until 2012.", "It is."),
        (
            tenure("office", PERSON, "1997/2012", organization=HEFEI),
            {"organization": "B Company"},
            "The city of Hefei.",
            "B Company.",
        ),
    ],
)
def test_sources_are_those_that_name_the_value(record, values, named, other):
    """Of the sources of the record those that have the value in their words are given."""
    naming, silent = citing(named, other)
    answer = verdict(attrs.evolve(record, citations=(silent, naming)), HEFEI, **values)
    assert (naming,) == (answer.supporting or answer.against)
    assert "(A Company)." in answer.sentence


def test_sources_of_the_record_are_called_so():
    """Where no source names the value, as of a kind, it is not known who says it."""
    answer = verdict(milestone(), category="facility")
    assert milestone().citations == answer.supporting
    assert answer.sentence.endswith("known: facility (sources of the record: A Company).")


def test_who_disputes_the_record_and_names_the_value():
    """A source that disputes the record is for a value that it names, which is then disputed."""
    denying = citing("Calls it one of 1958.", "It was another place.", stance="disputes")
    event = milestone(when=date("1964"), citations=(*citing("In 1964."), *denying))
    answer = verdict(event, when=1958)
    assert ("disputed", denying[:1]) == (answer.word, answer.supporting)
    assert "when 1958 is named by A Company, against the record; known: 1964" in answer.sentence
    assert "contradicted" == verdict(event, when=1959).word
    assert "agrees" == verdict(event, when=1964).word


def test_nobody_disputes_what_is_not_known():
    """A source that disputes a record is for nothing where the record holds nothing."""
    company = attrs.evolve(COMPANY, citations=citing("Not of 1958.", stance="disputes"))
    answer = dataset_of([company]).verify(company, founded=1958)
    assert ("unknown", (), ()) == (answer.word, answer.supporting, answer.against)


def test_a_figure_is_told_with_its_period():
    """Without it the sentence says nothing that could be quoted."""
    sentence = verdict(figure("sales", 2016, 5), value=5).sentence
    assert sentence.startswith("A Company, vehicle sales: 5 vehicles, 2016: value 5 vehicles")


def test_the_claims_of_the_review():
    """Claims that took minutes to judge are judged by one call each."""
    assert "disputed" == jac.verify("zuo-yanan-chairman-jac-motors", period="1997/2021").word
    assert "agrees" == jac.verify("jac-founding-1964", when=1964).word
