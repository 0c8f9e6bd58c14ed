"""The reference of the command line, made of its parsers and of what it really prints."""

import contextlib
import io
import os
import shlex
from argparse import Action
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from unittest import mock

from jac_history._cli import main
from jac_history._cli.arguments import parser_of
from jac_history._cli.program import COMMANDS, load_command

COMMANDS_HERE = "<!-- commands -->"
PROGRAM = "jac-history"
LINES = 22
"""So many lines of an output are shown."""

SHOWN = MappingProxyType(
    {
        "between": ("between 2001-08 2001-08 --category finance",),
        "partners": ("partners NIO",),
        "leaders": ("leaders --on 2015-01-01 --position chairman",),
        "owners": ("owners volkswagen-anhui",),
        "at": ("at 2018-06-01",),
        "series": ("series net-profit",),
        "yearly": ("yearly revenue net-profit --from 2010 --to 2020",),
        "gaps": ("gaps --kind office",),
        "show": ("show shanghai-listing-2001",),
        "search": ("search ruifeng --limit 5",),
        "sources": ("sources --of shanghai-listing-2001",),
        "cite": ("cite", "cite manilatimes-2024-11-26 --style bibtex"),
        "check": ("new my-history", "check my-history"),
    }
)
"""The examples whose output is shown; of other commands it is their first one."""


def command_reference() -> str:
    """Return every command with its arguments and examples, as Markdown."""
    return "\n\n".join(part for name in COMMANDS for part in _command(name))


def _command(name: str) -> Iterator[str]:
    command = load_command(name)
    parser = parser_of(name, command)
    yield f"## `{name}`"
    yield command.description
    yield f"```text\n{_usage(parser.format_usage())}\n```"
    yield from (_argument(one) for one in parser._actions if one.dest != "help")  # noqa: SLF001
    shown = [f"{PROGRAM} {line}" for line in SHOWN.get(name, ())] or command.examples[:1]
    rest = [line for line in command.examples if line not in shown]
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        yield from (f"```console\n$ {line}\n{_output(line)}\n```" for line in shown)
    if rest:
        yield "```console\n{}\n```".format("\n".join(f"$ {line}" for line in rest))


def _usage(text: str) -> str:
    return text.strip().removeprefix("usage: ").replace("\n" + " " * len("usage: "), "\n")


def _argument(action: Action) -> str:
    metavar = action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar or ())
    value = "" if action.nargs == 0 else metavar
    names = [f"{option} {value}".strip() for option in action.option_strings] or [value]
    return f"{', '.join(f'`{name}`' for name in names)}\n: {action.help}"


def _output(line: str) -> str:
    """Return what a command prints on a terminal of 80 columns, the end of a long one left out."""
    out = io.StringIO()
    with mock.patch.dict(os.environ, COLUMNS="80"), contextlib.redirect_stdout(out):
        status = main(shlex.split(line)[1:])
    if status:
        raise RuntimeError(f"{line} ended with {status}")
    lines = out.getvalue().replace(f"{Path.cwd()}{os.sep}", "").splitlines()
    more = [f"... ({len(lines) - LINES} lines more)"] if len(lines) > LINES + 2 else []
    return "\n".join([*(lines[:LINES] if more else lines), *more])
