"""The extension of Sphinx that draws the pictures."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from data_model.drawing import drawing
from data_model.layouts import LAYOUTS
from history_pages.drawings import themed


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("data-model", DataModel)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class DataModel(SphinxDirective):
    """One of the layouts, named by the argument; the content says what the picture shows."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the picture as SVG in the page."""
        name = self.arguments[0]
        svg = drawing(LAYOUTS[name](), name)
        return [nodes.raw("", themed(svg, " ".join(self.content)), format="html")]
