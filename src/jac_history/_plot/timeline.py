"""The picture of a result on a line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from jac_history._dates.spans import Spans, is_doubtful, known_days, spans_of
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import GAP, Box, Placed, place
from jac_history._plot.theme import (
    FONT_SIZE,
    alt,
    axis,
    check_width,
    colours_of,
    group_of,
    heading,
    legend,
    on_halo,
    publishers,
    rows,
    tidy,
    tooltips,
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
TOLD = ("date", "EDTF", "what", "who", "confidence", "sources", "id")
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


class Item(NamedTuple):
    """A record on its lane."""

    record: Record
    spans: Spans
    placed: Placed
    is_point: bool


def timeline_picture(
    records: Sequence[Record], as_of: int | None, width: int, title: str | None
) -> alt.LayerChart:
    """Return dated records on a line of time; those without a date are left out.

    Args:
        records: The records.
        as_of: Day number up to which open ends are attested.
        width: The width of the picture in pixels.
        title: What stands above it, or None.

    Raises:
        InvalidArgumentError: None of the records has a date, or the width is none.
        MissingExtraError: Altair is not installed.
    """
    check_width(width)
    dated = sorted(_dated(records), key=lambda one: _time(one).sort_key)
    scale = _scale(dated, as_of, width)
    items = _placed(dated, as_of, scale)
    colour = _colour(items, width)
    layers = [
        _bars(items, scale, colour),
        _outlines(items, scale, colour),
        _brackets(items, scale, colour),
        *_points(items, scale, colour),
        _arrows(items, scale, colour),
        *_labels(items, scale),
        _ends(scale),
    ]
    height = LANE * (1 + max(item.placed.lane for item in items))
    drawn_layers = [layer for layer in layers if layer is not None]
    picture: alt.LayerChart = alt.LayerChart(layer=drawn_layers).properties(
        width=width, height=height
    )
    return tidy(picture, heading(title, HOW_TO_READ, width))


def _dated(records: Sequence[Record]) -> list[Record]:
    are_records = all(isinstance(record, Record) for record in records)  # ids are given easily
    dated = [record for record in records if record.time is not None] if are_records else []
    if not dated:
        raise InvalidArgumentError("records", records, expected="records with a date, at least one")
    return dated


def _time(record: Record) -> Any:
    return record.time


def _scale(dated: Sequence[Record], as_of: int | None, width: int) -> Scale:
    days = [day for record in dated for day in known_days(_time(record), as_of)]
    first, last = min(days), max(days)
    span = max(last - first, 30)
    return Scale(first - FADING * span, last + 1 + FADING * span, width)


def _placed(dated: Sequence[Record], as_of: int | None, scale: Scale) -> list[Item]:
    reach = FADING * (scale.last - scale.first)
    marks = [spans_of(_time(record), as_of, reach) for record in dated]
    named = _labelled(dated)
    boxes, points = [], []
    for record, mark in zip(dated, marks, strict=True):
        start, end = scale.pixel(mark.start), scale.pixel(mark.end)
        points.append(end - start < POINT or mark.end - mark.start == 1)
        middle = (start + end) / 2
        left, right = (middle - POINT / 2, middle + POINT / 2) if points[-1] else (start, end)
        boxes.append(Box(left, right + (GAP if mark.goes_on else 0), named.get(record.id, "")))
    return [Item(*row) for row in zip(dated, marks, place(boxes, scale.width), points, strict=True)]


def _labelled(dated: Sequence[Record]) -> dict[str, str]:
    """Return the labels by id: of many records only those of the most important."""
    ranked = sorted(dated, key=lambda one: getattr(one, "importance", 1))
    return {record.id: record.label for record in ranked[:LABELLED]}


def _row(item: Item) -> dict[str, object]:
    record = item.record
    return {
        "lane": item.placed.lane,
        "group": group_of(record),
        "date": _time(record).human(),
        "EDTF": _time(record).text,
        "what": record.label,
        "who": ", ".join(entity.name for entity in record.entities),
        "confidence": getattr(record, "confidence", ""),
        "sources": publishers(record),
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
        alt.Chart(rows(values))
        .mark_bar(size=BAR)
        .encode(
            x=_place("from", scale),
            x2="to:T",
            y=_lanes(),
            color=colour,
            opacity=alt.Opacity("strength:Q", scale=None),
            tooltip=tooltips(TOLD),
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
        alt.Chart(rows(values))
        .mark_bar(size=BAR, filled=False, strokeWidth=1.2, strokeDash=[2, 2])
        .encode(
            x=_place("from", scale), x2="to:T", y=_lanes(), color=colour, tooltip=tooltips(TOLD)
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
        alt.Chart(rows(values))
        .mark_tick(orient="vertical", size=LANE * 0.62, thickness=1.5)
        .encode(x=_place("at", scale), y=_lanes(), color=colour, tooltip=tooltips(TOLD))
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
        marks = alt.Chart(rows(values)).mark_point(
            filled=not hollow, size=50, strokeWidth=1.6, opacity=1
        )
        if values:
            points.append(
                marks.encode(
                    x=_place("at", scale), y=_lanes(), color=colour, tooltip=tooltips(TOLD)
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
        alt.Chart(rows(values))
        .mark_point(shape="triangle-right", filled=True, size=90, opacity=1)
        .encode(x=_place("at", scale), y=_lanes(), color=colour, tooltip=tooltips(TOLD))
    )
    return arrows if values else None


def _labels(items: Sequence[Item], scale: Scale) -> list[alt.Chart]:
    sides = {side: _written(items, scale, side) for side in ("right", "left", "on")}
    beside = GAP + POINT / 2
    layers = []
    if right := sides["right"]:
        layers.append(
            right.mark_text(align="left", dx=beside, baseline="middle", fontSize=FONT_SIZE)
        )
    if left := sides["left"]:
        layers.append(
            left.mark_text(align="right", dx=-beside, baseline="middle", fontSize=FONT_SIZE)
        )
    if on := sides["on"]:
        layers += on_halo(on, align="left", dx=GAP, fontSize=FONT_SIZE)
    return layers


def _written(items: Sequence[Item], scale: Scale, side: str) -> alt.Chart | None:
    values = [
        {**_row(item), "at": _day(_edge(item, side)), "text": item.placed.label}
        for item in items
        if item.placed.label and item.placed.side == side
    ]
    written = alt.Chart(rows(values)).encode(
        x=_place("at", scale), y=_lanes(), text="text:N", tooltip=tooltips(TOLD)
    )
    return written if values else None


def _edge(item: Item, side: str) -> float:
    if item.is_point:
        return (item.spans.start + item.spans.end) / 2
    return item.spans.end if side == "right" else item.spans.start


def _ends(scale: Scale) -> alt.Chart:
    """Return two unseen marks that span the axis.

    An axis whose ends are given would do it, but of several layers Vega-Lite takes it that each
    gives others, and warns.
    """
    values = [{"lane": 0, "at": _day(day)} for day in (scale.first, scale.last)]
    ends: alt.Chart = alt.Chart(rows(values)).mark_point(opacity=0)
    return ends.encode(x=_place("at", scale), y=_lanes())


def _place(column: str, scale: Scale) -> alt.X:
    """Return the place in time of a mark; the same axis for every layer, else Vega warns."""
    return alt.X(
        f"{column}:T",
        title=None,
        scale=alt.Scale(type="utc", nice=False),
        axis=axis(orient="top", tickCount=max(4, scale.width // 90)),
    )


def _lanes() -> alt.Y:
    return alt.Y("lane:O", axis=None)


def _colour(items: Sequence[Item], width: int) -> alt.Color:
    colours = colours_of([item.record for item in items])
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    words = legend(width // 130, symbolType="square", symbolOpacity=1)
    shown = words if len(colours) > 1 else None
    return alt.Color("group:N", title=None, scale=scale, legend=shown)
