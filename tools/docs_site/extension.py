"""The extension of Sphinx: the scripts and styles of the explorer page, made at build time."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from docs_site import accessibility, libraries
from docs_site.scripts import data_scripts

PAGE = "explorer"
OWN = (
    *("dom", "loading", "dates", "link", "words", "search", "filters", "form", "table", "layout"),
    *("chart", "card", "related", "years", "page"),
)
"""Our scripts in docs/_explorer, in the order in which they are loaded."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", write_assets)
    app.connect("html-page-context", add_assets)
    # After the theme's own, which makes the navigation.
    app.connect("html-page-context", accessibility.mend, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_assets(app: Sphinx) -> None:
    """Write all scripts and styles of the explorer into the build folder."""
    if app.builder.format != "html":
        return
    target = Path(app.outdir) / "_static" / PAGE
    target.mkdir(parents=True, exist_ok=True)
    for name, text in {**_own(Path(app.srcdir)), **data_scripts(), **libraries.assets()}.items():
        (target / name).write_text(text, encoding="utf-8")


def add_assets(
    app: Sphinx, page: str, _template: str, _context: Mapping[str, Any], _doctree: object
) -> None:
    """Have the explorer page, and no other, load them."""
    if page != PAGE:
        return
    for style in ("table.css", "explorer.css"):
        app.add_css_file(f"{PAGE}/{style}")
    for script in ("data-rows", "data-words", "table-library", *OWN):
        app.add_js_file(f"{PAGE}/{script}.js", loading_method="defer")


def _own(docs: Path) -> dict[str, str]:
    names = ["explorer.css", *(f"{name}.js" for name in OWN)]
    return {name: (docs / "_explorer" / name).read_text(encoding="utf-8") for name in names}
