"""The extension of Sphinx that makes the pages whenever the documentation is built."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

import jac_history as jac
from history_pages.entity import entity_pages
from history_pages.guide import Guide
from history_pages.pictures import Picture
from history_pages.story import story
from made_files import update

COMPANY = "jac-motors"
"""Whose history it is."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    for name in ("history-timeline", "history-chart"):
        app.add_directive(name, Picture)
    app.add_css_file("history.css")
    app.connect("builder-inited", make_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def make_pages(app: Sphinx) -> None:
    """Write the pages among the sources of the documentation."""
    data = jac.Dataset.bundled()
    guide = Guide(data, data.organization(COMPANY))
    update(Path(app.srcdir) / "history", story(guide), "*.md")
    update(Path(app.srcdir) / "entities", entity_pages(guide), "*.md")
