"""The lines of a TOML document in which its keys stand."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_-]+)((?:\.[A-Za-z0-9_-]+)*)\s*\]\]?\s*(?:#|$)")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
QUOTES = ('"""', "'''")
"""What begins and ends a text of several lines."""
Lines: TypeAlias = dict[str, int]
"""Line by path: ``title``, ``citations[0]``, ``citations[0].says``; under "" that of the header."""


def lines_of(text: str) -> dict[str, list[Lines]]:
    """Return, by table, the lines of each of its records in their order.

    Keys inside inline tables have no line of their own.
    """
    scan = Scan()
    quotes = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if quotes:  # a text goes on, in which nothing is a header or a key
            quotes = "" if quotes in line else quotes
            continue
        if header := HEADER.match(line):
            scan.begin(header[2], header[3], number, is_array=header[1] == "[[")
        elif key := KEY.match(line):
            scan.note(key[1], number)
        quotes = next((one for one in QUOTES if line.count(one) % 2), "")
    return scan.found


def nearest_line(lines: Mapping[str, int], path: str) -> int | None:
    """Return the line of a path, or of the nearest part around it that has one.

    >>> nearest_line({"": 3, "citations[0]": 7}, "citations[0].says")
    7
    """
    while path and path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return lines.get(path)


class Scan:
    """Where a reading from line to line has come.

    Attributes:
        found: By table, the lines of each of its records.
    """

    def __init__(self) -> None:
        self.found: dict[str, list[Lines]] = {}
        self._here: Lines = {}
        self._counts: Counter[str] = Counter()
        self._base = ""

    def begin(self, table: str, below: str, line: int, *, is_array: bool) -> None:
        """Begin what a header such as ``[[dispute.positions.citations]]`` heads.

        Args:
            table: Its first name.
            below: The other names, each after a dot.
            line: Its line.
            is_array: Whether it begins one of several.
        """
        if not below:
            self._here, self._counts = {}, Counter()
            self.found.setdefault(table, []).append(self._here)
        path = self._path(below.split(".")[1:], is_array=is_array)
        self._here.setdefault(path, line)
        self._base = f"{path}." if path else ""

    def note(self, key: str, line: int) -> None:
        """Note the line of a key."""
        self._here.setdefault(self._base + key, line)

    def _path(self, names: list[str], *, is_array: bool) -> str:
        """Return the path of the names in the record that was begun last."""
        path = ""
        for place, name in enumerate(names):
            path = f"{path}.{name}" if path else name
            if is_array and place == len(names) - 1:
                self._counts[path] += 1
            if self._counts[path]:
                path = f"{path}[{self._counts[path] - 1}]"
        return path
