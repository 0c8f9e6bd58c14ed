"""The command line as users have it: the installed script, its commands and their examples."""

import contextlib
import io
import re
from importlib.metadata import entry_points
from pathlib import Path

PUBLIC_FACE = Path(__file__).parents[1] / "golden" / "public_api.txt"

COMMANDS = re.findall(r"(?m)^jac-history ([a-z-]+)$", PUBLIC_FACE.read_text(encoding="utf-8"))

main = next(iter(entry_points(group="console_scripts", name="jac-history"))).load()
"""Runs a list of arguments and returns the exit status."""


def output_of(*arguments: str) -> str:
    """Return what a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert 0 == main(arguments)
    return out.getvalue()


def examples_of(command: str) -> list[str]:
    """Return the examples that the help of a command shows."""
    examples = output_of(command, "--help").partition("\nexamples:\n")[2]
    return re.findall(r"(?m)^  (jac-history .+)$", examples)
