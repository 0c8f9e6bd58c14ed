"""Runs the ``console`` blocks of the documentation, and compares what they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from sybil.parsers.myst import CodeBlockParser

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).resolve().parents[2]
PROMPT = "$ "
RUN = ("jac-history", "cat", "head", "ls", "sqlite3")
"""Programs that are run, and their output compared."""

SET_UP = ("git clone", "python3 -m venv", "cd ", "pip install", ".venv/bin/pip install", "make ")
"""How commands begin that set something up: they are not run, but have to name what there is."""

SECONDS = 120


class Command(NamedTuple):
    """One command of a block and the output that stands under it."""

    line: str
    output: str


def enter_folder(namespace: dict[str, Any]) -> None:
    """Go to a new folder, so that the examples of a page may write files."""
    namespace["__before__"] = Path.cwd()
    namespace["__folder__"] = TemporaryDirectory()
    os.chdir(namespace["__folder__"].name)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back, and remove the folder with all that the examples wrote."""
    os.chdir(namespace.pop("__before__"))
    namespace.pop("__folder__").cleanup()


class ConsoleParser(CodeBlockParser):
    """Finds the blocks and runs their commands in the working directory."""

    language = "console"

    def evaluate(self, example: Example) -> str:
        """Run the commands of a block; return what is wrong, which may be nothing."""
        return "\n".join(fault for one in commands(example.parsed) for fault in _faults(one))


def commands(text: str) -> Iterator[Command]:
    """Yield the commands of a block, each with the output under it.

    >>> list(commands("$ ls\\na\\nb\\n$ cat a   # nothing"))
    [Command(line='ls', output='a\\nb\\n'), Command(line='cat a', output='')]
    """
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(re.sub(r"\s+# .*", "", line).strip(), _trimmed(output.strip("\n")))


def _faults(command: Command) -> Iterator[str]:
    if command.line.startswith(SET_UP):
        yield from _unknown_parts(command.line)
    elif command.line.split()[0] in RUN:
        yield from _wrong_output(command)
    else:
        yield f"the tests do not know how to run: {command.line}"


def _unknown_parts(line: str) -> Iterator[str]:
    """Yield the targets of make and the extras of the package that are named but not there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    targets = re.findall(
        r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    wanted = line.split()[1:] if line.startswith("make ") else []
    yield from (f"no such target of make: {one}" for one in wanted if one not in targets)
    extras = [one for some in re.findall(r"\[([a-z,]+)\]", line) for one in some.split(",")]
    known = project["optional-dependencies"]
    yield from (f"no such extra: {one}" for one in extras if one not in known)


def _wrong_output(command: Command) -> Iterator[str]:
    """Compare with the output that is shown; where none is, the command just has to succeed."""
    done = _run(command.line)
    if not command.output:
        if done.returncode:
            yield f"$ {command.line}\nended with {done.returncode}:\n{done.stdout}"
    elif not OutputChecker().check_output(command.output, _trimmed(done.stdout), ELLIPSIS):
        yield f"$ {command.line}\nexpected:\n{command.output}\ngot:\n{done.stdout}"


def _run(line: str) -> subprocess.CompletedProcess[str]:
    """Run a command as on a terminal of 80 columns; what it complains of is output too."""
    programs = Path(sys.executable).parent
    environment = {**os.environ, "COLUMNS": "80", "PATH": f"{programs}:{os.environ['PATH']}"}
    return subprocess.run(
        line,
        shell=True,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def _trimmed(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
