"""The map of partners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from jac_history._dates import Certainty
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE, shorten, text_width
from jac_history._plot.theme import (
    PALETTE,
    alt,
    check_look,
    finish_picture,
    inline_data,
    make_heading,
    make_legend,
    make_tooltips,
    name_publishers,
)
from jac_history._records.vocabulary import PartnershipKind, words

if TYPE_CHECKING:
    from jac_history._records.entities import Entity
    from jac_history._records.relations import Partnership

ROW = 20
"""Pixels from one partner to the next."""
CENTER_SIZE = 13
SPREAD = 9
"""Pixels between two lines to the same partner."""
HOW_TO_READ = ("line: held then for certain", "broken line: may have held then")
TOOLTIP_FIELDS = (
    "partner",
    "kind",
    "period",
    "held then",
    "summary",
    "confidence",
    "sources",
    "id",
)


class Edge(NamedTuple):
    """A partnership with one partner: a line of the map.

    Attributes:
        partner: The partner.
        deal: The partnership.
        certainty: How sure it is that it held when it was asked for.
    """

    partner: Entity
    deal: Partnership
    certainty: Certainty


class Point(NamedTuple):
    """Where something stands, in pixels."""

    x: float
    y: float


def network_picture(
    center: Entity, edges: Sequence[Edge], width: int, title: str | None
) -> alt.LayerChart:
    """Return an organisation amid its partners, by kind of partnership.

    Args:
        center: The organisation.
        edges: Its partnerships, one for each partner in it.
        width: The width of the picture in pixels.
        title: What stands above it, or None.

    Raises:
        InvalidArgumentError: There is no partner.
        MissingExtraError: Altair is not installed.
    """
    check_look(width, title)
    if not edges:
        expected = "an organisation and a time with partners, at least possible ones"
        raise InvalidArgumentError("partner_map", center.name, expected=expected)
    partners = _order_partners(edges)
    widest = min(max(text_width(one.name) for one in partners), width / 4)
    places = _place_on_ring(partners, width, widest + 2 * SPREAD)
    height = ROW * (2 + (len(partners) + 1) // 2)
    middle = Point(width / 2, height / 2)
    colour = _colour(edges, width)
    layers = [
        _lines(edges, places, middle, colour),
        *_nodes(places, middle, widest),
        *_center(center, middle, width),
    ]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(width=width, height=height)
    return finish_picture(picture, make_heading(title, HOW_TO_READ, width))


def _order_partners(edges: Sequence[Edge]) -> list[Entity]:
    """Return the partners, those with the same kind of partnership beside each other."""
    kinds = {edge.partner.id: edge.deal.kind for edge in reversed(edges)}
    found = {edge.partner.id: edge.partner for edge in edges}
    return sorted(found.values(), key=lambda one: (kinds[one.id], one.name))


def _place_on_ring(
    partners: Sequence[Entity], width: int, room: float
) -> dict[str, tuple[Entity, Point]]:
    """Place partners on an ellipse, evenly from top to bottom so that no labels collide."""
    half = (len(partners) + 1) // 2
    middle_y = ROW * (2 + half) / 2
    places = {}
    for number, partner in enumerate(partners):
        side, row = (1, number) if number < half else (-1, len(partners) - 1 - number)
        y = ROW * (1.5 + row)
        lift = (y - middle_y) / (middle_y or 1)
        x = width / 2 + side * (width / 2 - room) * (0.45 + 0.55 * sqrt(max(0, 1 - lift * lift)))
        places[partner.id] = (partner, Point(x, y))
    return places


def _lines(
    edges: Sequence[Edge],
    places: Mapping[str, tuple[Entity, Point]],
    middle: Point,
    colour: alt.Color,
) -> alt.Chart:
    seen: dict[str, int] = {}
    values = []
    for edge in edges:
        number = seen[edge.partner.id] = seen.get(edge.partner.id, -1) + 1
        place = places[edge.partner.id][1]
        start = Point(middle.x, middle.y + number * SPREAD)
        values.append({**_row(edge), "x": start.x, "y": start.y, "x2": place.x, "y2": place.y})
    dash = alt.condition("datum.sure", alt.value([1, 0]), alt.value([4, 4]))
    lines: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_rule(strokeWidth=1.8, opacity=0.85)
        .encode(
            x=_x(),
            y=_y(),
            x2="x2:Q",
            y2="y2:Q",
            color=colour,
            strokeDash=dash,
            tooltip=make_tooltips(TOOLTIP_FIELDS),
        )
    )
    return lines


def _row(edge: Edge) -> dict[str, object]:
    return {
        "partner": edge.partner.name,
        "kind": edge.deal.kind.replace("-", " "),
        "period": edge.deal.period.human(),
        "held then": edge.certainty.value,
        "sure": edge.certainty is Certainty.DEFINITE,
        "summary": edge.deal.summary,
        "confidence": edge.deal.confidence,
        "sources": name_publishers(edge.deal),
        "id": edge.deal.id,
    }


def _nodes(
    places: Mapping[str, tuple[Entity, Point]], middle: Point, widest: float
) -> list[alt.Chart]:
    """Return a point and a name for each partner, the name on the outer side."""
    rows = [
        (
            place,
            {
                "name": partner.name,
                "shown": shorten(partner.name, widest),
                "x": place.x,
                "y": place.y,
            },
        )
        for partner, place in places.values()
    ]
    dots = alt.Chart(inline_data([row for _, row in rows])).mark_point(
        filled=True, size=45, color="#374151", opacity=1
    )
    right = alt.Chart(inline_data([row for place, row in rows if place.x > middle.x]))
    left = alt.Chart(inline_data([row for place, row in rows if place.x <= middle.x]))
    return [
        dots.encode(x=_x(), y=_y(), tooltip=make_tooltips(["name"])),
        _names(right.mark_text(align="left", dx=SPREAD, fontSize=FONT_SIZE)),
        _names(left.mark_text(align="right", dx=-SPREAD, fontSize=FONT_SIZE)),
    ]


def _names(base: alt.Chart) -> alt.Chart:
    names: alt.Chart = base.encode(x=_x(), y=_y(), text="shown:N")
    return names


def _center(center: Entity, middle: Point, width: int) -> list[alt.Chart]:
    """Return the name in the middle, on a plate under which the lines meet."""
    name = shorten(center.name, width / 3)
    half = text_width(name) * CENTER_SIZE / FONT_SIZE / 2 + SPREAD
    plate = {
        "name": name,
        "x": middle.x - half,
        "x2": middle.x + half,
        "y": middle.y - ROW * 0.65,
        "y2": middle.y + ROW * 0.65,
        "mid_x": middle.x,
        "mid_y": middle.y,
    }
    base = alt.Chart(inline_data([plate]))
    box = base.mark_rect(cornerRadius=8, fill="white", stroke="#374151", strokeWidth=1.2, opacity=1)
    text = base.mark_text(baseline="middle", fontSize=CENTER_SIZE, fontWeight="bold")
    return [
        box.encode(x=_x(), y=_y(), x2="x2:Q", y2="y2:Q"),
        text.encode(x=_x("mid_x"), y=_y("mid_y"), text="name:N"),
    ]


def _colour(edges: Sequence[Edge], width: int) -> alt.Color:
    kinds = {edge.deal.kind for edge in edges}
    colours = {
        kind.replace("-", " "): colour
        for kind, colour in zip(words(PartnershipKind), PALETTE, strict=False)
        if kind in kinds
    }
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    return alt.Color("kind:N", title=None, scale=scale, legend=make_legend(width // 190))


def _x(column: str = "x") -> alt.X:
    return alt.X(f"{column}:Q", scale=None, axis=None)


def _y(column: str = "y") -> alt.Y:
    return alt.Y(f"{column}:Q", scale=None, axis=None)
