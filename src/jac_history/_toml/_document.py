"""The text of a TOML file to plain data, within limits."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from jac_history._toml._text import Refused

DEEPEST = 16
"""No array or table may be nested deeper; a dataset needs seven levels."""

LINE = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")


def parse(text: str) -> dict[str, Any]:
    """Return what a text of TOML holds.

    Raises:
        Refused: It is no TOML, or nested too deeply.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = LINE.search(str(error))
        line = int(found[1]) if found else None
        raise Refused(str(error), "valid TOML", line) from None
    except RecursionError:
        raise Refused("is nested too deeply", f"at most {DEEPEST} levels") from None
    except ValueError as error:  # a number of more digits than Python reads
        raise Refused(str(error), "numbers of a sensible length") from None
    if _is_deeper(document, DEEPEST):
        raise Refused("is nested too deeply", f"at most {DEEPEST} levels")
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
