"""The directives that draw."""

import re
from collections.abc import Sequence
from typing import ClassVar

import altair as alt
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

import jac_history as jac
from docs_pages.dates import Asked, date_svg
from history_pages.drawings import themed_chart

WIDTH = re.compile(r"(?<=\bwidth=)[0-9]+")
"""The width of a picture in the code of an example."""


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


class ExamplePicture(SphinxDirective):
    """The picture that an example of a page gives, drawn when the page is read.

    The argument says what it shows; the content is the Python expression of the chart, which names
    its width.
    """

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> Sequence[nodes.Node]:
        """Return the picture."""
        code = "\n".join(self.content)
        [width] = WIDTH.findall(code)

        def draw(pixels: int) -> alt.LayerChart:
            resized = WIDTH.sub(str(pixels), code)
            picture: alt.LayerChart = eval(resized, {"jac": jac})  # noqa: S307 - a page of our own
            return picture

        html = themed_chart(draw, int(width), self.arguments[0])
        return [nodes.raw("", html, format="html")]
