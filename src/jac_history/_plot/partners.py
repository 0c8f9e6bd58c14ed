"""The map of partners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from jac_history._dates import Certainty
from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import shorten, text_width
from jac_history._plot.theme import (
    FONT_SIZE,
    PALETTE,
    alt,
    check_width,
    heading,
    legend,
    on_halo,
    publishers,
    rows,
    tidy,
    tooltips,
)
from jac_history._records.vocabulary import PartnershipKind, words

if TYPE_CHECKING:
    from jac_history._records.entities import Entity
    from jac_history._records.relations import Partnership

ROW = 20
"""Pixels from one partner to the next."""
SPREAD = 9
"""Pixels between two ties of the same partner."""
HOW_TO_READ = ("line: held then for certain", "broken line: may have held then")
TOLD = ("partner", "kind", "period", "held then", "summary", "confidence", "sources", "id")


class Tie(NamedTuple):
    """A partnership with one partner.

    Attributes:
        partner: The partner.
        deal: The partnership.
        certainty: How sure it is that it held when it was asked for.
    """

    partner: Entity
    deal: Partnership
    certainty: Certainty


class Spot(NamedTuple):
    """Where something stands, in pixels."""

    x: float
    y: float


def network_picture(
    center: Entity, ties: Sequence[Tie], width: int, title: str | None
) -> alt.LayerChart:
    """Return an organisation amid its partners, by kind of partnership.

    Args:
        center: The organisation.
        ties: Its partnerships, one for each partner in it.
        width: The width of the picture in pixels.
        title: What stands above it, or None.

    Raises:
        InvalidArgumentError: There is no partner.
        MissingExtraError: Altair is not installed.
    """
    check_width(width)
    if not ties:
        expected = "an organisation and a time with partners, at least possible ones"
        raise InvalidArgumentError("partner_map", center.name, expected=expected)
    partners = _ordered(ties)
    widest = min(max(text_width(one.name) for one in partners), width / 4)
    spots = _ring(partners, width, widest + 2 * SPREAD)
    height = ROW * (2 + (len(partners) + 1) // 2)
    middle = Spot(width / 2, height / 2)
    colour = _colour(ties, width)
    layers = [_lines(ties, spots, middle, colour), *_nodes(spots, middle, center, widest)]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(width=width, height=height)
    return tidy(picture, heading(title, HOW_TO_READ, width))


def _ordered(ties: Sequence[Tie]) -> list[Entity]:
    """Return the partners, those with the same kind of partnership beside each other."""
    kinds = {tie.partner.id: tie.deal.kind for tie in reversed(ties)}
    found = {tie.partner.id: tie.partner for tie in ties}
    return sorted(found.values(), key=lambda one: (kinds[one.id], one.name))


def _ring(partners: Sequence[Entity], width: int, room: float) -> dict[str, tuple[Entity, Spot]]:
    """Place partners on an ellipse, evenly from top to bottom so that no labels collide."""
    half = (len(partners) + 1) // 2
    middle_y = ROW * (2 + half) / 2
    spots = {}
    for number, partner in enumerate(partners):
        side, row = (1, number) if number < half else (-1, len(partners) - 1 - number)
        y = ROW * (1.5 + row)
        lift = (y - middle_y) / (middle_y or 1)
        x = width / 2 + side * (width / 2 - room) * (0.45 + 0.55 * sqrt(max(0, 1 - lift * lift)))
        spots[partner.id] = (partner, Spot(x, y))
    return spots


def _lines(
    ties: Sequence[Tie],
    spots: Mapping[str, tuple[Entity, Spot]],
    middle: Spot,
    colour: alt.Color,
) -> alt.Chart:
    seen: dict[str, int] = {}
    values = []
    for tie in ties:
        number = seen[tie.partner.id] = seen.get(tie.partner.id, -1) + 1
        spot = spots[tie.partner.id][1]
        start = Spot(middle.x, middle.y + number * SPREAD)
        values.append({**_told(tie), "x": start.x, "y": start.y, "x2": spot.x, "y2": spot.y})
    dash = alt.condition("datum.sure", alt.value([1, 0]), alt.value([4, 4]))
    lines: alt.Chart = (
        alt.Chart(rows(values))
        .mark_rule(strokeWidth=1.8, opacity=0.85)
        .encode(
            x=_x(),
            y=_y(),
            x2="x2:Q",
            y2="y2:Q",
            color=colour,
            strokeDash=dash,
            tooltip=tooltips(TOLD),
        )
    )
    return lines


def _told(tie: Tie) -> dict[str, object]:
    return {
        "partner": tie.partner.name,
        "kind": tie.deal.kind.replace("-", " "),
        "period": tie.deal.period.human(),
        "held then": tie.certainty.value,
        "sure": tie.certainty is Certainty.DEFINITE,
        "summary": tie.deal.summary,
        "confidence": tie.deal.confidence,
        "sources": publishers(tie.deal),
        "id": tie.deal.id,
    }


def _nodes(
    spots: Mapping[str, tuple[Entity, Spot]], middle: Spot, center: Entity, widest: float
) -> list[alt.Chart]:
    everyone = [(center, middle), *spots.values()]
    values = [
        {"name": one.name, "shown": shorten(one.name, widest), "x": spot.x, "y": spot.y}
        for one, spot in everyone
    ]
    dots = alt.Chart(rows(values)).mark_point(filled=True, size=45, color="#374151", opacity=1)
    points = dots.encode(x=_x(), y=_y(), tooltip=tooltips(["name"]))
    is_right = [spot.x > middle.x for _, spot in everyone]
    sides = [
        [
            row
            for row, here in zip(values, is_right, strict=True)
            if here is right and row is not values[0]
        ]
        for right in (True, False)
    ]
    right = alt.Chart(rows(sides[0])).mark_text(align="left", dx=SPREAD, fontSize=FONT_SIZE)
    left = alt.Chart(rows(sides[1])).mark_text(align="right", dx=-SPREAD, fontSize=FONT_SIZE)
    texts = [side.encode(x=_x(), y=_y(), text="shown:N") for side in (right, left)]
    return [points, *texts, *_center(center, middle)]


def _center(center: Entity, middle: Spot) -> list[alt.Chart]:
    """Return the name in the middle, on a halo so that the lines do not cross it."""
    base = alt.Chart(rows([{"name": center.name, "x": middle.x, "y": middle.y}])).encode(
        x=_x(), y=_y(), text="name:N"
    )
    return on_halo(base, dy=-14, fontSize=13, fontWeight="bold")


def _colour(ties: Sequence[Tie], width: int) -> alt.Color:
    kinds = {tie.deal.kind for tie in ties}
    colours = {
        kind.replace("-", " "): colour
        for kind, colour in zip(words(PartnershipKind), PALETTE, strict=False)
        if kind in kinds
    }
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    return alt.Color("kind:N", title=None, scale=scale, legend=legend(width // 190))


def _x() -> alt.X:
    return alt.X("x:Q", scale=None, axis=None)


def _y() -> alt.Y:
    return alt.Y("y:Q", scale=None, axis=None)
