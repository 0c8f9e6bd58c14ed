"""Dates in English words."""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MARKS = "?~%"
_WINTER = 24
_UNKNOWN = "XX"
# Below this a number alone would not be taken for a year.
_PLAIN_YEARS = 1000


def describe(text: str, only_attested: str | None = None) -> str:
    """Describe a valid EDTF text in English.

    Args:
        text: The text.
        only_attested: Which side of it is attested without being known as the ``start`` or the
            ``end``, or ``both``; None if neither.

    >>> describe("2002-03-26/2012-02-08", "start")
    'attested from 26 March 2002, until 8 February 2012'
    """
    if only_attested is not None:
        return _describe_attested(text, only_attested)
    if "/" in text:
        return _describe_interval(*text.split("/"))
    if text.startswith("["):
        return _describe_set(text[1:-1].split(","))
    return _describe_point(text)


def _describe_attested(text: str, side: str) -> str:
    if not is_half_attested(text, side):
        return f"attested {describe(text)}"
    first, last = map(_describe_point, text.split("/"))
    if side == "start":
        return f"attested from {first}, until {last}"
    return f"from {first}, attested until {last}"


def is_half_attested(text: str, side: str) -> bool:
    """Tell whether a date has a known side beside the one that is only attested.

    >>> [is_half_attested(text, "start") for text in ("2002-03-26/2012", "2010/", "2016/..")]
    [True, False, False]
    """
    start, _, end = text.partition("/")
    return side != "both" and bool(start) and end not in {"", ".."}


def _describe_interval(start: str, end: str) -> str:
    if start in {"", ".."}:
        until = f"until {_describe_point(end)}"
        return until if not start else f"{until}, start open"
    first = _describe_point(start)
    if end == "..":
        return f"since {first}"
    return f"{first} to {_describe_point(end)}" if end else f"from {first}, end unknown"


def _describe_set(members: list[str]) -> str:
    if len(members) == 1 and members[0].strip(".").count(".."):
        start, _, end = members[0].partition("..")
        return f"between {_describe_point(start)} and {_describe_point(end)}"
    parts = [_describe_member(member) for member in members]
    if len(parts) == 1:
        return parts[0]
    # "1984 or earlier or 1990" would be hard to read.
    is_open = members[0].startswith("..") or members[-1].endswith("..")
    return ", ".join(parts[:-1]) + (", or " if is_open else " or ") + parts[-1]


def _describe_member(member: str) -> str:
    start, dots, end = member.partition("..")
    if not dots:
        return _describe_point(start)
    if not start:
        return f"{_describe_point(end)} or earlier"
    return (
        f"{_describe_point(start)} to {_describe_point(end)}"
        if end
        else f"{_describe_point(start)} or later"
    )


def _describe_point(text: str) -> str:
    plain = text.rstrip(_MARKS)
    mark = text[len(plain) :]
    words = _describe_plain(*plain.split("-"))
    if mark in {"~", "%"}:
        words = f"around {words}" if words.startswith("the ") else f"c. {words}"
    return f"{words} (uncertain)" if mark in {"?", "%"} else words


def _describe_plain(year: str, month: str = "", day: str = "") -> str:
    if "X" in year:
        return _describe_masked_year(year)
    number = int(year)
    if not month:
        return _describe_year(number)
    if month == _UNKNOWN:
        return f"{_describe_year(number)}, month{' and day' if day else ''} unknown"
    if int(month) in SEASONS:
        return _describe_season(number, int(month))
    name = f"{MONTHS[int(month) - 1]} {_describe_year(number)}"
    if not day:
        return name
    return f"{name}, day unknown" if day == _UNKNOWN else f"{int(day)} {name}"


def _describe_year(year: int) -> str:
    return str(year) if year >= _PLAIN_YEARS else f"AD {year}"


def _describe_masked_year(year: str) -> str:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    # "The 2000s" may be a decade, a century or a millennium, and "the 20th century" begins with
    # 1901; "the 1990s" is clear.
    if first >= _PLAIN_YEARS and year[2] not in {"0", "X"}:
        return f"the {first}s"
    return f"the years {_describe_year(first)} to {_describe_year(last)}"


def _describe_season(year: int, season: int) -> str:
    name = f"{SEASONS[season]} {_describe_year(year)}"
    if season != _WINTER:
        return name
    following = year + 1
    is_short = year >= _PLAIN_YEARS and following % 100 != 0
    return f"{name}/{following % 100:02d}" if is_short else f"{name}/{_describe_year(following)}"
