"""Dates as a sentence begins with them."""

import pytest

from jac_history import EDTFDate
from jac_history._story.when import doubts_of, phrase_date, says_date


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("1964-05", "In May 1964"),
        ("1990-21", "In spring 1990"),
        ("1995%", "Probably about 1995"),
        ("200X", "In the years 2000 to 2009"),
        ("199X~", "About the 1990s"),
        ("[2001-07-24,2001-07-25]", "On 24 July 2001 or 25 July 2001"),
        ("[2001-08..2004-04]", "Between August 2001 and April 2004"),
        ("[1984..]", "In 1984 or later"),
        ("2016/2023-12", "From 2016 to December 2023"),
        ("2016/..", "Since 2016"),
        ("/2012", "Until 2012, since when is not known"),
        ("../2012", "Until 2012"),
        ("2016?/2020%", "From probably 2016 to probably about 2020"),
    ],
)
def test_phrases(text, phrase) -> None:
    """Each form of date begins a sentence in its own way."""
    assert phrase == phrase_date(EDTFDate.parse(text))


def test_every_form_has_a_phrase(edtf_texts) -> None:
    """Whatever is a date has a phrase, with a capital."""
    for text in edtf_texts:
        phrase = phrase_date(EDTFDate.parse(text))
        assert phrase[0].isupper(), text


@pytest.mark.parametrize("text", ["1990~", "[1990,1991]", "1991"])
def test_a_text_does_not_say_it(text) -> None:
    """A doubtful date is never taken for said."""
    assert (
        not says_date("c. 1990, 1990 or 1991 perhaps 1990", EDTFDate.parse(text)) or text == "1991"
    )


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("1990?", "the date is uncertain"),
        ("199X", "only the decade or century is known"),
        ("/1990", "it is not known when it began"),
        ("[1990,1991]", "several dates are possible"),
    ],
)
def test_doubts(text, doubt) -> None:
    """What is not known of a date is named."""
    assert [doubt] == doubts_of(EDTFDate.parse(text))


def test_no_doubt() -> None:
    """An exact date, and a time that goes on, leave none."""
    assert [] == doubts_of(EDTFDate.parse("2001-08-24")) + doubts_of(EDTFDate.parse("2016/.."))
