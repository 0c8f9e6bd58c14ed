"""The history and the main entities as pages of the documentation: an extension of Sphinx.

The pages are made from the data of the package whenever the documentation is built, so they are
never out of date and are not kept in the repository.
"""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

import jac_history as jac
from history_pages.directives import Chart, Timeline
from history_pages.entity import entity_page
from history_pages.guide import Guide
from history_pages.overview import overview
from history_pages.story import story
from history_pages.writing import write


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("history-timeline", Timeline)
    app.add_directive("history-chart", Chart)
    app.add_css_file("history.css")
    app.connect("builder-inited", make_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def make_pages(app: Sphinx) -> None:
    """Write the pages among the sources of the documentation."""
    guide = Guide(jac.Dataset.bundled())
    write(Path(app.srcdir) / "history", story(guide))
    write(Path(app.srcdir) / "entities", entity_pages(guide))


def entity_pages(guide: Guide) -> dict[str, str]:
    """Return the pages on entities and the list of them: the name of the file to its text."""
    pages = {f"{entity.id}.md": entity_page(entity, guide) for entity in guide.entities}
    return {"index.md": overview(guide), **pages}
