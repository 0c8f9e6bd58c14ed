"""The parser of the arguments of one command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, NoReturn

from jac_history._cli._command import Command
from jac_history._cli._streams import width
from jac_history._cli._usage import UsageError, check_choice, hint
from jac_history._cli._width import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jac_history._cli._command import TextCommand

__all__ = ["FORMATS", "parse"]

FORMATS = ("table", "json", "csv")


class CommandParser(ArgumentParser):
    """A parser whose errors are raised as `UsageError` instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """
        Refuse the command line.

        Raises:
            UsageError: Always.
        """
        text = f"{message} (jac-history {self._name()} --help tells more)"
        raise UsageError(text)

    def refuse_rest(self, rest: Sequence[str]) -> None:
        """
        Refuse arguments that are left over.

        Raises:
            UsageError: There are some; the message names the nearest options.
        """
        if rest:
            first = rest[0].partition("=")[0]
            options = self._option_string_actions if first.startswith("-") else ()
            self.error(f"{self._name()} does not take {first!r}.{hint(first, options)}")

    def _name(self) -> str:
        return self.prog.rpartition(" ")[2]


def parse(name: str, command: Command | TextCommand, arguments: Sequence[str]) -> Namespace:
    """
    Read the arguments of a command.

    Raises:
        UsageError: They are not those that the command takes.
        SystemExit: The help was asked for, and has been written.
    """
    parser = _parser(name, command)
    options, rest = parser.parse_known_args(arguments)
    parser.refuse_rest(rest)
    if isinstance(command, Command):
        check_choice("--format", options.format, FORMATS)
    return options


def _parser(name: str, command: Command | TextCommand) -> CommandParser:
    parser = CommandParser(
        prog=f"jac-history {name}",
        description="\n".join(wrap(command.description, width())),
        epilog="\n  ".join(("examples:", *command.examples)),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    if isinstance(command, Command):
        text = "table for reading (the default), json or csv; those hold dates as EDTF, and sources"
        parser.add_argument("--format", metavar="F", default="table", help=text)
    return parser
