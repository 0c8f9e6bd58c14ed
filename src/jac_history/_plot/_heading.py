"""What stands above a picture: its title, and how it is to be read."""

from __future__ import annotations

from collections.abc import Sequence

from jac_history._plot._altair import FONT_SIZE, GREY, alt, inert
from jac_history._plot._lanes import text_width

DOT = " · "
LINE = 14
"""Pixels from line to line."""


def heading(title: str | None, explained: Sequence[str], width: int) -> alt.Title:
    """Return a title with an explanation below it, or the explanation alone.

    Args:
        title: The title, or None.
        explained: The parts of the explanation.
        width: The pixels that a line of it may take.
    """
    lines = wrapped(explained, width)
    if title:
        return alt.Title(inert(title), subtitle=lines, anchor="start", subtitleColor=GREY)
    # Vega draws no subtitle without a title, so the explanation takes its place.
    return alt.Title(
        lines, anchor="start", color=GREY, fontSize=FONT_SIZE, fontWeight="normal", lineHeight=LINE
    )


def wrapped(parts: Sequence[str], width: float) -> list[str]:
    """Return parts as lines, as many on each as there is room for.

    >>> wrapped(["one", "two", "three"], 60)
    ['one · two', 'three']
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{DOT}{part}" if lines else part
        if lines and text_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
