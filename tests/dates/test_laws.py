"""Laws that hold for every date and every window."""

from __future__ import annotations

import calendar
import datetime as dt
import math
import pickle
import re

from hypothesis import assume, given, strategies as st

from jac_history import Certainty, EDTFDate, InvalidDateError
from jac_history._dates import Window, bounds_of
from jac_history._dates.calendar import (
    LAST_DAY,
    days_in_month,
    month_span,
    ordinal,
    season_span,
    year_span,
)

RANK = {Certainty.NO: 0, Certainty.POSSIBLE: 1, Certainty.DEFINITE: 2}

years = st.integers(1, 9999).map("{:04d}".format)
months = st.tuples(years, st.integers(1, 12)).map("{0[0]}-{0[1]:02d}".format)
days = st.dates().map(dt.date.isoformat)
seasons = st.tuples(st.integers(1, 9998), st.integers(21, 24)).map("{0[0]:04d}-{0[1]}".format)
decades = st.integers(1, 999).map("{:03d}X".format)
centuries = st.integers(1, 99).map("{:02d}XX".format)
marks = st.sampled_from(["", "?", "~", "%"])

plain = st.one_of(years, months, days)
unmasked = st.tuples(st.one_of(plain, seasons), marks).map("".join)
masked = st.one_of(decades, centuries, years.map("{}-XX".format), months.map("{}-XX".format))
points = st.one_of(unmasked, st.tuples(masked, marks).map("".join))


def _last(text):
    return EDTFDate.parse(text).sort_key[1]


def _first(text):
    return EDTFDate.parse(text).sort_key[0]


def _in_order(pair):
    start, end = pair
    return pair if _first(start) <= _last(end) else (end, start)


pairs = st.tuples(unmasked, unmasked).map(_in_order)
intervals = st.one_of(
    pairs.map("/".join),
    unmasked.flatmap(lambda text: st.sampled_from([f"{text}/..", f"{text}/"])),
    unmasked.flatmap(lambda text: st.sampled_from([f"../{text}", f"/{text}"])),
)
ranges = st.tuples(plain, plain).map(_in_order).map("..".join)
sets = st.tuples(
    st.one_of(st.just([]), plain.map(lambda text: [f"..{text}"])),
    st.lists(st.one_of(plain, ranges), min_size=1, max_size=5),
    st.one_of(st.just([]), plain.map(lambda text: [f"{text}.."])),
).map(lambda parts: f"[{','.join([*parts[0], *parts[1], *parts[2]])}]")
texts = st.one_of(points, intervals, sets)
dates = texts.map(EDTFDate.parse)

day_numbers = st.integers(1, LAST_DAY)
sides = st.one_of(st.none(), day_numbers)
windows = (
    st.tuples(sides, sides)
    .filter(lambda pair: None in pair or pair[0] <= pair[1])
    .map(lambda pair: Window(*pair))
)
attested = st.one_of(st.none(), day_numbers)


def _near(date):
    """Days at and beside the corners of a date, where rules go wrong."""
    corners = [day for day in bounds_of(date) if day is not None]
    near = {day + step for day in corners for step in (-1, 0, 1)}
    return st.sampled_from(sorted(day for day in near if 1 <= day <= LAST_DAY) or [1])


def _windows_near(date):
    sides_near = st.one_of(st.none(), _near(date))
    return st.tuples(sides_near, sides_near).map(
        lambda pair: Window(*(pair if None in pair else sorted(pair)))
    )


dates_and_windows = dates.flatmap(
    lambda date: st.tuples(st.just(date), st.one_of(windows, _windows_near(date)))
)


@given(texts)
def test_the_text_comes_back(text):
    """A date gives back the text it was read from, also after pickling."""
    date = EDTFDate.parse(text)

    assert text == str(date)
    assert date == pickle.loads(pickle.dumps(date))


@given(dates)
def test_every_date_can_be_said(date):
    """There are words for every date, and they show nothing of the notation."""
    said = date.human()

    assert said == said.strip()
    assert not set(said) & set("[]X~?%")
    assert ".." not in said


@given(dates)
def test_no_date_ends_before_it_starts(date):
    """The earliest day is no later than the latest, and both are those that the rule goes by."""
    first, _, _, last = bounds_of(date)

    assert (first or 0) <= (last or LAST_DAY)
    assert first == (date.earliest and date.earliest.toordinal())
    assert last == (date.latest and date.latest.toordinal())


@given(dates, attested)
def test_corners_are_in_order(date, as_of):
    """s1 <= s2 <= e2 and s1 <= e1 <= e2, unless as_of says more than the date."""
    s1, s2, e1, e2 = bounds_of(date, as_of)
    low = [0 if day is None else day for day in (s1, e1)]
    high = [LAST_DAY + 1 if day is None else day for day in (s2, e2)]

    assert low[0] <= high[0] <= high[1]
    assert low[0] <= low[1] <= high[1]


def _histories(date, window, as_of):
    """Starts and ends that the date allows: the extremes, and those nearest to the window."""
    corners = bounds_of(date, as_of)
    limits = (-10, LAST_DAY + 10, -10, LAST_DAY + 10)
    s1, s2, e1, e2 = (
        limit if day is None else day for day, limit in zip(corners, limits, strict=True)
    )
    if date.is_interval:
        return [(start, end) for start in (s1, s2) for end in (e1, e2) if start <= end]
    near = [min(max(side, s1), s2) for side in window]
    return [(day, day) for day in (s1, s2, *near)]


@given(dates_and_windows, attested)
def test_the_rule_is_what_it_says(date_and_window, as_of):
    """Possible: some start and end touch the window.  Definite: all do, and no mark is there."""
    date, window = date_and_window
    first = -math.inf if window.start is None else window.start
    last = math.inf if window.end is None else window.end
    histories = _histories(date, (first, last), as_of)
    touching = [start <= last and end >= first for start, end in histories]
    sure = all(touching) and not (date.is_approximate or date.is_uncertain)
    some = Certainty.POSSIBLE if any(touching) else Certainty.NO

    assert (Certainty.DEFINITE if sure else some) is date._certainty_within(window, as_of)


@given(dates_and_windows, attested)
def test_definite_implies_possible(date_and_window, as_of):
    """What must touch a window also may."""
    date, window = date_and_window
    start = window.start and dt.date.fromordinal(window.start)
    end = window.end and dt.date.fromordinal(window.end)
    day = as_of and dt.date.fromordinal(as_of)
    certainty = date.certainty_in(start, end, as_of=day)

    assert (certainty is Certainty.DEFINITE) == date.overlaps(
        start, end, certainty="definite", as_of=day
    )
    assert (certainty is not Certainty.NO) == date.overlaps(start, end, as_of=day)


@given(dates_and_windows, st.integers(0, 5000), st.integers(0, 5000), attested)
def test_widening_a_window_never_loses_a_match(date_and_window, before, after, as_of):
    """A wider window has every match of the narrower, at least as certain."""
    date, window = date_and_window
    start = window.start and max(1, window.start - before)
    end = window.end and min(LAST_DAY, window.end + after)
    wide = date._certainty_within(Window(start, end), as_of)
    wider = date._certainty_within(Window(None, end), as_of)

    assert RANK[date._certainty_within(window, as_of)] <= RANK[wide] <= RANK[wider]


@given(dates_and_windows, day_numbers, st.integers(0, 5000))
def test_a_later_as_of_never_loses_certainty(date_and_window, as_of, more):
    """To know more of an open end makes no match less certain."""
    date, window = date_and_window
    known = date._certainty_within(window, as_of)
    later = date._certainty_within(window, min(LAST_DAY, as_of + more))

    assert RANK[date._certainty_within(window, None)] <= RANK[known] <= RANK[later]


@given(points, marks)
def test_marks_move_no_bound(text, mark):
    """A mark changes what is sure, never when."""
    bare = EDTFDate.parse(text.rstrip("?~%"))
    marked = EDTFDate.parse(bare.text + mark)

    assert bounds_of(bare) == bounds_of(marked)
    assert bare.precision is marked.precision


def _parsed(text):
    try:
        return EDTFDate.parse(text)
    except InvalidDateError as error:
        return error


@given(st.one_of(st.text(), st.text("0123456789X-./~?%[]{},TYES uxs", max_size=15)))
def test_any_text_is_a_date_or_refused(text):
    """An arbitrary text gives a date, or an InvalidDateError with a reason, and nothing else."""
    parsed = _parsed(text)

    assert text == parsed.text
    assert isinstance(parsed, EDTFDate) or (parsed.reason and str(parsed))


@given(texts, st.data())
def test_a_damaged_date_is_a_date_or_refused(text, data):
    """One wrong sign in a valid text does no worse."""
    place = data.draw(st.integers(0, len(text)))
    sign = data.draw(st.one_of(st.just(""), st.sampled_from("0X-./~?%[]{},T "), st.characters()))
    damaged = text[:place] + sign + text[place + 1 :]
    parsed = _parsed(damaged)

    assert damaged == parsed.text
    assert parsed.human() if isinstance(parsed, EDTFDate) else parsed.reason


@given(st.dates())
def test_day_numbers_are_those_of_datetime(day):
    """The calendar counts as datetime does."""
    assert day.toordinal() == ordinal(day.year, day.month, day.day)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_are_those_of_calendar(year, month):
    """A month has the days that the calendar module gives it."""
    length = calendar.monthrange(year, month)[1]
    first = dt.date(year, month, 1).toordinal()

    assert length == days_in_month(year, month)
    assert (first, first + length - 1) == month_span(year, month)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_years_run_from_january_to_december(one, other):
    """A span of years ends with the last December."""
    assume(one <= other)

    assert (
        dt.date(one, 1, 1).toordinal(),
        dt.date(other, 12, 31).toordinal(),
    ) == year_span(one, other)


@given(st.integers(1, 9998))
def test_seasons_follow_one_another(year):
    """The four seasons fill the year from March to February without a gap."""
    spans = [season_span(year, season) for season in (21, 22, 23, 24)]
    starts = [dt.date(year, month, 1).toordinal() for month in (3, 6, 9, 12)]
    following = [*starts[1:], dt.date(year + 1, 3, 1).toordinal()]

    assert list(zip(starts, (day - 1 for day in following), strict=True)) == spans


def test_the_last_day_is_that_of_datetime():
    """The calendar ends where datetime does."""
    assert dt.date.max.toordinal() == LAST_DAY


@given(dates, dates)
def test_sort_keys_are_equal_only_for_equal_dates(one, other):
    """The order is total: no two dates share a place."""
    assert (one == other) == (one.sort_key == other.sort_key)


HINT = re.compile(
    r"(?:'(?P<part>[^']*)' of the (?:interval|set) cannot be read: )?"
    r"write (?P<hints>'[^']*'(?: or '[^']*')*)"
)
vague = st.text(alphabet="0123456789xX-/.,[] ?~\u2013年月", max_size=12)
worded = st.tuples(
    st.sampled_from(["c. ", "since ", "mid-", "June ", "until ", "between ", "the ", ""]),
    st.one_of(plain, st.integers(1, 9999).map(str)),
    st.sampled_from(
        ["s", "", "-", "/18", "/8", "-99", " or 2001", " and 2001", "/now", "/06-2018"]
    ),
).map("".join)
ends = st.tuples(plain, st.one_of(vague, worded)).map("/".join)
members = st.tuples(plain, st.one_of(vague, worded)).map(lambda pair: f"[{pair[0]},{pair[1]}]")


@given(st.one_of(vague, worded, ends, members))
def test_every_hint_can_be_followed(text):
    """What a refusal says to write makes a date where it is written."""
    try:
        EDTFDate.parse(text)
    except InvalidDateError as error:
        match = HINT.search(error.reason)
        for hint in re.findall("'([^']*)'", match["hints"]) if match else ():
            EDTFDate.parse(text.strip().replace(match["part"], hint, 1) if match["part"] else hint)
