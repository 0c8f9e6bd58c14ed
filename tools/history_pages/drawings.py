"""Drawings as they stand in a page: they follow its colours and scroll where it is narrow."""

import re
from html import escape

import altair as alt
import vl_convert

SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What a drawing tells of its single marks to readers without sight."""


def themed_chart(chart: alt.LayerChart, says: str) -> str:
    """Return a chart in a frame that the style sheet of the pages colours.

    Args:
        chart: The chart.
        says: What it shows.
    """
    see_through = {**chart.to_dict(), "background": None}
    return themed(vl_convert.vegalite_to_svg(see_through), says)


def themed(svg: str, says: str) -> str:
    """Return an SVG in a frame that the style sheet of the pages colours.

    Args:
        svg: The drawing, without a background.
        says: What it shows; readers without sight get this and the text of the page, not the
            single marks.
    """
    label = f'aria-label="{escape(says)}"'
    whole = SPOKEN.sub("", svg).replace("<svg ", f'<svg role="img" {label} ', 1)
    return f'<div class="hist-picture" role="group" {label} tabindex="0">{whole}</div>'
