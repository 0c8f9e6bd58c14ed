"""The picture of figures over the years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from jac_history._dates import Precision, is_doubtful
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE
from jac_history._plot.look import Look
from jac_history._plot.theme import (
    FRAMELESS,
    GREY,
    PALETTE,
    alt,
    escape_script,
    finish_picture,
    inline_data,
    make_axis,
    make_heading,
    make_legend,
    make_tooltips,
    name_publishers,
    take_records,
)
from jac_history._records.figure import Figure
from jac_history._records.vocabulary import STOCKS, FigureKind, words

if TYPE_CHECKING:
    from jac_history._dates import EDTFDate
    from jac_history._records.dispute import Dispute

HEIGHT = 300
EMPTY_YEARS = 8
"""A point that lies further than so many years from all others is told in words."""
YEAR_LABEL = 45
"""Pixels that a year needs on the axis."""
DAYS = 365.2425
SLACK = 0.02
"""How much further than their length, in years, the middles of two periods in a row may lie."""
SHAPES = ("circle", "diamond", "square", "triangle-up")
DASHES = ([1.0, 0.0], [5.0, 3.0], [2.0, 3.0], [5.0, 3.0])
RIVAL = "#e11d48"
BOUND_SIGNS = {"exact": "", "about": "≈", "at-least": "≥", "at-most": "≤"}
"""What stands above a value that is not exact."""
DOUBT_SIGN = "?"
"""What stands above a value of which the date is marked approximate or uncertain."""
SIGN_RISE = 11
"""Pixels from a point up to the middle of its sign."""
POWERS = ((1e9, "billion "), (1e6, "million "))
"""Large numbers are written in these, so that an axis can be read."""
TOOLTIP_FIELDS = ("date", "what", "value", "kind", "confidence", "sources", "rivals", "id")


DisputesOf: TypeAlias = "Callable[[Figure], Iterable[Dispute]]"


class Point(NamedTuple):
    """A figure in the picture.

    Attributes:
        figure: The figure.
        year: Where it stands: a whole year at its number, other periods at their middle.
        line: What it is counted for, the same for all figures of a line.
        span: Over how many years it adds up; one for what is counted at a moment.
    """

    figure: Figure
    year: float
    line: str
    span: float


def series_picture(
    records: object, disputes_of: DisputesOf, look: Look
) -> alt.LayerChart | alt.VConcatChart:
    """Return figures over the years, with their rivals, gaps left as gaps.

    Args:
        records: Figures of one unit.
        disputes_of: Gives the disputes over a figure.
        look: Size, title and caption; without a title what the figures have in common stands above.

    Raises:
        InvalidArgumentError: The records are no figures with a date, or of several units; or the
            look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    points, alone = _set_apart(_points(_figures(records)))
    power, word = _power(points)
    rivals = {
        point.figure.id: _rival_values(point.figure, disputes_of(point.figure)) for point in points
    }
    values = [_row(point, rivals, power) for point in points]
    crosses = [
        {**row, "rival": value / power} for row in values for value in rivals[str(row["id"])]
    ]
    lines = [{**row, "run": run} for row, run in zip(values, _runs(points), strict=True)]
    width = look.width
    layers = [
        _lines(lines, width),
        *_marks(values, width),
        *(_crosses(crosses, width) if crosses else ()),
        *_signs(values, width),
    ]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(
        width=width, height=look.height or HEIGHT, view=FRAMELESS
    )
    picture = picture.resolve_scale(color="shared", shape="shared")
    common = f"{_common(points)} ({word}{points[0].figure.unit})"
    text = common if look.title is None else look.title
    heading = make_heading(text, list(_explain(points, crosses, alone)), width)
    return finish_picture(picture, look, heading, [point.figure for point in (*points, *alone)])


def panels_picture(
    figures: Sequence[Figure], disputes_of: DisputesOf, look: Look
) -> alt.VConcatChart:
    """Return figures over the years, one panel below the other, one for each unit.

    Args:
        figures: Figures of any units.
        disputes_of: Gives the disputes over a figure.
        look: Size of a panel, title above all of them, and caption.

    Raises:
        InvalidArgumentError: There are no figures, or the look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    take_records("figures", figures, "a table with at least one figure")
    units = dict.fromkeys(figure.unit for figure in figures)
    bare = look._replace(title=None, caption=None)
    panels = [
        series_picture([one for one in figures if one.unit == unit], disputes_of, bare)
        for unit in units
    ]
    picture: alt.VConcatChart = alt.VConcatChart(vconcat=panels)
    picture = picture.resolve_scale(x="shared", color="independent", shape="independent")
    heading = make_heading(look.title, [], look.width) if look.title else None
    return cast("alt.VConcatChart", finish_picture(picture, look, heading, figures))


def _explain(
    points: Sequence[Point], crosses: Sequence[object], alone: Sequence[Point]
) -> Iterator[str]:
    """Yield what the signs of the picture mean, of those that it has."""
    figures = [point.figure for point in points]
    if {figure.kind for figure in figures} - {"actual"}:
        yield "hollow: not counted, but aimed at, claimed or expected"
    for bound, sign in BOUND_SIGNS.items():
        if sign and any(figure.bound == bound for figure in figures):
            yield f"{sign} {bound.replace('-', ' ')}"
    if any(is_doubtful(figure.period) for figure in figures):
        yield f"{DOUBT_SIGN} the date is not certain"
    if crosses:
        yield "red cross: value of a rival source"
    for point in alone:
        figure = point.figure
        yield f"far off and not drawn: {figure.value:,} {figure.unit}, {figure.period.human()}"
    if any(not point.year.is_integer() for point in points):
        yield "a year is named at its middle"


def _figures(records: object) -> list[Figure]:
    expected = "figures, at least one, as series(measure) gives"
    taken = take_records("figures", records, expected)
    figures = [record for record in taken if isinstance(record, Figure)]
    if len(figures) < len(taken):
        raise InvalidArgumentError("figures", records, expected=expected)
    units = sorted({figure.unit for figure in figures})
    if len(units) > 1:
        expected = f"figures of one unit, not of {', '.join(units)}; put pictures together instead"
        raise InvalidArgumentError("figures", records, expected=expected)
    return figures


def _points(figures: Sequence[Figure]) -> list[Point]:
    named = {figure.id: _parts(figure) for figure in figures}
    shared = set.intersection(*(set(parts) for parts in named.values()))
    points = []
    for figure in figures:
        year = _year(figure.period)
        if year is not None:
            line = ", ".join(part for part in named[figure.id] if part not in shared)
            points.append(Point(figure, year, line or _measure(figure), _span(figure)))
    if not points:
        raise InvalidArgumentError("figures", figures, expected="figures with a known period")
    return sorted(points, key=lambda one: (one.line, one.figure.kind, one.span, one.year))


def _set_apart(points: Sequence[Point]) -> tuple[list[Point], list[Point]]:
    """Part a lone first or last point that would stretch the axis over many empty years."""
    years = sorted({point.year for point in points})
    far = set()
    if len(years) > 2:  # noqa: PLR2004 - of two points neither is the lone one
        far = {years[0]} if years[1] - years[0] > EMPTY_YEARS else set()
        far |= {years[-1]} if years[-1] - years[-2] > EMPTY_YEARS else set()
    near = [point for point in points if point.year not in far]
    return near, [point for point in points if point.year in far]


def _parts(figure: Figure) -> tuple[str, ...]:
    place = figure.place.name if figure.place else None
    parts = (figure.subject.name, _measure(figure), figure.segment, place, figure.scope)
    return tuple(part for part in parts if part)


def _measure(figure: Figure) -> str:
    return figure.measure.replace("-", " ")


def _common(points: Sequence[Point]) -> str:
    shared = [set(_parts(point.figure)) for point in points]
    both = set.intersection(*shared)
    return ", ".join(part for part in _parts(points[0].figure) if part in both)


def _year(period: EDTFDate) -> float | None:
    """Return where a period stands: a whole year at its number, others by their middle."""
    earliest, latest = period.earliest, period.latest
    if earliest is None or latest is None:
        return None
    if period.precision is Precision.YEAR:
        return float(earliest.year)
    middle = (earliest.toordinal() + latest.toordinal()) / 2
    return round(middle / DAYS + 0.5, 2)  # 1 January of the year 1 is day 1; a year's middle is it


def _span(figure: Figure) -> float:
    earliest, latest = figure.period.earliest, figure.period.latest
    if figure.measure in STOCKS or earliest is None or latest is None:
        return 1.0
    return round((latest.toordinal() - earliest.toordinal() + 1) / DAYS, 2)


def _power(points: Sequence[Point]) -> tuple[float, str]:
    largest = max(abs(point.figure.value) for point in points)
    return next(((power, word) for power, word in POWERS if largest >= power), (1.0, ""))


def _row(point: Point, rivals: Mapping[str, Sequence[float]], power: float) -> dict[str, object]:
    figure = point.figure
    return {
        "year": point.year,
        "height": figure.value / power,
        "line": point.line,
        "kind": figure.kind,
        "date": figure.period.human(),
        "what": figure.label,
        "value": f"{figure.bound} {figure.value:,} {figure.unit}",
        "sign": BOUND_SIGNS[figure.bound] + DOUBT_SIGN * is_doubtful(figure.period),
        "confidence": figure.confidence,
        "sources": name_publishers(figure),
        "rivals": ", ".join(f"{value:,.10g}" for value in rivals[figure.id]) or "none",
        "id": figure.id,
    }


def _rival_values(figure: Figure, disputes: Iterable[Dispute]) -> list[float]:
    """Return the numbers that other sources give; what is said in words is left to `disputes`."""
    texts = [
        position.value
        for dispute in disputes
        if dispute.field == "value"
        for position in dispute.positions
    ]
    numbers = [number for text in texts if (number := _number(text)) is not None]
    return [number for number in numbers if number != figure.value]


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None  # "inf" is a word, too


def _runs(points: Sequence[Point]) -> list[int]:
    """Number the stretches of periods in a row, so that no line is drawn over a gap.

    Periods of another length are another stretch: a month is no fall after a year.
    """
    numbers = [0]
    for before, here in pairwise(points):
        alike = _run_key(before) == _run_key(here)
        follows = here.year - before.year <= here.span + SLACK
        numbers.append(numbers[-1] + (not (alike and follows)))
    return numbers


def _run_key(point: Point) -> tuple[str, str, float]:
    return point.line, point.figure.kind, point.span


def _lines(values: Sequence[Mapping[str, object]], width: int) -> alt.Chart:
    lines: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_line(strokeWidth=2, strokeJoin="round")
        .encode(
            x=_years(width),
            y=_heights(),
            color=_colour(values, width),
            detail="run:N",
            strokeDash=alt.StrokeDash(
                "kind:N",
                title=None,
                scale=_by_kind(values, DASHES),
                legend=_legend(values, "kind", width),
            ),
        )
    )
    return lines


def _marks(values: Sequence[Mapping[str, object]], width: int) -> list[alt.Chart]:
    """Return the figures: filled what was counted, hollow what was only meant or claimed."""
    shape = alt.Shape(
        "kind:N", title=None, scale=_by_kind(values, SHAPES), legend=_legend(values, "kind", width)
    )
    layers = []
    for filled in (True, False):
        kept = [row for row in values if (row["kind"] == "actual") is filled]
        if not kept:  # Vega warns of a layer without data
            continue
        marks = alt.Chart(inline_data(kept)).mark_point(
            filled=filled, size=60, strokeWidth=1.6, opacity=1
        )
        layers.append(
            marks.encode(
                x=_years(width),
                y=_heights(),
                color=_colour(values, width),
                shape=shape,
                tooltip=make_tooltips(TOOLTIP_FIELDS),
            )
        )
    return layers


def _signs(values: Sequence[Mapping[str, object]], width: int) -> Iterator[alt.Chart]:
    """Yield the signs above the values that are not exact, or not of a certain date."""
    signed = [row for row in values if row["sign"]]
    texts = alt.Chart(inline_data(signed)).mark_text(dy=-SIGN_RISE, fontSize=FONT_SIZE, color=GREY)
    if signed:
        yield texts.encode(
            x=_years(width), y=_heights(), text="sign:N", tooltip=make_tooltips(TOOLTIP_FIELDS)
        )


def _crosses(values: Sequence[Mapping[str, object]], width: int) -> list[alt.Chart]:
    """Return the rival values, each tied to the preferred one."""
    base = alt.Chart(inline_data(values)).encode(
        x=_years(width), tooltip=make_tooltips(TOOLTIP_FIELDS)
    )
    ties = base.mark_rule(color=RIVAL, strokeDash=[2, 2]).encode(y=_heights(), y2="rival:Q")
    crosses = base.mark_point(shape="cross", filled=True, color=RIVAL, size=60, opacity=1).encode(
        y=alt.Y("rival:Q", title=None)
    )
    return [ties, crosses]


def _years(width: int) -> alt.X:
    scale = alt.Scale(zero=False, nice=False, padding=20)
    ticks = width // YEAR_LABEL
    years = make_axis(format="d", tickMinStep=1, tickCount=ticks, grid=False)
    return alt.X("year:Q", title=None, scale=scale, axis=years)


def _heights() -> alt.Y:
    return alt.Y("height:Q", title=None, axis=make_axis())


def _colour(values: Sequence[Mapping[str, object]], width: int) -> alt.Color:
    lines = sorted({escape_script(str(row["line"])) for row in values})
    scale = alt.Scale(domain=lines, range=list(PALETTE))
    return alt.Color("line:N", title=None, scale=scale, legend=_legend(values, "line", width))


def _legend(values: Sequence[Mapping[str, object]], column: str, width: int) -> alt.Legend | None:
    """Return a legend only where there is something to tell apart."""
    names = {str(row[column]) for row in values}
    return make_legend(names, width, symbolOpacity=1) if len(names) > 1 else None


def _by_kind(
    values: Sequence[Mapping[str, object]], looks: Sequence[str | list[float]]
) -> alt.Scale:
    """Return the scale of a look that each kind of figure always has, for the kinds there are."""
    there = {row["kind"] for row in values}
    kept = [pair for pair in zip(words(FigureKind), looks, strict=True) if pair[0] in there]
    return alt.Scale(domain=[kind for kind, _ in kept], range=[look for _, look in kept])
