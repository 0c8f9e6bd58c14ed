"""
The controlled words of dates.
"""

from __future__ import annotations

from enum import Enum

from jac_history._exceptions import publish

__all__ = ["Bound", "Certainty", "Precision"]


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
