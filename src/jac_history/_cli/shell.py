"""What a program and its shell owe each other: one-line errors, streams that never break."""

from __future__ import annotations

import io
import os
import sys

from jac_history._exceptions import JacHistoryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


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
        UsageError: It is none; the message lists them and names the nearest.

    >>> check_choice("--format", "csv", ("table", "csv"))
    'csv'
    """
    if text in choices:
        return text
    listed = ", ".join(choices)
    raise UsageError(f"{option} must be one of {listed}, not {text!r}.{hint(text, choices)}")


def prepare_streams() -> None:
    """Let no character break the output: what the encoding lacks is written as an escape."""
    # A process that was started with a closed stream has none.
    sys.stdout = sys.stdout or _open_nowhere()
    sys.stderr = sys.stderr or _open_nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _open_nowhere() -> io.TextIOWrapper:
    # Imported here, because hardly any process has a closed stream.
    from pathlib import Path

    return Path(os.devnull).open("w", encoding="utf-8")


def is_unicode() -> bool:
    """Return whether the standard output can show every character."""
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")


def silence() -> None:
    """Send the rest of the output nowhere, so that the interpreter can flush it and end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
