"""Pictures of records: where they stand on the pages, and how the build draws them.

They follow the colours of the page and scroll where it is narrow. ``says`` tells what a picture
shows; readers without sight get this and the text of the page, not the single marks.
"""

import re
from collections.abc import Iterable, Sequence
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
        return [nodes.raw("", themed_chart(self.draw(records), self.arguments[0]), format="html")]

    def draw(self, records: list[jac.Record]) -> alt.LayerChart:
        """Return the picture: records on a line of time, or figures over the years."""
        if self.name == "history-timeline":
            return jac.timeline(records, width=WIDTH)
        return jac.chart([one for one in records if isinstance(one, jac.Figure)], width=WIDTH)


def themed_chart(chart: alt.LayerChart, says: str) -> str:
    """Return a chart in a frame that the style sheet of the pages colours."""
    see_through = {**chart.to_dict(), "background": None}
    return themed(vl_convert.vegalite_to_svg(see_through), says)


def themed(svg: str, says: str) -> str:
    """Return an SVG without a background in a frame that the style sheet of the pages colours."""
    label = f'aria-label="{escape(says)}"'
    whole = SPOKEN.sub("", svg).replace("<svg ", f'<svg role="img" {label} ', 1)
    return f'<div class="hist-picture" role="group" {label} tabindex="0">{whole}</div>'
