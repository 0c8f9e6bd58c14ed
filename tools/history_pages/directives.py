"""Directives that draw pictures of records when a page is read."""

from typing import ClassVar

import altair as alt
import vl_convert
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import jac_history as jac
from history_pages.drawings import themed

WIDTH = 690
"""In pixels: as wide as the text of the theme."""


class Picture(SphinxDirective):
    """Draws the records whose ids it holds; the argument says what the picture shows."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    svg_of: ClassVar[str]

    def run(self) -> list[nodes.Node]:
        """Return the picture as SVG in the page."""
        svg = self.draw([jac.get(one) for one in self.content])
        return [nodes.raw("", themed(svg, self.arguments[0]), format="html")]

    def draw(self, records: list[jac.Record]) -> str:
        """Return the picture."""
        raise NotImplementedError


class Timeline(Picture):
    """A line of time."""

    def draw(self, records: list[jac.Record]) -> str:
        """Return the timeline of records."""
        return _svg(jac.timeline(records, width=WIDTH))


class Chart(Picture):
    """Figures over the years."""

    def draw(self, records: list[jac.Record]) -> str:
        """Return the chart of figures."""
        figures = [one for one in records if isinstance(one, jac.Figure)]
        return _svg(jac.chart(figures, width=WIDTH))


def _svg(picture: alt.LayerChart) -> str:
    see_through = {**picture.to_dict(), "background": None}
    return vl_convert.vegalite_to_svg(see_through)
