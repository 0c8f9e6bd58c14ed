"""Which figure stands for which year in a series, and what is known where none does."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from jac_history._dataset.tables import Store
from jac_history._display.words import format_number
from jac_history._records.entities import Entity
from jac_history._records.figure import Figure
from jac_history._records.vocabulary import ADDITIVE, BOUNDS, NEAR_MEASURES, STOCKS

SUREST_FIRST = ("high", "medium", "low")
DAYS_OF_A_YEAR = 366
MOST_YEARS = 5
"""What is counted over more years than these tells little of one of them."""
MOST_DECIMALS = 6
"""A sum of decimal numbers is rounded to so many places."""
LISTED = 6
"""So many segments or places are named."""


def figures_of(store: Store, subject: Entity) -> list[Figure]:
    """Return all figures of a subject, by period."""
    table = store.table("figure")
    figures = map(table.record, table.about(subject.id))
    return [figure for figure in figures if figure.subject.id == subject.id]


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


def figure_of_each_period(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figure that stands for each period, whatever its length, by date.

    Args:
        figures: Figures of one subject, measure, kind, segment and place.
    """
    chosen: dict[str, Figure] = {}
    for figure in sorted(figures, key=_rank):
        chosen.setdefault(figure.period.text, figure)
    return sorted(chosen.values(), key=lambda figure: figure.period.sort_key)


def year_of(figure: Figure) -> int | None:
    """Return the year that a figure may stand for in a series, or None if it may for none."""
    if figure.measure not in STOCKS and not figure.is_whole_year:
        return None
    years = _years(figure)
    return years.start if len(years) == 1 else None


def near_measures(measure: str) -> tuple[str, ...]:
    """Return the measures that tell something of another one, the nearest first.

    >>> near_measures("net-profit-total")
    ('net-profit', 'net-profit-recurring', 'profit-before-tax')
    """
    groups = (group for group in NEAR_MEASURES if measure in group)
    return tuple(near for group in groups for near in group if near != measure)


def _rank(figure: Figure) -> tuple[bool, int, int, str]:
    later = -figure.period.sort_key[0]
    return figure.scope is not None, SUREST_FIRST.index(figure.confidence), later, figure.id


def _years(figure: Figure) -> range:
    """Return the years that the period of a figure touches; none where a side has no limit."""
    earliest, latest = figure.period.earliest, figure.period.latest
    if earliest is None or latest is None:
        return range(0)
    return range(earliest.year, latest.year + 1)


class Part(NamedTuple):
    """A figure of a part of a year, with the first and the last day that it counts."""

    first: int
    last: int
    figure: Figure


class Near(NamedTuple):
    """What is known where the figure of a year is not.

    Attributes:
        why: Why there is no figure, in words.
        figure: What comes nearest, or None.
        parts: The figures of parts of the year that add up to it, if there are such.
    """

    why: str
    figure: Figure | None
    parts: tuple[Figure, ...] = ()


class Neighbourhood:
    """All that is known of one measure of a subject, and of the measures near it.

    Args:
        measure: The measure.
        figures: All figures of the subject.
    """

    def __init__(self, measure: str, figures: Sequence[Figure]) -> None:
        self._measure = measure
        self._order = (measure, *near_measures(measure))
        own = [figure for figure in figures if figure.measure == measure]
        others = [one for one in figures if one.measure in self._order[1:] and _is_total(one)]
        totals = filter(_is_total, own)
        self.by_year = {_years(one).start: one for one in figure_of_each_year(totals)}
        chosen = figure_of_each_period(filter(_is_total, own)) if measure in ADDITIVE else ()
        parts = map(_part, chosen)
        self._parts = [part for part in parts if part]
        self._touching: dict[int, list[Figure]] = {}
        for figure in (*own, *others):
            years = _years(figure)
            for year in years if len(years) <= MOST_YEARS else ():
                self._touching.setdefault(year, []).append(figure)

    @property
    def last_year(self) -> int | None:
        """The last year of which something is counted, if only a part of it; None without any."""
        parts = (dt.date.fromordinal(part.last).year for part in self._parts)
        return max((*self.by_year, *parts), default=None) if self.by_year else None

    def nearest(self, year: int) -> Near:
        """Return what is known where the figure of a year is not."""
        parts = _find_parts(year, self._parts)
        if parts:
            return Near(_describe_sum(parts), max(parts, key=_days), parts)
        touching = self._touching.get(year)
        if touching:
            figure = min(touching, key=self._distance)
            return Near(f"only known: {', '.join(self._differences(figure, year))}", figure)
        near = min(self.by_year, key=lambda other: (abs(other - year), other), default=None)
        figure_near = None if near is None else self.by_year[near]
        return Near("no source that was read gives it", figure_near)

    def _distance(self, figure: Figure) -> tuple[bool, bool, bool, int, bool, int, str]:
        """Return how far a figure is from the total that was counted for a whole year."""
        return (
            figure.segment is not None or figure.place is not None,
            figure.kind != "actual",
            year_of(figure) is None,
            self._order.index(figure.measure),
            figure.scope is not None,
            -_days(figure),
            figure.id,
        )

    def _differences(self, figure: Figure, year: int) -> Iterator[str]:
        """Yield in what a figure differs from the one that is missing."""
        if figure.kind != "actual":
            yield f"a {figure.kind}"
        if figure.measure != self._measure:
            yield figure.measure.replace("-", " ")
        narrowing = (figure.segment, figure.place and figure.place.name, figure.scope)
        yield from (text for text in narrowing if text)
        if year_of(figure) != year:
            yield figure.period.human()


def _find_parts(year: int, parts: Iterable[Part]) -> tuple[Figure, ...]:
    """Return the figures whose periods follow each other from the first day of a year to its last.

    Where there are several such rows, the one with the fewest scopes is taken, then the one with
    the fewest figures. There is none where a day is missing or counted twice, or where two scopes
    differ.

    Args:
        year: The year.
        parts: What is known of parts of years.
    """
    first, last = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
    rows: dict[int, tuple[int, int, tuple[Figure, ...]]] = {last + 1: (0, 0, ())}
    """By the day on which a row begins that ends with the year: its scopes, number, figures."""
    for part in sorted(parts, key=attrgetter("first"), reverse=True):
        if part.last + 1 in rows:
            scoped, number, figures = rows[part.last + 1]
            row = (scoped + bool(part.figure.scope), number + 1, (part.figure, *figures))
            rows[part.first] = min(rows.get(part.first, row), row, key=itemgetter(0, 1))
    figures = rows[first][2] if first in rows else ()
    scopes = {figure.scope for figure in figures}
    return figures if len(figures) > 1 and len(scopes - {None}) <= 1 else ()


def _part(figure: Figure) -> Part | None:
    """Return a figure as a part of its year, or None if its days are not known."""
    first, last = figure.period.earliest, figure.period.latest
    is_plain = figure.period.text.replace("-", "").replace("/", "").isdigit()
    if first is None or last is None or not is_plain or figure.bound not in {"exact", "about"}:
        return None
    return Part(first.toordinal(), last.toordinal(), figure)


def _describe_sum(parts: Sequence[Figure]) -> str:
    """Return in words what the parts of a year add up to."""
    total = round(sum(figure.value for figure in parts), MOST_DECIMALS)
    bound = "about" if any(figure.bound == "about" for figure in parts) else "exact"
    scopes = dict.fromkeys(figure.scope for figure in parts if figure.scope)
    shown = ", ".join((f"{format_number(total)} {parts[0].unit}", *scopes))
    return f"only known: {len(parts)} parts, which add up to {BOUNDS[bound]}{shown}"


def _is_total(figure: Figure) -> bool:
    return figure.kind == "actual" and figure.segment is None and figure.place is None


def _days(figure: Figure) -> int:
    """Return of how many days the period is, as far as they count towards a year."""
    first, last = figure.period.earliest, figure.period.latest
    days = (last - first).days + 1 if first and last else 0
    return days if days <= DAYS_OF_A_YEAR else -days


def describe_others(
    asked: tuple[str, str, str | None, str | None], figures: Sequence[Figure], *, partial: bool
) -> str:
    """Return in words which figures there are where a series has none.

    Args:
        asked: The measure, kind, segment and id of the place of the series.
        figures: All figures of its subject.
        partial: Whether the series took every period.
    """
    measure = asked[0]
    same = [figure for figure in figures if figure.measure == measure]
    parts = sum(key_of(figure) == asked for figure in same)
    near = [name for name in near_measures(measure) if _has_totals(name, figures)]
    phrases = (
        _name("of part of a year or of a day (partial=True)", [str(parts)] if parts else ()),
        _name("of kind", {figure.kind for figure in same} - {asked[1]}),
        _name("of segment", {figure.segment for figure in same} - {asked[2]}),
        _name("of place", {figure.place.id for figure in same if figure.place} - {asked[3]}),
        _name("near measures", near),
    )
    listed = "; ".join(phrase for phrase in phrases if phrase)
    what = "figure" if partial else "whole year"
    return f"No {what} is known; there are figures {listed}" if listed else ""


def describe_subjects(subject: str, measure: str, figures: Iterable[Figure]) -> str:
    """Return in words what a measure is known of where it is not known of a subject.

    Args:
        subject: The name of the subject.
        measure: The measure.
        figures: All figures of the dataset.
    """
    others = {figure.subject.id for figure in figures if figure.measure == measure}
    known = _name("there are figures of", others) or "nor of anything else"
    return f"None is known of {subject}; {known}"


def key_of(figure: Figure) -> tuple[str, str, str | None, str | None]:
    """Return what all figures of a series have in common beside their subject."""
    place = figure.place.id if figure.place else None
    return figure.measure, figure.kind, figure.segment, place


def _has_totals(measure: str, figures: Iterable[Figure]) -> bool:
    return any(figure.measure == measure and _is_total(figure) for figure in figures)


def _name(what: str, names: Iterable[str | None]) -> str:
    """Return what there is and its names, the first few; empty where there are none."""
    known = sorted(name for name in names if name)
    more = f" and {len(known) - LISTED} more" if len(known) > LISTED else ""
    return f"{what}: {', '.join(known[:LISTED])}{more}" if known else ""
