"""What was measured, read for the page: medians, quartiles and ratios."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

MILLI, MICRO, MEGA = 1e-3, 1e-6, 1e6


@dataclass(frozen=True)
class Spread:
    """Values, as measured, of which the median and the quartiles are shown."""

    values: Sequence[float]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    @property
    def quartiles(self) -> tuple[float, float]:
        """The lower and the upper quartile."""
        if len(self.values) == 1:
            return self.values[0], self.values[0]
        low, _, high = quantiles(self.values, n=4, method="inclusive")
        return low, high

    def divide(self, other: "Spread") -> "Spread":
        """Return the ratios to values of the same rounds."""
        return Spread([a / b for a, b in zip(self.values, other.values, strict=True)])

    def subtract(self, other: "Spread") -> "Spread":
        """Return the differences to values of the same rounds."""
        return Spread([a - b for a, b in zip(self.values, other.values, strict=True)])

    def format(self, unit: float = 1) -> str:
        """Return the median in a unit, and the quartiles in brackets."""
        middle, low, high = (round_number(one / unit) for one in (self.middle, *self.quartiles))
        return f"{middle} ({low} to {high})"

    def compare(self, own: "Spread", unit: float) -> str:
        """Return the median in a unit, and how many times that of this library it is."""
        ratio = round_number(self.middle / own.middle)
        return f"{round_number(self.middle / unit)} (×{ratio})"


class Results:
    """The benchmarks of a pyperf.BenchmarkSuite, and figures that are no times, by name."""

    def __init__(self, suite: Any, figures: dict[str, Any]) -> None:
        self.figures = figures
        self.benchmarks: dict[str, Any] = {one.get_name(): one for one in suite}

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a benchmark of a name."""
        return name in self.benchmarks

    def pool(self, name: str) -> Spread:
        """Return all values of a benchmark."""
        return Spread(self.benchmarks[name].get_values())

    def by_round(self, name: str) -> Spread:
        """Return the median of each run, of which each is a round."""
        return Spread([run.middle for run in self.split_runs(name)])

    def by_turn(self, name: str) -> Spread:
        """Return for each thing that was measured in its turn its median over the runs."""
        return Spread([turn.middle for turn in self.split_turns(name)])

    def split_runs(self, name: str) -> list[Spread]:
        """Return the values of each run."""
        return [Spread(run.values) for run in self.benchmarks[name].get_runs()]

    def split_turns(self, name: str) -> list[Spread]:
        """Return for each thing that was measured in its turn its values in all runs."""
        runs = (run.values for run in self.split_runs(name))
        return [Spread(turn) for turn in zip(*runs, strict=True)]


def round_number(value: float) -> str:
    """Return a number with three digits that count, and no more.

    >>> round_number(0.12345), round_number(12.345), round_number(12345.6)
    ('0.123', '12.3', '12,346')
    """
    for limit, digits in ((1e-9, 0), (0.01, 5), (0.1, 4), (1, 3), (10, 2), (100, 1)):
        if abs(value) < limit:
            return f"{value:.{digits}f}"
    return f"{value:,.0f}"
