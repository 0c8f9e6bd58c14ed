"""What is made from the dataset: the pages of docs/data and the numbers of the README.

What a page says stands in its template; what it counts, in the modules here.
"""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import jac_history as jac
from audit import last_audit
from jac_history._display.markup import escape, escape_start
from jac_history._display.words import format_word, heading, nouns
from jac_history._records.register import CLASSES
from markdown_kit import (
    MADE,
    card_link,
    explorer,
    label_link,
    percent,
    row,
    source_link,
    title_link,
    toctree,
)
from pages import counts, disputes, fields

TEMPLATES = Environment(  # noqa: S701 - it writes Markdown
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
KNOWN = {
    "CLASSES": CLASSES,
    "card_link": card_link,
    "escape": escape,
    "escape_start": escape_start,
    "explorer": explorer,
    "heading": heading,
    "in_words": format_word,
    "label_link": label_link,
    "last_audit": last_audit,
    "link": source_link,
    "nouns": nouns,
    "percent": percent,
    "row": row,
    "title_link": title_link,
    "toctree": toctree,
    **counts.KNOWN,
    **disputes.KNOWN,
    **fields.KNOWN,
}
"""What templates know, be it called as a function or as a filter."""

TEMPLATES.filters |= KNOWN
TEMPLATES.globals |= KNOWN
PAGES = ("dictionary", "coverage", "sources", "disputes", "gaps", "markets", "tables", "audit")


def render(name: str, **values: object) -> str:
    """Return what a template makes of values, with one blank line between blocks."""
    text = TEMPLATES.get_template(f"{name}.md.jinja").render(values)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def make_pages(data: jac.Dataset) -> dict[str, str]:
    """Return the pages on the data: the name of each file to its text."""
    return {f"{name}.md": render_page(name, "build_data_docs.py", data=data) for name in PAGES}


def render_page(name: str, made_by: str, **values: object) -> str:
    """Return a page that a template makes, under a line that says which tool made it."""
    return f"{MADE.format(f'tools/{made_by}')}\n\n{render(name, **values)}\n"
