"""The text of a JSON file to plain data, within limits and without surprises."""

import json
import re
from os import PathLike
from pathlib import Path
from typing import Any, NoReturn

from jac_history._toml import Refused, read_text

DEEPEST = 16
"""No array or object may be nested deeper; a dataset needs eight levels."""

BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{]|[\]}]', re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")


def read_document(file: str | PathLike[str]) -> Any:
    """Return what a JSON file holds.

    Raises:
        Refused: It cannot be read, is too large, too deep, no UTF-8 or no JSON.
    """
    text = read_text(Path(file), "JSON")
    _check_depth(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise Refused(error.msg, "valid JSON", error.lineno) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise Refused(str(error), "numbers of a sensible length") from None


def _check_depth(text: str) -> None:
    """Refuse what is nested too deeply before the parser goes down into it."""
    depth = 0
    for found in BRACKETS.finditer(text):
        sign = found[0]
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST:
            line = text.count("\n", 0, found.start()) + 1
            raise Refused("is nested too deeply", f"at most {DEEPEST} levels", line)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Refused(f"key {twice!r} is there twice in one object", "each key once")
    for text in (*made, *made.values()):
        if isinstance(text, str) and SURROGATE.search(text):
            raise Refused(f"{text!r} holds half a character", "whole characters")
    return made


def _constant(name: str) -> NoReturn:
    raise Refused(f"{name} is no number", "finite numbers")
