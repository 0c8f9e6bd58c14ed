"""Where marks lie: dates as spans, lanes without overlap."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from jac_history._dates import EDTFDate

FONT_SIZE = 11
SURE = 0.9
MAYBE = 0.3
FADES = (0.62, 0.46, 0.32, 0.2, 0.1)
"""The opacities of the steps in which a side without a known limit fades."""


class Stretch(NamedTuple):
    """Days that are drawn alike.

    Attributes:
        start: The first day number.
        end: The day number after the last.
        opacity: How strongly they are drawn.
    """

    start: float
    end: float
    opacity: float


class Drawn(NamedTuple):
    """A date as it is drawn.

    Attributes:
        stretches: Its parts, from left to right.
        brackets: The day numbers at which a part that only may hold is limited.
        goes_on: The day up to which an open end is attested, or None.
    """

    stretches: tuple[Stretch, ...]
    brackets: tuple[float, ...]
    goes_on: float | None

    @property
    def start(self) -> float:
        """The leftmost day."""
        return self.stretches[0].start

    @property
    def end(self) -> float:
        """The rightmost day."""
        return self.stretches[-1].end


def is_doubtful(date: EDTFDate) -> bool:
    """Tell whether a date is marked approximate or uncertain; such a one is never certain."""
    return date.is_approximate or date.is_uncertain


def known_days(date: EDTFDate, as_of: int | None) -> tuple[int, ...]:
    """Return the days that limit a date or one of its sides; every date has one at least."""
    return tuple(day for day in date._corners(as_of) if day is not None)  # noqa: SLF001


def drawn(date: EDTFDate, as_of: int | None, reach: float) -> Drawn:
    """Return how a date that has a known day is drawn.

    Args:
        date: The date.
        as_of: Day number up to which open ends are attested.
        reach: How many days a side without a known limit fades over.
    """
    s1, s2, e1, e2 = date._corners(as_of)  # noqa: SLF001
    if not date.is_interval:
        s2, e1 = (s1, e2) if s1 == e2 else (e2, s1)
    inner = [day for day in (s2, e1) if day is not None]
    first, last = min(inner), max(inner) + 1
    is_sure = not is_doubtful(date) and s2 is not None and e1 is not None and s2 <= e1
    parts = (
        *_before(s1, first, reach),
        Stretch(first, last, SURE if is_sure else MAYBE),
        *(() if date.is_ongoing else _after(last, e2, reach)),
    )
    ends = (
        None if is_sure and s1 == first else s1,
        None if e2 is None or (is_sure and e2 + 1 == last) else e2 + 1,
    )
    limits = tuple(day for day in ends if day is not None)
    return Drawn(parts, limits, last if date.is_ongoing else None)


def _before(s1: int | None, first: int, reach: float) -> Iterator[Stretch]:
    if s1 is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(reversed(FADES)):
            start = first - reach + number * step
            yield Stretch(start, start + step, opacity)
    elif s1 < first:
        yield Stretch(s1, first, MAYBE)


def _after(last: int, e2: int | None, reach: float) -> Iterator[Stretch]:
    if e2 is None:
        step = reach / len(FADES)
        for number, opacity in enumerate(FADES):
            yield Stretch(last + number * step, last + (number + 1) * step, opacity)
    elif e2 + 1 > last:
        yield Stretch(last, e2 + 1, MAYBE)


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
