"""Text in the columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

from functools import lru_cache

from jac_history._visible import UNSEEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ELLIPSIS = "..."
_AFTER_LATIN = "\u0250"
_FIRST_CHINESE, _LAST_CHINESE = "\u4e00", "\u9fff"
_CLOSING = {"Pe", "Pf", "Po"}
"""The categories of signs with which no line begins: closing brackets and quotes, stops, commas."""
_OPENING = {"Ps", "Pi"}
"""Those of signs with which no line ends."""


def display_width(text: str) -> int:
    """Count the columns that a text takes.

    >>> display_width("JAC"), display_width("江淮")
    (3, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)  # more characters than a dataset uses
def _columns(character: str) -> int:
    if character.isascii() or (character.isalpha() and character < _AFTER_LATIN):
        return 1
    if _FIRST_CHINESE <= character <= _LAST_CHINESE:
        return 2
    # Imported here: letters and Chinese characters, of which most texts are, need no table.
    from unicodedata import category, east_asian_width

    if category(character) in {"Mn", "Me", "Cf"} and ord(character) not in UNSEEN:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def fill(text: str, columns: int, *, align: str = "<") -> str:
    """Pad a text with blanks.

    >>> fill("江淮", 6), fill("12", 4, align=">")
    ('江淮  ', '  12')
    """
    blanks = " " * (columns - display_width(text))
    return f"{blanks}{text}" if align == ">" else f"{text}{blanks}"


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines; a word that is longer than a line is broken, too.

    >>> wrap("Anhui Jianghuai 江淮汽车", 10)
    ['Anhui', 'Jianghuai', '江淮汽车']
    """
    lines = [""]
    for piece in _pieces(text):
        if not lines[-1] or display_width(lines[-1] + piece) > columns:
            lines += _broken(piece.lstrip(), columns)
        else:
            lines[-1] += piece
    return lines[1:] or [""]


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts between which a line may break, each with the blank before it."""
    for word in text.split():
        if word.isascii():
            yield f" {word}"
        else:
            yield from _parts(word)


def _parts(word: str) -> Iterator[str]:
    """Part a word before and after each Chinese, Japanese or Korean character.

    Not before what closes or after what opens, after the Unicode line breaking algorithm
    (UAX #14, rules LB13 and LB14).
    """
    part = " "
    for character in word:
        if part != " " and _may_part(part[-1], character):
            yield part
            part = ""
        part += character
    yield part


def _may_part(before: str, after: str) -> bool:
    if not (_is_cjk(before) or _is_cjk(after)):
        return False
    if before.isalnum() and after.isalnum():
        return True
    from unicodedata import category  # imported here for the same reason

    return category(before) not in _OPENING and category(after) not in _CLOSING


def _is_cjk(character: str) -> bool:
    return "\u2e80" <= character <= "\uffef"


def _broken(word: str, columns: int) -> list[str]:
    """Break a word into parts that fit, each with at least one character."""
    if display_width(word) <= columns:
        return [word]
    parts = [""]
    for character in word:
        if parts[-1] and display_width(parts[-1] + character) > columns:
            parts.append("")
        parts[-1] += character
    return parts


def cut(lines: list[str], most: int, columns: int) -> list[str]:
    """Keep the first lines; where some are left out, the last one kept ends with an ellipsis.

    >>> cut(["Anhui", "Jianghuai", "Holding"], 2, 10)
    ['Anhui', 'Jianghu...']
    """
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and display_width(last + _ELLIPSIS) > columns:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' ,')}{_ELLIPSIS}"]
