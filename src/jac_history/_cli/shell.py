"""What a program and its shell owe each other: one-line errors, streams that never break."""

from __future__ import annotations

import codecs
import io
import os
import sys

from jac_history._exceptions import JacHistoryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

REPLACING = "jac-history"
"""The name under which Python knows the handler of what an encoding lacks."""


class UsageError(JacHistoryError):
    """Raised when a command line cannot be understood; its text is one line."""


class NotPassedError(JacHistoryError):
    """Raised when what a command has checked does not pass; its text tells all that is wrong."""


def hint(text: str, choices: Iterable[str]) -> str:
    """Return the question that names the nearest choices, after a blank; empty if none is near.

    >>> hint("betwen", ("between", "show"))
    " Did you mean 'between'?"
    """
    # Imported here, because only errors need it.
    from jac_history._suggest import nearest

    matches = ", ".join(repr(choice) for choice in nearest(text, choices))
    return f" Did you mean {matches}?" if matches else ""


def check_choice(option: str, text: str, choices: tuple[str, ...]) -> str:
    """Return the text if it is one of the choices.

    Raises:
        UsageError: It is none; the message names the nearest and lists them all.

    >>> check_choice("--format", "csv", ("table", "csv"))
    'csv'
    """
    if text in choices:
        return text
    listed = ", ".join(choices)
    raise UsageError(
        f"{option} cannot be {text!r}.{hint(text, choices)} It must be one of {listed}."
    )


class Replacement:
    """Writes question marks for what an encoding lacks, and remembers that it had to.

    Attributes:
        is_used: Whether anything was replaced.
    """

    is_used = False

    def __call__(self, error: Any) -> tuple[str, int]:
        """Return what takes the place of the characters that cannot be encoded, and their end."""
        # Imported here, because few encodings lack anything.
        from jac_history._display.widths import display_width

        self.is_used = True
        # As many columns as the characters take, so that tables stay tables.
        return "?" * display_width(error.object[error.start : error.end]), error.end


def prepare_streams() -> Replacement:
    """Let no character break the output, and return what replaces those that its encoding lacks."""
    # A process that was started with a closed stream has none.
    sys.stdout = sys.stdout or _open_nowhere()
    sys.stderr = sys.stderr or _open_nowhere()
    replacement = Replacement()
    codecs.register_error(REPLACING, replacement)
    for stream, errors in ((sys.stdout, REPLACING), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)
    return replacement


def _open_nowhere() -> io.TextIOWrapper:
    # Imported here, because hardly any process has a closed stream.
    from pathlib import Path

    return Path(os.devnull).open("w", encoding="utf-8")


def write_for_people(text: str) -> None:
    """Write a line or lines in the encoding of the output, without signs that would steer it."""
    from jac_history._visible import visible

    sys.stdout.write(f"{visible(text)}\n")


def write_for_programs(text: str) -> None:
    """Write a text as UTF-8, lines ended by line feeds, whatever the encoding of the output."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:  # a stream of text alone, such as that of a notebook
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    # Arguments that were no text in the encoding of the terminal leave what UTF-8 lacks.
    stream.write(text.encode("utf-8", "backslashreplace"))


def write_remark(text: str) -> None:
    """Write beside the output what is to be said of it, if anything is."""
    from jac_history._visible import visible

    if text:
        sys.stderr.write(f"jac-history: {visible(text)}\n")


def silence() -> None:
    """Send the rest of the output nowhere, so that the interpreter can flush it and end."""
    try:
        stream = sys.stdout.fileno()
    except OSError:  # a stream in memory has nothing to flush
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream)
    os.close(nowhere)
