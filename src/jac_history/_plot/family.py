"""The family tree of vehicles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import FONT_SIZE, LINE, shorten, wrap_words
from jac_history._plot.lineage import Spot, Tree, generations, grow_tree, pack
from jac_history._plot.look import Look
from jac_history._plot.theme import (
    FRAMELESS,
    GREY,
    PALETTE,
    alt,
    escape_script,
    finish_picture,
    inline_data,
    make_heading,
    make_legend,
    make_tooltips,
    name_publishers,
    wrap_parts,
    x_in_pixels,
    y_in_pixels,
)

if TYPE_CHECKING:
    from jac_history._records.entities import Vehicle

NARROWEST_BOX, WIDEST_BOX = 76, 230
NARROWEST_GAP, WIDEST_GAP = 24, 90
"""Pixels between two columns."""
USUAL_COLUMN = 220
PADDING = 6
"""Pixels between the edge of a box and its words."""
BETWEEN = 10
"""Pixels between two boxes of a column, and twice as many between two families."""
BOLD = 1.1
"""How much wider bold letters are."""
LINES_ABROAD = 4
UNKNOWN = "maker not known"
TOOLTIP_FIELDS = (
    "vehicle",
    "kind",
    "maker",
    "brand",
    "launched",
    "derived from",
    "names abroad",
    "sources",
    "id",
)


class Grid(NamedTuple):
    """The columns of a picture.

    Attributes:
        columns: How many there are.
        box: The pixels that a box is wide.
        gap: The pixels between two columns.
    """

    columns: int
    box: float
    gap: float

    def left(self, column: int) -> float:
        """Return the left edge of a column."""
        return column * (self.box + self.gap)


class Line(NamedTuple):
    """A line of words in a box.

    Attributes:
        text: What is written.
        style: How: ``name``, ``plain`` or ``grey``.
    """

    text: str
    style: str


class Box(NamedTuple):
    """A vehicle in the picture.

    Attributes:
        vehicle: The vehicle.
        lines: What is written in it.
    """

    vehicle: Vehicle
    lines: Sequence[Line]

    @property
    def height(self) -> float:
        """The pixels that it is high."""
        return len(self.lines) * LINE + 2 * PADDING


class Placed(NamedTuple):
    """A tree at its place.

    Attributes:
        tree: The tree.
        column: The first of its columns.
        top: The pixel of its upper edge.
        stretch: By how much the distances between its boxes are stretched.
    """

    tree: Tree
    column: int
    top: float
    stretch: float

    def y(self, spot: Spot) -> float:
        """Return the pixel of the middle of a spot."""
        return (self.top + spot.middle) * self.stretch


def family_picture(
    families: Sequence[Sequence[Vehicle]],
    subject: str,
    disputed: Collection[tuple[str, str]],
    left_out: int,
    look: Look,
) -> alt.LayerChart | alt.VConcatChart:
    """Return families of vehicles, forerunners to the left of their successors.

    Args:
        families: The families, each with all forerunners of its vehicles.
        subject: The id of the vehicle that was asked for, which is framed more strongly.
        disputed: The pairs of ids, forerunner and successor, over which sources differ.
        left_out: How many vehicles are not drawn, as they have no relatives.
        look: Size, title and caption.

    Raises:
        InvalidArgumentError: The look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    grid = _make_grid(families, look.width)
    usual = Counter(_maker(one) for family in families for one in family).most_common(1)[0][0]
    boxes = {
        one.id: Box(one, list(_describe(one, usual, grid.box - 2 * PADDING)))
        for family in families
        for one in family
    }
    heights = {name: box.height for name, box in boxes.items()}
    trees = [grow_tree(family, heights, BETWEEN) for family in families]
    places = pack(trees, grid.columns, 2 * BETWEEN)
    needed = max(top + tree.height for tree, (_, top) in zip(trees, places, strict=True))
    height = look.height_for(needed, f"{len(boxes)} vehicles")
    placed = [
        Placed(tree, column, top, height / needed)
        for tree, (column, top) in zip(trees, places, strict=True)
    ]
    layers = [
        *_lines(placed, grid, disputed),
        *_boxes(placed, grid, boxes, subject, look.width),
        *_words(placed, grid, boxes),
    ]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(
        width=look.width, height=height, view=FRAMELESS
    )
    drawn = {ends for tree in trees for ends in tree.lines}
    explained = list(_explain(drawn, disputed, left_out))
    heading = make_heading(look.title, explained, look.width)
    return finish_picture(picture, look, heading, [box.vehicle for box in boxes.values()])


def _explain(
    drawn: Collection[tuple[str, str]], disputed: Collection[tuple[str, str]], left_out: int
) -> Iterator[str]:
    """Yield what the lines mean, of those that there are, and what is not drawn."""
    if drawn:
        yield "line: from a vehicle to what was derived from it"
    else:  # then nothing is left out, either
        yield "no forerunner and no successor is known"
    if any(ends in disputed for ends in drawn):
        yield "broken line: sources differ on it"
    if left_out:
        word = "vehicle" if left_out == 1 else "vehicles"
        yield f"not drawn: {left_out} {word} without known forerunner or successor"


def _make_grid(families: Sequence[Sequence[Vehicle]], width: int) -> Grid:
    """Return as many columns as there is room and need for."""
    wide = [max(generations(family).values()) + 1 for family in families]
    columns = max(*wide, min(sum(wide), width // USUAL_COLUMN))
    least = columns * (NARROWEST_BOX + NARROWEST_GAP) - NARROWEST_GAP
    if width < least:
        expected = f"at least {least} pixels for {columns} generations beside each other"
        raise InvalidArgumentError("width", width, expected=expected)
    gaps = columns - 1
    box = min(WIDEST_BOX, (width - gaps * NARROWEST_GAP) / columns)
    gap = min(WIDEST_GAP, (width - columns * box) / gaps) if gaps else 0
    return Grid(columns, box, gap)


def _maker(vehicle: Vehicle) -> str:
    return escape_script(vehicle.maker.name) if vehicle.maker else UNKNOWN


def _describe(vehicle: Vehicle, usual_maker: str, room: float) -> Iterator[Line]:
    """Yield the lines of a box: names, time, maker where it is not the usual one, names abroad."""
    yield from (Line(text, "name") for text in wrap_words(vehicle.name, room / BOLD))
    if vehicle.chinese_name and vehicle.chinese_name != vehicle.name:
        yield from (Line(text, "plain") for text in wrap_words(vehicle.chinese_name, room))
    yield from (Line(text, "plain") for text in _times(vehicle, room))
    if _maker(vehicle) != usual_maker:
        yield from (Line(text, "plain") for text in wrap_words(_maker(vehicle), room))
    abroad = names_abroad(vehicle)
    if abroad:
        yield from (Line(line, "grey") for line in _list_names(abroad, room))


def _list_names(names: Sequence[str], room: float) -> list[str]:
    """Return names as lines that are broken between names; the last one cut where they are many."""
    parts = ["abroad:", *(f"{name}," for name in names[:-1]), names[-1]]
    lines = wrap_parts(parts, room, " ")
    if len(lines) <= LINES_ABROAD:
        return lines
    rest = " ".join(lines[LINES_ABROAD - 1 :])
    return [*lines[: LINES_ABROAD - 1], shorten(rest, room)]


def _times(vehicle: Vehicle, room: float) -> Sequence[str]:
    dates = [date.human() for date in (vehicle.introduced, vehicle.discontinued) if date]
    return wrap_words(" to ".join(dates), room) if dates else []


def names_abroad(vehicle: Vehicle) -> list[str]:
    """Return the names under which a vehicle is sold abroad, each once.

    Of "JAC J4" and "J4" the longer one is given.
    """
    names = dict.fromkeys(name.text for name in vehicle.names if name.kind == "export")
    return [name for name in names if not any(other.endswith(f" {name}") for other in names)]


def _lines(
    placed: Sequence[Placed], grid: Grid, disputed: Collection[tuple[str, str]]
) -> Iterator[alt.Chart]:
    """Yield the lines from forerunners to successors, those that are disputed broken."""
    for dash, is_disputed in (([1, 0], False), ([4, 4], True)):
        values = [
            {"line": " ".join(ends), "place": place, "x": x, "y": y}
            for one in placed
            for ends, way in one.tree.lines.items()
            if (ends in disputed) is is_disputed
            for place, (x, y) in enumerate(_corners(one, way, grid))
        ]
        lines = alt.Chart(inline_data(values)).mark_line(
            color=GREY, strokeWidth=1.4, strokeDash=dash, strokeJoin="round"
        )
        if values:
            yield lines.encode(x=x_in_pixels(), y=y_in_pixels(), detail="line:N", order="place:Q")


def _corners(one: Placed, way: Sequence[Spot], grid: Grid) -> Iterator[tuple[float, float]]:
    """Yield the corners of a line: from the right of its first box to the left of its last."""
    for place, spot in enumerate(way):
        left, y = grid.left(one.column + spot.column), one.y(spot)
        if place:
            yield left, y
        if place < len(way) - 1:
            yield left + grid.box, y


def _boxes(
    placed: Sequence[Placed], grid: Grid, boxes: Mapping[str, Box], subject: str, width: int
) -> Iterator[alt.Chart]:
    """Yield the boxes, coloured by maker, that of the subject with a strong frame."""
    makers = list(dict.fromkeys(_maker(box.vehicle) for box in boxes.values()))
    colours = [PALETTE[place % len(PALETTE)] for place in range(len(makers))]
    colour = alt.Color(
        "maker:N",
        title=None,
        scale=alt.Scale(domain=makers, range=colours),
        legend=make_legend(makers, width, symbolType="square", symbolOpacity=1),
    )
    rows = {
        name: {**_row(boxes[name].vehicle), **_edges(one, spot, grid)}
        for one in placed
        for name, spot in one.tree.spots.items()
    }
    others = [row for name, row in rows.items() if name != subject]
    own = [row for name, row in rows.items() if name == subject]
    fill = {"filled": True, "fillOpacity": 0.12}
    for values, look in (
        ([*rows.values()], fill),
        (others, {"filled": False, "strokeWidth": 1.2}),
        (own, {"filled": False, "strokeWidth": 3}),
    ):
        rectangles = alt.Chart(inline_data(values)).mark_rect(cornerRadius=4, **look)
        if values:
            yield rectangles.encode(
                x=x_in_pixels(),
                y=y_in_pixels(),
                x2="x2:Q",
                y2="y2:Q",
                color=colour,
                tooltip=make_tooltips(TOOLTIP_FIELDS),
            )


def _edges(one: Placed, spot: Spot, grid: Grid) -> dict[str, float]:
    left, middle = grid.left(one.column + spot.column), one.y(spot)
    half = spot.height / 2
    return {"x": left, "x2": left + grid.box, "y": middle - half, "y2": middle + half}


def _row(vehicle: Vehicle) -> dict[str, object]:
    return {
        "vehicle": vehicle.name,
        "kind": vehicle.kind,
        "maker": _maker(vehicle),
        "brand": vehicle.brand.name if vehicle.brand else "",
        "launched": vehicle.introduced.human() if vehicle.introduced else "not known",
        "derived from": ", ".join(one.name for one in vehicle.derived_from),
        "names abroad": ", ".join(names_abroad(vehicle)),
        "sources": name_publishers(vehicle),
        "id": vehicle.id,
    }


def _words(placed: Sequence[Placed], grid: Grid, boxes: Mapping[str, Box]) -> Iterator[alt.Chart]:
    """Yield the words in the boxes."""
    groups: dict[str, list[dict[str, object]]] = {}
    for one in placed:
        for name, spot in one.tree.spots.items():
            edges = _edges(one, spot, grid)
            for number, line in enumerate(boxes[name].lines):
                y = edges["y"] + PADDING + (number + 0.5) * LINE
                row = {"text": line.text, "x": edges["x"] + PADDING, "y": y, "id": name}
                groups.setdefault(line.style, []).append(row)
    for style, values in groups.items():
        texts = alt.Chart(inline_data(values)).mark_text(
            align="left",
            baseline="middle",
            fontSize=FONT_SIZE,
            fontWeight="bold" if style == "name" else "normal",
            color=GREY if style == "grey" else "black",
        )
        yield texts.encode(x=x_in_pixels(), y=y_in_pixels(), text="text:N")
