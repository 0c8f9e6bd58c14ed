"""The Markdown of all pages that tools write: pages, tables, links, folds."""

from collections.abc import Iterable, Sequence
from html import escape as escape_html
from urllib.parse import quote

import jac_history as jac
from jac_history._cite.reference import UNTITLED, mark_copy
from jac_history._display.markup import escape, join_blocks, join_cells, link as link_text
from jac_history._display.words import Text

MADE = "<!-- Made by {} from the dataset; do not edit. -->"


def page(title: str, *parts: str, made_by: str = "tools/history_pages") -> str:
    """Return a page: its title, which is Markdown, and its parts, a blank line between them."""
    return join_blocks(MADE.format(made_by), f"# {title}", *parts) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table of cells that are Markdown."""
    return "\n".join(row(*cells) for cells in (header, ["---"] * len(header), *rows))


def row(*cells: object) -> str:
    """Return a row of a table, of cells that are Markdown."""
    return join_cells(map(cell, cells))


def cell(value: object) -> str:
    """Return what a cell of a table may hold: one line, its bars escaped."""
    return " ".join(str(value).split()).replace("\\|", "|").replace("|", "\\|")


def source_link(source: jac.Source) -> str:
    """Return the title of a source as a link, as mere text where it has no address."""
    return _linked(source, source.title or UNTITLED)


def percent(part: int, whole: int) -> str:
    """Return a share in whole percent."""
    return f"{100 * part / whole:.0f} %" if whole else "-"


def explorer(label: str, record_id: str) -> str:
    """Return a link to the card of a record on the explorer page."""
    return f'<a class="hist-card" href="../explorer.html#{quote(record_id)}">{label}</a>'


def to_place(label: str, record_id: str) -> str:
    """Return a link to the place where a record is told, on whatever page that is."""
    return f"[{label}](#{record_id})"


def label_link(source: jac.Source) -> str:
    """Return the label of a source as a link, where it has an address."""
    return _linked(source, source.label)


def _linked(source: jac.Source, text: str) -> str:
    """Return a text as a link to a source, marked where what is there is a copy."""
    return link_text(Text(text, url=source.url)) + mark_copy(source)


def card_link(record: jac.Record) -> str:
    """Return the label of a record as a link to its card on the explorer page."""
    return explorer(escape(record.label), record.id)


def title_link(record: jac.Record) -> str:
    """Return the label of a record as a link to the place where it is told."""
    return to_place(escape(record.label), record.id)


def place(record_id: str) -> str:
    """Return the mark that such links lead to; it stands before a paragraph."""
    return f"({record_id})="


def fold(summary: str, *parts: str) -> str:
    """Return parts that are folded away under a line of plain text."""
    head = f'<details class="hist-fold">\n<summary>{escape_html(summary)}</summary>'
    return join_blocks(head, *parts, "</details>")


def toctree(names: Iterable[str]) -> str:
    """Return the list of pages that the side bar shows."""
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```"])
