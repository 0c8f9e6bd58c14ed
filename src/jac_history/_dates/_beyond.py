"""
Valid EDTF that the profile leaves out: which feature is it?

Used only to refuse a text with a good reason.  The forms are those of levels 0 to 2 of the
Library of Congress EDTF specification (ISO 8601-2:2019, annex A).
"""

from __future__ import annotations

import re

from ._calendar import days_in_month
from ._reading import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["missing_feature"]

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


def missing_feature(text: str) -> str | None:
    """
    Name the feature of a valid EDTF text that the profile leaves out; None for any other text.
    """
    if "/" in text:
        return _of_interval(text)
    if text[:1] in {"[", "{"}:
        return _of_set(text)
    return _of_point(text)


def _of_point(text: str) -> str | None:
    if read(text) is not None:
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
    return read(text) is not None or _of_point(text) is not None


def _is_time(text: str) -> bool:
    match = _WITH_TIME.fullmatch(text)
    return match is not None and read(match[1]) is not None


def _is_far_year(text: str) -> bool:
    # "-1985" is a year before Christ; what follows the sign is like any other date.
    if text[:1] == "-":
        return text[1:2].isdecimal() and _is_edtf(text[1:])
    match = _NO_YEAR.fullmatch(text)
    if match is None:
        return _LONG_YEAR.fullmatch(text) is not None
    return match[1] is None or read(f"{_LEAP_YEAR}{match[1]}") is not None


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


def _of_interval(text: str) -> str | None:
    ends = text.split("/")
    # The specification has no interval between times of day, nor between sets.
    if len(ends) != 2 or any(sign in text for sign in "T[{"):  # noqa: PLR2004 - the two ends
        return None
    if not _may_be_interval(*ends):
        return None
    feature = _of_point(ends[0]) or _of_point(ends[1])
    return feature or (_MASKED_END if "X" in text else None)


def _may_be_interval(start: str, end: str) -> bool:
    first, last = read(start), read(end)
    if first is not None and last is not None:
        return (first.earliest or 0) <= (last.latest or 0)
    dated = [side for side in (start, end) if side not in {"", ".."}]
    return bool(dated) and all(_is_edtf(side) for side in dated)


def _of_set(text: str) -> str | None:
    if "T" in text or text[-1] != {"[": "]", "{": "}"}[text[0]]:
        return None
    body = text[1:-1]
    sides = [member.partition("..") for member in body.split(",")]
    dates = [date for start, _, end in sides for date in (start, end) if date]
    if not all(start or end for start, _, end in sides) or not all(map(_is_edtf, dates)):
        return None
    # With nothing but plain members it is the order or the places of ".." that are wrong.
    if all(read(f"[{date}]") is not None for date in dates) and read(f"[{body}]") is None:
        return None
    return _ALL if text[0] == "{" else _VAGUE_MEMBER
