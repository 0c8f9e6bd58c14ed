"""Text, TOML and JSON of files within limits."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from os import PathLike
from os.path import realpath
from pathlib import Path
from typing import Any, NoReturn

MOST_BYTES = 100_000_000
"""No file larger is read: this is forty times the bundled dataset."""


class FileRefusedError(Exception):  # never escapes: it becomes a Problem of a DatasetError
    """A file that is not taken.

    Attributes:
        message: What is wrong.
        expected: What would be right.
        line: The line, or None.
    """

    def __init__(self, message: str, expected: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.line = line


def check_inside(file: Path, folder: Path) -> None:
    """Refuse what a folder from somebody else could make a reader read by a link or wait for.

    Raises:
        FileRefusedError: The file lies outside the folder, or is a pipe or a device.
    """
    true = Path(realpath(file))  # `resolve` stumbles over a link that leads to itself
    if not true.is_relative_to(folder.resolve()):
        raise FileRefusedError("leads out of the folder", "a file that lies in it")
    if true.exists() and not (true.is_file() or true.is_dir()):
        raise FileRefusedError("is no regular file", "a TOML file")


def read_text(file: Path, kind: str) -> str:
    """Return the text of a file, without the mark that some editors put first.

    Args:
        file: The file.
        kind: What kind of file it should be, for the message of an error.

    Raises:
        FileRefusedError: It cannot be read, is too large or no UTF-8.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError is a name that no file can have
        raise FileRefusedError(
            getattr(error, "strerror", None) or str(error), f"a {kind} file"
        ) from None
    if len(data) > MOST_BYTES:
        raise FileRefusedError("is too large", f"at most {MOST_BYTES // 1_000_000} MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(str(error), "UTF-8 text") from None


DEEPEST = 16
"""No array or table may be nested deeper; a dataset needs seven levels."""
LINE = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")


def parse(text: str) -> dict[str, Any]:
    """Return what a text of TOML holds.

    Raises:
        FileRefusedError: It is no TOML, or nested too deeply.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = LINE.search(str(error))
        line = int(found[1]) if found else None
        raise FileRefusedError(str(error), "valid TOML", line) from None
    except RecursionError:
        raise FileRefusedError("is nested too deeply", f"at most {DEEPEST} levels") from None
    except ValueError as error:  # a number of more digits than Python reads
        raise FileRefusedError(str(error), "numbers of a sensible length") from None
    if _is_deeper(document, DEEPEST):
        raise FileRefusedError("is nested too deeply", f"at most {DEEPEST} levels")
    return document


def _is_deeper(document: object, levels: int) -> bool:
    layer: list[object] = [document]
    for _ in range(levels):
        layer = [inner for value in layer for inner in _nested(value)]
    return bool(layer)


def _nested(value: object) -> Iterator[object]:
    """Yield the arrays and tables directly inside a value."""
    parts: Iterable[object] = value.values() if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = value
    return (part for part in parts if isinstance(part, dict | list))


BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{]|[\]}]', re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")


def read_document(file: str | PathLike[str]) -> Any:
    """Return what a JSON file holds.

    Raises:
        FileRefusedError: It cannot be read, is too large, too deep, no UTF-8 or no JSON.
    """
    text = read_text(Path(file), "JSON")
    _check_depth(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise FileRefusedError(error.msg, "valid JSON", error.lineno) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise FileRefusedError(str(error), "numbers of a sensible length") from None


def _check_depth(text: str) -> None:
    """Refuse what is nested too deeply before the parser goes down into it."""
    depth = 0
    for found in BRACKETS.finditer(text):
        sign = found[0]
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST:
            line = text.count("\n", 0, found.start()) + 1
            raise FileRefusedError("is nested too deeply", f"at most {DEEPEST} levels", line)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise FileRefusedError(f"key {twice!r} is there twice in one object", "each key once")
    for text in (*made, *made.values()):
        if isinstance(text, str) and SURROGATE.search(text):
            raise FileRefusedError(f"{text!r} holds half a character", "whole characters")
    return made


def _constant(name: str) -> NoReturn:
    raise FileRefusedError(f"{name} is no number", "finite numbers")
