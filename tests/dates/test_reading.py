"""Reading at the edges of the profile, and what is told about a date."""

from __future__ import annotations

import pytest

from jac_history import Bound, EDTFDate, InvalidDateError, Precision


def bounds(text):
    date = EDTFDate.parse(text)
    return [None if day is None else str(day) for day in (date.earliest, date.latest)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("001X", "0010-01-01", "0019-12-31"),
        ("01XX", "0100-01-01", "0199-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
        ("99XX", "9900-01-01", "9999-12-31"),
        ("9999-23", "9999-09-01", "9999-11-30"),
        ("9998-24", "9998-12-01", "9999-02-28"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("1985-04-XX~", "1985-04-01", "1985-04-30"),
        ("1985-XX?", "1985-01-01", "1985-12-31"),
        ("[1668,1667]", "1667-01-01", "1668-12-31"),
        ("[1990,1984,1995-02]", "1984-01-01", "1995-02-28"),
        ("[..1984,1990]", None, "1990-12-31"),
        ("[..1990,1984]", None, "1990-12-31"),
        ("[..1984,1990..]", None, None),
        ("[1984,1980..]", "1980-01-01", None),
        ("[1984..1984]", "1984-01-01", "1984-12-31"),
        ("[1984..1984-06]", "1984-01-01", "1984-06-30"),
        ("[1984-05..1984]", "1984-05-01", "1984-12-31"),
        ("[1984-05-31..1984-05]", "1984-05-31", "1984-05-31"),
        ("2004-06-30/2004-06", "2004-06-30", "2004-06-30"),
    ],
)
def test_dates_at_the_edges_are_read(text, earliest, latest):
    """Dates at the edges of the calendar and of the profile have the bounds of their parts."""
    assert [earliest, latest] == bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        "0000",
        "0000-01",
        "000X",
        "00XX",
        "9999-24",
        "1995-06-15-01",
        "1995\n",
        "\n1995",
        "1995-06\n",
        " 1995",
        "[1995]~",
        "[1995",
        "1995]",
        "[1995}",
        "[1995~]",
        "[199X]",
        "[1995-XX]",
        "[1995-21]",
        "[1995-13]",
        "[1984..,1990]",
        "[1980,..1984]",
        "[1980,..1984,1990]",
        "[1980,1984..,1990]",
        "[..1984..]",
        "[..]",
        "[...1984]",
        "[1672..1670]",
        "[1670..1672..1674]",
        "[1670..x]",
        "[x..1670]",
        "[..x]",
        "[x..]",
        "[1995,]",
        "[,1995]",
        "[1667, 1668]",
        "[",
        "]",
        "[1995]/1996",
        "1995/[1996]",
        "../..",
        "1995/x",
        "x/1995",
        "/x",
        "x/",
        "1995//1996",
        "2004-07/2004-06-30",
        "\u0661\u0669\u0669\u0665",
        "\uff11\uff19\uff19\uff15",
        "1995\u22121",
        "1995-\u0660\u0661",
        "199X-XX",
        "19XX-05",
        "1995-XX-01",
        "1995-24-XX",
        "1995-00-XX",
        "1995-12-00",
        "X995",
        "19X5",
        "1995-1X-XX",
    ],
)
def test_what_is_beyond_the_edges_is_refused(text):
    """A text just outside the profile is refused, with the text and a reason in the error."""
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)

    assert text == caught.value.text
    assert caught.value.reason


def test_a_text_of_the_greatest_length_is_read():
    """The length is limited to 250, and a text of just that length is not too long."""
    text = f"[{','.join(['1995'] * 45 + ['1995-06'] * 3)}]"

    assert 250 == len(text)
    assert ["1995-01-01", "1995-12-31"] == bounds(text)


def test_a_longer_text_is_refused():
    """A text beyond the limit is refused whatever it is, and the reason says so."""
    text = f"[{','.join(['1995'] * 50)}]"

    assert 251 == len(text)
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)
    assert "it is longer than 250 characters" == caught.value.reason


def test_a_text_of_the_greatest_length_is_refused_for_what_it_says():
    """A text of just 250 characters that is no date is not refused for its length."""
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse("x" * 250)
    assert "longer" not in caught.value.reason


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1985-04-12", Precision.DAY),
        ("1985-04-12~", Precision.DAY),
        ("1985-04", Precision.MONTH),
        ("1985-04-XX", Precision.MONTH),
        ("1985-21", Precision.SEASON),
        ("1985", Precision.YEAR),
        ("1985-XX", Precision.YEAR),
        ("1985-XX-XX", Precision.YEAR),
        ("198X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("1985/1986", None),
        ("1985-04-12/1985-04-12", None),
        ("[1985]", None),
        ("[1985,1986]", None),
    ],
)
def test_precision_is_the_finest_known_part(text, precision):
    """The precision is the finest part that is known; intervals and sets have none."""
    assert precision is EDTFDate.parse(text).precision


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1985", False, False),
        ("1985~", True, False),
        ("1985?", False, True),
        ("1985%", True, True),
        ("1985~/1986", True, False),
        ("1985/1986~", True, False),
        ("1985?/1986", False, True),
        ("1985/1986?", False, True),
        ("1985%/1986", True, True),
        ("1985/1986%", True, True),
        ("1985?/1986~", True, True),
        ("1985~/..", True, False),
        ("/1985?", False, True),
        ("[1985,1986]", False, False),
        ("198X", False, False),
    ],
)
def test_marks_say_approximate_and_uncertain(text, approximate, uncertain):
    """`~` is approximate, `?` uncertain, `%` both; an interval has the marks of its ends."""
    date = EDTFDate.parse(text)

    assert (approximate, uncertain) == (date.is_approximate, date.is_uncertain)


@pytest.mark.parametrize(
    ("text", "interval", "ongoing"),
    [
        ("2016/..", True, True),
        ("2016/", True, False),
        ("2016/2018", True, False),
        ("../2018", True, False),
        ("/2018", True, False),
        ("2016", False, False),
        ("[2016..]", False, False),
        ("[2016..2018]", False, False),
    ],
)
def test_only_an_interval_with_an_open_end_is_ongoing(text, interval, ongoing):
    """A thing that still holds has an open end; a set with an open end is one date."""
    date = EDTFDate.parse(text)

    assert (interval, ongoing) == (date.is_interval, date.is_ongoing)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2016/..", Bound.DATE, Bound.OPEN),
        ("2016/", Bound.DATE, Bound.UNKNOWN),
        ("../2016", Bound.OPEN, Bound.DATE),
        ("/2016", Bound.UNKNOWN, Bound.DATE),
        ("[..2016]", Bound.OPEN, Bound.DATE),
        ("[2016..]", Bound.DATE, Bound.OPEN),
        ("[..2016,2018..]", Bound.OPEN, Bound.OPEN),
        ("2016", Bound.DATE, Bound.DATE),
    ],
)
def test_bounds_say_what_the_ends_are(text, start, end):
    """Each end of a date is a date, open or unknown."""
    date = EDTFDate.parse(text)

    assert (start, end) == (date.start_bound, date.end_bound)


def test_sort_key_orders_by_start_then_end_then_text():
    """Dates without a start come first, then the earlier; on a tie the sooner to end, the text."""
    texts = [
        "/2015",
        "../2018",
        "/2018",
        "[..2018]",
        "2015-12-31",
        "2016-01-01",
        "2016-01",
        "2016",
        "2016-XX",
        "2016/2016",
        "2016~",
        "2016/2017",
        "2016/",
        "2016/..",
        "[2016..]",
        "2016-01-02",
    ]
    dates = [EDTFDate.parse(text) for text in reversed(texts)]

    assert texts == [date.text for date in sorted(dates, key=lambda date: date.sort_key)]


def test_sort_key_is_made_of_day_numbers_and_the_text():
    """The key is the numbers of the first and last day, with limits for none, and the text."""
    assert (735964, 736329, "2016") == EDTFDate.parse("2016").sort_key
    assert (0, 736329, "/2016") == EDTFDate.parse("/2016").sort_key
    assert (735964, 3652060, "2016/..") == EDTFDate.parse("2016/..").sort_key
