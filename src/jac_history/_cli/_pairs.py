"""Names with texts beside them, as on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._cli._width import fill, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["pair_lines"]

_NARROW = 60


def pair_lines(pairs: Sequence[tuple[str, Sequence[str]]], width: int) -> Iterator[str]:
    r"""
    Yield each name with its texts; beside it where the terminal is wide, else under it.

    >>> print(*pair_lines([("kind", ["mpv"]), ("name", ["Refine", "瑞风"])], 80), sep="\n")
    kind  mpv
    name  Refine
          瑞风
    """
    column = max((len(name) for name, _ in pairs), default=0) + 2
    for name, texts in pairs:
        if width < _NARROW:
            yield name
            yield from (f"  {line}" for text in texts for line in wrap(text, width - 2))
        else:
            lines = (line for text in texts for line in wrap(text, width - column))
            for number, line in enumerate(lines):
                yield f"{fill('' if number else name, column)}{line}"
