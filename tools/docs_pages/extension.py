"""What the build adds to the hand-written part of the documentation: an extension of Sphinx.

It draws pictures of dates and of examples, makes the reference of the command line out of its
parsers, the table of references out of the record classes and the lists of words out of their
types, and runs the examples of docstrings, all when the documentation is built, so that nothing of
it can be out of date. MyST-NB runs the notebooks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

import altair as alt
import attrs
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

import jac_history as jac
from command_reference import COMMANDS_HERE, command_reference
from docs_pages.annotations import link_names, name_aliases, name_aliases_of_fields
from docs_pages.dates import Asked, date_svg
from docs_pages.examples import WHOLE_OUTPUTS, complete_examples, with_outputs
from docs_pages.vocabularies import WORDS_HERE, word_lists
from history_pages.pictures import themed_chart
from jac_history._records.register import CLASSES
from jac_history._records.schema import fields_of, part_classes
from markdown_kit import table

NOTEBOOKS = "notebooks/"
REFERENCES_HERE = "<!-- references -->"
WIDTH = re.compile(r"(?<=\bwidth=)[0-9]+")
"""The width of a picture in the code of an example."""
BEFORE_AUTODOC, AFTER_NAPOLEON = 400, 600


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("date-picture", DatePicture)
    app.add_directive("example-picture", ExamplePicture)
    for style in ("dates.css", "notebooks.css"):
        app.add_css_file(style)
    app.connect("env-get-outdated", outdated)
    app.connect("source-read", insert_made_parts)
    app.connect("autodoc-process-docstring", complete_examples, priority=BEFORE_AUTODOC)
    app.connect("autodoc-process-docstring", link_names, priority=AFTER_NAPOLEON)
    app.connect("autodoc-process-docstring", name_aliases_of_fields, priority=AFTER_NAPOLEON)
    app.connect("object-description-transform", name_aliases, priority=BEFORE_AUTODOC)
    app.connect("doctree-read", trim_blocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def outdated(_app: Sphinx, env: BuildEnvironment, *_changes: Iterable[str]) -> list[str]:
    """Return the notebooks: they show the data and the code, which Sphinx does not watch."""
    return sorted(page for page in env.found_docs if page.startswith(NOTEBOOKS))


def insert_made_parts(_app: Sphinx, page: str, source: list[str]) -> None:
    """Put commands, references, words and outputs of examples where a page wants them."""
    made = {COMMANDS_HERE: command_reference, REFERENCES_HERE: references, WORDS_HERE: word_lists}
    for place, make in made.items():
        if place in source[0]:
            source[0] = source[0].replace(place, make())
    if WHOLE_OUTPUTS in source[0]:
        source[0] = with_outputs(source[0], page)


def references() -> str:
    """Return the Markdown table of all public record classes, a field that refers a line.

    A ``*`` marks a field with several values, a ``?`` one that may be None.
    """
    classes = {jac.Record, jac.Entity, *CLASSES.values(), *part_classes()}
    rows = [
        [f"`{cls.__name__}`", f"`{field}`", targets]
        for cls in sorted(classes, key=lambda cls: cls.__name__)
        for field, targets in _referring(cls)
    ]
    return table(["class", "field", "refers to"], rows)


def _referring(cls: type) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class that refer to others, except those of the classes above it."""
    inherited = {name.name for name in attrs.fields(cls) if name.inherited}
    for field in fields_of(cls):
        if field.types and field.name not in inherited:
            several = "*" if field.kind in {"records", "parts"} else "?" * field.nullable
            yield f"{field.name}{several}", ", ".join(f"`{one.__name__}`" for one in field.types)


def trim_blocks(_app: Sphinx, doctree: nodes.document) -> None:
    """Leave out blank lines at the end of blocks of code."""
    for block in doctree.findall(nodes.literal_block):
        block.rawsource = block.rawsource.rstrip("\n")
        block.children[:] = [nodes.Text(block.astext().rstrip("\n"))]


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

        return [nodes.raw("", themed_chart(draw, int(width), self.arguments[0]), format="html")]
