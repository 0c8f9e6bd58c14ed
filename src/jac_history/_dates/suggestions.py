"""What a refused date was perhaps meant to be."""

from __future__ import annotations

import re

from jac_history._dates.english import MONTHS, SEASONS
from jac_history._dates.parser import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_DAY = r"([0-9]{4}(?:-[0-9]{2}){0,2})"
_ABOUT = r"(?:circa|c\.|ca\.|ca|c|about|around|approximately|approx\.?|roughly|some time in|~)"
_NOW = r"(?:open|now|present|today|ongoing|current)"
_SINCE = "; the first if it still holds, the second if its end is not known"
# Form, what to write instead (several where the form may mean several), and what to add.
_FORMS = tuple(
    (re.compile(form, re.IGNORECASE), templates, note)
    for form, templates, note in (
        (r"(?:the )?([0-9]{2})00[\u2019']?s", (r"\g<1>0X", r"\1XX"), "; a decade or a century"),
        (r"(?:the )?([0-9]{3})0[\u2019']?s", (r"\1X",), ""),
        (r"mid[- ](?:the )?([0-9]{3})0[\u2019']?s", (r"[\g<1>4..\g<1>6]",), ""),
        (r"early[- ](?:the )?([0-9]{3})0[\u2019']?s", (r"[\g<1>0..\g<1>3]",), ", for example"),
        (r"late[- ](?:the )?([0-9]{3})0[\u2019']?s", (r"[\g<1>7..\g<1>9]",), ", for example"),
        (r"([0-9]{2})([0-9]{2}) ?[-/\u2013\u2014] ?([0-9]{2})", (r"\1\2/\1\3",), ""),
        (r"([0-9]{2}|[0-9]{3})[xu]{0,2}", (r"\1X", r"\1XX"), ""),
        (rf"(?:since|from) {_DAY}", (r"\1/..", r"\1/"), _SINCE),
        (rf"{_DAY} ?[-\u2013\u2014]", (r"\1/..", r"\1/"), _SINCE),
        (rf"{_DAY} ?[-/\u2013\u2014] ?{_NOW}", (r"\1/..",), ""),
        (rf"{_DAY} ?[-/\u2013\u2014] ?unknown", (r"\1/",), ""),
        (rf"unknown ?[-/\u2013\u2014] ?{_DAY}", (r"/\1",), ""),
        (rf"open ?[-/\u2013\u2014] ?{_DAY}", (r"../\1",), ""),
        (rf"(?:until|till|up to|to) {_DAY}", (r"/\1",), ""),
        (rf"{_ABOUT} ?{_DAY}", (r"\1~",), ""),
        (rf"(?:probably|perhaps|possibly|maybe|\?) ?{_DAY}", (r"\1?",), ""),
        (rf"{_DAY} or {_DAY}", (r"[\1,\2]",), ""),
        (rf"between {_DAY} and {_DAY}", (r"[\1..\2]",), ""),
        (rf"(?:from )?{_DAY} (?:to|until|till|-) {_DAY}", (r"\1/\2",), ""),
        (rf"{_DAY} ?(?:[-\u2013\u2014]|\.\.) ?{_DAY}", (r"\1/\2",), ""),
        (rf"{_DAY}(?:\?~|~\?)", (r"\1%",), ""),
        (rf"{_DAY}([?~%])\2+", (r"\1\2",), ""),
        (rf"\+{_DAY}", (r"\1",), ""),
        (rf"\({_DAY}\)([?~%]?)", (r"\1\2",), ""),
        (r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T[^/]*)?", (r"\1-\2-\3",), ""),
        (r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][^/]*|Z)", (r"\1",), "; without a time of day"),
        (r"([^\[]*[0-9])\]", (r"[\1]",), ""),
        (r"(\[.*[0-9.])", (r"\1]",), ""),
    )
)
_NUMBERS = re.compile(r"([0-9]{1,4})[-./ ]([0-9]{1,2})(?:[-./ ]([0-9]{1,4}))?")
_CHINESE = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?")
_WORDS = re.compile(r"[A-Za-z]+|[0-9]+")
_CENTURY = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)[ -]century", re.IGNORECASE)
_YEAR_LENGTH = 4
_SHORTEST_NAME = 3


def suggest(text: str, is_date: Callable[[str], object] = parse) -> str | None:
    """Say what to write instead of a text; None if no known form fits.

    Args:
        text: What was written.
        is_date: Whether what would be written instead makes a date; for a part of an interval or
            a set that is asked of the whole.
    """
    for candidates, note in _list_candidates(text.strip()):
        good = [candidate for candidate in candidates if is_date(candidate)]
        if good:
            return f"write {' or '.join(map(repr, good))}{note}"
    return None


def find_meant(text: str) -> str | None:
    """Return the first date that a text may mean; None if no known form fits."""
    candidates = (one for several, _ in _list_candidates(text.strip()) for one in several)
    return next(filter(parse, candidates), None)


def _list_candidates(text: str) -> list[tuple[tuple[str, ...], str]]:
    candidates: list[tuple[tuple[str, ...], str]] = [(("".join(text.split()),), "")]
    candidates.append((_capitalize_x(text), ""))
    for form, templates, note in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            candidates.append((tuple(match.expand(template) for template in templates), note))
    candidates += [
        (words, "") for words in (_from_century(text), _from_numbers(text), _from_chinese(text))
    ]
    candidates.append((_from_words(text), ""))
    return candidates


def _capitalize_x(text: str) -> tuple[str, ...]:
    return (re.sub("[xu]", "X", text),)


def _from_century(text: str) -> tuple[str, ...]:
    match = _CENTURY.fullmatch(text)
    return () if match is None else (f"{int(match[1]) - 1:02d}XX",)


def _join_date(year: str, month: str | None, day: str | None) -> str:
    """Join the parts of a date, with leading zeros."""
    parts = [part.zfill(2) for part in (month, day) if part]
    return "-".join([year, *parts])


def _from_numbers(text: str) -> tuple[str, ...]:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return ()
    first, second, third = match.groups()
    if len(first) == _YEAR_LENGTH:
        return (_join_date(first, second, third),)
    if third is None or len(third) != _YEAR_LENGTH:
        return ()
    # Day first, as in most of the world, and month first; often only one of them exists.
    return tuple(
        dict.fromkeys((_join_date(third, second, first), _join_date(third, first, second)))
    )


def _from_chinese(text: str) -> tuple[str, ...]:
    match = _CHINESE.fullmatch(text)
    return () if match is None else (_join_date(*match.groups()),)


def _from_words(text: str) -> tuple[str, ...]:
    """Read "June 1995", "15 June 1995", "June 15, 1995", "1995-Jun" and "spring 1995"."""
    words = _WORDS.findall(text)
    names = [word for word in words if not word.isdecimal()]
    years = [word for word in words if word.isdecimal() and len(word) == _YEAR_LENGTH]
    days = [word for word in words if word.isdecimal() and len(word) != _YEAR_LENGTH]
    if len(names) != 1 or len(years) != 1 or len(days) > 1:
        return ()
    month = _find_month(names[0].casefold())
    return () if month is None else (_join_date(years[0], month, days[0] if days else None),)


def _find_month(name: str) -> str | None:
    """Give the two digits of a month, a season, or a month shortened to three letters or more."""
    seasons = {**{word: number for number, word in SEASONS.items()}, "fall": 23}
    if name in seasons:
        return str(seasons[name])
    for number, month in enumerate(MONTHS, start=1):
        if len(name) >= _SHORTEST_NAME and month.casefold().startswith(name):
            return str(number)
    return None
