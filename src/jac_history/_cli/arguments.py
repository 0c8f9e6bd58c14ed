"""The arguments of the commands: their parser, and those that several of them share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from os.path import lexists
from typing import TYPE_CHECKING, NoReturn, get_args

from jac_history._cli.shell import UsageError, check_choice, hint
from jac_history._display.terminal import terminal_width
from jac_history._display.widths import wrap
from jac_history._records.vocabulary import FigureKind, Importance, Measure, words
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jac_history import Figure, Records
    from jac_history._cli.output import Answer

FORMATS = ("table", "json", "csv", "xlsx")
JAC = "jac-motors"

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
    answer: Callable[[Namespace], Answer | str]
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


def _check_output(options: Namespace) -> None:
    """Refuse a workbook without a file, and a file for what goes to the standard output.

    Raises:
        UsageError: It is one of these, or the file exists.
    """
    if options.format != "xlsx" and options.output:
        raise UsageError("--output goes with --format xlsx; send other formats into a file by >")
    if options.format == "xlsx" and not options.output:
        raise UsageError("--format xlsx needs --output FILE.xlsx")
    if options.output and lexists(options.output) and not options.force:
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


def add_between(parser: ArgumentParser) -> None:
    """Add the option of a window."""
    text = "only those that may have held in this window; - or .. for an open side"
    parser.add_argument("--between", nargs=2, metavar=("START", "END"), help=text)


def add_who(parser: ArgumentParser) -> None:
    """Add the optional name of an organisation."""
    text = "an id or any name of an organisation, in any language (default: jac-motors)"
    parser.add_argument("who", metavar="NAME", nargs="?", default=JAC, help=text)


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
    text = f"the subject, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    add_word(parser, "--kind", FigureKind, "the kind of figure (default: actual)")
    text = "only this part of the business, such as 'light truck' (default: the total)"
    parser.add_argument("--segment", metavar="S", help=text)
    parser.add_argument("--place", metavar="NAME", help="only this country or region")
    text = "also half-years, quarters, months, days and several years together"
    parser.add_argument("--partial", action="store_true", help=text)


def series_for(options: Namespace) -> Records[Figure]:
    """Return the series that the arguments of `add_series` ask for.

    Raises:
        InvalidArgumentError: Unknown measure, kind or segment.
        UnknownNameError: Nothing is called so.
        AmbiguousNameError: Several things are.
    """
    # Imported here, because not every command asks for figures.
    import jac_history as jac

    return jac.series(
        options.measure,
        options.of,
        kind=options.kind or "actual",
        segment=options.segment,
        place=options.place,
        partial=options.partial,
    )


def side_of(text: str) -> str | None:
    """Return the side of a window that an argument stands for; None for an open one.

    >>> side_of("2016-06"), side_of("-"), side_of("..")
    ('2016-06', None, None)
    """
    return None if text in _OPEN else text


def sides_of(between: Sequence[str] | None) -> tuple[str | None, str | None] | None:
    """Return both sides of the window of ``--between``, or None without one."""
    return None if between is None else (side_of(between[0]), side_of(between[1]))


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
