"""`EDTFDate`: one date or interval, as uncertain as it is."""

import jac_history as jac
from jac_history._dates.certainty import (
    AFTER_ALL,
    BEFORE_ALL,
    Bound,
    Certainty,
    LeftOut,
    bounds_of,
    is_doubtful,
    judge_bounds,
    parse_certainty,
)
from jac_history._exceptions import InvalidDateError, publish
from jac_history._lazy import pendulum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from jac_history._dates.parser import Parsed
    from jac_history._dates.window import Window


@publish
class EDTFDate:
    """A date, interval or set of dates, as precise and as sure as the source is.

    Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019 as the Library of
    Congress specifies it: level 0 and level 1 without time of day for the years 0001 to 9999, and
    one-of-a-set (``[1994..1996]``) of level 2.  Get one with `EDTFDate.parse`.

    Instances are immutable and hashable, equal if their texts are equal, and have no order: which
    of two vague dates is the earlier may be unknown.  To sort, use `sort_key`.

    Attributes:
        text: The date as it was written.

    Example:
        >>> when = EDTFDate.parse("199X")
        >>> when
        EDTFDate('199X')
        >>> when.human()
        'the 1990s'
        >>> when.certainty_in(1995, 2005).value
        'possible'
    """

    __slots__ = ("_cached", "text")

    text: str
    if TYPE_CHECKING:
        _cached: Parsed | None

    def __init__(self, *_: object, **__: object) -> None:
        message = "make a date with EDTFDate.parse(text)"
        raise TypeError(message)

    @classmethod
    def parse(cls, text: str) -> "EDTFDate":
        """Read a date.

        Args:
            text: An EDTF text, such as ``"1964-05-20"``, ``"199X"`` or ``"2016/.."``.

        Returns:
            The date; ``str`` of it is the text again.

        Raises:
            InvalidDateError: If the text is no EDTF or lies outside the profile.  The error's
                ``reason`` says which of the two, and what to write where that is clear.

        Example:
            >>> EDTFDate.parse("2016/2023-12").latest
            Date(2023, 12, 31)
        """
        if type(text) is not str:
            from jac_history._dates.diagnosis import plain_text

            text = plain_text(text)
        return cls._make(text, _parse(text))

    @classmethod
    def _trusted(cls, text: str) -> "EDTFDate":
        """Take a text that is known to be valid; it is read when something is first asked of it.

        For the compiled dataset, whose build has parsed every date.
        """
        return cls._make(text, None)

    @classmethod
    def _make(cls, text: str, parsed: "Parsed | None") -> "EDTFDate":
        date = object.__new__(cls)
        object.__setattr__(date, "text", text)
        object.__setattr__(date, "_cached", parsed)
        return date

    @property
    def _parsed(self) -> "Parsed":
        parsed = self._cached
        if parsed is None:
            parsed = _parse(self.text)
            object.__setattr__(self, "_cached", parsed)
        return parsed

    # Pydantic asks by these two names; nothing of it is imported before.

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> "Any":
        from jac_history._pydantic import date_schema

        return date_schema()

    @classmethod
    def __get_pydantic_json_schema__(cls, *_: object) -> "Any":
        from jac_history._pydantic import date_json_schema

        return date_json_schema()

    # The object protocol.

    def __setattr__(self, name: str, value: object) -> "NoReturn":
        message = f"an EDTFDate is frozen; {name!r} cannot be set"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> "NoReturn":
        message = f"an EDTFDate is frozen; {name!r} cannot be deleted"
        raise AttributeError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, EDTFDate):
            return NotImplemented
        return self.text == other.text

    def __hash__(self) -> int:
        return hash((EDTFDate, self.text))

    def __repr__(self) -> str:
        return f"EDTFDate({self.text!r})"

    def __str__(self) -> str:
        return self.text

    def __format__(self, format_spec: str) -> str:
        return format(self.text, format_spec)

    def __copy__(self) -> "EDTFDate":
        return self

    def __deepcopy__(self, memo: "dict[int, Any]") -> "EDTFDate":
        return self

    def __reduce__(self) -> "tuple[Any, tuple[str]]":
        # Pickled as its text and parsed again, so that a pickle outlives changes inside.
        return (EDTFDate.parse, (self.text,))

    # Bounds.

    @property
    def earliest(self) -> "pendulum.Date | None":
        """The first day the date may mean, or None if its start is open or unknown.

        ``~`` and ``?`` never move a bound.

        Example:
            >>> EDTFDate.parse("1998-24").earliest
            Date(1998, 12, 1)
        """
        return _date(self._parsed.earliest)

    @property
    def latest(self) -> "pendulum.Date | None":
        """The last day the date may mean (inclusive), or None if its end is open or unknown.

        Example:
            >>> EDTFDate.parse("1998-24").latest
            Date(1999, 2, 28)
        """
        return _date(self._parsed.latest)

    @property
    def start_latest(self) -> "pendulum.Date | None":
        """The inner bound of the start, which lies between `earliest` and this day.

        None if the start of an interval is open or unknown.  For a date that is no interval this
        is `latest`.

        Example:
            >>> EDTFDate.parse("1964/2008").start_latest
            Date(1964, 12, 31)
        """
        return _date(self._parsed.start_latest)

    @property
    def end_earliest(self) -> "pendulum.Date | None":
        """The inner bound of the end, which lies between this day and `latest`.

        None if the end of an interval is open or unknown.  For a date that is no interval this
        is `earliest`.

        Example:
            >>> EDTFDate.parse("1964/2008").end_earliest
            Date(2008, 1, 1)
        """
        return _date(self._parsed.end_earliest)

    @property
    def start_bound(self) -> Bound:
        """Whether the date starts with a date, openly (``..``) or at an unknown time.

        Example:
            >>> EDTFDate.parse("/2023-12").start_bound.value
            'unknown'
        """
        return self._parsed.start

    @property
    def end_bound(self) -> Bound:
        """Whether the date ends with a date, openly (``..``) or at an unknown time.

        Example:
            >>> EDTFDate.parse("2016/..").end_bound.value
            'open'
        """
        return self._parsed.end

    # What kind of date it is.

    @property
    def precision(self) -> "jac.Precision | None":
        """The finest part that is known; None for an interval or a set.

        ``1985-04-XX`` is a day that is known to the month, so its precision is the month.

        Example:
            >>> EDTFDate.parse("199X").precision.value
            'decade'
        """
        return self._parsed.precision

    @property
    def is_approximate(self) -> bool:
        """Whether the date, or an end of the interval, is marked ``~`` or ``%``.

        Example:
            >>> EDTFDate.parse("1999~").is_approximate
            True
        """
        return "~" in self._parsed.qualifiers or "%" in self._parsed.qualifiers

    @property
    def is_uncertain(self) -> bool:
        """Whether the date, or an end of the interval, is marked ``?`` or ``%``.

        Example:
            >>> EDTFDate.parse("1997?").is_uncertain
            True
        """
        return "?" in self._parsed.qualifiers or "%" in self._parsed.qualifiers

    @property
    def is_interval(self) -> bool:
        """Whether the date is an extent of time with a start and an end.

        A set such as ``[1994..1996]`` is one date of several, no interval.

        Example:
            >>> EDTFDate.parse("1994/1996").is_interval
            True
        """
        return self._parsed.is_interval

    @property
    def is_ongoing(self) -> bool:
        """Whether the date is an interval with an open end (``2016/..``): it still holds.

        Example:
            >>> EDTFDate.parse("2016/..").is_ongoing
            True
            >>> EDTFDate.parse("2016/").is_ongoing
            False
        """
        return self._parsed.is_interval and self._parsed.end is Bound.OPEN

    # The rule of possible and definite.

    def certainty_in(
        self,
        start: "jac.DateLike | None",
        end: "jac.DateLike | jac.LeftOut | None" = LeftOut.END,
        *,
        as_of: "jac.DateLike | None" = None,
    ) -> Certainty:
        """Tell how sure it is that the dated thing touches a window.

        What is dated starts somewhere in [s1, s2] and ends somewhere in [e1, e2].  It touches the
        window [a, b] possibly if s1 <= b and e2 >= a, definitely if s2 <= b and e1 >= a and no
        mark (``~ ? %``) puts the date in doubt.  The four are those of `earliest`, `start_latest`,
        `end_earliest` and `latest`, but for these:

        - nothing ends before it starts, so s2 is at most e2, and e1 at least s1;
        - an open or unknown start has no s1, an open or unknown end no e2;
        - an open end (``2016/..``) is attested up to ``as_of``: that is its e1.

        Args:
            start: First day of the window: a year, an EDTF day, month or year, a
                `datetime.date`; None for no limit.
            end: Last day of the window, inclusive: ``2017`` means 31 December 2017. Left out it is
                that of `start`.
            as_of: The day up to which open ends are attested; of a month or year its last day.

        Returns:
            DEFINITE, POSSIBLE or NO.

        Raises:
            InvalidDateError: If the window or ``as_of`` is no plain day, month or year, or the
                window ends before it starts.

        Example:
            >>> bought = EDTFDate.parse("[2005,2006]")
            >>> bought.certainty_in(2005, 2006).value
            'definite'
            >>> bought.certainty_in(2006, 2007).value
            'possible'
            >>> bought.certainty_in(2007, 2008).value
            'no'
        """
        from jac_history._dates.window import parse_as_of, parse_window

        return self._certainty_within(parse_window(start, end), parse_as_of(as_of))

    def overlaps(
        self,
        start: "jac.DateLike | None",
        end: "jac.DateLike | jac.LeftOut | None" = LeftOut.END,
        *,
        certainty: "jac.Certainty | jac.MinimumCertainty" = "possible",
        as_of: "jac.DateLike | None" = None,
    ) -> bool:
        """Tell whether the dated thing touches a window, possibly or definitely.

        Args:
            start: First day of the window, as in `certainty_in`.
            end: Last day of the window, inclusive; left out it is that of `start`.
            certainty: ``"possible"`` to count every thing that may touch the window,
                ``"definite"`` to count only those that must.
            as_of: The day up to which open ends are attested.

        Returns:
            True if it does with at least that certainty.

        Raises:
            InvalidDateError: If the window or ``as_of`` is no window.
            InvalidArgumentError: If ``certainty`` is another word.

        Example:
            >>> EDTFDate.parse("199X").overlaps(1995, 2005)
            True
            >>> EDTFDate.parse("199X").overlaps(1995, 2005, certainty="definite")
            False
        """
        asked = parse_certainty(certainty)
        actual = self.certainty_in(start, end, as_of=as_of)
        return actual in {Certainty.DEFINITE, asked}

    def _certainty_within(self, window: "Window", as_of: int | None) -> Certainty:
        """Apply the rule to a parsed window and day number."""
        return judge_bounds(bounds_of(self, as_of), is_doubtful(self), window)

    # Order and words.

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """A key that puts dates in a total order by `earliest`, then `latest`, then text.

        The two numbers are day numbers.  An open or unknown start comes before every day, an
        open or unknown end after every day.

        Example:
            >>> dates = [EDTFDate.parse(text) for text in ("2016/..", "2016-04", "2016", "/2018")]
            >>> [date.text for date in sorted(dates, key=lambda date: date.sort_key)]
            ['/2018', '2016', '2016/..', '2016-04']
        """
        parsed = self._parsed
        return parsed.earliest or BEFORE_ALL, parsed.latest or AFTER_ALL, self.text

    def human(self) -> str:
        """Say the date in English.

        An approximate date begins with "c.", an uncertain one ends with "(uncertain)".  A decade
        or century that "the 2000s" would leave unclear is said in years: "the years 2000 to 2009".

        Example:
            >>> [EDTFDate.parse(text).human() for text in ("1995~", "1964-05", "2016/2023-12")]
            ['c. 1995', 'May 1964', '2016 to December 2023']
        """
        from jac_history._dates.english import describe

        return describe(self.text)


def _parse(text: str) -> "Parsed":
    # Imported here: what a first answer shows has been read by the build already.
    from jac_history._dates.parser import parse

    parsed = parse(text)
    if parsed is None:
        from jac_history._dates.diagnosis import explain

        raise InvalidDateError(text, explain(text))
    return parsed


def _date(day: int | None) -> "pendulum.Date | None":
    if day is None:
        return None
    import pendulum

    return pendulum.Date.fromordinal(day)
