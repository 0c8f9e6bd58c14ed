"""
Why a text is refused.

Imported only when a text is refused, so that reading dates stays quick to load.
"""

from __future__ import annotations

import re
from typing import Any

from jac_history._exceptions import InvalidDateError

from ._beyond import missing_feature
from ._calendar import days_in_month
from ._hints import hint
from ._human import MONTHS
from ._reading import LONGEST, read

__all__ = ["explain", "plain_text"]

_FORMS = "a year '1964', a month '1964-05', a day '1964-05-20', a decade '196X'"
_NUMBERS = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?[?~%]?")
_ISO_ONLY = re.compile(r"[0-9]{4}-(?:W[0-9]{2}(?:-[1-7])?|[0-9]{3})")
_LAST_MONTH = 12


def explain(text: str) -> str:
    """
    Say why a text that cannot be read is refused, and what to write where that is clear.
    """
    if len(text) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    feature = missing_feature(text)
    if feature is not None:
        return f"valid EDTF, but outside the supported profile, which has no {feature}"
    return f"not EDTF: {hint(text) or _fault(text)}"


def _fault(text: str) -> str:
    """
    Say what is wrong with a text for which there is no hint.
    """
    if not text.strip():
        return f"it is empty; write {_FORMS}"
    strange = next((sign for sign in text if not sign.isascii()), None)
    if strange is not None:
        return f"it has the character {strange!a}, and EDTF is plain ASCII"
    if "/" in text:
        return _interval_fault(text)
    if text[0] in "[{" or text[-1] in "]}":
        return _set_fault(text)
    return _point_fault(text)


def _advice(text: str) -> str:
    return hint(text) or _point_fault(text)


def _interval_fault(text: str) -> str:
    ends = text.split("/")
    if len(ends) != 2:  # noqa: PLR2004 - the two ends
        return "an interval has two ends and one '/'"
    dated = [end for end in ends if end not in {"", ".."}]
    if not dated:
        return "an interval needs a date at one of its ends at least"
    for end in dated:
        if read(end) is None:
            return f"the end {end!r} of the interval cannot be read: {_advice(end)}"
    if any("[" in end for end in dated):
        return "an interval cannot have a set as its end"
    return "the interval ends before it starts"


def _set_fault(text: str) -> str:
    if text[0] + text[-1] not in {"[]", "{}"}:
        return "a set stands in one pair of brackets: '[2005,2006]'"
    members = text[1:-1].split(",")
    for place, member in enumerate(members):
        start, _, end = member.partition("..")
        bad = next((date for date in (start, end) if date and read(date) is None), None)
        if bad is not None:
            return f"the member {member!r} of the set cannot be read: {_advice(bad)}"
        if not start and not end:
            return "a set has a date between each two commas: '[2005,2006]'"
        if not start and place > 0:
            return f"{member!r} may stand only at the beginning of a set"
        if member.endswith("..") and place < len(members) - 1:
            return f"{member!r} may stand only at the end of a set"
    return "a range in the set ends before it starts"


def _point_fault(text: str) -> str:
    if _ISO_ONLY.fullmatch(text):
        return "EDTF has no week dates and no ordinal dates; write a day '1964-05-20'"
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return f"write {_FORMS}, an interval '1964/2008' or a set '[2005,2006]'"
    year, month, day = (int(part or 0) for part in match.groups())
    if month > _LAST_MONTH and match[3] is not None:
        return f"there is no month {match[2]}, and a season has no days"
    if not 1 <= month <= _LAST_MONTH:
        return f"there is no month {match[2]}; months are 01 to 12, seasons 21 to 24"
    longest = days_in_month(year, month)
    return f"there is no day {day:02d}; {MONTHS[month - 1]} {year} has {longest} days"


def plain_text(text: Any) -> str:
    """
    Give the characters of an instance of a subclass of str; refuse everything else.
    """
    # The type is asked, for an object may claim any class it likes.
    if issubclass(type(text), str):
        return str.__str__(text)
    name = type(text).__name__
    reason = f"a date is given as text such as '1964-05-20', not as an object of type {name}"
    raise InvalidDateError(f"<{name}>", reason)
