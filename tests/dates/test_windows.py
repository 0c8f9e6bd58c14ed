"""Windows of time."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import pydoc
import re
from functools import partial

import numpy as np
import pandas as pd
import pendulum
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from jac_history import EDTFDate, InvalidDateError
from jac_history._dates import Window, bounds_of, parse_as_of, parse_on, parse_window

PLAIN = "a plain day, month or year"
FORMS = "not EDTF: write a year '1964', a month '1964-05' or a day '1964-05-20'"


def number(text):
    return dt.date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("side", "first", "last"),
    [
        (2002, "2002-01-01", "2002-12-31"),
        (1, "0001-01-01", "0001-12-31"),
        (9999, "9999-01-01", "9999-12-31"),
        ("2002", "2002-01-01", "2002-12-31"),
        ("2002-02", "2002-02-01", "2002-02-28"),
        ("2002-03-18", "2002-03-18", "2002-03-18"),
        (EDTFDate.parse("2002"), "2002-01-01", "2002-12-31"),
        (EDTFDate.parse("2004-02"), "2004-02-01", "2004-02-29"),
        (EDTFDate.parse("2002-03-18"), "2002-03-18", "2002-03-18"),
        (dt.date(2002, 3, 18), "2002-03-18", "2002-03-18"),
        # A datetime has the date that it shows, with and without a time zone.
        (dt.datetime(2002, 3, 18, 23, 59), "2002-03-18", "2002-03-18"),  # noqa: DTZ001
        (
            dt.datetime(2002, 3, 18, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-8))),
            "2002-03-18",
            "2002-03-18",
        ),
        (pendulum.Date(2002, 3, 18), "2002-03-18", "2002-03-18"),
        # As a column of years gives them.
        (np.int64(2002), "2002-01-01", "2002-12-31"),
        (pendulum.datetime(2002, 3, 18, 12), "2002-03-18", "2002-03-18"),
    ],
)
def test_a_side_is_read_whole(side, first, last):
    """A window starts with the first and ends with the last day of what is given."""
    expected = Window(number(first), number(last))

    assert expected == parse_window(side, side)
    assert expected == parse_on(side)
    assert Window(number(first), None) == parse_window(side, None)
    assert Window(None, number(last)) == parse_window(None, side)
    assert number(last) == parse_as_of(side)


@given(
    st.sampled_from([date.text for date in (m.when for m in jac.milestones())]),
    st.dates(dt.date(1950, 1, 1), dt.date(2030, 12, 31)),
    st.sampled_from([4, 7, 10]),
)
def test_an_end_left_out_is_that_of_the_start(text, day, size):
    """A year, month or day alone is a window, wherever a window is asked for."""
    date, side = EDTFDate.parse(text), day.isoformat()[:size]

    assert date.certainty_in(side) is date.certainty_in(side, side)
    assert date.overlaps(side) == date.overlaps(side, side)
    assert jac.milestones_between(side) == jac.milestones_between(side, side)
    assert jac.tenures().between(side) == jac.tenures().between(side, side)
    assert jac.milestones_between(None) == jac.milestones()


def test_what_stands_for_an_end_left_out():
    """It can be handed on, reads well in help, and no text, start or pair stands for it."""
    left_out = jac.LeftOut.END
    assert jac.milestones_between(2004) == jac.milestones_between(2004, left_out)
    assert left_out is pickle.loads(pickle.dumps(left_out))
    assert " = <that of start>" in pydoc.render_doc(jac.milestones_between)
    for ask in (
        lambda: jac.milestones_between(2004, "start"),
        lambda: jac.milestones_between(left_out),
        lambda: jac.leaders_of(on=left_out),
        lambda: jac.leaders_of(between=(2004, left_out)),
        lambda: jac.leaders_of(between=(2004, "start")),
        lambda: jac.yearly("revenue", 2004, left_out),
    ):
        with pytest.raises(InvalidDateError):
            ask()


def test_none_is_an_open_side():
    """None sets no limit; of as_of it says that it is not known."""
    assert Window(None, None) == parse_window(None, None)
    assert parse_as_of(None) is None


def test_a_window_of_one_day_is_a_window():
    """Both sides are inclusive, so they may be the same day."""
    day = number("2002-03-18")

    assert Window(day, day) == parse_window("2002-03-18", dt.date(2002, 3, 18))


def test_sides_may_nest():
    """A year may start a window that ends within it."""
    assert Window(number("2002-01-01"), number("2002-03-31")) == parse_window(2002, "2002-03")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (2003, 2002, "2003/2002"),
        ("2002-03-18", "2002-03-17", "2002-03-18/2002-03-17"),
        (dt.date(2002, 4, 1), EDTFDate.parse("2002-03"), "2002-04-01/2002-03"),
    ],
)
def test_a_window_that_ends_before_it_starts_is_refused(start, end, text):
    """The error shows both sides and says to swap them."""
    with pytest.raises(InvalidDateError) as caught:
        parse_window(start, end)

    assert text == caught.value.text
    assert "the window ends before it starts; swap its two sides" == caught.value.reason


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1995~", "this is marked as vague; write '1995' or a wider window"),
        ("1995-06?", "this is marked as vague; write '1995-06' or a wider window"),
        ("1995-06-30%", "this is marked as vague; write '1995-06-30' or a wider window"),
        ("199X~", "this is not exact; give '1990-01-01' and '1999-12-31' as start and end"),
        ("199X", "this is not exact; give '1990-01-01' and '1999-12-31' as start and end"),
        ("19XX", "this is not exact; give '1900-01-01' and '1999-12-31' as start and end"),
        ("1995-XX", "this is not exact; give '1995-01-01' and '1995-12-31' as start and end"),
        ("1995-06-XX", "this is not exact; give '1995-06-01' and '1995-06-30' as start and end"),
        ("1995-21", "this is not exact; give '1995-03-01' and '1995-05-31' as start and end"),
        ("1994/1996", "this is an interval; give its two ends as start and end"),
        ("2016/..", "this is an interval; give its two ends as start and end"),
        ("1994~/1996", "this is an interval; give its two ends as start and end"),
        ("[1995]", "this is a set of dates; give its first and its last day as start and end"),
        ("[1984..]", "this is a set of dates; give its first and its last day as start and end"),
    ],
)
def test_a_vague_side_is_refused(text, why):
    """Only a plain day, month or year bounds a window; the reason says what to give.

    Where one day is asked for, no start and end can be given.
    """
    only = why.removesuffix(" or a wider window")
    only = re.sub("; give .* as start and end", "", only)
    for side in (text, EDTFDate.parse(text)):
        for call, reason in (
            (partial(parse_window, side), f"the start of a window must be {PLAIN}; {why}"),
            (partial(parse_window, None, side), f"the end of a window must be {PLAIN}; {why}"),
            (partial(parse_on, side), f"a date must be {PLAIN}; {only}"),
            (partial(parse_as_of, side), f"as_of must be {PLAIN}; {only}"),
        ):
            with pytest.raises(InvalidDateError) as caught:
                call()

            assert text == caught.value.text
            assert reason == caught.value.reason


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1990s", "this is not exact; give '1990-01-01' and '1999-12-31' as between"),
        ("2016/..", "this is an interval; give its two ends as between"),
        ("[1995]", "this is a set of dates; give its first and its last day as between"),
        ("1995~", "this is marked as vague; write '1995' or a wider window"),
    ],
)
def test_a_vague_day_is_refused_by_its_name(text, why):
    """The reason names the argument, and the one that takes a window where there is one."""
    with pytest.raises(InvalidDateError) as caught:
        jac.leaders_of(on=text)
    assert f"on must be {PLAIN}; {why}" == caught.value.reason
    with pytest.raises(InvalidDateError) as caught:
        jac.at(text)
    assert caught.value.reason.startswith(f"day must be {PLAIN}; this is ")
    assert " as " not in caught.value.reason.removeprefix(f"day must be {PLAIN}; this is marked as")


@pytest.mark.parametrize("text", ["..", "-"])
def test_an_open_side_is_written_as_none(text):
    """What the command line and EDTF write for an open side is refused with what stands for it."""
    with pytest.raises(InvalidDateError) as caught:
        parse_window(2016, text)

    assert text == caught.value.text
    assert "the end of a window must be a day, month or year; None for no limit" == (
        caught.value.reason
    )

    with pytest.raises(InvalidDateError) as caught:
        parse_on(text)

    assert "a date must be a day, month or year" == caught.value.reason


def test_the_reason_names_the_side():
    """Start, end, as_of and a single day are told apart."""
    for call, role in [
        (lambda: parse_window("199X", None), "the start of a window"),
        (lambda: parse_window(None, "199X"), "the end of a window"),
        (lambda: parse_as_of("199X"), "as_of"),
        (lambda: parse_on("199X"), "a date"),
    ]:
        with pytest.raises(InvalidDateError) as caught:
            call()

        assert caught.value.reason.startswith(f"{role} must be a plain day, month or year; ")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("June 2018", "not EDTF: write '2018-06'"),
        ("1.6.2018", "not EDTF: write '2018-06-01' or '2018-01-06'"),
        ("2016-06-31", "not EDTF: there is no day 31; June 2016 has 30 days"),
        ("foo", FORMS),
        ("1964/foo", FORMS),
        ("[foo]", FORMS),
        ("", FORMS.replace("write", "it is empty; write")),
        (
            "1990s",
            (
                f"the start of a window must be {PLAIN}; this is not exact; give '1990-01-01' and "
                "'1999-12-31' as start and end"
            ),
        ),
        (
            "since 2016",
            (
                f"the start of a window must be {PLAIN}; this is an interval; give its two ends as "
                "start and end"
            ),
        ),
        (
            "about 2016",
            (
                f"the start of a window must be {PLAIN}; this is marked as vague; write '2016' or "
                "a wider window"
            ),
        ),
        ("2016-01-01T12:00:00", "valid EDTF, but outside the supported profile, which has no time"),
        ("x" * 999, "it is longer than"),
    ],
)
def test_what_is_proposed_for_a_text_is_taken(text, reason):
    """The hint of a wrong date is given here as well, but none that would be refused in turn."""
    with pytest.raises(InvalidDateError) as caught:
        parse_window(text, None)

    assert caught.value.reason.startswith(reason)
    for proposed in re.findall("'([^']*)'", caught.value.reason):
        assert isinstance(parse_window(proposed, None), Window)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (0, "0"),
        (-1, "-1"),
        (10000, "10000"),
        (10**9 - 1, "999999999"),
        (10**9, "<int>"),
        (-(10**9), "<int>"),
        pytest.param(10**5000, "<int>", id="huge"),
    ],
)
def test_a_year_outside_the_calendar_is_refused(year, text):
    """Years are 1 to 9999, however large the number is."""
    with pytest.raises(InvalidDateError) as caught:
        parse_on(year)

    assert text == caught.value.text
    assert "a date must be a year from 1 to 9999" == caught.value.reason


@pytest.mark.parametrize(
    "value", [True, False, 2002.0, b"2002", [2002], np.array([2002]), dt.time(12)]
)
def test_other_objects_are_refused(value):
    """A truth value is no year; the reason says what is right and names the type."""
    name = type(value).__name__

    with pytest.raises(InvalidDateError) as caught:
        parse_window(value, None)

    assert f"<{name}>" == caught.value.text
    assert (
        "the start of a window must be a year (2002), a text ('2002', '2002-03', '2002-03-18') "
        f"or a datetime.date, not an object of type {name}" == caught.value.reason
    )


def test_none_is_no_day():
    """Where one day is asked for, None is refused."""
    with pytest.raises(InvalidDateError, match="NoneType"):
        parse_on(None)


def test_a_window_is_a_frozen_value():
    """Windows are equal by their sides, hash alike, cannot be changed, and can be copied."""
    window = Window(1, 2)

    assert Window(1, 2) == window
    assert hash(Window(1, 2)) == hash(window)
    assert hash(Window(1, 3)) != hash(window)
    assert Window(1, 3) != window
    assert Window(0, 2) != window
    assert (1, 2) != window
    assert NotImplemented is window.__eq__((1, 2))
    assert hash((1, 2)) != hash(window)
    assert "Window(1, 2)" == repr(window)
    assert window == copy.deepcopy(window)
    assert window == pickle.loads(pickle.dumps(window))
    assert (1, 2) == (window.start, window.end)


def test_nothing_of_a_window_can_be_set_or_deleted():
    """The error names the attribute."""
    window = Window(1, 2)

    with pytest.raises(AttributeError, match=r"^a Window is frozen; 'start' cannot be set$"):
        window.start = 2
    with pytest.raises(AttributeError, match=r"^a Window is frozen; 'end' cannot be deleted$"):
        del window.end

    assert Window(1, 2) == window


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        (np.datetime64("2002"), "2002-01-01", "2002-12-31"),
        (np.datetime64("2002-03"), "2002-03-01", "2002-03-31"),
        (np.datetime64("2002-03-18T23:59"), "2002-03-18", "2002-03-18"),
        (np.int16(2002), "2002-01-01", "2002-12-31"),
        (pd.Timestamp("2002-03-18 12:00"), "2002-03-18", "2002-03-18"),
        (pd.Period("2002Q1"), "2002-01-01", "2002-03-31"),
        (pd.Period("2002-03"), "2002-03-01", "2002-03-31"),
    ],
    ids=repr,
)
def test_dates_of_numpy_and_pandas_are_taken(value, first, last):
    """What stands for a day or a period elsewhere stands for the same days here."""
    assert parse_window(first, last) == parse_window(value, value) == parse_on(value)


@pytest.mark.parametrize(
    "value",
    [
        pd.NaT,
        np.datetime64("NaT"),
        np.datetime64("20020-01-01"),
        np.datetime64("-0500"),
        pd.Timestamp(np.datetime64("20000-01-01", "s")),
    ],
    ids=repr,
)
def test_dates_of_numpy_and_pandas_beyond_the_calendar_are_refused(value):
    """No time, and times outside the years 1 to 9999, are refused by name."""
    with pytest.raises(InvalidDateError, match="the start of a window must be a day of the years"):
        parse_window(value, 2002)


@pytest.mark.parametrize(
    ("text", "as_of", "corners"),
    [
        ("1995-01-01", None, ("1995-01-01",) * 4),
        ("1995-02", None, ("1995-02-01", "1995-02-28", "1995-02-01", "1995-02-28")),
        ("1964/2008", None, ("1964-01-01", "1964-12-31", "2008-01-01", "2008-12-31")),
        ("2016/..", "2026-04-30", ("2016-01-01", "2016-12-31", "2026-04-30", None)),
        ("2016/..", None, ("2016-01-01", "2016-12-31", "2016-01-01", None)),
        ("2016/", "2026-04-30", ("2016-01-01", "2016-12-31", "2016-01-01", None)),
        ("/2018", None, (None, "2018-12-31", "2018-01-01", "2018-12-31")),
        ("../2018", None, (None, "2018-12-31", "2018-01-01", "2018-12-31")),
        ("[..1984]", None, (None, "1984-12-31", None, "1984-12-31")),
        ("[1984..]", "2026-04-30", ("1984-01-01", None, "1984-01-01", None)),
        ("2004-06-11/2004", None, ("2004-06-11", "2004-06-11", "2004-06-11", "2004-12-31")),
        ("2004/2004-06-11", None, ("2004-01-01", "2004-06-11", "2004-06-11", "2004-06-11")),
    ],
)
def test_corners_are_the_numbers_of_the_rule(text, as_of, corners):
    """Indexes get s1, s2, e1, e2 as day numbers, None for no limit."""
    numbers = tuple(day and dt.date.fromisoformat(day).toordinal() for day in corners)
    attested = as_of and dt.date.fromisoformat(as_of).toordinal()

    assert numbers == bounds_of(EDTFDate.parse(text), attested)
