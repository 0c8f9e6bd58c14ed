"""The directives that draw."""

from collections.abc import Sequence
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

import jac_history as jac
from docs_pages.dates import Asked, date_svg
from history_pages.drawings import themed_chart


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

    The argument says what it shows; the content is the Python expression of the chart.
    """

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> Sequence[nodes.Node]:
        """Return the picture."""
        chart = eval("\n".join(self.content), {"jac": jac})  # noqa: S307 - a page of our own
        return [nodes.raw("", themed_chart(chart, self.arguments[0]), format="html")]
