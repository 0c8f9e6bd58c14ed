"""Rates of error with their intervals."""


def wilson(errors: int, size: int) -> tuple[float, float]:
    """Return the ends of the 95 % score interval (Wilson 1927) of a rate, 0 to 1.

    Args:
        errors: How many of the sample have the fault.
        size: How many were sampled, at least one.

    >>> low, high = wilson(5, 50)
    >>> round(low, 4), round(high, 4)
    (0.0435, 0.2136)
    """
    from scipy.stats import binomtest  # slow to load, and used by one page

    low, high = binomtest(errors, size).proportion_ci(method="wilson")
    return float(low), float(high)
