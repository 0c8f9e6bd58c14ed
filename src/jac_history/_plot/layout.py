"""Where marks lie: dates as spans, lanes without overlap."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

FONT_SIZE = 11
GAP = 8.0
"""Free pixels between a mark and its label, and between two things on a lane."""
CJK = "\u2e80"
NARROW = frozenset("fijlrtI.,:;'|()[] ")
WIDE = frozenset("mwMW%&@")
Side: TypeAlias = Literal["left", "right", "on"]


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


class Placed(NamedTuple):
    """Where a mark and its label go.

    Attributes:
        lane: The number of the lane from the top.
        label: What is written, shortened where there is no room for all of it.
        side: On which side of the mark, or on it, where only that has room for all of it.
    """

    lane: int
    label: str
    side: Side


def place(boxes: Iterable[Box], width: float) -> tuple[Placed, ...]:
    """Place marks in their order, each on the first lane that is free where it needs room.

    Args:
        boxes: The marks.
        width: How many pixels a lane has.
    """
    lanes: list[list[tuple[float, float]]] = []
    placed = []
    for box in boxes:
        label, side = _beside(box, width)
        needs = _needs(box, label, side)
        lane = next((i for i, taken in enumerate(lanes) if _is_free(taken, needs)), len(lanes))
        lanes.extend([] for _ in range(lane + 1 - len(lanes)))
        lanes[lane].append(needs)
        placed.append(Placed(lane, label, side))
    return tuple(placed)


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


def _beside(box: Box, width: float) -> tuple[str, Side]:
    right, left = width - box.end - 2 * GAP, box.start - 2 * GAP
    wanted = text_width(box.label)
    if max(right, left) < wanted <= box.end - box.start - 2 * GAP:
        return box.label, "on"
    if wanted <= right or right >= left:
        return shorten(box.label, right), "right"
    return shorten(box.label, left), "left"


def _needs(box: Box, label: str, side: Side) -> tuple[float, float]:
    room = text_width(label) + 2 * GAP if label else GAP
    if side == "left":
        return box.start - room, box.end
    return box.start, box.end + (room if side == "right" else GAP)


def _is_free(taken: list[tuple[float, float]], needs: tuple[float, float]) -> bool:
    return all(needs[1] + GAP < start or end + GAP < needs[0] for start, end in taken)


def _em(sign: str) -> float:
    if sign >= CJK:
        return 1.0
    if sign in NARROW:
        return 0.38
    if sign in WIDE:
        return 0.98
    return 0.72 if sign.isupper() else 0.62
