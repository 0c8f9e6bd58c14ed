"""The rule of possible and definite."""

from __future__ import annotations

import pytest

from jac_history import Certainty, EDTFDate, InvalidArgumentError, InvalidDateError

DEFINITE, POSSIBLE, NO = Certainty.DEFINITE, Certainty.POSSIBLE, Certainty.NO
AS_OF = "2026-04-30"


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        # A point is definite if the window holds all of it.
        ("1995", 1995, 1995, DEFINITE),
        ("1995", 1990, 1999, DEFINITE),
        ("1995", "1995-01-02", 1999, POSSIBLE),
        ("1995", 1990, "1995-12-30", POSSIBLE),
        ("1995", "1995-01-01", "1995-12-31", DEFINITE),
        ("1995", 1996, 1999, NO),
        ("1995", 1990, 1994, NO),
        ("1995", "1995-12-31", "1995-12-31", POSSIBLE),
        ("1995", "1996-01-01", "1996-01-01", NO),
        ("1995", "1995-01-01", "1995-01-01", POSSIBLE),
        ("1995", "1994-12-31", "1994-12-31", NO),
        ("199X", 1995, 2005, POSSIBLE),
        ("199X", 1990, 1999, DEFINITE),
        # A mark puts every match in doubt, and moves no bound.
        ("1995~", 1990, 1999, POSSIBLE),
        ("1995?", 1990, 1999, POSSIBLE),
        ("1995%", 1990, 1999, POSSIBLE),
        ("1995~", 1996, 1999, NO),
        ("1995/1998?", 1990, 1999, POSSIBLE),
        # An interval is definite if it must have started and cannot have ended.
        ("1990/1999", 1995, 1995, DEFINITE),
        ("1990/1999", 1990, 1990, DEFINITE),
        ("1990/1999", 1999, 1999, DEFINITE),
        ("1990/1999", "1990-06-01", "1990-06-30", POSSIBLE),
        ("1990/1999", "1999-06-01", "1999-06-30", POSSIBLE),
        ("1990/1999", "1990-12-31", "1990-12-31", DEFINITE),
        ("1990/1999", "1990-12-30", "1990-12-30", POSSIBLE),
        ("1990/1999", "1999-01-01", "1999-01-01", DEFINITE),
        ("1990/1999", "1999-01-02", "1999-01-02", POSSIBLE),
        ("1990/1999", 1989, 1989, NO),
        ("1990/1999", 2000, 2000, NO),
        # Nothing ends before it starts.
        ("2004-06-11/2004", "2004-06-11", "2004-12-31", DEFINITE),
        ("2004-06-11/2004", "2004-06-12", "2004-12-31", POSSIBLE),
        ("2004/2004-06-11", "2004-01-01", "2004-06-11", DEFINITE),
        ("2004/2004-06-11", "2004-01-01", "2004-06-10", POSSIBLE),
        # An unknown end may be any day from the start on.
        ("2016/", 2016, 2016, DEFINITE),
        ("2016/", 2017, 2030, POSSIBLE),
        ("2016/", "2016-01-02", 2030, POSSIBLE),
        ("2016/", 2015, 2015, NO),
        # Of an unknown or open start only the end is known.
        ("/2018", 2018, 2018, DEFINITE),
        ("/2018", 1900, 1901, POSSIBLE),
        ("/2018", 2017, "2018-12-30", POSSIBLE),
        ("/2018", 2019, 2019, NO),
        ("../2018", 2018, 2018, DEFINITE),
        ("../2018", 1900, 1901, POSSIBLE),
        # Sets are one date of several.
        ("[2005,2006]", 2005, 2006, DEFINITE),
        ("[2005,2006]", 2006, 2006, POSSIBLE),
        ("[..1984]", 1980, 1984, POSSIBLE),
        ("[..1984]", None, 1984, DEFINITE),
        ("[..1984]", None, 1983, POSSIBLE),
        ("[..1984]", 1985, None, NO),
        ("[1984..]", 1984, 1990, POSSIBLE),
        ("[1984..]", 1984, None, DEFINITE),
        ("[1984..]", 1985, None, POSSIBLE),
        ("[1984..]", None, 1983, NO),
        ("[..1984,1990..]", None, None, DEFINITE),
        ("[..1984,1990..]", 1, 9999, POSSIBLE),
        # Open windows.
        ("1995", None, None, DEFINITE),
        ("1995", None, 1994, NO),
        ("1995", 1995, None, DEFINITE),
        ("2016/..", None, None, DEFINITE),
        ("/2016", None, None, DEFINITE),
        ("9999-12-31", 9999, None, DEFINITE),
        ("0001-01-01", None, 1, DEFINITE),
        ("0001-01-01", 1, 1, DEFINITE),
    ],
)
def test_certainty_in_a_window(text, start, end, expected):
    """Possible: it may touch the window.  Definite: it must, whatever its unknown parts are."""
    assert expected is EDTFDate.parse(text).certainty_in(start, end)


@pytest.mark.parametrize(
    ("text", "start", "end", "as_of", "expected"),
    [
        ("2016/..", 2020, 2020, AS_OF, DEFINITE),
        ("2016/..", "2026-04-30", 2030, AS_OF, DEFINITE),
        ("2016/..", "2026-05-01", 2030, AS_OF, POSSIBLE),
        ("2016/..", 2020, 2020, None, POSSIBLE),
        ("2016/..", 2016, 2016, None, DEFINITE),
        ("2016/..", "2016-01-02", 2020, None, POSSIBLE),
        ("2016~/..", 2020, 2020, AS_OF, POSSIBLE),
        # A thing that starts after as_of is attested at its start, as without as_of.
        ("2027/..", 2027, 2027, AS_OF, DEFINITE),
        ("2027/..", "2027-01-02", 2027, AS_OF, POSSIBLE),
        # as_of says nothing about an unknown or a known end.
        ("2016/", 2020, 2020, AS_OF, POSSIBLE),
        ("2016/2018", 2020, 2020, AS_OF, NO),
        ("[2016..]", 2020, 2020, AS_OF, POSSIBLE),
        # A month or a year as as_of stands for its last day.
        ("2016/..", "2026-04-30", 2030, "2026-04", DEFINITE),
        ("2016/..", "2026-05-01", 2030, "2026-04", POSSIBLE),
        ("2016/..", "2026-12-31", 2030, 2026, DEFINITE),
    ],
)
def test_an_open_end_is_attested_up_to_as_of(text, start, end, as_of, expected):
    """What still holds did so up to as_of; after that it only may."""
    assert expected is EDTFDate.parse(text).certainty_in(start, end, as_of=as_of)


@pytest.mark.parametrize(
    ("certainty", "answers"),
    [
        ("possible", [True, True, False]),
        (Certainty.POSSIBLE, [True, True, False]),
        ("definite", [True, False, False]),
        (Certainty.DEFINITE, [True, False, False]),
    ],
)
def test_overlaps_asks_for_a_certainty(certainty, answers):
    """`possible` counts what may touch the window, `definite` only what must."""
    date = EDTFDate.parse("1995")
    windows = [(1995, 1995), ("1995-06", 1999), (1996, 1999)]

    assert answers == [date.overlaps(*window, certainty=certainty) for window in windows]


def test_overlaps_counts_the_possible_by_default():
    """A missing fact cannot be seen and a surplus one can."""
    assert EDTFDate.parse("199X").overlaps(1995, 1995)


def test_overlaps_knows_as_of():
    """as_of makes an open end definite here as well."""
    date = EDTFDate.parse("2016/..")

    assert date.overlaps(2020, 2020, certainty="definite", as_of=AS_OF)
    assert not date.overlaps(2020, 2020, certainty="definite")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            "definit",
            (
                "certainty cannot be 'definit'. Did you mean 'definite'? "
                "It must be one of 'possible', 'definite'."
            ),
        ),
        ("no", "certainty cannot be 'no'. It must be one of 'possible', 'definite'."),
        (None, "certainty cannot be None. It must be one of 'possible', 'definite'."),
        ([], "certainty cannot be []. It must be one of 'possible', 'definite'."),
    ],
)
def test_another_certainty_is_refused(wrong, message):
    """The error lists the words and gives the nearest."""
    with pytest.raises(InvalidArgumentError) as caught:
        EDTFDate.parse("1995").overlaps(1995, 1995, certainty=wrong)

    assert message == str(caught.value)


def test_no_certainty_cannot_be_asked_for():
    """NO is an answer, not a question."""
    with pytest.raises(InvalidArgumentError):
        EDTFDate.parse("1995").overlaps(1995, 1995, certainty=Certainty.NO)


def test_a_vague_window_or_as_of_is_refused():
    """A question must be clear; the reason names the argument."""
    date = EDTFDate.parse("1995")

    with pytest.raises(InvalidDateError, match="the start of a window must be a plain day"):
        date.certainty_in("1995~", None)
    with pytest.raises(InvalidDateError, match="the end of a window must be a plain day"):
        date.certainty_in(None, "199X")
    with pytest.raises(InvalidDateError, match="as_of must be a plain day"):
        date.certainty_in(None, None, as_of="2026?")
