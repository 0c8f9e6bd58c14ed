"""Directives that draw pictures of records when a page is read."""

from functools import partial

import altair as alt
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import jac_history as jac
from history_pages.drawings import themed_chart

WIDTH = 690
"""In pixels: as wide as the text of the theme."""


class Picture(SphinxDirective):
    """Draws the records whose ids it holds; the argument says what the picture shows."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return the picture as SVG in the page."""
        records = [jac.get(one) for one in self.content]
        html = themed_chart(partial(self.draw, records), WIDTH, self.arguments[0])
        return [nodes.raw("", html, format="html")]

    def draw(self, records: list[jac.Record], width: int) -> alt.LayerChart:
        """Return the picture so many pixels wide."""
        raise NotImplementedError


class Timeline(Picture):
    """A line of time."""

    def draw(self, records: list[jac.Record], width: int) -> alt.LayerChart:
        """Return the timeline of records."""
        return jac.timeline(records, width=width)


class Chart(Picture):
    """Figures over the years."""

    def draw(self, records: list[jac.Record], width: int) -> alt.LayerChart:
        """Return the chart of figures."""
        figures = [one for one in records if isinstance(one, jac.Figure)]
        return jac.chart(figures, width=width)
