"""Other readers of EDTF, and the bounds that they give; by name, since they come without types."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any, TypeAlias

import jac_history as jac

Bounds: TypeAlias = tuple[str | None, str | None]
"""First and last day as ISO texts; None where there is none."""

TIMED_DAY = 3
"""A struct_time begins with year, month and day."""


class Reader:
    """A reader of EDTF.

    Args:
        read: Reads a text, or raises.
        bounds: Gives the bounds of what was read.
    """

    def __init__(self, read: Callable[[str], Any], bounds: Callable[[Any], Bounds]) -> None:
        self.read = read
        self._bounds = bounds

    def agreed(self, texts: Iterable[str]) -> Sequence[str]:
        """Return the texts that it reads as this library does, by their bounds."""
        return [text for text in texts if self._bounds_of(text) == own_bounds(text)]

    def _bounds_of(self, text: str) -> Bounds | None:
        try:
            return self._bounds(self.read(text))
        except Exception:  # noqa: BLE001 - readers fail in many ways on what they do not know
            return None


def own_bounds(text: str) -> Bounds:
    """Return the bounds that this library gives."""
    date = jac.EDTFDate.parse(text)
    first, last = date.earliest, date.latest
    return None if first is None else str(first), None if last is None else str(last)


def edtf_reader() -> Reader:
    """Return the package edtf."""
    edtf = import_module("edtf")
    return Reader(
        edtf.parse_edtf, lambda read: (_day(read.lower_strict()), _day(read.upper_strict()))
    )


def undate_reader() -> Reader:
    """Return the package undate."""
    cls = import_module("undate").Undate

    def read(text: str) -> Any:
        return cls.parse(text, "EDTF")

    return Reader(read, lambda read: (_edge(read, "earliest"), _edge(read, "latest")))


READERS: dict[str, Callable[[], Reader]] = {"edtf": edtf_reader, "undate": undate_reader}


def _day(time: Any) -> str | None:
    """Return the day of a struct_time; an open end is infinite."""
    if isinstance(time, float):
        return None
    year, month, day = time[:TIMED_DAY]
    return f"{year:04}-{month:02}-{day:02}"


def _edge(date: Any, name: str) -> str | None:
    """Return the first or last day of a date; that of an interval is a date again."""
    edge = getattr(date, name)
    edge = getattr(edge, name, edge)
    return None if edge is None else str(edge)
