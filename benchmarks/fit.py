"""Does the time of a query grow with log n and the hits, and with nothing else?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Fit:
    """The curve a + b log2 n + c hits, in microseconds.

    Attributes:
        base: a.
        per_doubling: b.
        per_hit: c.
        error: The median of the deviations, as a share of the time.
    """

    base: float
    per_doubling: float
    per_hit: float
    error: float

    def at(self, size: int, hits: int) -> float:
        """Return the time that the curve gives."""
        return self.base + self.per_doubling * float(np.log2(size)) + self.per_hit * hits


def fit(points: Sequence[tuple[int, int, float]]) -> Fit:
    """Return the curve that comes nearest to points, by least squares of the relative deviations.

    Args:
        points: Size, hits and time of each query.
    """
    sizes, hits, times = (np.array(column, dtype=float) for column in zip(*points, strict=True))
    terms = np.column_stack([np.ones_like(sizes), np.log2(sizes), hits])
    solved, *_ = np.linalg.lstsq(terms / times[:, None], np.ones_like(times), rcond=None)
    deviations = np.abs(terms @ solved / times - 1)
    base, per_doubling, per_hit = map(float, solved)
    return Fit(base, per_doubling, per_hit, float(np.median(deviations)))
