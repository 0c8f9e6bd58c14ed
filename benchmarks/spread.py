"""Medians and quartiles, and the timing of calls inside a process."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter_ns

from benchmarks.effort import Effort

NS_A_MICROSECOND = 1_000
NS_A_SECOND = 1_000_000_000


@dataclass(frozen=True)
class Spread:
    """The median and the quartiles of some values.

    Attributes:
        middle: The median.
        low: The lower quartile.
        high: The upper quartile.
        values: All values, as measured.
    """

    middle: float
    low: float
    high: float
    values: tuple[float, ...]

    @staticmethod
    def of(values: Iterable[float]) -> "Spread":
        """Return the spread of one or more values."""
        kept = tuple(values)
        if len(kept) == 1:
            return Spread(kept[0], kept[0], kept[0], kept)
        low, _, high = quantiles(kept, n=4, method="inclusive")
        return Spread(median(kept), low, high, kept)

    def per(self, other: "Spread") -> "Spread":
        """Return the ratios to values that were measured in the same rounds."""
        return Spread.of(
            own / others for own, others in zip(self.values, other.values, strict=True)
        )

    def beyond(self, other: "Spread") -> "Spread":
        """Return the differences to values that were measured in the same rounds."""
        return Spread.of(
            own - others for own, others in zip(self.values, other.values, strict=True)
        )

    def text(self, unit: str = "", *, with_quartiles: bool = True) -> str:
        """Return the median, rounded, with its unit and the quartiles in brackets."""
        middle = f"{rounded(self.middle)}{unit and ' '}{unit}"
        if not with_quartiles:
            return middle
        return f"{middle} ({rounded(self.low)} to {rounded(self.high)})"


def rounded(value: float) -> str:
    """Return a number with three digits that count, and no more.

    >>> rounded(0.12345), rounded(12.345), rounded(12345.6)
    ('0.123', '12.3', '12,346')
    """
    if value == 0:
        return "0"
    for limit, digits in ((0.01, 5), (0.1, 4), (1, 3), (10, 2), (100, 1)):
        if abs(value) < limit:
            return f"{value:.{digits}f}"
    return f"{value:,.0f}"


def microseconds(ask: Callable[[], object], effort: Effort) -> float:
    """Return what one call takes that has been made before: the median of batches of calls."""
    calls = max(1, int(effort.batch_seconds * NS_A_SECOND / max(once(ask), 1)))
    batches = [_batch(ask, calls) for _ in range(effort.repeats)]
    return median(batches) / calls / NS_A_MICROSECOND


def once(ask: Callable[[], object]) -> int:
    """Return the nanoseconds of one call."""
    begin = perf_counter_ns()
    ask()
    return perf_counter_ns() - begin


def each(asks: Sequence[Callable[[], object]], effort: Effort) -> Spread:
    """Return the spread of several questions, each measured by itself, in microseconds."""
    return Spread.of(microseconds(ask, effort) for ask in asks)


def _batch(ask: Callable[[], object], calls: int) -> int:
    begin = perf_counter_ns()
    for _ in range(calls):
        ask()
    return perf_counter_ns() - begin
