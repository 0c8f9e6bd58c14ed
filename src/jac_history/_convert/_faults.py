"""What can be wrong with one record's plain data, with the path of the field."""

import re
from collections.abc import Iterator

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote

from jac_history._exceptions import shown
from jac_history._nearest import nearest

VALIDATED = re.compile(r"'([a-z_]+)' must be (.*): (.*)")
"""What a validator of attrs says, which names the field."""


class Fault(Exception):  # noqa: N818 - never escapes: it becomes a Problem of a DatasetError
    """One thing wrong with one field.

    Attributes:
        message: What is wrong.
        expected: What would be right.
        path: The field, such as ``citations[0].stance``.
    """

    def __init__(
        self,
        message: str,
        *,
        expected: str = "",
        value: object = None,
        choices: tuple[str, ...] = (),
        path: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message if value is None else f"{shown(value)} {message}"
        self.expected = expected or _one_of(value, choices)
        self.path = path

    def at(self, path: str) -> "Fault":
        """Return the same fault with its path."""
        return Fault(self.message, expected=self.expected, path=path)


class ReferenceFault(Fault):
    """A reference to a record that does not exist."""


class SilentFault(Fault):
    """A reference to a record whose own problems are reported already."""


def faults_in(error: BaseException) -> list[Fault]:
    """Return every fault inside what cattrs raised, each with its path."""
    return [fault for fault in _walk(error, "") if not isinstance(fault, SilentFault)]


def _walk(error: BaseException, path: str) -> Iterator[Fault]:
    if isinstance(error, cattrs.BaseValidationError):
        for inner in error.exceptions:
            yield from _walk(inner, path + _step(inner))
    elif isinstance(error, SilentFault):
        yield error
    elif isinstance(error, Fault):
        yield error.at(path.lstrip("."))
    else:
        yield from _translated(error, path.lstrip("."))


def _step(error: BaseException) -> str:
    notes: list[object] = getattr(error, "__notes__", [])
    names = [f".{note.name}" for note in notes if isinstance(note, AttributeValidationNote)]
    places = [f"[{note.index}]" for note in notes if isinstance(note, IterableValidationNote)]
    return "".join([*names, *places][:1])


def _translated(error: BaseException, path: str) -> Iterator[Fault]:
    """Turn what cattrs itself raises into faults."""
    if isinstance(error, ForbiddenExtraKeysError):
        known = tuple(field.name for field in attrs.fields(error.cl))
        for key in sorted(map(str, error.extra_fields)):
            where = f"{path}.{key}".lstrip(".")
            yield Fault(f"unknown key {key!r}", expected=_one_of(key, known), path=where)
    elif isinstance(error, KeyError):
        yield Fault("is missing", expected="a value", path=path)
    elif validated := VALIDATED.match(str(error)):
        yield Fault(f"{validated[3]} is out of range", expected=validated[2], path=validated[1])
    else:  # cattrs found no keys to look for
        yield Fault("is no table", expected="a table of keys", path=path)


def _one_of(value: object, choices: tuple[str, ...]) -> str:
    if not choices:
        return ""
    near = nearest(value, choices) if isinstance(value, str) else ()
    hint = f"; nearest: {near[0]}" if near else ""
    return f"one of {', '.join(choices)}{hint}"
