"""What is wrong with a command line."""

from __future__ import annotations

from jac_history._exceptions import JacHistoryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NotPassedError", "UsageError", "check_choice", "hint"]


class UsageError(JacHistoryError):
    """Raised when a command line cannot be understood; its text is one line."""


class NotPassedError(JacHistoryError):
    """Raised when what a command has checked does not pass; its text tells all that is wrong."""


def hint(text: str, choices: Iterable[str]) -> str:
    """
    Give the question that names the nearest choices, after a blank; empty if none is near.

    >>> hint("betwen", ("between", "show"))
    " Did you mean 'between'?"
    """
    # Imported here, because only errors need it.
    from jac_history._suggest import nearest

    found = ", ".join(repr(choice) for choice in nearest(text, choices))
    return f" Did you mean {found}?" if found else ""


def check_choice(option: str, text: str, choices: tuple[str, ...]) -> str:
    """
    Give back the text if it is one of the choices.

    Raises:
        UsageError: It is none; the message lists them and names the nearest.

    >>> check_choice("--format", "csv", ("table", "csv"))
    'csv'
    """
    if text in choices:
        return text
    listed = ", ".join(choices)
    message = f"{option} must be one of {listed}, not {text!r}.{hint(text, choices)}"
    raise UsageError(message)
