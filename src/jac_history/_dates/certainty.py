"""The rule: what is possible and what is definite in a window of time."""

from __future__ import annotations

from enum import Enum

from jac_history._dates.calendar import LAST_DAY
from jac_history._exceptions import InvalidArgumentError, publish
from jac_history._suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._dates.parser import Reading


@publish
class Bound(Enum):
    """
    What one end of a date is.

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
    """
    How sure it is that a dated thing touches a window of time.

    Example:
        >>> Certainty.POSSIBLE.value
        'possible'
    """

    DEFINITE = "definite"
    POSSIBLE = "possible"
    NO = "no"


@publish
class Precision(Enum):
    """
    The finest part of a date that is known, from a day to a century.

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
_Corners = tuple[int | None, int | None, int | None, int | None]


def certainty(
    reading: Reading, first: int | None, last: int | None, as_of: int | None
) -> Certainty:
    """
    Tell how sure it is that what is dated touches the window from first to last.
    """
    # No day number is 0, so "or" replaces nothing but None.
    begins, ends = first or BEFORE_ALL, last or AFTER_ALL
    s1, s2, e1, e2 = corners(reading, as_of)
    if (s1 or BEFORE_ALL) > ends or (e2 or AFTER_ALL) < begins:
        return Certainty.NO
    sure = (s2 or AFTER_ALL) <= ends and (e1 or BEFORE_ALL) >= begins
    return Certainty.DEFINITE if sure and not reading.qualifiers else Certainty.POSSIBLE


def corners(reading: Reading, as_of: int | None) -> _Corners:
    """
    Give s1, s2, e1, e2: the start lies in [s1, s2], the end in [e1, e2].

    Nothing ends before it starts: so s2 is at most e2, and e1 at least s1.  An open end is
    attested up to ``as_of``, and without that, like an unknown end, at least up to the start.
    """
    earliest, latest = reading.earliest, reading.latest
    if not reading.is_interval:
        return earliest, latest, earliest, latest
    attested = as_of if reading.end is Bound.OPEN else reading.end_earliest
    return earliest, _earlier(reading.start_latest, latest), _later(attested, earliest), latest


def _earlier(day: int | None, other: int | None) -> int | None:
    if day is None or other is None:
        return day or other
    return min(day, other)


def _later(day: int | None, other: int | None) -> int | None:
    if day is None or other is None:
        return day or other
    return max(day, other)


def asked_certainty(word: object) -> Certainty:
    """
    Read the argument ``certainty`` of a question.

    Raises:
        InvalidArgumentError: If it is not "possible" or "definite".
    """
    for askable in (Certainty.POSSIBLE, Certainty.DEFINITE):
        if word is askable or word == askable.value:
            return askable
    choices = (Certainty.POSSIBLE.value, Certainty.DEFINITE.value)
    near = nearest(word, choices) if isinstance(word, str) else ()
    raise InvalidArgumentError("certainty", word, choices, near)
