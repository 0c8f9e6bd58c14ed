"""Positions of records that two questions have in common."""

from bisect import bisect_left
from collections.abc import Sequence


def common(some: Sequence[int], others: Sequence[int]) -> list[int]:
    """Return what two ascending sequences have in common.

    The time grows with the shorter one, and with the longer one's logarithm: few hits in a window
    cost little even about an entity that everything is about.

    >>> common([1, 4, 9], [0, 1, 2, 3, 4, 5])
    [1, 4]
    """
    short, long = sorted((some, others), key=len)
    return [one for one in short if _holds(long, one)]


def _holds(ascending: Sequence[int], one: int) -> bool:
    place = bisect_left(ascending, one)
    return place < len(ascending) and ascending[place] == one
