"""What the build adds to the hand-written part of the documentation: an extension of Sphinx.

It draws pictures of dates and of examples, makes the reference of the command line out of its
parsers and the table of references out of the record classes, all when the documentation is built,
so that nothing of it can be out of date.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from command_reference import COMMANDS_HERE, command_reference
from docs_pages.directives import DatePicture, ExamplePicture
from docs_pages.references import REFERENCES_HERE, references


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("date-picture", DatePicture)
    app.add_directive("example-picture", ExamplePicture)
    app.connect("source-read", insert_made_parts)
    app.connect("doctree-read", trim_blocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def insert_made_parts(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the commands and the references of the classes where a page wants them."""
    for place, make in ((COMMANDS_HERE, command_reference), (REFERENCES_HERE, references)):
        if place in source[0]:
            source[0] = source[0].replace(place, make())


def trim_blocks(_app: Sphinx, doctree: nodes.document) -> None:
    """Leave out blank lines at the end of blocks of code."""
    for block in doctree.findall(nodes.literal_block):
        block.rawsource = block.rawsource.rstrip("\n")
        block.children[:] = [nodes.Text(block.astext().rstrip("\n"))]
