"""What is made from the dataset: the pages of docs/data and the numbers of the README.

What a page says stands in its template; what it counts, in the modules here.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import jac_history as jac
from audit import last_audit
from jac_history._display.markup import escape
from jac_history._records.register import CLASSES
from markdown_kit import MADE, percent, row, source_link
from pages import counts, fields

TEMPLATES = Environment(  # noqa: S701 - it writes Markdown
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
TEMPLATES.filters |= {"escape": escape, "link": source_link, **counts.FILTERS, **fields.FILTERS}
TEMPLATES.globals |= {
    "CLASSES": CLASSES,
    "last_audit": last_audit,
    "percent": percent,
    "row": row,
    **counts.GLOBALS,
    **fields.GLOBALS,
}
PAGES = ("dictionary", "coverage", "sources", "disputes", "gaps", "markets", "tables", "audit")


def render(name: str, data: jac.Dataset) -> str:
    """Return what a template makes of a dataset."""
    return TEMPLATES.get_template(f"{name}.md.jinja").render(data=data).strip()


def make_pages(data: jac.Dataset) -> dict[str, str]:
    """Return the pages on the data: the name of each file to its text."""
    made = MADE.format("tools/build_data_docs.py")
    return {f"{name}.md": f"{made}\n\n{render(name, data)}\n" for name in PAGES}
