"""The chapters of the history: decades, those with little to tell joined."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

import jac_history as jac

LEAST = 20
"""A chapter goes on to the next decade until it has so many milestones."""


@attrs.frozen
class Chapter:
    """Some decades of the history.

    Attributes:
        milestones: What happened in them, in order of time.
    """

    milestones: tuple[jac.Milestone, ...]

    @property
    def title(self) -> str:
        """The first and the last year of which it tells."""
        return f"{year_of(self.milestones[0])} to {year_of(self.milestones[-1])}"

    @property
    def name(self) -> str:
        """The name of its page, which more data does not change."""
        first, last = (year_of(self.milestones[end]) // 10 for end in (0, -1))
        return f"{first}0s" if first == last else f"{first}0s-{last}0s"

    def decades(self) -> Iterator[tuple[int, list[jac.Milestone]]]:
        """Yield the first year of each decade, and what happened in the decade."""
        for decade, group in groupby(self.milestones, lambda one: year_of(one) // 10 * 10):
            yield decade, list(group)


def chapters(milestones: Sequence[jac.Milestone]) -> Iterator[Chapter]:
    """Yield milestones in chapters."""
    ordered = sorted(milestones, key=lambda one: (year_of(one), one.when.sort_key, one.id))
    waiting: list[jac.Milestone] = []
    for _, group in groupby(ordered, lambda one: year_of(one) // 10):
        waiting += group
        if len(waiting) >= LEAST:
            yield Chapter(tuple(waiting))
            waiting = []
    if waiting:
        yield Chapter(tuple(waiting))


def year_of(milestone: jac.Milestone) -> int:
    """Return the year under which a milestone is told: that of its first known day."""
    when = milestone.when
    days = (when.earliest, when.start_latest, when.latest)
    return next(day.year for day in days if day is not None)
