"""Windows of time: what a question may be asked with."""

from __future__ import annotations

from jac_history._dates.calendar import LAST_DAY, year_span
from jac_history._dates.certainty import BEFORE_ALL, LeftOut, Precision, bounds_of, is_doubtful
from jac_history._dates.edtf import EDTFDate
from jac_history._exceptions import InvalidDateError, shown
from jac_history._suggest import as_integer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from jac_history._dates.datelike import DateLike

SIDES = ("the start of a window", "the end of a window")
"""What a date may be given for that has another one beside it."""
_PLAIN = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_LAST_YEAR = 9999
_OPEN = ("..", "-")
_SHORT = 10**9
_SIZES = (10, 7, 4)
"""So many characters of a day in EDTF say itself, its month and its year."""


class Window:
    """A closed window of days.  Frozen; equal if both sides are equal.

    Attributes:
        start: The day number of its first day, or None for no limit.
        end: The day number of its last day, or None for no limit.

    Example:
        >>> parse_window("1964-05-20", "1964-05-21")
        Window(717111, 717112)
    """

    __slots__ = ("end", "start")

    start: int | None
    end: int | None

    def __init__(self, start: int | None, end: int | None) -> None:
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    @property
    def is_unbounded(self) -> bool:
        """Whether it is all time."""
        return self.start is None and self.end is None

    def __setattr__(self, name: str, value: object) -> NoReturn:
        message = f"a Window is frozen; {name!r} cannot be set"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        message = f"a Window is frozen; {name!r} cannot be deleted"
        raise AttributeError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Window):
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((Window, self.start, self.end))

    def __reduce__(self) -> tuple[type[Window], tuple[int | None, int | None]]:
        return (Window, (self.start, self.end))

    def __repr__(self) -> str:
        return f"Window({self.start}, {self.end})"


def parse_window(start: DateLike | None, end: DateLike | LeftOut | None = LeftOut.END) -> Window:
    """Read the two sides of a window, both inclusive.

    Args:
        start: A year (``2002``, of NumPy too), an EDTF year, month or day (``"2002-03"``), a
            `datetime.date` (of a `datetime.datetime` its date), a ``numpy.datetime64``, a
            ``pandas.Period``, or None for no limit.
        end: The same; the window ends with the last day of it. Left out it is that of `start`.

    Returns:
        The window in day numbers.

    Raises:
        InvalidDateError: If a side is none of these, is vague, or the start is after the end.

    Example:
        >>> parse_window(2002, "2002-03") == parse_window("2002-01-01", "2002-03-31")
        True
        >>> parse_window(2002) == parse_window(2002, 2002)
        True
    """
    return parse_sides(start, start if end is LeftOut.END else end)


def parse_sides(start: DateLike | None, end: DateLike | None) -> Window:
    """Read the two sides of a window, neither of which may be left out.

    Args:
        start: As in `parse_window`.
        end: As in `parse_window`.

    Raises:
        InvalidDateError: If a side is none of these, is vague, or the start is after the end.
    """
    first = None if start is None else _day_span(start, SIDES[0])[0]
    last = None if end is None else _day_span(end, SIDES[1])[1]
    if first is not None and last is not None and first > last:
        reason = "the window ends before it starts; swap its two sides"
        raise InvalidDateError(f"{start}/{end}", reason)
    return Window(first, last)


def parse_on(on: DateLike, role: str = "a date") -> Window:
    """Read one day, or a month or year as the window of its days.

    Args:
        on: As the sides of `parse_window`, but not None.
        role: What it was given for, for the message of an error.

    Returns:
        The window from the first to the last day.

    Raises:
        InvalidDateError: If it is no plain day, month or year.

    Example:
        >>> parse_on("2002-02") == parse_window("2002-02-01", "2002-02-28")
        True
    """
    return Window(*_day_span(on, role))


def date_of(window: Window) -> EDTFDate:
    """Return a window of known days as the date that says it: a day, month or year if it is one.

    Example:
        >>> date_of(parse_on("2002-02")).text, date_of(parse_window(2002, 2003)).text
        ('2002-02', '2002-01-01/2003-12-31')
    """
    import datetime as dt

    days = (window.start or BEFORE_ALL + 1, window.end or LAST_DAY)
    first, last = (dt.date.fromordinal(day).isoformat() for day in days)
    plain = (first[:size] for size in _SIZES)
    found = next((text for text in plain if parse_on(text) == window), f"{first}/{last}")
    return EDTFDate.parse(found)


def parse_as_of(as_of: DateLike | None) -> int | None:
    """Read the day up to which open ends are attested: the last day of what is given.

    Raises:
        InvalidDateError: If it is no plain day, month or year.
    """
    return None if as_of is None else _day_span(as_of, "as_of")[1]


def _day_span(value: object, role: str) -> tuple[int, int]:
    """Give the first and the last day of a plain day, month or year."""
    if isinstance(value, str):
        return _date_span(_read_text(value, role), role)
    if isinstance(value, EDTFDate):
        return _date_span(value, role)
    if (year := value if type(value) is int else as_integer(value)) is not None:
        return _year_span(year, role)
    if (days := _day_span_of_object(value, role)) is not None:
        return days
    name = type(value).__name__
    reason = (
        f"{role} must be a year (2002), a text ('2002', '2002-03', '2002-03-18') or a "
        f"datetime.date, not an object of type {name}"
    )
    raise InvalidDateError(f"<{name}>", reason)


def _read_text(text: str, role: str) -> EDTFDate:
    """Return the date that a text is.

    Raises:
        InvalidDateError: It is none; what to write instead is a plain date.
    """
    if text in _OPEN:
        limit = "; None for no limit" if role in SIDES else ""
        raise InvalidDateError(text, f"{role} must be a day, month or year{limit}")
    try:
        return EDTFDate.parse(text)
    except InvalidDateError:
        from jac_history._dates.diagnosis import explain_text

        raise InvalidDateError(text, explain_text(text, role)) from None


def _day_span_of_object(value: Any, role: str) -> tuple[int, int] | None:
    """Give the days of a date or period of the standard library, NumPy or pandas; None for others.

    Raises:
        InvalidDateError: If it is one that stands for no day of the years 1 to 9999.
    """
    # Imported here, because most windows are years and texts.
    import datetime as dt

    try:
        if isinstance(value, dt.date):
            day = value.toordinal()
            return day, day
        if _is_period(value):
            return value.start_time.toordinal(), value.end_time.toordinal()
        if _is_numpy_date(value):
            return _date_span(EDTFDate.parse(str(value).partition("T")[0]), role)
    except (ValueError, OverflowError, NotImplementedError) as error:  # NaT, far years
        reason = f"{role} must be a day of the years 1 to 9999"
        raise InvalidDateError(shown(value), reason) from error
    return None


def _is_period(value: object) -> bool:
    """Tell whether a value is a period of pandas, by what it can do: pandas need not be here."""
    return hasattr(value, "start_time") and hasattr(value, "end_time")


def _is_numpy_date(value: object) -> bool:
    """Tell whether a value is a date of NumPy, which need not be here."""
    cls = type(value)
    return (cls.__module__, cls.__name__) == ("numpy", "datetime64")


def _year_span(year: int, role: str) -> tuple[int, int]:
    if not 1 <= year <= _LAST_YEAR:
        # Python refuses to write out an integer of thousands of digits.
        text = str(year) if abs(year) < _SHORT else "<int>"
        raise InvalidDateError(text, f"{role} must be a year from 1 to 9999")
    return year_span(year, year)


def _date_span(date: EDTFDate, role: str) -> tuple[int, int]:
    first, _, _, last = bounds_of(date)
    if first is None or last is None or not is_plain(date):
        # Imported here, because only errors need it.
        from jac_history._dates.diagnosis import explain_date

        raise InvalidDateError(date.text, explain_date(date, role))
    return first, last


def is_plain(date: EDTFDate) -> bool:
    """Tell whether a date is a day, a month or a year that nothing puts in doubt."""
    return date.precision in _PLAIN and not (is_doubtful(date) or "X" in date.text)
