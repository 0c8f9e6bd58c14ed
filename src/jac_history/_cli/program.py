"""The program: the table of its commands, and what turns whatever ends it into an exit status."""

from __future__ import annotations

import sys
from os.path import dirname

from jac_history import DATA_VERSION, __version__
from jac_history._cli.shell import (
    NotPassedError,
    UsageError,
    hint,
    prepare_streams,
    silence,
    write_for_people,
)
from jac_history._exceptions import JacHistoryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jac_history._cli.arguments import Command

DONE = 0
NOT_PASSED = 1
NOT_WRITTEN = 1
WRONG_INPUT = 2
# What a shell reports for a process that one of these signals ended.
INTERRUPTED = 128 + 2
BROKEN_PIPE = 128 + 13

COMMANDS = {
    "between": "what happened in a window of time",
    "partners": "who worked with JAC, from when to when",
    "leaders": "who led JAC",
    "owners": "who held shares in JAC",
    "at": "the company on a day: leaders, owners, partners, cars, figures",
    "presence": "the countries abroad: since when, by whom, how many",
    "series": "a figure over the years, such as vehicle-sales",
    "yearly": "several figures, a row a year",
    "gaps": "what is not known, and what comes nearest",
    "show": "one record with all its sources",
    "verify": "whether something that you have read is right",
    "claims": "what sources assert, each with a verdict",
    "search": "find records by words, in English, Chinese or pinyin",
    "sources": "the sources that were read",
    "timeline": "milestones, leaders, owners or vehicles on a line of time",
    "chart": "figures over the years as a picture",
    "partner-map": "a company amid its partners, as a picture",
    "market-map": "the countries abroad on a map",
    "family-tree": "what a vehicle was derived from, and what from it",
    "story": "milestones as prose with footnotes and a bibliography",
    "cite": "references for bibliographies",
    "changes": "what the versions of the data did",
    "info": "version, size and licence of the data",
    "export": "the whole dataset as files for other tools",
    "new": "a small dataset of your own to start from",
    "check": "what is wrong with a dataset of your own",
    "schema": "the JSON Schema of its files, for editors",
}
"""Every command and what it gives, in the order of the help."""


def load_command(name: str) -> Command:  # noqa: PLR0911 - one for each module
    """Return the command of this name; only the module that it lies in is imported."""
    match name:
        case (
            "between"
            | "partners"
            | "leaders"
            | "owners"
            | "series"
            | "search"
            | "sources"
            | "claims"
        ):
            from jac_history._cli import queries

            return queries.COMMANDS[name]
        case "yearly" | "gaps":
            from jac_history._cli import years

            return years.COMMANDS[name]
        case "show" | "verify" | "cite" | "changes" | "info":
            from jac_history._cli import records

            return records.COMMANDS[name]
        case "at" | "presence":
            from jac_history._cli import views

            return views.COMMANDS[name]
        case "timeline" | "chart" | "partner-map" | "market-map" | "family-tree":
            from jac_history._cli import pictures

            return pictures.COMMANDS[name]
        case "story":
            from jac_history._cli import story

            return story.COMMANDS[name]
        case _:
            from jac_history._cli import files

            return files.COMMANDS[name]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

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
        replacement = prepare_streams()
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        if replacement.is_used:
            lacking = f"the output is in {sys.stdout.encoding}, which lacks some characters"
            sys.stderr.write(f'jac-history: {lacking}; "?" stands for them\n')
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


def _run(arguments: Sequence[str]) -> int:
    try:
        _dispatch(arguments[0] if arguments else "--help", arguments[1:])
    except NotPassedError as report:
        write_for_people(str(report))
        return NOT_PASSED
    except JacHistoryError as error:
        sys.stderr.write(f"jac-history: {error}\n")
        return WRONG_INPUT
    except SystemExit:
        # The parser ends so after the help, and only then: its errors are of this library.
        return DONE
    return DONE


def _dispatch(first: str, arguments: Sequence[str]) -> None:
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
    from jac_history._cli.arguments import parse_arguments
    from jac_history._cli.output import write_answer

    command = load_command(name)
    options = parse_arguments(name, command, arguments)
    form, file = (options.format, options.output) if command.has_formats else ("table", None)
    write_answer(command.answer(options), form, file)


def overview() -> str:
    """Return the help of the program."""
    commands = "\n".join(f"  {name:<13}{summary}" for name, summary in COMMANDS.items())
    return f"""\
usage: jac-history COMMAND ... [--format table|json|csv|xlsx]

The history of the car maker JAC Motors, with a source for every fact.

commands:
{commands}

jac-history COMMAND --help tells more of each.
jac-history --version gives the versions of the code and of the data.

example:
  jac-history between 2016 2018 --category partnership"""


def version() -> str:
    """Return the versions of the code and of the data.

    >>> version().startswith("jac-history ")
    True
    """
    return f"jac-history {__version__} (data {DATA_VERSION})"


def unknown_command(text: str) -> UsageError:
    """Return the error for a first word that is no command.

    >>> str(unknown_command("betwen"))
    "no command is called 'betwen'. Did you mean 'between'?"
    """
    if text.startswith("-"):
        if meant := hint(text, ("--help", "--version")):
            return UsageError(f"no option is called {text!r}.{meant}")
        return UsageError(f"the command comes first, then {text}; see jac-history --help")
    nearest = hint(text, COMMANDS) or " jac-history --help lists the commands."
    return UsageError(f"no command is called {text!r}.{nearest}")
