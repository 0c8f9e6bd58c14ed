"""Values as people give them, in the form in which records hold them: dates and numbers."""

import re
from typing import Any

from jac_history._dates import EDTFDate, Window, parse_on, parse_window
from jac_history._exceptions import InvalidArgumentError

NUMBER = re.compile(
    r"(?P<sign>[-\u2212])?(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?) ?"
    r"(?P<word>(?:thousand|million|mn|billion|bn|percent|per cent|(?<! )[km])(?![^\W\d_])"
    r"|[%万萬亿億])?",
    re.IGNORECASE,
)
NUMBER_IN_TEXT = re.compile(
    rf"(?:(?<=RMB|CNY|USD|EUR)|(?<![A-Za-z0-9])(?<![0-9][.,])){NUMBER.pattern}", re.IGNORECASE
)
"""A number that is no part of a name such as S5 or V2.0, of a date or of a range."""
POWERS = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mn": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "万": 4,
    "萬": 4,
    "亿": 8,
    "億": 8,
}
LONGEST_NUMBER = 100
"""More characters than any number has that a record holds."""
DAY, MONTH, YEAR = 10, 7, 4
"""So many characters of a day in EDTF say itself, its month and its year."""


def read_date(value: Any) -> EDTFDate:
    """Return the date that a text of EDTF, a year or a day stands for.

    Raises:
        InvalidDateError: It is none.

    >>> read_date(2001), read_date("[2005,2006]")
    (EDTFDate('2001'), EDTFDate('[2005,2006]'))
    """
    if isinstance(value, EDTFDate):
        return value
    if isinstance(value, str):
        return EDTFDate.parse(value)
    window = parse_on(value)
    plain = _plain_forms(window)
    return EDTFDate.parse(plain[0] if plain else "[{}..{}]".format(*_sides(window, DAY)))


def forms_of_date(value: Any) -> tuple[str, ...]:
    """Return the texts by which a record may have the date that a value stands for.

    One, unless the value is a period such as a quarter, which EDTF can write by months or by days.

    Raises:
        InvalidDateError: It is no date.

    >>> forms_of_date("2001-08"), forms_of_date(2001)
    (('2001-08',), ('2001',))
    """
    if isinstance(value, EDTFDate | str):
        return (read_date(value).text,)
    window = parse_on(value)
    sides = (_sides(window, size) for size in (MONTH, DAY))
    intervals = (f"{first}/{last}" for first, last in sides if parse_window(first, last) == window)
    return _plain_forms(window) or tuple(intervals)


def _plain_forms(window: Window) -> tuple[str, ...]:
    """Return the day, month or year that is all of a window; none where there is none."""
    starts = (_sides(window, size)[0] for size in (DAY, MONTH, YEAR))
    return tuple(text for text in starts if parse_on(text) == window)


def _sides(window: Window, size: int) -> tuple[str, str]:
    """Return the first and the last day of a window, or as much of them as a size says."""
    import datetime as dt

    days = (dt.date.fromordinal(day or 1) for day in (window.start, window.end))
    first, last = (day.isoformat()[:size] for day in days)
    return first, last


def read_number(argument: str, value: Any, unit: str = "") -> float:
    """Return the number that a value stands for, whole where it is whole.

    Args:
        argument: For what it was given.
        value: A number, of NumPy too, or a text such as ``1.784 billion``, ``1.5亿`` or ``80 %``.
        unit: The unit that may stand with it.

    Raises:
        InvalidArgumentError: It is none.

    >>> read_number("value", "1.784 billion"), read_number("value", "12.5 %")
    (1784000000, 12.5)
    >>> read_number("value", "151.51 million CNY", "CNY")
    151510000
    """
    is_text = isinstance(value, str)
    number = _number_in(_without_unit(value, unit)) if is_text else _as_number(value)
    if number is None:
        in_unit = unit and f" or '1.784 billion {unit}'"
        expected = f"a number, such as 1784, '1.784 billion'{in_unit}"
        raise InvalidArgumentError(argument, value, expected=expected)
    return number


def numbers_in(text: str) -> list[float]:
    """Return the numbers in a sentence.

    >>> numbers_in("64.33万 vehicles, 5.2% more than in 2015")
    [643300, 5.2, 2015]
    >>> numbers_in("The S5 of 2015-06-01 sold 3,000-4,000 at RMB80k; it is 5 m long")
    [2015, 6, 1, 3000, 4000, 80000, 5]
    """
    numbers = map(_value_of, NUMBER_IN_TEXT.finditer(text))
    return [number for number in numbers if number is not None]


def _without_unit(text: str, unit: str) -> str:
    plain = text.strip()
    return plain.removesuffix(unit).removeprefix(unit).strip()


def _number_in(text: str) -> float | None:
    match = NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    return match and _value_of(match)


def _value_of(match: re.Match[str]) -> float | None:
    # Imported here: most values are no text. As a decimal no digit is lost to binary fractions.
    from decimal import Decimal

    power = POWERS.get((match["word"] or "").casefold(), 0)
    number = Decimal(match["digits"].replace(",", "")).scaleb(power)
    return _as_number(-number if match["sign"] else number)


def _as_number(value: Any) -> float | None:
    """Return a finite number as Python's own, or None for what is no number."""
    from decimal import Decimal
    from math import isfinite
    from numbers import Real

    exact: Any = value  # for the type checkers: a Real need not be what int() takes
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):  # beyond all floats; a signalling NaN
        return None
    if not isfinite(number):
        return None
    return int(exact) if number.is_integer() else number
