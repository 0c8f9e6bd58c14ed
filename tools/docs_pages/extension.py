"""What the build adds to the hand-written part of the documentation: an extension of Sphinx.

It draws pictures of dates, of examples and of the layers of the code, and makes the reference of
the command line out of its parsers, all when the documentation is built, so that nothing of it can
be out of date.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from command_reference import COMMANDS_HERE, command_reference
from docs_pages.directives import DatePicture, ExamplePicture, LayersPicture


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("date-picture", DatePicture)
    app.add_directive("example-picture", ExamplePicture)
    app.add_directive("layers-picture", LayersPicture)
    app.connect("source-read", insert_commands)
    app.connect("doctree-read", trim_blocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def insert_commands(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the commands where a page wants them."""
    if COMMANDS_HERE in source[0]:
        source[0] = source[0].replace(COMMANDS_HERE, command_reference())


def trim_blocks(_app: Sphinx, doctree: nodes.document) -> None:
    """Leave out blank lines at the end of blocks of code."""
    for block in doctree.findall(nodes.literal_block):
        block.rawsource = block.rawsource.rstrip("\n")
        block.children[:] = [nodes.Text(block.astext().rstrip("\n"))]
