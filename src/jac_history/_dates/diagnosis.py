"""Why a text is no date of the profile, and why a text or date is no plain day, month or year."""

from __future__ import annotations

import re
from typing import Any

from jac_history._dates.calendar import days_in_month
from jac_history._dates.certainty import is_doubtful
from jac_history._dates.edtf import EDTFDate
from jac_history._dates.english import MONTHS
from jac_history._dates.parser import LONGEST, parse
from jac_history._dates.suggestions import find_meant, suggest
from jac_history._dates.window import SIDES, is_plain
from jac_history._exceptions import InvalidDateError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN_FORMS = "a year '1964', a month '1964-05' or a day '1964-05-20'"
_ALL_FORMS = (
    "a year '1964', a month '1964-05', a day '1964-05-20', a decade '196X', "
    "an interval '1964/2008' or a set '[2005,2006]'"
)
_NUMBERS = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?[?~%]?")
_ISO_ONLY = re.compile(r"[0-9]{4}-(?:W[0-9]{2}(?:-[1-7])?|[0-9]{3})")
_LAST_MONTH = 12


def explain(text: str, forms: str = _ALL_FORMS) -> str:
    """Say why a text that is no date is refused, and what to write where that is clear.

    Args:
        text: The text.
        forms: The forms that would be right, where no other is near.
    """
    if len(text) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    feature = _find_missing_feature(text)
    if feature is not None:
        return f"valid EDTF, but outside the supported profile, which has no {feature}"
    return f"not EDTF: {suggest(text) or _describe_fault(text, forms)}"


def _describe_fault(text: str, forms: str) -> str:
    """Say what is wrong with a text for which there is no suggestion."""
    if not text.strip():
        return f"it is empty; write {forms}"
    strange = next((sign for sign in text if not sign.isascii()), None)
    if strange is not None:
        return f"it has the character {strange!a}, and EDTF is plain ASCII"
    if forms is _ALL_FORMS and "/" in text:
        return _describe_interval_fault(text)
    if forms is _ALL_FORMS and (text[0] in "[{" or text[-1] in "]}"):
        return _describe_set_fault(text)
    return _describe_point_fault(text, forms)


def _advise_part(text: str, part: str, place: int) -> str:
    """Say what to write instead of a part of an interval or a set, or what is wrong with it.

    Args:
        text: The whole text, in which the advice has to make a date.
        part: The part that cannot be read.
        place: Where it stands in the text.
    """
    head, tail = text[:place], text[place + len(part) :]
    advice = suggest(part, lambda instead: parse(f"{head}{instead}{tail}") is not None)
    return advice or _describe_point_fault(part, _PLAIN_FORMS)


def _describe_interval_fault(text: str) -> str:
    ends = text.split("/")
    if len(ends) != 2:  # noqa: PLR2004 - the two ends
        return "an interval has two ends and one '/'"
    dated = [end for end in ends if end not in {"", ".."}]
    if not dated:
        return "an interval needs a date at one of its ends at least"
    for place, end in zip((0, len(ends[0]) + 1), ends, strict=True):
        if end in dated and parse(end) is None:
            advice = _advise_part(text, end, place)
            return f"the end {end!r} of the interval cannot be read: {advice}"
    if any("[" in end for end in dated):
        return "an interval cannot have a set as its end"
    return "the interval ends before it starts"


def _describe_set_fault(text: str) -> str:
    if text[0] + text[-1] not in {"[]", "{}"}:
        return "a set stands in one pair of brackets: '[2005,2006]'"
    members = text[1:-1].split(",")
    for place, member in enumerate(members):
        start, _, end = member.partition("..")
        bad = next((date for date in (start, end) if date and parse(date) is None), None)
        if bad is not None:
            advice = _advise_part(text, bad, text.index(bad))
            return f"the member {member!r} of the set cannot be read: {advice}"
        if not start and not end:
            return "a set has a date between each two commas: '[2005,2006]'"
        if not start and place > 0:
            return f"{member!r} may stand only at the beginning of a set"
        if member.endswith("..") and place < len(members) - 1:
            return f"{member!r} may stand only at the end of a set"
    return "a range in the set ends before it starts"


def _describe_point_fault(text: str, forms: str = _ALL_FORMS) -> str:
    if _ISO_ONLY.fullmatch(text):
        return "EDTF has no week dates and no ordinal dates; write a day '1964-05-20'"
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return f"write {forms}"
    year, month, day = (int(part or 0) for part in match.groups())
    if month > _LAST_MONTH and match[3] is not None:
        return f"there is no month {match[2]}, and a season has no days"
    if not 1 <= month <= _LAST_MONTH:
        return f"there is no month {match[2]}; months are 01 to 12, seasons 21 to 24"
    longest = days_in_month(year, month)
    return f"there is no day {day:02d}; {MONTHS[month - 1]} {year} has {longest} days"


def plain_text(text: Any) -> str:
    """Give the characters of an instance of a subclass of str; refuse everything else."""
    # The type is asked, for an object may claim any class it likes.
    if issubclass(type(text), str):
        return str.__str__(text)
    name = type(text).__name__
    reason = f"a date is given as text such as '1964-05-20', not as an object of type {name}"
    raise InvalidDateError(f"<{name}>", reason)


_WINDOWS = {**dict.fromkeys(SIDES, "start and end"), "on": "between"}
"""By which arguments a window is given where one of these was given for a part of it."""


def explain_text(text: str, role: str) -> str:
    """Say why a text that is no EDTF is refused where a plain date is needed.

    What would be no plain date, either, is not proposed.

    Args:
        text: The text.
        role: What it was given for.

    >>> explain_text("June 2018", "as_of")
    "not EDTF: write '2018-06'"
    >>> explain_text("2020s", "as_of")
    'as_of must be a plain day, month or year; this is not exact'
    """
    if len(text) > LONGEST or _find_missing_feature(text):
        return explain(text)
    if write := suggest(text, _is_plain_text):
        return f"not EDTF: {write}"
    meant = find_meant(text)
    return explain_date(EDTFDate.parse(meant), role) if meant else explain(text, _PLAIN_FORMS)


def explain_date(date: EDTFDate, role: str) -> str:
    """Say why a date that is no plain one is refused.

    Args:
        date: The date.
        role: What it was given for.
    """
    fault, advice = _fault_of(date)
    window = _WINDOWS.get(role)  # else there is none that could be given
    wider = advice.format(window) if window else ""
    return f"{role} must be a plain day, month or year; this is {fault}{wider}"


def _fault_of(date: EDTFDate) -> tuple[str, str]:
    """Return what makes a date no plain one, and what to give as which arguments of a window."""
    if date.is_interval:
        return "an interval", "; give its two ends as {}"
    if date.precision is None:
        return "a set of dates", "; give its first and its last day as {}"
    if is_doubtful(date):
        bare = EDTFDate.parse(date.text.rstrip("?~%"))
        wider = (f"marked as vague; write {bare.text!r}", " or a wider window")
        return wider if is_plain(bare) else _fault_of(bare)
    first, last = date.earliest, date.latest
    return "not exact", f"; give '{first}' and '{last}' as {{}}"


def _is_plain_text(text: str) -> bool:
    return parse(text) is not None and is_plain(EDTFDate.parse(text))


_TIME = "time of day"
_YEAR = "year outside 0001 to 9999"
_DIGITS = "significant digits of a year (S)"
_MASKED = "masked digits (X) except '199X', '19XX', '1995-XX', '1995-XX-XX' and '1995-06-XX'"
_SEASON = "season or part of a year except 21 to 24"
_PART = "mark (? ~ %) on a part of a date, only at the end of it"
_MASKED_END = "masked digits (X) in an end of an interval"
_ALL = "set of dates that are all meant, in braces"
_VAGUE_MEMBER = "season, mark (? ~ %) or masked digit (X) in a set"
_WITH_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
_LONG_YEAR = re.compile(r"Y-?(?:[1-9][0-9]{4,}|[0-9]+E[0-9]+)(?:S[0-9]+)?")
_YEAR_WITH_DIGITS = re.compile(r"[0-9]{4}S[0-9]+")
_NO_YEAR = re.compile(r"0000((?:-[0-9]{2}){0,2}[?~%]?)|00[0-9]X[?~%]?|00XX[?~%]?|9999-24[?~%]?")
_MASKED_DATE = re.compile(r"[0-9X]{4}(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?[?~%]?")
_OTHER_SEASON = re.compile(r"[0-9]{4}-(?:2[5-9]|3[0-9]|4[01])[?~%]?")
_MARKED_PARTS = re.compile(
    r"[?~%]?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?)?)?"
)
_LEAP_YEAR = 2000
_MONTHS = range(1, 13)
_SEASONS = range(21, 25)


def _find_missing_feature(text: str) -> str | None:
    """Name the feature of a valid EDTF text that the profile leaves out, or None."""
    if "/" in text:
        return _feature_of_interval(text)
    if text[:1] in {"[", "{"}:
        return _feature_of_set(text)
    return _feature_of_point(text)


def _feature_of_point(text: str) -> str | None:
    if parse(text) is not None:
        return None
    checks: tuple[tuple[Callable[[str], object], str], ...] = (
        (_is_time, _TIME),
        (_YEAR_WITH_DIGITS.fullmatch, _DIGITS),
        (_is_far_year, _YEAR),
        (_OTHER_SEASON.fullmatch, _SEASON),
        (_is_masked, _MASKED),
        (_is_marked_in_parts, _PART),
    )
    return next((feature for has, feature in checks if has(text)), None)


def _is_edtf(text: str) -> bool:
    return parse(text) is not None or _feature_of_point(text) is not None


def _is_time(text: str) -> bool:
    match = _WITH_TIME.fullmatch(text)
    return match is not None and parse(match[1]) is not None


def _is_far_year(text: str) -> bool:
    # "-1985" is a year before Christ; what follows the sign is like any other date.
    if text[:1] == "-":
        return text[1:2].isdecimal() and _is_edtf(text[1:])
    match = _NO_YEAR.fullmatch(text)
    if match is None:
        return _LONG_YEAR.fullmatch(text) is not None
    return match[1] is None or parse(f"{_LEAP_YEAR}{match[1]}") is not None


def _is_masked(text: str) -> bool:
    match = _MASKED_DATE.fullmatch(text)
    if match is None or "X" not in text:
        return False
    month, day = match.groups()
    if month is None:
        return True
    months = [number for number in _MONTHS if _fits(number, month)]
    if day is None:
        return bool(months) or any(_fits(number, month) for number in _SEASONS)
    longest = max((days_in_month(_LEAP_YEAR, number) for number in months), default=0)
    return any(_fits(number, day) for number in range(1, longest + 1))


def _fits(number: int, mask: str) -> bool:
    digits = f"{number:02d}"
    return all(sign in {"X", digit} for sign, digit in zip(mask, digits, strict=True))


def _is_marked_in_parts(text: str) -> bool:
    bare = text.translate({ord(mark): None for mark in "?~%"})
    # Without this a date that has no mark would be asked about without end.
    return bare != text and _MARKED_PARTS.fullmatch(text) is not None and _is_edtf(bare)


def _feature_of_interval(text: str) -> str | None:
    ends = text.split("/")
    # The specification has no interval between times of day, nor between sets.
    if len(ends) != 2 or any(sign in text for sign in "T[{"):  # noqa: PLR2004 - the two ends
        return None
    if not _may_be_interval(*ends):
        return None
    feature = _feature_of_point(ends[0]) or _feature_of_point(ends[1])
    return feature or (_MASKED_END if "X" in text else None)


def _may_be_interval(start: str, end: str) -> bool:
    first, last = parse(start), parse(end)
    if first is not None and last is not None:
        return (first.earliest or 0) <= (last.latest or 0)
    dated = [side for side in (start, end) if side not in {"", ".."}]
    return bool(dated) and all(_is_edtf(side) for side in dated)


def _feature_of_set(text: str) -> str | None:
    if "T" in text or text[-1] != {"[": "]", "{": "}"}[text[0]]:
        return None
    body = text[1:-1]
    sides = [member.partition("..") for member in body.split(",")]
    dates = [date for start, _, end in sides for date in (start, end) if date]
    if not all(start or end for start, _, end in sides) or not all(map(_is_edtf, dates)):
        return None
    # With nothing but plain members it is the order or the places of ".." that are wrong.
    if all(parse(f"[{date}]") is not None for date in dates) and parse(f"[{body}]") is None:
        return None
    return _ALL if text[0] == "{" else _VAGUE_MEMBER
