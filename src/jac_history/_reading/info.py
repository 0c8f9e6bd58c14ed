"""The table ``[dataset]`` of a folder."""

from collections.abc import Iterator, Mapping
from typing import Any

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidDateError, Problem
from jac_history._reading.toml_lines import nearest_line
from jac_history._suggest import nearest

KEYS = ("name", "version", "as_of", "released", "licence", "citation")
USES = "uses"
"""The key by which a folder asks for the records of the bundled dataset."""
BUNDLED = "jac_history"


def read_info(
    meta: Mapping[str, Any],
    file: str,
    lines: Mapping[str, int] | None = None,
    keys: tuple[str, ...] = KEYS,
) -> tuple[dict[str, Any], list[Problem]]:
    """Return what a dataset says of itself, and what is wrong with that.

    Args:
        meta: The keys of its table ``dataset``.
        file: The file, for the problems.
        lines: The lines of the table and its keys, for the problems.
        keys: The keys that are allowed.

    Returns:
        The values of `KEYS`, None where it says nothing, with the day number of ``as_of``.
    """
    problems = [
        Problem(file, nearest_line(lines or {}, key), "dataset", key, message, expected)
        for key, value in meta.items()
        for message, expected in _wrong(key, value, keys)
    ]
    info: dict[str, Any] = {key: meta.get(key) for key in KEYS}
    info["as_of_day"] = None if problems else _last_day(info["as_of"])
    return info, problems


def _wrong(key: str, value: object, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if key not in keys:
        near = nearest(key, keys)
        hint = f"; nearest: {near[0]}" if near else ""
        yield f"unknown key {key!r}", f"one of {', '.join(keys)}{hint}"
    elif not isinstance(value, str):
        yield "is no text", "text"
    elif not value.strip():
        yield "is empty", "text"
    elif key in {"as_of", "released"}:
        yield from _wrong_date(value)
    elif key == USES and value != BUNDLED:
        yield f"{value!r} is no dataset that can be used", f'"{BUNDLED}", the bundled one'


def _wrong_date(text: str) -> Iterator[tuple[str, str]]:
    try:
        EDTFDate.parse(text)
    except InvalidDateError as error:
        yield error.reason, "a day"


def _last_day(text: str | None) -> int | None:
    latest = None if text is None else EDTFDate.parse(text).latest
    return None if latest is None else latest.toordinal()
