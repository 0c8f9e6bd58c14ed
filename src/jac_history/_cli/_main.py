"""The entry point: runs a command and turns whatever ends it into an exit status."""

from __future__ import annotations

import sys
from importlib import import_module
from os.path import dirname

from jac_history._cli import _commands
from jac_history._cli._overview import COMMANDS, overview, unknown_command, version
from jac_history._cli._streams import prepare, silence
from jac_history._cli._usage import NotPassedError
from jac_history._exceptions import JacHistoryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jac_history._cli._command import Command, TextCommand

__all__ = ["load", "main"]

DONE = 0
NOT_PASSED = 1
NOT_WRITTEN = 1
WRONG_INPUT = 2
# What a shell reports for a process that one of these signals ended.
INTERRUPTED = 128 + 2
BROKEN_PIPE = 128 + 13


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line.

    Args:
        argv: The arguments without the name of the program; those of the process if None.

    Returns:
        The exit status: 0 if done, also when nothing was found; 1 if what was checked does not
        pass, or the output cannot be written; 2 for wrong input; 130 if it was interrupted; 141
        if nobody reads the output any more.

    >>> main(["--version"])  # doctest: +ELLIPSIS
    jac-history ... (data ...)
    0
    """
    try:
        status = _status(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = INTERRUPTED
        silence()
    except BrokenPipeError:
        status = BROKEN_PIPE
        silence()
    except OSError as error:
        sys.stderr.write(f"jac-history: cannot write{_where(error)}: {error.strerror}\n")
        status = NOT_WRITTEN
        silence()
    return status


def _where(error: OSError) -> str:
    """Return the folder of the file that an error is about, as it goes on after ``write``."""
    if not isinstance(error.filename, str):
        return ""
    # The file itself may be a temporary one, of which the user knows nothing.
    return f" in {dirname(error.filename) or '.'}"  # noqa: PTH120 - pathlib is slow to import


def load(name: str) -> Command | TextCommand:
    """Return the command of this name; only its module is imported."""
    command: Command | TextCommand = import_module(f"{_commands.__name__}._{name}").COMMAND
    return command


def _status(arguments: Sequence[str]) -> int:
    prepare()
    try:
        _run(arguments[0] if arguments else "--help", arguments[1:])
    except NotPassedError as found:
        print(found)
        return NOT_PASSED
    except JacHistoryError as error:
        sys.stderr.write(f"jac-history: {error}\n")
        return WRONG_INPUT
    except SystemExit:
        # The parser ends so after the help, and only then: its errors are of this library.
        return DONE
    return DONE


def _run(first: str, arguments: Sequence[str]) -> None:
    if first in {"-h", "--help", "help"}:
        print(overview())
    elif first in {"-V", "--version"}:
        print(version())
    elif first in COMMANDS:
        _run_command(first, arguments)
    else:
        raise unknown_command(first)


def _run_command(name: str, arguments: Sequence[str]) -> None:
    # Imported here, because version and overview need neither parser nor data.
    from jac_history._cli._command import TextCommand
    from jac_history._cli._parser import parse
    from jac_history._cli._writing import write

    command = load(name)
    options = parse(name, command, arguments)
    if isinstance(command, TextCommand):
        print(command.run(options))
    else:
        write(command.answer(options), options.format)
