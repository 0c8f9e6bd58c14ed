"""Day numbers of the proleptic Gregorian calendar."""

from __future__ import annotations

LAST_DAY = 3_652_059
"""The day number of 31 December 9999."""
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_FEBRUARY = 2
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year: int) -> int:
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a month."""
    if month == _FEBRUARY and _is_leap(year):
        return 29
    return _DAYS_IN_MONTH[month]


def ordinal(year: int, month: int, day: int) -> int:
    """Give the day number of a date that exists."""
    leap_day = 1 if month > _FEBRUARY and _is_leap(year) else 0
    return _days_before_year(year) + _DAYS_BEFORE_MONTH[month] + leap_day + day


def year_span(first: int, last: int) -> tuple[int, int]:
    """Give the first day of one year and the last day of another."""
    return _days_before_year(first) + 1, _days_before_year(last + 1)


def month_span(year: int, month: int) -> tuple[int, int]:
    """Give the first and the last day of a month."""
    first = ordinal(year, month, 1)
    return first, first + days_in_month(year, month) - 1


def season_span(year: int, season: int) -> tuple[int, int]:
    """Give the first and the last day of a season, 21 (spring) to 24 (winter).

    Winter runs from December of its year to the last day of February.  The specification gives
    seasons no bounds; these are what most libraries use.
    """
    month = _SEASON_MONTHS[season]
    end_year, end_month = (year + 1, 2) if season == max(_SEASON_MONTHS) else (year, month + 2)
    return ordinal(year, month, 1), month_span(end_year, end_month)[1]
