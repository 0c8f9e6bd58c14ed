"""Pictures of records: where they stand on the pages, and how the build draws them.

They follow the colours of the page and scroll where it is narrow. ``says`` tells what a picture
shows; readers without sight get this and the text of the page, not the single marks.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape

import altair as alt
import vl_convert
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import jac_history as jac

FEWEST = 3
"""A picture is worth its place from so many records on."""

WIDTH = 690
"""In pixels: as wide as the text of the theme."""

NARROW = 340
"""The same on a phone."""

SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What a drawing tells of its single marks to readers without sight."""


def timeline(records: Sequence[jac.Record], says: str) -> str:
    """Return a timeline of the records with dates, or nothing where there are too few."""
    return _directive("timeline", [record.id for record in records if record.time], says)


def chart(figures: Sequence[jac.Figure], says: str) -> str:
    """Return a chart of figures, or nothing where they are too few or of several units."""
    units = {figure.unit for figure in figures}
    return _directive("chart", [figure.id for figure in figures], says) if len(units) == 1 else ""


def _directive(name: str, ids: Iterable[str], says: str) -> str:
    shown = list(ids)
    if len(shown) < FEWEST:
        return ""
    return "\n".join([f"```{{history-{name}}} {says}", *shown, "```"])


class Picture(SphinxDirective):
    """Draws the records whose ids it holds; the argument says what the picture shows."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return the picture as SVG in the page."""
        records = [jac.get(record_id) for record_id in self.content]
        html = themed_chart(partial(self.draw, records), WIDTH, self.arguments[0])
        return [nodes.raw("", html, format="html")]

    def draw(self, records: list[jac.Record], width: int) -> alt.LayerChart:
        """Return the picture: records on a line of time, or figures over the years."""
        if self.name == "history-timeline":
            return jac.timeline(records, width=width)
        return jac.chart([one for one in records if isinstance(one, jac.Figure)], width=width)


def themed_chart(draw: Callable[[int], alt.LayerChart], width: int, says: str) -> str:
    """Return a chart twice, for wide and for narrow screens, of which a page shows the right one.

    Args:
        draw: Draws the chart so many pixels wide.
        width: The width for wide screens.
        says: What it shows.
    """
    return "".join(
        themed(_draw_svg(draw(pixels)), says, f"hist-picture {look}")
        for look, pixels in (("hist-wide", width), ("hist-narrow", NARROW))
    )


def _draw_svg(chart: alt.LayerChart) -> str:
    return vl_convert.vegalite_to_svg({**chart.to_dict(), "background": None})


def themed(svg: str, says: str, look: str = "hist-picture") -> str:
    """Return an SVG without a background in a frame that the style sheet of the pages colours.

    Args:
        svg: The drawing.
        says: What it shows.
        look: The classes of the frame.
    """
    label = f'aria-label="{escape(says)}"'
    whole = SPOKEN.sub("", svg).replace("<svg ", f'<svg role="img" {label} ', 1)
    return f'<div class="{look}" role="group" {label} tabindex="0">{whole}</div>'
