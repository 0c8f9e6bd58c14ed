"""Dates and windows of time as pictures: the answers are those that the library gives."""

import datetime as dt
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple, Self

import jac_history as jac

WIDTH = 600
EDGE = 12
ROW = 44
BAR = 14
TICKS = 7
STEPS = (1, 2, 5, 10, 20, 50)

PIECE = 16
"""The width of each of the three pieces in which a side without a known limit fades."""


class Asked(NamedTuple):
    """A window and the answer to it.

    Attributes:
        first: The number of its first day.
        last: That of the day after its last.
        label: The window and the answer, in words.
        answer: ``definite``, ``possible`` or ``no``.
    """

    first: int
    last: int
    label: str
    answer: str

    @classmethod
    def of(cls, date: jac.EDTFDate, start: str, end: str, as_of: str | None) -> Self:
        """Ask the library whether a date lies in a window."""
        first, last = jac.EDTFDate.parse(start), jac.EDTFDate.parse(end)
        day, after = _number(first.earliest), _number(last.latest, 1)
        if day is None or after is None:
            raise ValueError("a window of a picture has to have two days")
        answer = date.certainty_in(start, end, as_of=as_of).value
        window = first.human() if start == end else f"{first.human()} to {last.human()}"
        return cls(day, after, f"{window}: {answer}", answer)


class Scale(NamedTuple):
    """From days to places in the picture."""

    first: int
    last: int

    def x(self, day: int) -> float:
        """Return the place where a day begins."""
        part = (day - self.first) / (self.last - self.first)
        return round(EDGE + part * (WIDTH - 2 * EDGE), 1)


def date_svg(date: jac.EDTFDate, asked: Sequence[Asked], as_of: str | None) -> str:
    """Return a date with windows below it, as SVG that fits light and dark pages."""
    corners = [d for d in (*_corners(date), _as_of(date, as_of)) if d is not None]
    scale = _scale([*corners, *(day for one in asked for day in (one.first, one.last))])
    height = ROW * (len(asked) + 1) + 30
    label = escape("; ".join((f"{date.human()}, with windows of time", *(a.label for a in asked))))
    guides = [
        f'<path class="guide" d="M{scale.x(day)} 36V{height - 26}"/>'
        for day in dict.fromkeys(corners)
    ]
    parts = [*guides, *_date(date, scale, as_of), *_axis(scale, height)]
    for row, one in enumerate(asked, start=1):
        parts += _window(one, scale, row * ROW)
    return (
        f'<svg class="dates-picture" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{label}">{"".join(parts)}</svg>'
    )


def _date(date: jac.EDTFDate, scale: Scale, as_of: str | None) -> Iterator[str]:
    """Yield the drawing of the date: full where it certainly was, pale where it may have been."""
    edtf = f'<tspan class="edtf">{escape(date.text)}</tspan>'
    yield f'<text x="{EDGE}" y="18">{edtf}<tspan dx="12">{escape(date.human())}</tspan></text>'
    earliest, start_latest, end_earliest, latest = _corners(date)
    left, right = float(3 * PIECE), float(WIDTH - 3 * PIECE)
    for piece in range(3):
        if earliest is None:
            yield _box(f"fading-{piece}", left - PIECE * (piece + 1), left - PIECE * piece)
        if latest is None:
            yield _box(f"fading-{piece}", right + PIECE * piece, right + PIECE * (piece + 1))
    first = scale.x(earliest) if earliest else left
    last = scale.x(latest) if latest else right
    inner_end = end_earliest or _as_of(date, as_of)
    if date.is_interval and start_latest and inner_end and start_latest < inner_end:
        inner = (scale.x(start_latest), scale.x(inner_end))
        yield _box("may", first, inner[0])
        yield _box("sure", *inner)
        yield _box("may", inner[1], last)
    else:
        yield _box("may", first, last)
    if date.is_approximate or date.is_uncertain:
        yield _box("doubt", first, last)
    for day, place in ((earliest, first), (latest, last)):
        if day:
            yield f'<path class="edge" d="M{place} 22V{26 + BAR + 4}"/>'


def _window(one: Asked, scale: Scale, top: int) -> Iterator[str]:
    x, end = scale.x(one.first), scale.x(one.last)
    yield (
        f'<rect class="window {one.answer}" x="{x}" y="{top + 26}" width="{end - x:.1f}" '
        f'height="{BAR}" rx="2"/>'
    )
    side = 'text-anchor="end"' if x > WIDTH * 0.6 else ""
    place = min(end, WIDTH - EDGE) if side else x
    yield f'<text x="{place}" y="{top + 20}" {side}>{escape(one.label)}</text>'


def _box(look: str, start: float, end: float) -> str:
    return f'<rect class="{look}" x="{start}" y="26" width="{end - start:.1f}" height="{BAR}"/>'


def _axis(scale: Scale, height: int) -> Iterator[str]:
    """Yield some years at the foot."""
    first = dt.date.fromordinal(scale.first).year + 1
    last = dt.date.fromordinal(scale.last).year
    step = next(step for step in STEPS if (last - first) / step < TICKS)
    for year in range(-(-first // step) * step, last + 1, step):
        x = scale.x(dt.date(year, 1, 1).toordinal())
        yield f'<path class="tick" d="M{x} {height - 26}v6"/>'
        yield f'<text class="axis" x="{x}" y="{height - 5}" text-anchor="middle">{year}</text>'


def _corners(date: jac.EDTFDate) -> tuple[int | None, ...]:
    """Return the four corners of a date, the last ones as the day after, where a bar ends."""
    return (
        _number(date.earliest),
        _number(date.start_latest, 1),
        _number(date.end_earliest) if date.end_earliest != date.earliest else None,
        _number(date.latest, 1),
    )


def _as_of(date: jac.EDTFDate, as_of: str | None) -> int | None:
    return _number(jac.EDTFDate.parse(as_of).latest, 1) if as_of and date.is_ongoing else None


def _number(day: dt.date | None, after: int = 0) -> int | None:
    return None if day is None else day.toordinal() + after


def _scale(days: Sequence[int]) -> Scale:
    room = max((max(days) - min(days)) // 12, 60)
    return Scale(min(days) - room, max(days) + room)
