"""Which figure stands for which year in a series."""

from collections.abc import Iterable

from jac_history._dates import Precision
from jac_history._records.figure import Figure
from jac_history._records.vocabulary import STOCKS

SUREST_FIRST = ("high", "medium", "low")


def figure_of_each_year(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figure that stands for each year, by year.

    A quantity that adds up over time has to be that of a whole year; one that is counted at a
    moment may be of any day in the year. Where there are several for a year, one without a scope
    is taken, then the surer, then the later.

    Args:
        figures: Figures of one subject, measure, kind, segment and place.
    """
    chosen: dict[int, Figure] = {}
    for figure in sorted(figures, key=_rank):
        year = year_of(figure)
        if year is not None:
            chosen.setdefault(year, figure)
    return [chosen[year] for year in sorted(chosen)]


def year_of(figure: Figure) -> int | None:
    """Return the year that a figure may stand for in a series, or None if it may for none."""
    period = figure.period
    if figure.measure not in STOCKS and period.precision is not Precision.YEAR:
        return None
    earliest, latest = period.earliest, period.latest
    if earliest is None or latest is None or earliest.year != latest.year:
        return None
    return earliest.year


def _rank(figure: Figure) -> tuple[bool, int, int, str]:
    later = -figure.period.sort_key[0]
    return figure.scope is not None, SUREST_FIRST.index(figure.confidence), later, figure.id
