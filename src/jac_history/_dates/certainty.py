"""The rule: what is possible and what is definite in a window of time."""

from __future__ import annotations

from enum import Enum

from jac_history._dates.calendar import LAST_DAY
from jac_history._exceptions import InvalidArgumentError, publish
from jac_history._suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jac_history._dates.edtf import EDTFDate
    from jac_history._dates.window import Window


@publish
class Bound(Enum):
    """What one end of a date is.

    The words are those of the Library of Congress EDTF specification, level 1,
    "Extended interval": a date, open (``..``, no limit) or unknown (empty).

    Example:
        >>> Bound("open") is Bound.OPEN
        True
    """

    DATE = "date"
    OPEN = "open"
    UNKNOWN = "unknown"


@publish
class Certainty(Enum):
    """How sure it is that a dated thing touches a window of time.

    Example:
        >>> Certainty.POSSIBLE.value
        'possible'
    """

    DEFINITE = "definite"
    POSSIBLE = "possible"
    NO = "no"


@publish
class LeftOut(Enum):
    """What stands for the end of a window that is left out: it is that of its start.

    A function that hands its own arguments on takes it as the default of an end.

    Example:
        >>> LeftOut.END
        <that of start>
    """

    END = "that of start"

    def __repr__(self) -> str:
        return f"<{self.value}>"


@publish
class Precision(Enum):
    """The finest part of a date that is known, from a day to a century.

    Example:
        >>> [precision.value for precision in Precision]
        ['day', 'month', 'season', 'year', 'decade', 'century']
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


BEFORE_ALL = 0
"""A day before every day."""
AFTER_ALL = LAST_DAY + 1
"""A day after every day."""
Bounds = tuple[int | None, int | None, int | None, int | None]
UNLIMITED: Bounds = (None, None, None, None)
"""The bounds of what has no date."""


def judge_lifetime(start: EDTFDate | None, end: EDTFDate | None, window: Window) -> Certainty:
    """Tell how sure it is that what has a date of start and one of end was there in a window.

    Both dates together are one interval, and a date that is missing is an unknown side of it. That
    something still goes on is told by an end after what is attested: ``[2026-03..]``.
    """
    is_vague = any(is_doubtful(date) for date in (start, end) if date)
    return judge_bounds(lifetime_bounds(start, end), is_vague, window)


def lifetime_bounds(start: EDTFDate | None, end: EDTFDate | None) -> Bounds:
    """Give s1, s2, e1, e2 of what has a date of start and one of end, as `bounds_of` does."""
    start_earliest, _, _, start_latest = bounds_of(start) if start else UNLIMITED
    end_earliest, _, _, end_latest = bounds_of(end) if end else UNLIMITED
    return (
        start_earliest,
        _pick_earlier(start_latest, end_latest),
        _pick_later(end_earliest, start_earliest),
        end_latest,
    )


def judge_bounds(bounds: Bounds, is_vague: bool, window: Window) -> Certainty:
    """Tell how sure it is that what lies within bounds touches a window."""
    # No day number is 0, so "or" replaces nothing but None.
    begins, ends = window.start or BEFORE_ALL, window.end or AFTER_ALL
    start_earliest, start_latest, end_earliest, end_latest = bounds
    if (start_earliest or BEFORE_ALL) > ends or (end_latest or AFTER_ALL) < begins:
        return Certainty.NO
    sure = (start_latest or AFTER_ALL) <= ends and (end_earliest or BEFORE_ALL) >= begins
    return Certainty.DEFINITE if sure and not is_vague else Certainty.POSSIBLE


def is_doubtful(date: EDTFDate) -> bool:
    """Tell whether a date is marked approximate or uncertain; such a one is never certain."""
    return date.is_approximate or date.is_uncertain


def bounds_of(date: EDTFDate, as_of: int | None = None) -> Bounds:
    """Give s1, s2, e1, e2: the start lies in [s1, s2], the end in [e1, e2].

    Nothing ends before it starts: so s2 is at most e2, and e1 at least s1.  An open end is
    attested up to ``as_of``, and without that, like an unknown end, at least up to the start.
    They are day numbers, for which pendulum need not be imported.
    """
    parsed = date._parsed  # noqa: SLF001 - one package
    earliest, latest = parsed.earliest, parsed.latest
    if not parsed.is_interval:
        return earliest, latest, earliest, latest
    attested = as_of if parsed.end is Bound.OPEN else parsed.end_earliest
    return (
        earliest,
        _pick_earlier(parsed.start_latest, latest),
        _pick_later(attested, earliest),
        latest,
    )


def corners_of(date: EDTFDate) -> Bounds:
    """Give first and last day of the start, first and last day of the end, as they are written."""
    parsed = date._parsed  # noqa: SLF001 - one package
    return parsed.earliest, parsed.start_latest, parsed.end_earliest, parsed.latest


def is_only_attested(side: str, only_attested: str | None) -> bool:
    """Tell whether a side, ``start`` or ``end``, is no more than the first or last attested day.

    Args:
        side: The side.
        only_attested: The sides of which that is so: ``start``, ``end``, ``both`` or None.
    """
    return only_attested in {side, "both"}


def without_limits(bounds: Bounds, only_attested: str | None) -> Bounds:
    """Give the bounds of what began before, or ended after, what is attested of it.

    Args:
        bounds: Those of the date.
        only_attested: The side of it that is only attested: ``start``, ``end`` or ``both``.
    """
    start_earliest, start_latest, end_earliest, end_latest = bounds
    return (
        None if is_only_attested("start", only_attested) else start_earliest,
        start_latest,
        end_earliest,
        None if is_only_attested("end", only_attested) else end_latest,
    )


def not_before(bounds: Bounds, days: Iterable[int | None]) -> Bounds:
    """Give the bounds of what has no known start, but did not begin before any of some days.

    Days that contradict its own dates are passed over, so that they hide nothing.
    """
    earliest, start_latest, end_earliest, latest = bounds
    if earliest is None:
        known = max((day for day in days if day is not None), default=None)
        if known is not None and (start_latest is None or known <= start_latest):
            earliest = known
    return earliest, start_latest, end_earliest, latest


def _pick_earlier(day: int | None, other: int | None) -> int | None:
    if day is None or other is None:
        return day or other
    return min(day, other)


def _pick_later(day: int | None, other: int | None) -> int | None:
    if day is None or other is None:
        return day or other
    return max(day, other)


def parse_certainty(word: object) -> Certainty:
    """Read the argument ``certainty`` of a question.

    Raises:
        InvalidArgumentError: If it is not "possible" or "definite".
    """
    for level in (Certainty.POSSIBLE, Certainty.DEFINITE):
        if word is level or (isinstance(word, str) and word == level.value):
            return level
    choices = (Certainty.POSSIBLE.value, Certainty.DEFINITE.value)
    near = nearest(word, choices) if isinstance(word, str) else ()
    raise InvalidArgumentError("certainty", word, choices, near)
