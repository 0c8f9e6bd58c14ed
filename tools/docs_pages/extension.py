"""What the build adds to the hand-written part of the documentation: an extension of Sphinx.

It draws pictures of dates and of examples, makes the reference of the command line out of its
parsers, the table of references out of the record classes and the lists of words out of their
types, and runs the examples of docstrings, all when the documentation is built, so that nothing of
it can be out of date.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from command_reference import COMMANDS_HERE, command_reference
from docs_pages.annotations import link_names, name_aliases, name_aliases_of_fields
from docs_pages.directives import DatePicture, ExamplePicture
from docs_pages.examples import WHOLE_OUTPUTS, complete_examples, with_outputs
from docs_pages.references import REFERENCES_HERE, references
from docs_pages.vocabularies import WORDS_HERE, word_lists

MADE = (
    (COMMANDS_HERE, command_reference),
    (REFERENCES_HERE, references),
    (WORDS_HERE, word_lists),
)
BEFORE_AUTODOC, AFTER_NAPOLEON = 400, 600


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("date-picture", DatePicture)
    app.add_directive("example-picture", ExamplePicture)
    app.connect("source-read", insert_made_parts)
    app.connect("autodoc-process-docstring", complete_examples, priority=BEFORE_AUTODOC)
    app.connect("autodoc-process-docstring", link_names, priority=AFTER_NAPOLEON)
    app.connect("autodoc-process-docstring", name_aliases_of_fields, priority=AFTER_NAPOLEON)
    app.connect("object-description-transform", name_aliases, priority=BEFORE_AUTODOC)
    app.connect("doctree-read", trim_blocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def insert_made_parts(_app: Sphinx, page: str, source: list[str]) -> None:
    """Put commands, references, words and outputs of examples where a page wants them."""
    for place, make in MADE:
        if place in source[0]:
            source[0] = source[0].replace(place, make())
    if WHOLE_OUTPUTS in source[0]:
        source[0] = with_outputs(source[0], page)


def trim_blocks(_app: Sphinx, doctree: nodes.document) -> None:
    """Leave out blank lines at the end of blocks of code."""
    for block in doctree.findall(nodes.literal_block):
        block.rawsource = block.rawsource.rstrip("\n")
        block.children[:] = [nodes.Text(block.astext().rstrip("\n"))]
