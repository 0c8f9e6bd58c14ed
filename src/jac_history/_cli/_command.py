"""What a command of the command line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

__all__ = ["Answer", "Command", "TextCommand"]


class Answer(Protocol):
    """What a command found, in the forms that it can be written in."""

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines for a reader with a terminal of this width."""
        ...

    def plain(self) -> object:
        """Return it as plain data for JSON."""
        ...

    def csv(self) -> str:
        """Return it as CSV text with a header."""
        ...


class Command(NamedTuple):
    """
    One command.

    Attributes:
        description: What it gives, for its help.
        examples: Command lines that show its use, each beginning with the name of the program.
        add_arguments: Adds its arguments to a parser.
        answer: Does what the arguments ask for.
    """

    description: str
    examples: tuple[str, ...]
    add_arguments: Callable[[ArgumentParser], None]
    answer: Callable[[Namespace], Answer]


class TextCommand(NamedTuple):
    """
    One command whose answer has one form only: a text, or a line on the files it wrote.

    Attributes:
        description: What it gives or writes, for its help.
        examples: Command lines that show its use, each beginning with the name of the program.
        add_arguments: Adds its arguments to a parser.
        run: Does the work and returns the text to print.
    """

    description: str
    examples: tuple[str, ...]
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], str]
