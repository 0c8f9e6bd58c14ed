"""Parsing EDTF: level 0 and 1, and of level 2 sets and masked digits in intervals."""

from __future__ import annotations

from jac_history._dates.calendar import days_in_month, month_span, ordinal, season_span, year_span
from jac_history._dates.certainty import Bound, Precision

LONGEST = 250
"""The longest text that is read.  Longer ones are refused unread."""
# A pattern would say it too, but Python takes as long to compile it as to read a hundred dates.
_DIGITS = str.maketrans("123456789", "000000000")
_PARTS = ("00", "XX")
_SHAPES = frozenset(
    f"{year}{rest}"
    for year in ("0000", "000X", "00XX")
    for rest in ("", *(f"-{m}{d}" for m in _PARTS for d in ("", "-00", "-XX")))
)
"""What a point may look like, 0 for any digit, without its qualifier."""
_QUALIFIERS = {"?", "~", "%"}
_LAST_YEAR = 9999
_LAST_MONTH = 12
_SPRING, _WINTER = 21, 24
# What a date that is no interval and no set amounts to: first day, last day, precision.
_Span = tuple[int, int, Precision]


class Parsed:
    """What a text says: the outer and inner bounds as day numbers, and the marks.

    For an interval the start lies in [earliest, start_latest] and the end in
    [end_earliest, latest]; None where that end of the interval is open or unknown.  For a date
    that is no interval start_latest is latest and end_earliest is earliest.
    """

    __slots__ = (
        "earliest",
        "end",
        "end_earliest",
        "is_interval",
        "latest",
        "precision",
        "qualifiers",
        "start",
        "start_latest",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - a plain record: one argument for each attribute
        self,
        outer: tuple[int | None, int | None],
        inner: tuple[int | None, int | None],
        bounds: tuple[Bound, Bound],
        qualifiers: str,
        precision: Precision | None,
        is_interval: bool,
    ) -> None:
        self.earliest, self.latest = outer
        self.start_latest, self.end_earliest = inner
        self.start, self.end = bounds
        self.qualifiers = qualifiers
        self.precision = precision
        self.is_interval = is_interval


def parse(text: str) -> Parsed | None:
    """Read a text of the profile; None for any other text."""
    if len(text) > LONGEST:
        return None
    if "/" in text:
        return _parse_interval(text)
    if text[:1] == "[":
        return _parse_set(text)
    return _parse_point(text)


def _parse_point(text: str) -> Parsed | None:
    point = _read_point(text)
    if point is None:
        return None
    (first, last, precision), qualifier = point
    return Parsed(
        (first, last), (last, first), (Bound.DATE, Bound.DATE), qualifier, precision, False
    )


def _read_point(text: str) -> tuple[_Span, str] | None:
    qualifier = text[-1:] if text[-1:] in _QUALIFIERS else ""
    point = text[:-1] if qualifier else text
    if point.translate(_DIGITS) not in _SHAPES:
        return None
    span = _span(point[:4], point[5:7] or None, point[8:] or None)
    return None if span is None else (span, qualifier)


def _span(year: str, month: str | None, day: str | None) -> _Span | None:
    if "X" in year:
        return _masked_year_span(year) if month is None else None
    number = int(year)
    if number == 0:
        return None
    if month is None:
        return (*year_span(number, number), Precision.YEAR)
    if month == "XX":
        return (*year_span(number, number), Precision.YEAR) if day in {None, "XX"} else None
    return _month_or_day_span(number, int(month), day)


def _masked_year_span(year: str) -> _Span | None:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    # 000X and 00XX would begin with a year 0, which no date type can hold.
    if first == 0:
        return None
    return (*year_span(first, last), Precision.CENTURY if year[2] == "X" else Precision.DECADE)


def _month_or_day_span(year: int, month: int, day: str | None) -> _Span | None:
    if month > _LAST_MONTH:
        return _season_span(year, month) if day is None else None
    if month == 0:
        return None
    if day is None or day == "XX":
        return (*month_span(year, month), Precision.MONTH)
    number = int(day)
    if not 1 <= number <= days_in_month(year, month):
        return None
    only = ordinal(year, month, number)
    return only, only, Precision.DAY


def _season_span(year: int, season: int) -> _Span | None:
    # Winter of 9999 would end in year 10000.
    if not _SPRING <= season <= _WINTER or (season == _WINTER and year == _LAST_YEAR):
        return None
    return (*season_span(year, season), Precision.SEASON)


def _parse_interval(text: str) -> Parsed | None:
    left, _, right = text.partition("/")
    if "X" in text:
        return None
    start, end = _parse_end(left), _parse_end(right)
    if start is None or end is None:
        return None
    start_bound, earliest, start_latest, start_qualifier = start
    end_bound, end_earliest, latest, end_qualifier = end
    if earliest is None and latest is None:
        return None
    if earliest is not None and latest is not None and earliest > latest:
        return None
    return Parsed(
        (earliest, latest),
        (start_latest, end_earliest),
        (start_bound, end_bound),
        start_qualifier + end_qualifier,
        None,
        True,
    )


def _parse_end(text: str) -> tuple[Bound, int | None, int | None, str] | None:
    if text == "":
        return Bound.UNKNOWN, None, None, ""
    if text == "..":
        return Bound.OPEN, None, None, ""
    point = _parse_point(text)
    if point is None:
        return None
    return Bound.DATE, point.earliest, point.latest, point.qualifiers


def _parse_set(text: str) -> Parsed | None:
    if text[-1] != "]":
        return None
    members = text[1:-1].split(",")
    last_place = len(members) - 1
    spans: list[tuple[int | None, int | None]] = []
    for place, member in enumerate(members):
        span = _parse_member(member, is_first=place == 0, is_last=place == last_place)
        if span is None:
            return None
        spans.append(span)
    outer = _hull(spans)
    bounds = tuple(Bound.OPEN if limit is None else Bound.DATE for limit in outer)
    return Parsed(outer, (outer[1], outer[0]), (bounds[0], bounds[1]), "", None, False)


def _hull(spans: list[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    firsts = [first for first, _ in spans if first is not None]
    lasts = [last for _, last in spans if last is not None]
    earliest = min(firsts) if len(firsts) == len(spans) else None
    latest = max(lasts) if len(lasts) == len(spans) else None
    return earliest, latest


def _parse_member(
    text: str, *, is_first: bool, is_last: bool
) -> tuple[int | None, int | None] | None:
    left, dots, right = text.partition("..")
    if not dots:
        return _parse_plain(text)
    # "..1984" stands only before all other members, "1984.." only after them.
    if not left:
        end = _parse_plain(right) if is_first else None
        return None if end is None else (None, end[1])
    start = _parse_plain(left)
    if start is None or not right:
        return (start[0], None) if start is not None and is_last else None
    end = _parse_plain(right)
    return None if end is None or start[0] > end[1] else (start[0], end[1])


def _parse_plain(text: str) -> tuple[int, int] | None:
    point = None if "X" in text else _read_point(text)
    if point is None:
        return None
    (first, last, precision), qualifier = point
    return None if qualifier or precision is Precision.SEASON else (first, last)
