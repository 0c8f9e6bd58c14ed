"""Rates of error with their intervals."""

from math import sqrt
from typing import NamedTuple

Z = 1.959964
"""The quantile of the normal distribution that leaves 2.5 percent above it."""


class Interval(NamedTuple):
    """A closed interval of rates, 0 to 1."""

    low: float
    high: float


def wilson(errors: int, size: int) -> Interval:
    """Return the 95 % score interval of a rate.

    Wilson, E. B. (1927): "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22, pages 209-212.

    Args:
        errors: How many of the sample have the fault.
        size: How many were sampled, at least one.

    >>> low, high = wilson(5, 50)
    >>> round(low, 4), round(high, 4)
    (0.0435, 0.2136)
    """
    rate = errors / size
    middle = rate + Z * Z / (2 * size)
    spread = Z * sqrt(rate * (1 - rate) / size + Z * Z / (4 * size * size))
    scale = 1 + Z * Z / size
    return Interval(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))
