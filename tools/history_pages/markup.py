"""Small pieces of Markdown that hold any text."""

import re
from html import escape
from string import punctuation
from urllib.parse import quote

from jac_history import EDTFDate

MADE = "<!-- Made from the data by tools/history_pages when the documentation is built. -->"
SIGNS = re.compile(f"([{re.escape(punctuation)}])")
KEPT = ":/?#[]@!$&'()*+,;=%~"
"""What may stand in an address as it is."""


def text(words: str) -> str:
    r"""Return words as Markdown that says just these words, on one line.

    >>> text("1. *JAC* <Motors>")
    '1\\. \\*JAC\\* \\<Motors\\>'
    """
    return SIGNS.sub(r"\\\1", " ".join(words.split()))


def spoken(words: str, language: str | None) -> str:
    """Return words in a language other than the page's, marked as such."""
    if language is None or language.split("-")[0] == "en":
        return text(words)
    return f'<span lang="{escape(language)}">{text(words)}</span>'


def away(label: str, url: str, hint: str = "") -> str:
    """Return a link to another site.

    Args:
        label: Markdown.
        url: The address.
        hint: What the pointer shows.
    """
    title = f' "{text(hint)}"' if hint else ""
    return f"[{label}](<{quote(url, safe=KEPT)}>{title})"


def explorer(label: str, record_id: str) -> str:
    """Return a link to the card of a record on the explorer page."""
    return f'<a class="hist-card" href="../explorer.html#{quote(record_id)}">{label}</a>'


def hinted(label: str, hint: str) -> str:
    """Return Markdown with a text that the pointer shows."""
    return f'<span title="{escape(hint)}">{label}</span>'


def date(when: EDTFDate) -> str:
    """Return a date as people say it; the pointer shows it in EDTF."""
    return f'<span class="hist-date" title="EDTF {escape(when.text)}">{text(when.human())}</span>'


def anchor(record_id: str) -> str:
    """Return the mark that links to a record lead to; it stands before a paragraph or box."""
    return f"({record_id})="


def to_anchor(label: str, record_id: str) -> str:
    """Return a link to the place of a record, on whatever page that is."""
    return f"[{label}](#{record_id})"


def box(look: str, *parts: str) -> str:
    """Return parts, a blank line between them, in a box of a look."""
    inside = joined(*parts)
    longest = max((len(run) for run in re.findall(r"^:{3,}", inside, re.MULTILINE)), default=2)
    fence = ":" * (longest + 1)
    return f"{fence}{{container}} {look}\n{inside}\n{fence}"


def fold(summary: str, *parts: str, is_open: bool = False) -> str:
    """Return parts that are folded away under a line of plain text."""
    shown = " open" if is_open else ""
    head = f'<details class="hist-fold"{shown}>\n<summary>{escape(summary)}</summary>'
    return joined(head, *parts, "</details>")


def table(header: list[str], rows: list[list[str]]) -> str:
    """Return a table of cells that are Markdown of one line."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def page(title: str, *parts: str) -> str:
    """Return a page with its title, which is Markdown."""
    return joined(MADE, f"# {title}", *parts) + "\n"


def joined(*parts: str) -> str:
    """Return the parts that say something, a blank line between them."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())
