"""Where marks and their labels lie: on lanes, without overlap."""

import re
from collections.abc import Sequence
from itertools import accumulate, takewhile
from typing import Literal, NamedTuple, TypeAlias

FONT_SIZE = 11
LINE = 14
"""Pixels from line to line."""
LINES = 3
"""So many lines a label takes at most; what is longer is cut."""
GAP = 8.0
"""Free pixels between a mark and its label, and between two things on a lane."""
CJK = "\u2e80"
PIECE = re.compile(rf"\s*(?:[{CJK}-\uffff]|[^\s{CJK}-\uffff]+)")
"""What a line is not broken within: a Chinese character, or a word of others."""
NARROW = frozenset("fijlrtI.,:;'|()[] ")
WIDE = frozenset("mwMW%&@")
Side: TypeAlias = Literal["left", "right", "above"]
Align: TypeAlias = Literal["left", "right"]
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
        lines: What is written: one line, or above a mark as many as a long label takes.
        side: On which side of the mark, or above it where neither side has room for all of it.
        align: Which end of the lines stands at the anchor.
        anchor: The pixel at which that end stands.
    """

    lane: int
    lines: tuple[str, ...]
    side: Side
    align: Align
    anchor: float

    @property
    def label_lane(self) -> int:
        """The lane of the first line of the label."""
        return self.lane - len(self.lines) if self.side == "above" else self.lane


def place(boxes: Sequence[Box], width: float) -> tuple[Placement, ...]:
    """Place marks in their order, each on the first lane that is free where it needs room.

    No mark with a label lies above the one before it: labels are read downwards, as a list. Marks
    without a label have lanes of their own below the others.

    Args:
        boxes: The marks.
        width: How many pixels a lane has.
    """
    lanes: list[list[Stretch]] = []
    placements = {}
    lane = 0
    for number, box in enumerate(boxes):
        if box.label:
            placements[number] = _place_labelled(box, width, lanes, lane)
            lane = placements[number].lane
    band: list[list[Stretch]] = []
    for number, box in enumerate(boxes):
        if not box.label:
            lane = _take_lanes(band, [(box.start, box.end + GAP)])
            placements[number] = Placement(len(lanes) + lane, (), "right", "left", box.end)
    return tuple(placements[number] for number in range(len(boxes)))


def _place_labelled(box: Box, width: float, lanes: list[list[Stretch]], first: int) -> Placement:
    """Place a mark beside its label, on no lane above the first one that it may take."""
    needed = text_width(box.label) + 2 * GAP
    if needed <= width - box.end:
        lane = _take_lanes(lanes, [(box.start, box.end + needed)], first)
        return Placement(lane, (box.label,), "right", "left", box.end + GAP)
    if needed <= box.start:
        lane = _take_lanes(lanes, [(box.start - needed, box.end)], first)
        return Placement(lane, (box.label,), "left", "right", box.start - GAP)
    return _place_above(box, width, lanes, first)


def _place_above(box: Box, width: float, lanes: list[list[Stretch]], first: int) -> Placement:
    """Place a label above its mark, from the mark's start on or up to the mark's end."""
    lines = tuple(wrap_words(box.label, width - 2 * GAP, LINES))
    room = max(map(text_width, lines))
    is_left = box.start + room <= width
    anchor = box.start if is_left else min(width, max(box.end, room))
    text = (anchor, anchor + room + GAP) if is_left else (anchor - room - GAP, anchor)
    wanted = [*(text for _ in lines), (box.start, box.end + GAP)]
    lane = _take_lanes(lanes, wanted, first)
    align: Align = "left" if is_left else "right"
    return Placement(lane + len(lines), lines, "above", align, anchor)


def _take_lanes(lanes: list[list[Stretch]], wanted: Sequence[Stretch], first: int = 0) -> int:
    """Take a stretch of each of several lanes in a row, the highest that are free there.

    Args:
        lanes: What is taken of each lane; new ones are added.
        wanted: The stretches.
        first: The highest lane that they may take.

    Returns:
        The number of the first of the lanes.
    """
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
    widths = accumulate(map(text_width, text), initial=text_width("…"))
    kept = sum(1 for _ in takewhile(lambda width: width <= room, widths)) - 1
    return f"{text[: max(kept, 0)].rstrip()}…"


def wrap_words(text: str, room: float, most: int | None = None) -> list[str]:
    """Return a text as lines that fit, broken between words; what is longer is cut.

    Args:
        text: The text.
        room: How many pixels a line may take. Chinese is broken between any two characters.
        most: So many lines at most, the last one cut; None for as many as it takes.

    >>> wrap_words("Shares listed in Shanghai", 90)
    ['Shares listed', 'in Shanghai']
    """
    lines: list[str] = []
    pieces = PIECE.findall(text)
    for place, piece in enumerate(pieces):
        if lines and text_width(lines[-1] + piece) <= room:
            lines[-1] += piece
        elif len(lines) == most:
            rest = lines[-1] + "".join(pieces[place:])
            return [*lines[:-1], shorten(rest, room)]
        else:
            lines.append(shorten(piece.strip(), room))
    return lines or [""]


def _em(sign: str) -> float:
    if sign >= CJK:
        return 1.0
    if sign in NARROW:
        return 0.38
    if sign in WIDE:
        return 0.98
    return 0.72 if sign.isupper() else 0.62
