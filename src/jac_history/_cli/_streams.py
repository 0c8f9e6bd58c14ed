"""The standard streams: what they can show, how wide they are, and how to leave them."""

from __future__ import annotations

import io
import os
import sys

__all__ = ["is_unicode", "prepare", "silence", "width"]

_NARROWEST = 20


def prepare() -> None:
    """Let no character break the output: what the encoding lacks is written as an escape."""
    # A process that was started with a closed stream has none.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere() -> io.TextIOWrapper:
    # Imported here, because hardly any process has a closed stream.
    from pathlib import Path

    return Path(os.devnull).open("w", encoding="utf-8")


def is_unicode() -> bool:
    """Tell whether the standard output can show every character."""
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")


def width() -> int:
    """Give the columns of the terminal, or what the variable COLUMNS says, or 80."""
    # Imported here, because JSON and CSV have no width.
    from shutil import get_terminal_size

    return max(_NARROWEST, get_terminal_size().columns)


def silence() -> None:
    """Send the rest of the output nowhere, so that the interpreter can flush it and end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
