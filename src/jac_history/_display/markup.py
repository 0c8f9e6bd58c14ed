r"""Markdown that says just what a text says, for CommonMark, MyST, pandoc and Jupyter alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jac_history._display.html import is_web

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jac_history._display.words import Text

SIGNS = re.compile(r"([\\`*_\[\]<>|~#$^@{}&]|(?<=-)-|(?<=\.)\.)")
"""What is markup somewhere: links, emphasis, mathematics, citations, entities, dashes."""

AT_START = re.compile(r"^(?=[-+=:%(])|^(\(?\w{1,9})(?=[.)](?:\s|$))")
"""Before what begins a list, a rule, a comment or a target where it begins a line."""

NOT_IN_ADDRESS = str.maketrans(
    {"<": "%3C", ">": "%3E", " ": "%20", "|": "%7C", "\\": "%5C", "\n": "%0A", "\r": "%0D"}
)


def escape(text: str) -> str:
    r"""Return text that Markdown leaves alone, on one line.

    >>> print(escape("R&D of *JAC*: $1 to $2"))
    R\&D of \*JAC\*: \$1 to \$2
    """
    return SIGNS.sub(r"\\\1", " ".join(text.split()))


def escape_start(text: str) -> str:
    r"""Return text that Markdown leaves alone also where it begins a paragraph or an item.

    >>> print(escape_start("1. April 2001"))
    1\. April 2001
    """
    return AT_START.sub(r"\1\\", escape(text), count=1)


def link(text: Text) -> str:
    """Return a link, as mere text where it does not lead to a web page."""
    label = escape(text.text)
    if not is_web(text.url):
        return label
    return f"[{label}](<{str(text.url).translate(NOT_IN_ADDRESS)}>)"


def join_cells(cells: Iterable[str]) -> str:
    """Return a line of a table of cells that are Markdown of one line."""
    return f"| {' | '.join(cells)} |"


def join_blocks(*blocks: str) -> str:
    """Return the blocks that say something, a blank line between them."""
    return "\n\n".join(block.strip("\n") for block in blocks if block.strip())
