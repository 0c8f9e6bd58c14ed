"""The notebooks in the documentation: an extension of Sphinx.

MyST-NB runs them. This has it do so in every build, as what they show is the data and the code of
the package, which Sphinx does not watch, and gives their outputs the colours of the page.
"""

from collections.abc import Iterable
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

FOLDER = "notebooks/"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_css_file("notebooks.css")
    app.connect("env-get-outdated", outdated)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def outdated(_app: Sphinx, env: BuildEnvironment, *_changes: Iterable[str]) -> list[str]:
    """Return the pages to read again although their files did not change."""
    return sorted(page for page in env.found_docs if page.startswith(FOLDER))
