"""Where marks and their labels lie: on lanes, without overlap."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

FONT_SIZE = 11
GAP = 8.0
"""Free pixels between a mark and its label, and between two things on a lane."""
CJK = "\u2e80"
NARROW = frozenset("fijlrtI.,:;'|()[] ")
WIDE = frozenset("mwMW%&@")
Side: TypeAlias = Literal["left", "right", "above"]
Stretch: TypeAlias = tuple[float, float]
"""The pixels from left to right that something takes on a lane."""


class Box(NamedTuple):
    """A mark on a lane.

    Attributes:
        start: Its left pixel.
        end: Its right pixel.
        label: What is to be written beside it; may be empty.
    """

    start: float
    end: float
    label: str


class Placement(NamedTuple):
    """Where a mark and its label go.

    Attributes:
        lane: The number of the mark's lane from the top.
        label: What is written, shortened where the whole picture has no room for it.
        side: On which side of the mark, or above it where neither side has room for all of it.
        align: Which end of the label stands at the anchor.
        anchor: The pixel at which that end stands.
    """

    lane: int
    label: str
    side: Side
    align: Literal["left", "right"]
    anchor: float

    @property
    def label_lane(self) -> int:
        """The lane of the label."""
        return self.lane - 1 if self.side == "above" else self.lane


def place(boxes: Sequence[Box], width: float) -> tuple[Placement, ...]:
    """Place marks in their order, each on the first lane that is free where it needs room.

    Marks without a label have lanes of their own below the others.

    Args:
        boxes: The marks.
        width: How many pixels a lane has.
    """
    lanes: list[list[Stretch]] = []
    placements = {}
    for number, box in enumerate(boxes):
        if box.label:
            placements[number] = _place_labelled(box, width, lanes)
    band: list[list[Stretch]] = []
    for number, box in enumerate(boxes):
        if not box.label:
            lane = _take_lanes(band, [(box.start, box.end + GAP)])
            placements[number] = Placement(len(lanes) + lane, "", "right", "left", box.end)
    return tuple(placements[number] for number in range(len(boxes)))


def _place_labelled(box: Box, width: float, lanes: list[list[Stretch]]) -> Placement:
    needed = text_width(box.label) + 2 * GAP
    if needed <= width - box.end:
        lane = _take_lanes(lanes, [(box.start, box.end + needed)])
        return Placement(lane, box.label, "right", "left", box.end + GAP)
    if needed <= box.start:
        lane = _take_lanes(lanes, [(box.start - needed, box.end)])
        return Placement(lane, box.label, "left", "right", box.start - GAP)
    return _place_above(box, width, lanes)


def _place_above(box: Box, width: float, lanes: list[list[Stretch]]) -> Placement:
    """Place a label above its mark, from the mark's start on or up to the mark's end."""
    label = shorten(box.label, width - 2 * GAP)
    room = text_width(label)
    mark = (box.start, box.end + GAP)
    if box.start + room <= width:
        lane = _take_lanes(lanes, [(box.start, box.start + room + GAP), mark])
        return Placement(lane + 1, label, "above", "left", box.start)
    end = min(width, max(box.end, room))
    lane = _take_lanes(lanes, [(end - room - GAP, end), mark])
    return Placement(lane + 1, label, "above", "right", end)


def _take_lanes(lanes: list[list[Stretch]], wanted: Sequence[Stretch]) -> int:
    """Take a stretch of each of several lanes in a row, the highest that are free there.

    Returns:
        The number of the first of the lanes.
    """
    first = 0
    while not all(
        _is_free(lane, stretch) for lane, stretch in zip(lanes[first:], wanted, strict=False)
    ):
        first += 1
    lanes.extend([] for _ in range(first + len(wanted) - len(lanes)))
    for lane, stretch in zip(lanes[first:], wanted, strict=False):
        lane.append(stretch)
    return first


def _is_free(taken: Sequence[Stretch], wanted: Stretch) -> bool:
    return all(wanted[1] + GAP < start or end + GAP < wanted[0] for start, end in taken)


def text_width(text: str) -> float:
    """Return how many pixels a text may need at most in a common sans-serif face.

    >>> text_width("JAC") < text_width("江淮汽车")
    True
    """
    return FONT_SIZE * sum(_em(sign) for sign in text)


def shorten(text: str, room: float) -> str:
    """Return as much of a text as a number of pixels takes, with an ellipsis for the rest.

    >>> shorten("Shares listed in Shanghai", 60)
    'Shares li…'
    """
    if text_width(text) <= room:
        return text
    kept = text
    while kept and text_width(f"{kept}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _em(sign: str) -> float:
    if sign >= CJK:
        return 1.0
    if sign in NARROW:
        return 0.38
    if sign in WIDE:
        return 0.98
    return 0.72 if sign.isupper() else 0.62
