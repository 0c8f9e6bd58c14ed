"""The errors of the library.

Every error says what was wrong, what is right, and what comes nearest.  Each is a
`JacHistoryError` and also the built-in error that a caller would expect, so both
``except JacHistoryError`` and ``except ValueError`` work.  This module imports nothing but what
Python has loaded already.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    _T = TypeVar("_T", bound="type | Callable[..., Any]")

_PACKAGE = __name__.partition(".")[0]
_SHOWN_TEXT = 80
_SHOWN_PROBLEMS = 20
ANYTHING = ("record", "entity")
"""What is looked for where it may be of any type."""
_METHODS = (classmethod, staticmethod)


def publish(public: _T) -> _T:
    """Make the package the home of a public class or function, wherever it is defined.

    Tracebacks, pickles and documentation then show ``jac_history.Vehicle``, so that moving code
    breaks no pickle; and names that annotations quote are found there. A class that does not say
    how it is formatted is formatted as its text, so that ``f"{record:>40}"`` makes a column.
    """
    package = sys.modules[_PACKAGE]
    public.__module__ = _PACKAGE
    classes = getattr(public, "__mro__", ())[:-1]  # without `object`; a function has none
    if classes and not any("__format__" in vars(one) for one in classes):
        setattr(public, "__format__", _format_text)  # noqa: B010 - no checker knows its type
    for member in vars(public).values():
        function = member.__func__ if isinstance(member, _METHODS) else member
        if isinstance(function, type(publish)) and _is_ours(function):
            function.__module__ = _PACKAGE
    setattr(package, public.__name__, public)
    return public


def _format_text(self: object, format_spec: str) -> str:
    return format(str(self), format_spec)


def _is_ours(function: Callable[..., object]) -> bool:
    """Tell whether a function is one of the package: attrs puts some of its own into classes."""
    return function.__module__.partition(".")[0] == _PACKAGE


def shown(value: object) -> str:
    """Give the ``repr`` of a value, shortened so that a message stays readable: its first line.

    A value that has none, such as an integer of more digits than Python writes, is shown by its
    type.
    """
    try:
        text, more, _ = repr(value).partition("\n")
    except Exception:  # noqa: BLE001 - what a foreign object raises must not hide the message
        return f"<{type(value).__name__}>"
    is_whole = not more and len(text) <= _SHOWN_TEXT
    return text if is_whole else f"{text[:_SHOWN_TEXT]}..."


def _listed(words: tuple[str, ...]) -> str:
    """Quote words and put commas between them."""
    return ", ".join(repr(word) for word in words)


def _printable(text: str) -> str:
    """Escape what would not show, as ``repr`` does: a file must not send commands to a terminal."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


class JacHistoryError(Exception):
    """The base of every error that this library raises on purpose."""


class UnknownNameError(JacHistoryError, LookupError):
    """Raised when no record has the name or id that was asked for.

    Attributes:
        name: What was asked for.
        suggestions: The nearest known names, best first; empty if none is near.
        what: What was looked for: ``"record"``, or a class such as ``"vehicle"``.
        others: What is called so but is of another class, each as its type and its id.

    Example:
        >>> str(UnknownNameError("Jac Moters", ("JAC Motors",), "organization"))
        "no organization is called 'Jac Moters'. Did you mean 'JAC Motors'?"
        >>> str(UnknownNameError("An Jin", (), "organization", (("person", "an-jin"),)))
        "no organization is called 'An Jin', but person 'an-jin' is."
    """

    def __init__(
        self,
        name: str,
        suggestions: tuple[str, ...] = (),
        what: str = "record",
        others: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(name, suggestions, what, others)
        self.name = name
        self.suggestions = suggestions
        self.what = what
        self.others = others

    def __str__(self) -> str:
        if not self.name.strip():
            return f"the name of the {self.what} is empty; give an id or any name"
        miss = f"no {self.what} is called {shown(self.name)}"
        where = "a search looks in all names and titles."
        if self.others:
            known = ", ".join(f"{record_type} {one!r}" for record_type, one in self.others)
            miss += f", but {known} {'is' if len(self.others) == 1 else 'are'}"
        elif not self.suggestions:
            return f"{miss}. No known name is near it; {where}"
        if not self.suggestions:
            return f"{miss}."
        meant = f"{miss}. Did you mean {_listed(self.suggestions)}?"
        # Who looks for anything at all may have a part of a title in mind.
        return f"{meant} If not, {where}" if self.what in ANYTHING else meant


class AmbiguousNameError(JacHistoryError, LookupError):
    """Raised when a name belongs to more than one record.

    Attributes:
        name: What was asked for.
        candidates: The ids of the records that have this name.

    Example:
        >>> str(AmbiguousNameError("J7", ("j7-2007", "j7-2020")))
        "'J7' names 2 records: 'j7-2007', 'j7-2020'. Ask by one of these ids."
    """

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name = name
        self.candidates = candidates

    def __str__(self) -> str:
        count = len(self.candidates)
        found = f"{shown(self.name)} names {count} records: {_listed(self.candidates)}."
        return f"{found} Ask by one of these ids."


class InvalidDateError(JacHistoryError, ValueError):
    """Raised when a text or a value is no date of the supported profile, or no window.

    Attributes:
        text: The text that was given, whole; for a value that is no text, a short form of it.
        reason: What is wrong with it, and what to write instead where that is clear.

    Example:
        >>> str(InvalidDateError("1990s", "for a decade write '199X'"))
        "invalid date '1990s': for a decade write '199X'"
    """

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason

    def __str__(self) -> str:
        return f"invalid date {shown(self.text)}: {self.reason}"


class InvalidArgumentError(JacHistoryError, ValueError):
    """Raised when an argument that is no name and no date has a value that is not allowed.

    Attributes:
        argument: The name of the argument.
        value: What was given.
        choices: The values that are allowed, where they can be listed.
        suggestions: The nearest of the choices, best first.
        expected: In words what is allowed, where there is no list.

    Example:
        >>> str(InvalidArgumentError("kind", "actuel", ("actual", "target"), ("actual",)))
        "kind cannot be 'actuel'. Did you mean 'actual'? It must be one of 'actual', 'target'."
        >>> str(InvalidArgumentError("limit", -1, expected="0 or more"))
        'limit must be 0 or more, not -1.'
    """

    def __init__(
        self,
        argument: str,
        value: object,
        choices: tuple[str, ...] = (),
        suggestions: tuple[str, ...] = (),
        expected: str = "",
    ) -> None:
        super().__init__(argument, value, choices, suggestions, expected)
        self.argument = argument
        self.value = value
        self.choices = choices
        self.suggestions = suggestions
        self.expected = expected

    def __str__(self) -> str:
        near = f" Did you mean {_listed(self.suggestions)}?" if self.suggestions else ""
        if self.expected:
            return f"{self.argument} must be {self.expected}, not {shown(self.value)}.{near}"
        # A long list comes last: it must not hide what was wrong.
        right = f"It must be one of {_listed(self.choices)}."
        return f"{self.argument} cannot be {shown(self.value)}.{near} {right}"


class Problem:
    """One thing that is wrong in a dataset.  Frozen; equal if all attributes are equal.

    Attributes:
        file: The file, relative to the folder of the dataset.
        line: The line, counted from 1, or None where it is not known.
        record: The id of the record, or None where the problem is the file's.
        field: The field of the record, or None where the problem is the whole record's.
        message: What is wrong.
        expected: What is expected there; may be empty.

    Example:
        >>> print(Problem("people.toml", 7, "an-jin", "born", "no date: '1990s'", "an EDTF date"))
        people.toml:7: an-jin.born: no date: '1990s' (expected an EDTF date)
    """

    __slots__ = ("expected", "field", "file", "line", "message", "record")

    file: str
    line: int | None
    record: str | None
    field: str | None
    message: str
    expected: str

    def __init__(  # noqa: PLR0913, PLR0917 - a plain record: one argument for each attribute
        self,
        file: str,
        line: int | None,
        record: str | None,
        field: str | None,
        message: str,
        expected: str = "",
    ) -> None:
        values = (expected, field, file, line, message, record)
        for name, value in zip(self.__slots__, values, strict=True):
            object.__setattr__(self, name, value)

    def _values(self) -> tuple[str, int | None, str | None, str | None, str, str]:
        return (self.file, self.line, self.record, self.field, self.message, self.expected)

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a Problem is frozen; {name!r} cannot be set"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> None:
        message = f"a Problem is frozen; {name!r} cannot be deleted"
        raise AttributeError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __reduce__(self) -> tuple[type[Problem], tuple[object, ...]]:
        return (Problem, self._values())

    def __repr__(self) -> str:
        return f"Problem{self._values()!r}"

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        where = ".".join(part for part in (self.record, self.field) if part is not None)
        expected = f" (expected {self.expected})" if self.expected else ""
        return _printable(
            ": ".join(part for part in (place, where, self.message) if part) + expected
        )


class DatasetError(JacHistoryError, ValueError):
    """Raised when a dataset cannot be accepted.  All problems are collected before it is raised.

    Attributes:
        problems: Every `Problem` that was found, in the order of files and lines.
        what: What they are problems of: ``"dataset"``, or ``"record"`` where one was read.

    Example:
        >>> print(DatasetError((Problem("people.toml", None, "an-jin", None, "no source"),)))
        1 problem in the dataset:
          people.toml: an-jin: no source
    """

    def __init__(self, problems: tuple[Problem, ...], what: str = "dataset") -> None:
        super().__init__(problems, what)
        self.problems = problems
        self.what = what

    def __str__(self) -> str:
        count = len(self.problems)
        lines = [f"{count} problem{'' if count == 1 else 's'} in the {self.what}:"]
        lines += [f"  {problem}" for problem in self.problems[:_SHOWN_PROBLEMS]]
        if count > _SHOWN_PROBLEMS:
            lines.append(f"  ... and {count - _SHOWN_PROBLEMS} more in .problems")
        return "\n".join(lines)


class MissingExtraError(JacHistoryError, ImportError):
    """Raised when a function needs an optional package that is not installed.

    Attributes:
        extra: The extra of ``jac_history`` that brings the package.

    Example:
        >>> str(MissingExtraError("pandas"))
        'this needs the extra "pandas": pip install ".[pandas]" in a checkout of the project'
    """

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra

    def __str__(self) -> str:
        command = f'pip install ".[{self.extra}]"'
        return f'this needs the extra "{self.extra}": {command} in a checkout of the project'


for _error in (
    JacHistoryError,
    UnknownNameError,
    AmbiguousNameError,
    InvalidDateError,
    InvalidArgumentError,
    Problem,
    DatasetError,
    MissingExtraError,
):
    publish(_error)


def check_size(argument: str, value: object, least: int, most: int) -> int:
    """Return a whole number, of whatever type, that lies between two bounds.

    Args:
        argument: The name of the argument.
        value: What was given.
        least: The smallest number that is allowed.
        most: The largest.

    Raises:
        InvalidArgumentError: It is no whole number, or another one.
    """
    index = None if isinstance(value, bool) else getattr(value, "__index__", None)
    try:
        number = least - 1 if index is None else index()
    except TypeError:  # an array has the method, but stands for no number
        number = least - 1
    if not least <= number <= most:
        raise InvalidArgumentError(argument, value, expected=f"{least} to {most:,}")
    return int(number)


def import_extra(module: str, extra: str) -> Any:
    """Return a module that the user may not have installed.

    Args:
        module: Its name.
        extra: The extra of this package that brings it.

    Raises:
        MissingExtraError: It is not installed.
    """
    from importlib import import_module

    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:  # it is there, but broken: that must not be hidden
            raise
        raise MissingExtraError(extra) from error
