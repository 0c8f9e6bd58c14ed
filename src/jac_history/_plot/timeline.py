"""The picture of a result on a line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from jac_history._dates import EDTFDate, is_doubtful
from jac_history._dates.spans import (
    FADES,
    SURE,
    Spans,
    known_days,
    limits_of,
    may_follow,
    spans_of,
    vagueness,
)
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE, GAP, LINE, Align, Box, Placement, place
from jac_history._plot.look import Look
from jac_history._plot.theme import (
    FRAMELESS,
    alt,
    colours_of,
    finish_picture,
    group_of,
    inline_data,
    make_axis,
    make_heading,
    make_legend,
    make_tooltips,
    name_publishers,
    take_records,
)
from jac_history._records.base import Record, attested_side, time_in_words
from jac_history._records.schema import dates_of

LANE = 20
"""Pixels from lane to lane."""
LABELLED = 120
"""So many records get a label; of more only the most important."""
BAR = LANE * 0.42
"""Pixels that a bar is high."""
FADING = 0.04
"""The part of the whole time over which a side without a known limit fades."""
POINT = 9.0
"""What is narrower than so many pixels is drawn as a point, as a day always is."""
TOOLTIP_FIELDS = ("date", "EDTF", "what", "who", "confidence", "sources", "id")
VAGUE = 20 * 365.25
"""A date that may lie anywhere in more days than these does not stretch the axis over them."""
LEAST_DAYS = 60
"""The axis spans so many days at least, so that its labels name days and no hours."""
TICK = 90
"""Pixels that a label of the axis may take."""
TICK_LABEL = (
    "utcFormat(datum.value, utcdate(datum.value) > 1 ? '%-d %b %Y'"
    " : utcmonth(datum.value) > 0 ? '%b %Y' : '%Y')"
)
"""The expression of Vega for a label of the axis, each with its year."""
NEAR = 15
"""Pixels from a mark to the line of its label above it: less than to that of the next mark."""


class Scale(NamedTuple):
    """From days to pixels.

    Attributes:
        first: The day number at the left edge.
        last: That at the right edge.
        width: The pixels between them.
    """

    first: float
    last: float
    width: int

    def pixel(self, day: float) -> float:
        """Return the pixel of a day."""
        return (day - self.first) / (self.last - self.first) * self.width

    def day(self, pixel: float) -> float:
        """Return the day number at a pixel."""
        return self.first + pixel / self.width * (self.last - self.first)


class Dated(NamedTuple):
    """A record with its date: of a thing that began and ended both dates.

    Attributes:
        record: The record.
        start: Its date, that of its beginning if it has an `end`.
        end: The date of its end; None if it has none, or none is known.
    """

    record: Record
    start: EDTFDate
    end: EDTFDate | None

    @property
    def words(self) -> str:
        """Its dates in words."""
        ended = f" to {self.end.human()}" if self.end else ""
        return f"{time_in_words(self.record)}{ended}"

    @property
    def dates(self) -> tuple[EDTFDate, ...]:
        """The dates that are known."""
        return (self.start,) if self.end is None else (self.start, self.end)

    def known_days(self, as_of: int | None) -> tuple[int, ...]:
        """Return the days that limit it."""
        return known_days(limits_of(self.start, self.end, as_of, attested_side(self.record)))

    @property
    def is_vague(self) -> bool:
        """Whether it may lie anywhere in many years."""
        return vagueness(limits_of(self.start, self.end, None, attested_side(self.record))) > VAGUE

    @property
    def is_doubtful(self) -> bool:
        """Whether a date of it is marked approximate or uncertain."""
        return any(map(is_doubtful, self.dates))

    def spans(self, as_of: int | None, reach: float) -> Spans:
        """Return how the record is drawn."""
        return spans_of(self.start, self.end, as_of, reach, attested_side(self.record))


class Item(NamedTuple):
    """A record on its lane."""

    dated: Dated
    spans: Spans
    placement: Placement
    is_point: bool

    @property
    def is_hollow(self) -> bool:
        """Whether it is a point of which the date is marked doubtful."""
        return self.is_point and self.dated.is_doubtful


def timeline_picture(
    records: object, as_of: int | None, look: Look
) -> alt.LayerChart | alt.VConcatChart:
    """Return dated records on a line of time; those without a date are left out.

    Args:
        records: The records, or one.
        as_of: Day number up to which open ends are attested.
        look: Size, title and caption.

    Raises:
        InvalidArgumentError: None of the records has a date, or the look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    dated = _take_dated(records)
    scale = _scale(dated, as_of, look.width)
    items = _place_items(dated, as_of, scale)
    lanes = 1 + max(item.placement.lane for item in items)
    height = look.height_for(LANE * lanes, f"{lanes} lanes")
    colour = _colour(items, look.width)
    layers = [
        _bars(items, scale, colour),
        _outlines(items, scale, colour),
        _brackets(items, scale, colour),
        *_points(items, scale, colour),
        _arrows(items, scale, colour),
        *_labels(items, scale, height / lanes),
        _edges(scale),
    ]
    drawn_layers = [layer for layer in layers if layer is not None]
    picture: alt.LayerChart = alt.LayerChart(layer=drawn_layers).properties(
        width=look.width, height=height, view=FRAMELESS
    )
    explained = [*_explain(items, scale), *_count_unlabelled(len(items))]
    heading = make_heading(look.title, explained, look.width)
    return finish_picture(picture, look, heading, [one.record for one in dated])


def _explain(items: Sequence[Item], scale: Scale) -> Iterator[str]:
    """Yield what the signs of the picture mean, of those that it has."""
    bars = [item.spans for item in items if not item.is_point]
    drawn = {part.opacity for bar in bars for part in bar.parts}
    days = [item.is_point and item.spans.end - item.spans.start == 1 for item in items]
    if SURE in drawn or any(days):
        yield "solid: certain"
    if any(item.is_point and not day for item, day in zip(items, days, strict=True)):
        yield "point: a day, or too short for a bar"
    if any(bar.brackets for bar in bars):
        yield "pale between brackets: may be"
    if any(_is_cut(bar, scale) for bar in bars):
        yield "up to the edge: may be beyond it"
    if drawn.intersection(FADES):
        yield "fading: no known limit"
    if any(item.dated.is_doubtful for item in items):
        yield "hollow or dotted: marked approximate or uncertain"
    if any(item.spans.goes_on for item in items):
        yield "arrow: goes on"


def _count_unlabelled(drawn: int) -> Iterator[str]:
    """Yield how many records have no label, if there are any."""
    if drawn > LABELLED:
        yield f"without a label: {drawn - LABELLED} of {drawn}"


def _is_cut(bar: Spans, scale: Scale) -> bool:
    return bar.start == scale.first or bar.end == scale.last


def _take_dated(given: object) -> list[Dated]:
    """Return the records that have a date, in the order of time."""
    expected = "records with a date, at least one"
    dated = [
        Dated(record, record.time, _end_of(record))
        for record in take_records("records", given, expected)
        if record.time
    ]
    if not dated:
        raise InvalidArgumentError("records", given, expected=expected)
    return sorted(dated, key=lambda one: one.start.sort_key)


def _end_of(record: Record) -> EDTFDate | None:
    end = dates_of(record)[1]
    # Records of one's own are not checked: an end before the beginning is none.
    return end if end and record.time and may_follow(end, record.time) else None


def _scale(dated: Sequence[Dated], as_of: int | None, width: int) -> Scale:
    clear = [one for one in dated if not one.is_vague] or dated
    days = [day for one in clear for day in one.known_days(as_of)]
    first, last = min(days), max(days)
    for one in dated:  # of what is vague the nearest end has to be seen
        own = one.known_days(as_of)
        first, last = min(first, max(own)), max(last, min(own))
    span = last + 1 - first
    margin = max(FADING * span, (LEAST_DAYS - span) / 2)
    return Scale(first - margin, last + 1 + margin, width)


def _place_items(dated: Sequence[Dated], as_of: int | None, scale: Scale) -> list[Item]:
    reach = FADING * (scale.last - scale.first)
    marks = [one.spans(as_of, reach).between(scale.first, scale.last) for one in dated]
    labels = _choose_labels([one.record for one in dated])
    boxes, points = [], []
    for one, mark in zip(dated, marks, strict=True):
        start, end = scale.pixel(mark.start), scale.pixel(mark.end)
        points.append(end - start < POINT or mark.end - mark.start == 1)
        middle = (start + end) / 2
        left, right = (middle - POINT / 2, middle + POINT / 2) if points[-1] else (start, end)
        label = labels.get(one.record.id, "")
        boxes.append(Box(left, right + (GAP if mark.goes_on else 0), label))
    return [Item(*row) for row in zip(dated, marks, place(boxes, scale.width), points, strict=True)]


def _choose_labels(records: Sequence[Record]) -> dict[str, str]:
    """Return the labels by id: of many records only those of the most important."""
    ranked = sorted(records, key=lambda one: getattr(one, "importance", 1))
    return {record.id: record.label for record in ranked[:LABELLED]}


def _row(item: Item) -> dict[str, object]:
    record = item.dated.record
    return {
        "lane": item.placement.lane,
        "group": group_of(record),
        "date": item.dated.words,
        "EDTF": " to ".join(date.text for date in item.dated.dates),
        "what": record.label,
        "who": ", ".join(entity.name for entity in record.entities),
        "confidence": getattr(record, "confidence", ""),
        "sources": name_publishers(record),
        "id": record.id,
    }


def _day(number: float) -> str:
    """Return a day number as text; the middle of a day, where a point stands, as its noon."""
    halves = round(2 * max(1, min(number, dt.date.max.toordinal())))
    day = dt.date.fromordinal(halves // 2).isoformat()
    return f"{day}T12:00Z" if halves % 2 else day


def _bars(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    values = [
        {
            **_row(item),
            "from": _day(part.start),
            "to": _day(part.end),
            "strength": part.opacity,
        }
        for item in items
        if not item.is_point
        for part in item.spans.parts
    ]
    bars = alt.Chart(inline_data(values)).mark_bar(size=BAR)
    strength = alt.Opacity("strength:Q", scale=None)
    placed = _placed(bars, "from", scale, color=colour, x2="to:T", opacity=strength)
    return placed if values else None


def _outlines(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    """Return a dotted outline around the bars of dates that are marked doubtful."""
    values = [
        {**_row(item), "from": _day(item.spans.start), "to": _day(item.spans.end)}
        for item in items
        if not item.is_point and item.dated.is_doubtful
    ]
    outlines = alt.Chart(inline_data(values)).mark_bar(
        size=BAR, filled=False, strokeWidth=1.2, strokeDash=[2, 2]
    )
    return _placed(outlines, "from", scale, color=colour, x2="to:T") if values else None


def _brackets(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    values = [
        {**_row(item), "at": _day(day)}
        for item in items
        if not item.is_point
        for day in item.spans.brackets
    ]
    ticks = alt.Chart(inline_data(values)).mark_tick(
        orient="vertical", size=LANE * 0.62, thickness=1.5
    )
    return _placed(ticks, "at", scale, color=colour) if values else None


def _points(items: Sequence[Item], scale: Scale, colour: alt.Color) -> list[alt.Chart]:
    """Return the points: filled ones, and hollow ones for dates that are marked doubtful."""
    points = []
    for hollow in (False, True):
        values = [
            {**_row(item), "at": _day((item.spans.start + item.spans.end) / 2)}
            for item in items
            if item.is_point and item.is_hollow is hollow
        ]
        marks = alt.Chart(inline_data(values)).mark_point(
            filled=not hollow, size=50, strokeWidth=1.6, opacity=1
        )
        if values:
            points.append(_placed(marks, "at", scale, color=colour))
    return points


def _arrows(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    values = [
        {**_row(item), "at": _day(item.spans.goes_on)}
        for item in items
        if item.spans.goes_on is not None
    ]
    arrows = alt.Chart(inline_data(values)).mark_point(
        shape="triangle-right", filled=True, size=90, opacity=1
    )
    return _placed(arrows, "at", scale, color=colour) if values else None


def _labels(items: Sequence[Item], scale: Scale, lane: float) -> Iterator[alt.Chart]:
    """Yield the labels, each in the lanes that were found for it.

    Args:
        items: What is drawn.
        scale: From days to pixels.
        lane: How many pixels a lane is high.
    """
    groups: dict[tuple[Align, float], list[dict[str, object]]] = {}
    for item in items:
        for dy, row in _lines(item, scale, lane):
            groups.setdefault((item.placement.align, dy), []).append(row)
    for (align, dy), values in groups.items():
        texts = alt.Chart(inline_data(values)).mark_text(
            align=align, baseline="middle", dy=dy, fontSize=FONT_SIZE
        )
        yield _placed(texts, "at", scale, text="text:N")


def _lines(item: Item, scale: Scale, lane: float) -> Iterator[tuple[float, dict[str, object]]]:
    """Yield the lines of a label, each with the pixels by which it is moved down in its lane.

    A label that stands above its mark is moved close to it.
    """
    placement = item.placement
    at = _day(scale.day(placement.anchor))
    for number, line in enumerate(placement.lines):
        lanes = placement.lane - placement.label_lane - number
        dy = lanes * lane - NEAR - (lanes - 1) * LINE if lanes else 0
        row = {**_row(item), "lane": placement.label_lane + number, "at": at, "text": line}
        yield dy, row


def _placed(marks: alt.Chart, column: str, scale: Scale, **more: Any) -> alt.Chart:
    """Return marks at their place in time and in their lane, with what the pointer shows of them.

    Args:
        marks: The marks.
        column: The column of their days.
        scale: From days to pixels.
        **more: What else their columns stand for.
    """
    tooltip = make_tooltips(TOOLTIP_FIELDS)
    placed: alt.Chart = marks.encode(
        x=_time_axis(column, scale), y=_lane_axis(), tooltip=tooltip, **more
    )
    return placed


def _edges(scale: Scale) -> alt.Chart:
    """Return two unseen marks that span the axis.

    An axis whose ends are given would do it, but of several layers Vega-Lite takes it that each
    gives others, and warns.
    """
    values = [{"lane": 0, "at": _day(day)} for day in (scale.first, scale.last)]
    edges: alt.Chart = alt.Chart(inline_data(values)).mark_point(opacity=0)
    return edges.encode(x=_time_axis("at", scale), y=_lane_axis())


def _time_axis(column: str, scale: Scale) -> alt.X:
    """Return the place in time of a mark; the same axis for every layer, else Vega warns."""
    ticks = min(max(4, scale.width // TICK), int(scale.last - scale.first))
    return alt.X(
        f"{column}:T",
        title=None,
        scale=alt.Scale(type="utc", nice=False),
        axis=make_axis(orient="top", tickCount=ticks, labelExpr=TICK_LABEL),
    )


def _lane_axis() -> alt.Y:
    return alt.Y("lane:O", axis=None)


def _colour(items: Sequence[Item], width: int) -> alt.Color:
    colours = colours_of([item.dated.record for item in items])
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    words = make_legend(colours, width, symbolType="square", symbolOpacity=1)
    shown = words if len(colours) > 1 else None
    return alt.Color("group:N", title=None, scale=scale, legend=shown)
