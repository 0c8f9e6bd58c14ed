"""Text that means itself in HTML and in Markdown, and links that lead only to web pages."""

import re
from html import escape

from jac_history._show._parts import Link, Phrase

MARKDOWN = re.compile(r"([\\`*_\[\]<>|~#])")
PLAIN_ID = re.compile(r"[\w.:-]+")
NOT_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", " ": "%20", "|": "%7C"})


def html_phrase(phrase: Phrase) -> str:
    """Return a phrase as HTML, its language with it."""
    if phrase.lang is None:
        return escape(phrase.text)
    return f'<span lang="{escape(phrase.lang)}">{escape(phrase.text)}</span>'


def html_link(link: Link, hint: str = "") -> str:
    """Return a link as HTML, as mere text where it leads nowhere.

    Args:
        link: The link.
        hint: What hovering over it shows.
    """
    title = f' title="{escape(hint)}"' if hint else ""
    if not _is_web(link.url):
        return f"<span{title}>{escape(link.text)}</span>"
    address = escape(str(link.url))
    return f'<a href="{address}"{title} rel="noopener noreferrer">{escape(link.text)}</a>'


def markdown_text(text: str) -> str:
    """Return text that Markdown leaves alone, on one line."""
    return MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def markdown_code(text: str) -> str:
    """Return an id as code in Markdown; as text where it is no plain id."""
    return f"`{text}`" if PLAIN_ID.fullmatch(text) else markdown_text(text)


def markdown_link(link: Link) -> str:
    """Return a link in Markdown, as mere text where it leads nowhere."""
    text = markdown_text(link.text)
    if not _is_web(link.url):
        return text
    return f"[{text}](<{str(link.url).translate(NOT_IN_ADDRESS)}>)"


def _is_web(url: str | None) -> bool:
    return url is not None and url.lower().startswith(("https://", "http://"))
