"""The picture of a result on a line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from jac_history._dates.spans import Spans, is_doubtful, known_days, spans_of
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE, GAP, Box, Placement, place
from jac_history._plot.theme import (
    alt,
    check_look,
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
from jac_history._records.base import Record

LANE = 20
"""Pixels from lane to lane."""
LABELLED = 60
"""So many records get a label; of more only the most important."""
BAR = LANE * 0.42
"""Pixels that a bar is high."""
FADING = 0.04
"""The part of the whole time over which a side without a known limit fades."""
POINT = 9.0
"""What is narrower than so many pixels is drawn as a point, as a day always is."""
TOOLTIP_FIELDS = ("date", "EDTF", "what", "who", "confidence", "sources", "id")
HOW_TO_READ = (
    "solid: certain",
    "pale between brackets: may be",
    "fading: no known limit",
    "hollow or dotted: marked approximate or uncertain",
    "arrow: goes on",
)


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


class Item(NamedTuple):
    """A record on its lane."""

    record: Record
    spans: Spans
    placement: Placement
    is_point: bool


def timeline_picture(
    records: object, as_of: int | None, width: int, title: str | None
) -> alt.LayerChart:
    """Return dated records on a line of time; those without a date are left out.

    Args:
        records: The records, or one.
        as_of: Day number up to which open ends are attested.
        width: The width of the picture in pixels.
        title: What stands above it, or None.

    Raises:
        InvalidArgumentError: None of the records has a date, or width or title cannot be used.
        MissingExtraError: Altair is not installed.
    """
    check_look(width, title)
    dated = _take_dated(records)
    scale = _scale(dated, as_of, width)
    items = _place_items(dated, as_of, scale)
    colour = _colour(items, width)
    layers = [
        _bars(items, scale, colour),
        _outlines(items, scale, colour),
        _brackets(items, scale, colour),
        *_points(items, scale, colour),
        _arrows(items, scale, colour),
        *_labels(items, scale),
        _edges(scale),
    ]
    height = LANE * (1 + max(item.placement.lane for item in items))
    drawn_layers = [layer for layer in layers if layer is not None]
    picture: alt.LayerChart = alt.LayerChart(layer=drawn_layers).properties(
        width=width, height=height
    )
    return finish_picture(picture, make_heading(title, HOW_TO_READ, width))


def _take_dated(given: object) -> list[Record]:
    """Return the records that have a date, in the order of time."""
    expected = "records with a date, at least one"
    dated = [record for record in take_records("records", given, expected) if record.time]
    if not dated:
        raise InvalidArgumentError("records", given, expected=expected)
    return sorted(dated, key=lambda record: _time(record).sort_key)


def _time(record: Record) -> Any:
    return record.time


def _scale(dated: Sequence[Record], as_of: int | None, width: int) -> Scale:
    days = [day for record in dated for day in known_days(_time(record), as_of)]
    first, last = min(days), max(days)
    span = max(last - first, 30)
    return Scale(first - FADING * span, last + 1 + FADING * span, width)


def _place_items(dated: Sequence[Record], as_of: int | None, scale: Scale) -> list[Item]:
    reach = FADING * (scale.last - scale.first)
    marks = [spans_of(_time(record), as_of, reach) for record in dated]
    labels = _choose_labels(dated)
    boxes, points = [], []
    for record, mark in zip(dated, marks, strict=True):
        start, end = scale.pixel(mark.start), scale.pixel(mark.end)
        points.append(end - start < POINT or mark.end - mark.start == 1)
        middle = (start + end) / 2
        left, right = (middle - POINT / 2, middle + POINT / 2) if points[-1] else (start, end)
        boxes.append(Box(left, right + (GAP if mark.goes_on else 0), labels.get(record.id, "")))
    return [Item(*row) for row in zip(dated, marks, place(boxes, scale.width), points, strict=True)]


def _choose_labels(dated: Sequence[Record]) -> dict[str, str]:
    """Return the labels by id: of many records only those of the most important."""
    ranked = sorted(dated, key=lambda one: getattr(one, "importance", 1))
    return {record.id: record.label for record in ranked[:LABELLED]}


def _row(item: Item) -> dict[str, object]:
    record = item.record
    return {
        "lane": item.placement.lane,
        "group": group_of(record),
        "date": _time(record).human(),
        "EDTF": _time(record).text,
        "what": record.label,
        "who": ", ".join(entity.name for entity in record.entities),
        "confidence": getattr(record, "confidence", ""),
        "sources": name_publishers(record),
        "id": record.id,
    }


def _day(number: float) -> str:
    return dt.date.fromordinal(max(1, min(round(number), dt.date.max.toordinal()))).isoformat()


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
    bars: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_bar(size=BAR)
        .encode(
            x=_time_axis("from", scale),
            x2="to:T",
            y=_lane_axis(),
            color=colour,
            opacity=alt.Opacity("strength:Q", scale=None),
            tooltip=make_tooltips(TOOLTIP_FIELDS),
        )
    )
    return bars if values else None


def _outlines(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    """Return a dotted outline around the bars of dates that are marked doubtful."""
    values = [
        {**_row(item), "from": _day(item.spans.start), "to": _day(item.spans.end)}
        for item in items
        if not item.is_point and is_doubtful(_time(item.record))
    ]
    outlines: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_bar(size=BAR, filled=False, strokeWidth=1.2, strokeDash=[2, 2])
        .encode(
            x=_time_axis("from", scale),
            x2="to:T",
            y=_lane_axis(),
            color=colour,
            tooltip=make_tooltips(TOOLTIP_FIELDS),
        )
    )
    return outlines if values else None


def _brackets(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    values = [
        {**_row(item), "at": _day(day)}
        for item in items
        if not item.is_point
        for day in item.spans.brackets
    ]
    ticks: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_tick(orient="vertical", size=LANE * 0.62, thickness=1.5)
        .encode(
            x=_time_axis("at", scale),
            y=_lane_axis(),
            color=colour,
            tooltip=make_tooltips(TOOLTIP_FIELDS),
        )
    )
    return ticks if values else None


def _points(items: Sequence[Item], scale: Scale, colour: alt.Color) -> list[alt.Chart]:
    """Return the points: filled ones, and hollow ones for dates that are marked doubtful."""
    points = []
    for hollow in (False, True):
        values = [
            {**_row(item), "at": _day((item.spans.start + item.spans.end) / 2)}
            for item in items
            if item.is_point and is_doubtful(_time(item.record)) is hollow
        ]
        marks = alt.Chart(inline_data(values)).mark_point(
            filled=not hollow, size=50, strokeWidth=1.6, opacity=1
        )
        if values:
            points.append(
                marks.encode(
                    x=_time_axis("at", scale),
                    y=_lane_axis(),
                    color=colour,
                    tooltip=make_tooltips(TOOLTIP_FIELDS),
                )
            )
    return points


def _arrows(items: Sequence[Item], scale: Scale, colour: alt.Color) -> alt.Chart | None:
    values = [
        {**_row(item), "at": _day(item.spans.goes_on)}
        for item in items
        if item.spans.goes_on is not None
    ]
    arrows: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_point(shape="triangle-right", filled=True, size=90, opacity=1)
        .encode(
            x=_time_axis("at", scale),
            y=_lane_axis(),
            color=colour,
            tooltip=make_tooltips(TOOLTIP_FIELDS),
        )
    )
    return arrows if values else None


def _labels(items: Sequence[Item], scale: Scale) -> list[alt.Chart]:
    """Return the labels, each in the lane that was found for it."""
    labelled = [item for item in items if item.placement.label]
    left = _texts([item for item in labelled if item.placement.align == "left"], scale)
    right = _texts([item for item in labelled if item.placement.align == "right"], scale)
    layers = []
    if left is not None:
        layers.append(left.mark_text(align="left", baseline="middle", fontSize=FONT_SIZE))
    if right is not None:
        layers.append(right.mark_text(align="right", baseline="middle", fontSize=FONT_SIZE))
    return layers


def _texts(items: Sequence[Item], scale: Scale) -> alt.Chart | None:
    values = [
        {
            **_row(item),
            "lane": item.placement.label_lane,
            "at": _day(scale.day(item.placement.anchor)),
            "text": item.placement.label,
        }
        for item in items
    ]
    texts: alt.Chart = alt.Chart(inline_data(values)).encode(
        x=_time_axis("at", scale),
        y=_lane_axis(),
        text="text:N",
        tooltip=make_tooltips(TOOLTIP_FIELDS),
    )
    return texts if values else None


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
    return alt.X(
        f"{column}:T",
        title=None,
        scale=alt.Scale(type="utc", nice=False),
        axis=make_axis(orient="top", tickCount=max(4, scale.width // 90)),
    )


def _lane_axis() -> alt.Y:
    return alt.Y("lane:O", axis=None)


def _colour(items: Sequence[Item], width: int) -> alt.Color:
    colours = colours_of([item.record for item in items])
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    words = make_legend(width // 130, symbolType="square", symbolOpacity=1)
    shown = words if len(colours) > 1 else None
    return alt.Color("group:N", title=None, scale=scale, legend=shown)
