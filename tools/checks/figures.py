"""Figures: none is off by a factor of a thousand, and numbers fit those that they belong to."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log10
from statistics import median_high

from checks.problem import Data, Finding, alike
from jac_history import EDTFDate, Figure, Measure, words
from jac_history._dates import is_doubtful

FACTOR = 2.7
"""Powers of ten by which a value may differ from its neighbours: a slip of units is three."""
POINTS = 1.0
"""Percentage points by which a growth rate may differ from the two values, which are rounded."""
PART = 0.06
"""The part of itself by which a large growth rate may differ."""
SLACK = 1.02
"""How much larger than the whole a part may be, for both are rounded."""
CUMULATIVE = ("cumulative-output", "cumulative-sales")
RATES = ("growth-rate", "market-share", "export-share", "rank", "gross-margin", "debt-ratio")


def magnitudes(data: Data) -> Iterator[Finding]:
    """A value a thousand times its neighbours is a slip of units."""
    exact = [
        figure for figure in data.of(Figure) if figure.value and figure.period.precision is not None
    ]
    for group in alike(exact, lambda figure: (*_series(figure), figure.period.precision)):
        middle = median_high(abs(figure.value) for figure in group)
        for figure in group:
            if abs(log10(abs(figure.value)) - log10(middle)) > FACTOR:
                what = f"{figure.value:g} against {middle:g}"
                yield Finding("magnitude", figure.id, what, "like the others")


def one_value(data: Data) -> Iterator[Finding]:
    """One count has one figure; rival values are positions of a dispute."""
    for group in alike(
        data.of(Figure), lambda figure: (*_series(figure), figure.period, figure.kind)
    ):
        ids = " + ".join(figure.id for figure in group)
        yield Finding("one value", ids, "two figures for one count", "one, and a dispute")


def _series(figure: Figure) -> tuple[object, ...]:
    return (*_counted(figure), figure.unit, figure.scope)


def _counted(figure: Figure) -> tuple[object, ...]:
    return (figure.subject.id, figure.measure, figure.segment, figure.place)


def growth_fits(data: Data) -> Iterator[Finding]:
    """A growth rate is what its two years make of it, where both are known in the same scope."""
    values = _values(data)
    for rate in data.of(Figure):
        measure = _measured(rate) if rate.measure == "growth-rate" else None
        now, before = _same_period(rate.period, 0), _same_period(rate.period, -1)
        if measure is None or now is None or before is None or rate.kind != "actual":
            continue
        key = (rate.subject.id, measure, rate.segment, rate.place)
        for scope, value in values[*key, now].items():
            base = values[*key, before].get(scope)
            is_meant = scope is None or scope in (rate.scope or "")
            if is_meant and base and (base > 0) is (value > 0):
                growth = (value - base) / base * 100
                if abs(growth - rate.value) > max(POINTS, abs(growth) * PART):
                    what = f"{rate.value:g} %, but {base:,.12g} to {value:,.12g} is {growth:.1f} %"
                    yield Finding("growth", rate.id, what, "a note, a dispute or another number")


def parts_fit(data: Data) -> Iterator[Finding]:
    """What adds up over months is no more in a part of a year than in the whole of it."""
    values = _values(data)
    for part in data.of(Figure):
        year = _year_of_part(part.period)
        if year is None or part.kind != "actual" or part.measure in RATES:
            continue
        whole = values[*_counted(part), year].get(part.scope)
        if whole is not None and part.value > 0 and part.value > whole * SLACK:
            if part.unit == "CNY" and part.measure.startswith("net-"):
                continue  # a loss may follow a profit
            what = f"{part.value:,.12g} in {part.period}, but {whole:,.12g} in the whole of {year}"
            yield Finding("parts", part.id, what, "at most the whole")


def counts_grow(data: Data) -> Iterator[Finding]:
    """What is counted from the start on never becomes less."""
    counts = [
        figure
        for figure in data.of(Figure)
        if figure.measure in CUMULATIVE and figure.kind == "actual" and figure.period.latest
    ]
    for group in alike(counts, lambda figure: (*_counted(figure), figure.scope)):
        for earlier, later in pairwise(sorted(group, key=lambda figure: figure.period.sort_key[1])):
            if later.value < earlier.value and later.bound == earlier.bound == "exact":
                what = f"{later.value:,.12g}, but {earlier.value:,.12g} before ({earlier.id})"
                yield Finding("counts", later.id, what, "no less than before")


Values = dict[tuple[object, ...], dict[str | None, float]]


def _values(data: Data) -> Values:
    """Return exact values by subject, measure, segment, place and period, then by scope."""
    values: Values = defaultdict(dict)
    for figure in data.of(Figure):
        if figure.kind == "actual" and figure.bound == "exact":
            values[*_counted(figure), figure.period.text][figure.scope] = figure.value
    return values


def _measured(rate: Figure) -> str | None:
    """Return the measure that a growth rate speaks of, by the words of its scope or its id."""
    text = f"{rate.scope or ''} {rate.id}".replace("-", " ")
    names = sorted(words(Measure), key=len, reverse=True)
    return next((name for name in names if name.replace("-", " ") in text), None)


def _same_period(period: EDTFDate, years: int) -> str | None:
    """Return a plain date or interval so many years later, as text; None for a vague one."""
    if is_doubtful(period) or "X" in period.text or "[" in period.text:
        return None
    sides = period.text.split("/")
    if not all(side[:4].isdecimal() for side in sides):
        return None
    return "/".join(f"{int(side[:4]) + years:04d}{side[4:]}" for side in sides)


def _year_of_part(period: EDTFDate) -> str | None:
    """Return the year of which a period is a part; None for whole years and longer ones."""
    if period.earliest is None or period.latest is None or len(period.text) == len("2001"):
        return None
    is_within = period.earliest.year == period.latest.year
    return str(period.earliest.year) if is_within else None


ALL = (magnitudes, one_value, growth_fits, parts_fit, counts_grow)
