"""Dates as a sentence begins with them, and what is not known of them."""

from __future__ import annotations

import re

from jac_history._dates import Bound, EDTFDate, is_doubtful, is_only_attested
from jac_history._dates.english import describe, is_half_attested

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MARKS = "?~%"


def phrase_date(date: EDTFDate, only_attested: str | None = None) -> str:
    """Return a date as a sentence begins with it.

    Args:
        date: The date.
        only_attested: Which side of it is only attested, ``start``, ``end`` or ``both``.

    >>> from jac_history import EDTFDate
    >>> for text in ("2001-08-24", "1968?", "1995~", "[1968,1969]", "1997~/2012", "2016/", "/2012"):
    ...     print(phrase_date(EDTFDate.parse(text)))
    On 24 August 2001
    Probably in 1968
    About 1995
    In 1968 or 1969
    From about 1997 to 2012
    From 2016, until when is not known
    Until 2012, since when is not known
    """
    text = date.text
    if only_attested:
        words = _phrase_attested(date, only_attested)
    elif "/" in text:
        words = _phrase_interval(*text.split("/"))
    elif text.startswith("["):
        words = _phrase_set(text)
    else:
        words = _phrase_point(text)
    return words[0].upper() + words[1:]


def _phrase_attested(date: EDTFDate, side: str) -> str:
    if not is_half_attested(date.text, side):
        phrase = phrase_date(date)
        return f"as attested {phrase[0].lower()}{phrase[1:]}"
    first, last = map(_phrase_end, date.text.split("/"))
    if side == "start":
        return f"from {first} at the latest to {last}"
    return f"from {first} to {last} at the earliest"


def _phrase_interval(start: str, end: str) -> str:
    if not start:
        return f"until {_phrase_end(end)}, since when is not known"
    if start == "..":
        return f"until {_phrase_end(end)}"
    if end == "..":
        return f"since {_phrase_end(start)}"
    if not end:
        return f"from {_phrase_end(start)}, until when is not known"
    return f"from {_phrase_end(start)} to {_phrase_end(end)}"


def _phrase_set(text: str) -> str:
    words = describe(text)
    if words.startswith("between "):
        return words
    return f"{'on' if DAY.search(text) else 'in'} {words}"


def _phrase_point(text: str) -> str:
    plain = text.rstrip(MARKS)
    words = describe(plain)
    mark = text[len(plain) :]
    if mark in {"~", "%"}:
        words = f"about {words}"
    else:
        words = f"{'on' if DAY.fullmatch(plain) else 'in'} {words}"
    return f"probably {words}" if mark in {"?", "%"} else words


def _phrase_end(text: str) -> str:
    """Return an end of an interval, its marks in words."""
    plain = text.rstrip(MARKS)
    mark = text[len(plain) :]
    marks = {"?": "probably ", "~": "about ", "%": "probably about "}
    words = describe(plain)
    return f"{marks.get(mark, '')}{words.removeprefix('between ') if mark else words}"


def says_date(text: str, date: EDTFDate) -> bool:
    """Tell whether a text says a date already, so that it need not be put before it.

    >>> from jac_history import EDTFDate
    >>> says_date("In June 1990 it began.", EDTFDate.parse("1990-06"))
    True
    >>> says_date("It began in 1990.", EDTFDate.parse("1990-06"))
    False
    """
    has_doubt = is_doubtful(date)
    return not has_doubt and not date.text.startswith("[") and date.human() in text


def doubts_of(date: EDTFDate, only_attested: str | None = None) -> list[str]:
    """Return what is not known of a date, in words.

    Args:
        date: The date.
        only_attested: Which side of it is only attested, ``start``, ``end`` or ``both``.

    >>> from jac_history import EDTFDate
    >>> doubts_of(EDTFDate.parse("1997~/"), "start")
    ['the date is approximate', 'it may have begun earlier', 'it is not known when it ended']
    """
    doubts = {
        "the date is approximate": date.is_approximate,
        "the date is uncertain": date.is_uncertain,
        "several dates are possible": date.text.startswith("["),
        "only the decade or century is known": "X" in date.text,
        "it is not known when it began": date.start_bound is Bound.UNKNOWN,
        "it may have begun earlier": is_only_attested("start", only_attested),
        "it is not known when it ended": date.end_bound is Bound.UNKNOWN,
        "it may have ended later": is_only_attested("end", only_attested),
    }
    return [words for words, holds in doubts.items() if holds]
