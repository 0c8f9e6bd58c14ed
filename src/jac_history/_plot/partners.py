"""The map of partners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import hypot, sqrt
from typing import TYPE_CHECKING, NamedTuple

from jac_history._dates import Certainty
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE, LINE, Align, shorten, text_width, wrap_words
from jac_history._plot.look import Look
from jac_history._plot.theme import (
    FRAMELESS,
    PALETTE,
    alt,
    finish_picture,
    inline_data,
    make_heading,
    make_legend,
    make_tooltips,
    name_publishers,
    x_in_pixels,
    y_in_pixels,
)
from jac_history._records.base import time_in_words
from jac_history._records.vocabulary import PartnershipKind, words

if TYPE_CHECKING:
    from jac_history._records.entities import Entity
    from jac_history._records.relations import Partnership

ROW = 20
"""Pixels from one partner to the next."""
CENTER_SIZE = 13
SPREAD = 9
"""Pixels between two lines to the same partner."""
WIDEST_SPREAD = 16
"""Pixels between the outermost of them: less than the plate in the middle, which covers them."""
NAME_LINES = 5
NAME_PART = 0.27
"""The part of the width that a name may take."""
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
        certainty: How sure it is that it held when it was asked for; None if no time was.
    """

    partner: Entity
    deal: Partnership
    certainty: Certainty | None

    @property
    def is_sure(self) -> bool:
        """Whether the line is not broken."""
        return self.certainty is not Certainty.POSSIBLE


class Point(NamedTuple):
    """Where something stands, in pixels."""

    x: float
    y: float


class Ring(NamedTuple):
    """Where the partners stand.

    Attributes:
        places: The partner and its place, by id.
        names: The lines of each name, by id.
        middle: The middle.
        width: The pixels that there are.
    """

    places: Mapping[str, tuple[Entity, Point]]
    names: Mapping[str, Sequence[str]]
    middle: Point
    width: int


def network_picture(
    center: Entity, edges: Sequence[Edge], look: Look
) -> alt.LayerChart | alt.VConcatChart:
    """Return an organisation amid its partners, by kind of partnership.

    Args:
        center: The organisation.
        edges: Its partnerships, one for each partner in it.
        look: Size, title and caption.

    Raises:
        InvalidArgumentError: There is no partner, or the look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    if not edges:
        expected = "an organisation and a time with partners, at least possible ones"
        raise InvalidArgumentError("partner_map", center.name, expected=expected)
    ring = _place_on_ring(_order_partners(edges), look)
    layers = [
        _lines(edges, ring, _colour(edges, look.width)),
        *_nodes(ring),
        *_center(center, ring),
    ]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(
        width=look.width, height=round(2 * ring.middle.y), view=FRAMELESS
    )
    heading = make_heading(look.title, list(_explain(edges)), look.width)
    return finish_picture(picture, look, heading, [edge.deal for edge in edges])


def _explain(edges: Sequence[Edge]) -> Iterator[str]:
    """Yield what the lines mean, of those that there are."""
    certainties = {edge.certainty for edge in edges}
    if None in certainties:
        yield "line: a partnership, whenever it held"
    if Certainty.DEFINITE in certainties:
        yield "line: held then for certain"
    if Certainty.POSSIBLE in certainties:
        yield "broken line: may have held then"


def _order_partners(edges: Sequence[Edge]) -> list[Entity]:
    """Return the partners, those with the same kind of partnership beside each other."""
    kinds = {edge.partner.id: edge.deal.kind for edge in reversed(edges)}
    found = {edge.partner.id: edge.partner for edge in edges}
    return sorted(found.values(), key=lambda one: (kinds[one.id], one.name))


def _place_on_ring(partners: Sequence[Entity], look: Look) -> Ring:
    """Place partners on an ellipse, evenly from top to bottom so that no labels collide."""
    room = look.width * NAME_PART
    names = {partner.id: wrap_words(partner.name, room, NAME_LINES) for partner in partners}
    widest = max(text_width(line) for lines in names.values() for line in lines) + 2 * SPREAD
    half = (len(partners) + 1) // 2
    sides = {1: partners[:half], -1: partners[half:][::-1]}  # each from top to bottom
    rows = {
        side: [ROW + LINE * (len(names[one.id]) - 1) for one in held]
        for side, held in sides.items()
    }
    height = look.height_for(ROW + max(map(sum, rows.values())), f"{half} rows of partners")
    middle = Point(look.width / 2, height / 2)
    places = {}
    for side, held in sides.items():
        spare = (height - ROW - sum(rows[side])) / max(1, len(held))
        y = ROW / 2
        for partner, row in zip(held, rows[side], strict=True):
            step = row + spare
            lift = (y + step / 2 - middle.y) / middle.y
            reach = 0.45 + 0.55 * sqrt(max(0, 1 - lift * lift))
            x = middle.x + side * (middle.x - widest) * reach
            places[partner.id] = (partner, Point(x, y + step / 2))
            y += step
    return Ring(places, names, middle, look.width)


def _lines(edges: Sequence[Edge], ring: Ring, colour: alt.Color) -> alt.Chart:
    """Return the lines, those to one partner beside each other, all ending under the plate."""
    ties = Counter(edge.partner.id for edge in edges)
    seen: Counter[str] = Counter()
    values = []
    for edge in edges:
        place = ring.places[edge.partner.id][1]
        several = ties[edge.partner.id] - 1
        step = min(SPREAD, WIDEST_SPREAD / several) if several else 0
        start = _beside(ring.middle, place, step * (seen[edge.partner.id] - several / 2))
        seen[edge.partner.id] += 1
        values.append({**_row(edge), "x": start.x, "y": start.y, "x2": place.x, "y2": place.y})
    is_timed = any(edge.certainty for edge in edges)
    shown = [name for name in TOOLTIP_FIELDS if is_timed or name != "held then"]
    dash = alt.condition("datum.sure", alt.value([1, 0]), alt.value([4, 4]))
    lines: alt.Chart = (
        alt.Chart(inline_data(values))
        .mark_rule(strokeWidth=1.8, opacity=0.85)
        .encode(
            x=x_in_pixels(),
            y=y_in_pixels(),
            x2="x2:Q",
            y2="y2:Q",
            color=colour,
            strokeDash=dash,
            tooltip=make_tooltips(shown),
        )
    )
    return lines


def _beside(start: Point, end: Point, distance: float) -> Point:
    """Return the point that lies beside the start of a line."""
    length = hypot(end.x - start.x, end.y - start.y)
    return Point(
        start.x - (end.y - start.y) / length * distance,
        start.y + (end.x - start.x) / length * distance,
    )


def _row(edge: Edge) -> dict[str, object]:
    return {
        "partner": edge.partner.name,
        "kind": edge.deal.kind.replace("-", " "),
        "period": time_in_words(edge.deal),
        "held then": edge.certainty.value if edge.certainty else "",
        "sure": edge.is_sure,
        "summary": edge.deal.summary,
        "confidence": edge.deal.confidence,
        "sources": name_publishers(edge.deal),
        "id": edge.deal.id,
    }


def _nodes(ring: Ring) -> list[alt.Chart]:
    """Return a point and a name for each partner, the name on the outer side."""
    values = [
        {"name": partner.name, "x": place.x, "y": place.y}
        for partner, place in ring.places.values()
    ]
    dots = alt.Chart(inline_data(values)).mark_point(
        filled=True, size=45, color="#374151", opacity=1
    )
    layers = [dots.encode(x=x_in_pixels(), y=y_in_pixels(), tooltip=make_tooltips(["name"]))]
    sides: tuple[tuple[Align, int, bool], ...] = (
        ("left", SPREAD, True),
        ("right", -SPREAD, False),
    )
    for align, dx, is_right in sides:
        lines = [
            row
            for name in ring.places
            if (ring.places[name][1].x > ring.middle.x) is is_right
            for row in _name_lines(ring, name)
        ]
        texts = alt.Chart(inline_data(lines)).mark_text(align=align, dx=dx, fontSize=FONT_SIZE)
        if lines:
            layers.append(texts.encode(x=x_in_pixels(), y=y_in_pixels(), text="shown:N"))
    return layers


def _name_lines(ring: Ring, partner_id: str) -> Iterator[dict[str, object]]:
    """Yield the lines of a name, as a block at the height of its point."""
    partner, place = ring.places[partner_id]
    lines = ring.names[partner_id]
    for number, line in enumerate(lines):
        y = place.y + (number - (len(lines) - 1) / 2) * LINE
        yield {"name": partner.name, "shown": line, "x": place.x, "y": y}


def _center(center: Entity, ring: Ring) -> list[alt.Chart]:
    """Return the name in the middle, on a plate under which the lines meet."""
    middle = ring.middle
    name = shorten(center.name, ring.width / 3)
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
        box.encode(x=x_in_pixels(), y=y_in_pixels(), x2="x2:Q", y2="y2:Q"),
        text.encode(x=x_in_pixels("mid_x"), y=y_in_pixels("mid_y"), text="name:N"),
    ]


def _colour(edges: Sequence[Edge], width: int) -> alt.Color:
    kinds = {edge.deal.kind for edge in edges}
    colours = {
        kind.replace("-", " "): colour
        for kind, colour in zip(words(PartnershipKind), PALETTE, strict=False)
        if kind in kinds
    }
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    return alt.Color("kind:N", title=None, scale=scale, legend=make_legend(colours, width))
