"""The directives that draw."""

from collections.abc import Sequence
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

import jac_history as jac
from docs_pages.dates import Asked, date_svg
from docs_pages.layers import layers_html


class DatePicture(SphinxDirective):
    """A date and windows of time, drawn, with the answer that the library gives for each window.

    The argument is the date as EDTF; each line of the content is a window: its first and last day,
    such as ``1995 2005``.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[OptionSpec] = {"as-of": directives.unchanged}

    def run(self) -> Sequence[nodes.Node]:
        """Return the picture."""
        date = jac.EDTFDate.parse(self.arguments[0])
        as_of = self.options.get("as-of")
        windows = [line.split() for line in self.content if line.strip()]
        asked = [Asked.of(date, start, end, as_of) for start, end in windows]
        return [nodes.raw("", date_svg(date, asked, as_of), format="html")]


class LayersPicture(SphinxDirective):
    """The layers of the code, drawn from the contract that the checks hold it to."""

    def run(self) -> Sequence[nodes.Node]:
        """Return the picture."""
        return [nodes.raw("", layers_html(), format="html")]
