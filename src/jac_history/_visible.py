"""Texts without signs that steer what shows them."""

from __future__ import annotations

_CONTROLS = ((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F))
_DIRECTIONS = ((0x202A, 0x202E), (0x2066, 0x2069))
UNSEEN = {
    **dict.fromkeys((0x0B, 0x0C, 0x0D, *range(0x1C, 0x20), 0x85, 0x2028, 0x2029), " "),
    **{
        code: "\N{REPLACEMENT CHARACTER}"
        for first, last in (*_CONTROLS, *_DIRECTIONS)
        for code in range(first, last + 1)
    },
}
"""What is shown for the signs that steer a terminal, or the direction of a line."""


def visible(text: str) -> str:
    r"""Return a text without signs that steer what shows it; line feeds and tabs stay.

    Texts of datasets come from strangers: a name must neither colour a terminal nor turn the rest
    of a line around. Blanks take the place of other ends of lines, U+FFFD that of all else, and a
    question mark that of half a character.

    >>> visible("JAC\x1b[31m")
    'JAC\ufffd[31m'
    """
    if all(map(str.isprintable, text.split("\n"))):
        return text
    return text.translate(UNSEEN).encode("utf-8", "replace").decode()
