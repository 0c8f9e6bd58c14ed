"""Telling on a terminal how far long work has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

__all__ = ["Progress"]

_ERASE_LINE = "\r\x1b[K"


class Progress:
    """
    One line that says what was done last, on a terminal; elsewhere nothing is written.

    Attributes:
        steps: How many steps were told.
    """

    def __init__(self, stream: TextIO) -> None:
        self.steps = 0
        self._stream = stream if stream.isatty() else None

    def tell(self, done: str) -> None:
        """Say that a step is done."""
        self.steps += 1
        if self._stream is not None:
            self._stream.write(f"{_ERASE_LINE}{self.steps}: {done}")
            self._stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._stream is not None:
            self._stream.write(_ERASE_LINE)
            self._stream.flush()
