"""The commands and what the program says of itself; nothing here loads any data."""

from __future__ import annotations

from types import MappingProxyType

from jac_history import DATA_VERSION, __version__
from jac_history._cli._usage import UsageError, hint

__all__ = ["COMMANDS", "overview", "unknown_command", "version"]

COMMANDS = MappingProxyType(
    {
        "between": "what happened in a window of time",
        "partners": "who worked with JAC, from when to when",
        "leaders": "who led JAC",
        "owners": "who held shares in JAC",
        "series": "a figure over the years, such as vehicle-sales",
        "show": "one record with all its sources",
        "search": "find records by words, in English, Chinese or pinyin",
        "sources": "the sources that were read",
        "timeline": "milestones as a picture",
        "chart": "a figure over the years as a picture",
        "cite": "references for bibliographies",
        "changes": "what the versions of the data did",
        "info": "version, size and licence of the data",
        "export": "the whole dataset as files for other tools",
        "new": "a small dataset of your own to start from",
        "check": "what is wrong with a dataset of your own",
        "schema": "the JSON Schema of its files, for editors",
    }
)
"""Every command and what it gives, in the order of the help."""


def overview() -> str:
    """Return the help of the program."""
    commands = "\n".join(f"  {name:<10}{summary}" for name, summary in COMMANDS.items())
    return f"""\
usage: jac-history COMMAND ... [--format table|json|csv]

The history of the car maker JAC Motors, with a source for every fact.

commands:
{commands}

jac-history COMMAND --help tells more of each.
jac-history --version gives the versions of the code and of the data.

example:
  jac-history between 2016 2018 --category partnership"""


def version() -> str:
    """
    Return the versions of the code and of the data.

    >>> version().startswith("jac-history ")
    True
    """
    return f"jac-history {__version__} (data {DATA_VERSION})"


def unknown_command(text: str) -> UsageError:
    """
    Return the error for a first word that is no command.

    >>> str(unknown_command("betwen"))
    "no command is called 'betwen'. Did you mean 'between'?"
    """
    if text.startswith("-"):
        if meant := hint(text, ("--help", "--version")):
            return UsageError(f"no option is called {text!r}.{meant}")
        return UsageError(f"the command comes first, then {text}; see jac-history --help")
    nearest = hint(text, COMMANDS) or " jac-history --help lists the commands."
    return UsageError(f"no command is called {text!r}.{nearest}")
