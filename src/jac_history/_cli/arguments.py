"""The arguments of the commands: their parser, and those that several of them share."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from os.path import lexists
from typing import TYPE_CHECKING, NoReturn, get_args

from jac_history._cli.shell import UsageError, check_choice, hint
from jac_history._display.terminal import terminal_width
from jac_history._display.widths import wrap
from jac_history._exceptions import shown
from jac_history._records.vocabulary import FigureKind, Importance, Measure, words
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jac_history import Figure, Records
    from jac_history._cli.output import Answer, Document

FORMATS = ("table", "json", "csv", "xlsx")
JAC = "jac-motors"

DIGITS = 9
"""So many digits a number may have; no option takes more."""

_OPEN = ("-", "..")
_NOT_ASKED = ("format", "sources", "all", "output", "force")


class Command(Value):
    """One command.

    Attributes:
        description: What it gives or writes, for its help.
        examples: Command lines that show its use, each beginning with the name of the program.
        add_arguments: Adds its arguments to a parser.
        answer: Does what the arguments ask for; what it returns is printed.
        has_formats: Whether the answer can be written as a table, JSON, CSV and a workbook.
    """

    description: str
    examples: tuple[str, ...]
    add_arguments: Callable[[ArgumentParser], None]
    answer: Callable[[Namespace], Answer | Document | str]
    has_formats: bool = True


class CommandParser(ArgumentParser):
    """A parser whose errors are raised as `UsageError` instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line.

        Raises:
            UsageError: Always.
        """
        raise UsageError(f"{message} (jac-history {self._name()} --help tells more)")

    def refuse_rest(self, rest: Sequence[str]) -> None:
        """Refuse arguments that are left over.

        Raises:
            UsageError: There are some; the message names the nearest options.
        """
        if rest:
            first = rest[0].partition("=")[0]
            options = self._option_string_actions if first.startswith("-") else ()
            self.error(f"{self._name()} does not take {first!r}.{hint(first, options)}")

    def _name(self) -> str:
        return self.prog.rpartition(" ")[2]


def parse_arguments(name: str, command: Command, arguments: Sequence[str]) -> Namespace:
    """Return the arguments of a command.

    Raises:
        UsageError: They are not those that the command takes.
        SystemExit: The help was asked for, and has been written.
    """
    parser = parser_of(name, command)
    options, rest = parser.parse_known_args(arguments)
    parser.refuse_rest(rest)
    if command.has_formats:
        check_choice("--format", options.format, FORMATS)
        _check_output(options)
    return options


def check_path(name: str, text: str) -> str:
    """Return the path of a file or folder if it is one that can be meant.

    Args:
        name: The name of the argument.
        text: The path.

    Raises:
        UsageError: It is empty, or holds signs that are no part of a name.

    >>> check_path("FOLDER", "my-history")
    'my-history'
    """
    if not text.strip():
        raise UsageError(f"{name} must be a path, not {text!r}")
    if any(sign < " " or "\x7f" <= sign <= "\x9f" for sign in text):
        raise UsageError(f"{name} must be a path without control signs, not {text!r}")
    return text


def _check_output(options: Namespace) -> None:
    """Refuse a workbook without a file, and a file for what goes to the standard output.

    Raises:
        UsageError: It is one of these, or the file exists.
    """
    if options.format != "xlsx" and options.output is not None:
        raise UsageError("--output goes with --format xlsx; send other formats into a file by >")
    if options.format == "xlsx" and not options.output:
        raise UsageError("--format xlsx needs --output FILE.xlsx")
    if options.output and lexists(check_path("--output", options.output)) and not options.force:
        raise UsageError(f"{options.output} exists; --force replaces it")


def parser_of(name: str, command: Command) -> CommandParser:
    """Return the parser of a command."""
    parser = CommandParser(
        prog=f"jac-history {name}",
        description="\n".join(wrap(command.description, terminal_width())),
        epilog="\n  ".join(("examples:", *command.examples)),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    if command.has_formats:
        text = "table for reading (the default), json, csv or xlsx (with --output); with sources"
        parser.add_argument("--format", metavar="F", default="table", help=text)
        text = "the workbook that --format xlsx writes"
        parser.add_argument("-o", "--output", metavar="FILE", help=text)
        parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    return parser


def add_none(_: ArgumentParser) -> None:
    """Add no argument: the command takes none of its own."""


def add_table_options(parser: ArgumentParser) -> None:
    """Add the options of how many rows a table shows, and whether it lists their sources."""
    text = "number the sources in the table and list them under it with their addresses"
    parser.add_argument("--sources", action="store_true", help=text)
    add_all(parser)


def add_all(parser: ArgumentParser) -> None:
    """Add the option that shows every row of a table."""
    text = "show all rows of a long table, not only the most important ones; json and csv have all"
    parser.add_argument("--all", action="store_true", help=text)


def add_certainty(parser: ArgumentParser) -> None:
    """Add the option of how sure the overlap with the window has to be."""
    text = "possible: also those that only may be in the window (the default); or definite"
    parser.add_argument("--certainty", metavar="C", default="possible", help=text)


def add_on(parser: ArgumentParser) -> None:
    """Add the option of a day."""
    text = "only those that may have held on this day, or in this month or year"
    parser.add_argument("--on", metavar="DATE", help=text)


def add_window(parser: ArgumentParser, *, is_needed: bool = False) -> None:
    """Add the two sides of a window.

    Args:
        parser: The parser.
        is_needed: Whether a command line without START is refused.
    """
    edge = "of the window: a year, month or day such as 2016, 2016-06, 2016-06-30; - or .. if open"
    nargs = None if is_needed else "?"
    parser.add_argument("start", metavar="START", nargs=nargs, help=f"first day {edge}")
    text = f"last day {edge}; left out, it is that of START"
    parser.add_argument("end", metavar="END", nargs="?", help=text)


def add_between(parser: ArgumentParser) -> None:
    """Add the option of a window."""
    text = "only those that may have held in this window; - or .. for an open side"
    parser.add_argument("--between", nargs=2, metavar=("START", "END"), help=text)


def add_who(parser: ArgumentParser) -> None:
    """Add the optional name of an organisation."""
    text = f"an id or any name of an organisation, in any language (default: {JAC})"
    add_subject(parser, "who", text, JAC)


def add_subject(parser: ArgumentParser, name: str, text: str, default: str | None = None) -> None:
    """Add what the answer is about: by itself, or as the value of ``--of``.

    Args:
        parser: The parser.
        name: The name of the argument.
        text: What it is.
        default: What it is where it is left out, or None if it may not be.
    """
    if default is not None:
        parser.set_defaults(**{name: default})
    either = parser.add_mutually_exclusive_group(required=default is None)
    # Without a default of its own neither undoes what the other was given.
    either.add_argument(name, metavar="NAME", nargs="?", default=SUPPRESS, help=text)
    either.add_argument(
        "--of", dest=name, metavar="NAME", default=SUPPRESS, help="the same as NAME"
    )


def add_importance(parser: ArgumentParser, default: str | None = None) -> None:
    """Add the option of how important a milestone has to be."""
    levels = {"1": "only the main line", "2": "also what a chapter would tell", "3": "all"}
    usual = default or "3"
    levels[usual] += " (the default)"
    listed = "; ".join(f"{level}: {text}" for level, text in levels.items())
    parser.add_argument("--importance", metavar="N", default=default, help=listed)


def importance_of(options: Namespace) -> Importance | None:
    """Return the importance down to which milestones are asked for, or None for all.

    Raises:
        UsageError: It is none.
    """
    if options.importance is None:
        return None
    text = check_choice("--importance", options.importance, words(Importance))
    return next(level for level in get_args(Importance) if str(level) == text)


def add_word(parser: ArgumentParser, option: str, literal: object, text: str) -> None:
    """Add an option whose value is a controlled word; the query itself refuses others.

    Args:
        parser: The parser.
        option: The option, such as ``--kind``.
        literal: The `Literal` of the words.
        text: What the option does.
    """
    listed = ", ".join(words(literal))
    parser.add_argument(option, metavar=option.lstrip("-")[0].upper(), help=f"{text}: {listed}")


def add_series(parser: ArgumentParser) -> None:
    """Add the arguments that say which figures are meant."""
    listed = ", ".join(words(Measure))
    parser.add_argument("measure", metavar="MEASURE", help=f"what is counted: {listed}")
    add_series_options(parser)


def add_series_options(parser: ArgumentParser) -> None:
    """Add the options that narrow a series."""
    text = f"the subject, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    add_word(parser, "--kind", FigureKind, "the kind of figure (default: actual)")
    text = "only this part of the business, such as 'light truck' (default: the total)"
    parser.add_argument("--segment", metavar="S", help=text)
    parser.add_argument("--place", metavar="NAME", help="only this country or region")
    text = "also half-years, quarters, months, days and several years together"
    parser.add_argument("--partial", action="store_true", help=text)


def series_for(options: Namespace, measure: Measure) -> Records[Figure]:
    """Return the series of a measure that the options of `add_series_options` ask for.

    Raises:
        InvalidArgumentError: Unknown measure, kind or segment.
        UnknownNameError: Nothing is called so.
        AmbiguousNameError: Several things are.
    """
    # Imported here, because not every command asks for figures.
    import jac_history as jac

    return jac.series(
        measure,
        options.of,
        kind=options.kind or "actual",
        segment=options.segment,
        place=options.place,
        partial=options.partial,
    )


def parse_number(option: str, text: str, example: object) -> int:
    """Return the number that an option holds; what numbers it may hold the query itself knows.

    Args:
        option: The option, such as ``--limit``.
        text: What was given.
        example: A number that is right, for the message of an error.

    Raises:
        UsageError: It is no number.

    >>> parse_number("--limit", "25", 10)
    25
    """
    if not (text.isascii() and text.isdecimal() and len(text) <= DIGITS):
        raise UsageError(f"{option} must be a number such as {example}, not {shown(text)}")
    return int(text)


def side_of(text: str) -> str | None:
    """Return the side of a window that an argument stands for; None for an open one.

    >>> side_of("2016-06"), side_of("-"), side_of("..")
    ('2016-06', None, None)
    """
    return None if text in _OPEN else text


def sides_of(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Return both sides of the window of START and END.

    Left out, END is that of START; without either the window is open on both sides.

    >>> sides_of("2016", None), sides_of("2016", ".."), sides_of(None, None)
    (('2016', '2016'), ('2016', None), (None, None))
    """
    first = None if start is None else side_of(start)
    return first, first if end is None else side_of(end)


def between_of(options: Namespace) -> tuple[str | None, str | None] | None:
    """Return both sides of the window of ``--between``, or None without one."""
    return None if options.between is None else sides_of(*options.between)


def describe_query(options: Namespace) -> str:
    """Return in words what was asked for.

    >>> from argparse import Namespace
    >>> describe_query(Namespace(start="1900", end="1910", about=None, sources=False))
    'start 1900, end 1910'
    """
    given = (
        f"{name} {' to '.join(value) if isinstance(value, list) else value}"
        for name, value in vars(options).items()
        if value not in (None, False, "possible") and name not in _NOT_ASKED
    )
    return ", ".join(given)
