"""Drawings as they stand in a page: they follow its colours and scroll where it is narrow."""

import re
from collections.abc import Callable
from html import escape

import altair as alt
import vl_convert

SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What a drawing tells of its single marks to readers without sight."""


NARROW = 340
"""The width in pixels of a drawing on a phone, as wide as the text there."""


def themed_chart(draw: Callable[[int], alt.LayerChart], width: int, says: str) -> str:
    """Return a chart twice, for wide and for narrow screens, of which a page shows the right one.

    Args:
        draw: Draws the chart so many pixels wide.
        width: The width for wide screens.
        says: What it shows.
    """
    return "".join(
        themed(_svg(draw(pixels)), says, f"hist-picture {look}")
        for look, pixels in (("hist-wide", width), ("hist-narrow", NARROW))
    )


def _svg(chart: alt.LayerChart) -> str:
    return vl_convert.vegalite_to_svg({**chart.to_dict(), "background": None})


def themed(svg: str, says: str, look: str = "hist-picture") -> str:
    """Return an SVG in a frame that the style sheet of the pages colours.

    Args:
        svg: The drawing, without a background.
        says: What it shows; readers without sight get this and the text of the page, not the
            single marks.
        look: The classes of the frame.
    """
    label = f'aria-label="{escape(says)}"'
    whole = SPOKEN.sub("", svg).replace("<svg ", f'<svg role="img" {label} ', 1)
    return f'<div class="{look}" role="group" {label} tabindex="0">{whole}</div>'
