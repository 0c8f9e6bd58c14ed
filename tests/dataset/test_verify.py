"""`verify`: whether a value is right, by dates, numbers, entities, words and texts."""

import datetime as dt

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
        ("2001?", "2004", "contradicted"),
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
    ],
)
def test_dates(known, asked, word):
    """Dates agree where one lies within the other, side by side; vague ones leave a year."""
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
        ("title", "Opened", "agrees"),
        ("title", "closed", "unknown"),
    ],
)
def test_entities_words_and_texts(field, asked, word):
    """Entities by any name, controlled words, and texts that hold what is asked."""
    assert word == verdict(milestone(), **{field: asked}).word


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
        "Works opened: when 2002 is what A Company says; known is 2001 (A Company)."
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
    assert answer.sentence.count("known is") == len(("when", "category"))
    assert answer.against
    assert answer.supporting
    assert str(answer).startswith("contradicted: Works opened: when 2002 is contradicted;")
    assert f"<Verdict {answer}>" == repr(answer)


def test_what_is_not_known_is_unknown():
    """A field without a value confirms and refutes nothing."""
    answer = jac.verify("nio", dissolved=2030)
    assert "unknown" == answer.word
    assert answer.sentence.endswith("known is nothing.")
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


@pytest.mark.parametrize("value", ["many", None, True, [1], "1.2.3", float])
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


def test_the_claims_of_the_review():
    """Claims that took minutes to judge are judged by one call each."""
    assert "disputed" == jac.verify("zuo-yanan-chairman-jac-motors", period="1997/2021").word
    assert "agrees" == jac.verify("jac-founding-1964", when=1964).word
