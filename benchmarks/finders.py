"""Other ways to find what overlaps a window: of each row an id, a first and a last day.

They do as little as they can: no records, no sources, no rule of possible and definite.
"""

import sqlite3
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Protocol, TypeAlias

import duckdb
import pandas as pd
import polars as pl

Row: TypeAlias = tuple[str, int, int]
"""Id, first and last day, as day numbers."""

OVERLAPPING = "SELECT id FROM milestone WHERE first <= ? AND last >= ?"


class Finder(Protocol):
    """A way to find what overlaps a window."""

    def ask(self, first: int, last: int) -> object:
        """Return what overlaps the window, in the tool's own form."""
        ...

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        ...


class PandasMask:
    """A boolean mask over a pandas frame."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._frame = pd.DataFrame(rows, columns=["id", "first", "last"])

    def ask(self, first: int, last: int) -> pd.DataFrame:
        """Return the rows that overlap the window."""
        frame = self._frame
        return frame[(frame["first"] <= last) & (frame["last"] >= first)]

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        return sorted(self.ask(first, last)["id"])


class PolarsFilter:
    """A filter over a polars frame."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._frame = pl.DataFrame(rows, schema=["id", "first", "last"], orient="row")

    def ask(self, first: int, last: int) -> pl.DataFrame:
        """Return the rows that overlap the window."""
        return self._frame.filter((pl.col("first") <= last) & (pl.col("last") >= first))

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        return sorted(self.ask(first, last)["id"])


class DuckDBTable:
    """A table in memory of DuckDB."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._connection = duckdb.connect()
        frame = pd.DataFrame(rows, columns=["id", "first", "last"])
        self._connection.register("rows", frame)
        self._connection.execute("CREATE TABLE milestone AS SELECT * FROM rows")
        self._connection.unregister("rows")

    def ask(self, first: int, last: int) -> list[Any]:
        """Return the ids of what overlaps the window."""
        return self._connection.execute(OVERLAPPING, [last, first]).fetchall()

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        return sorted(one for (one,) in self.ask(first, last))


class SQLiteIndex:
    """A table in memory of SQLite with an index that covers the question."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE TABLE milestone (id TEXT, first INTEGER, last INTEGER)")
        self._connection.executemany("INSERT INTO milestone VALUES (?, ?, ?)", rows)
        self._connection.execute("CREATE INDEX days ON milestone (first, last, id)")
        self._connection.execute("ANALYZE")

    def ask(self, first: int, last: int) -> list[Any]:
        """Return the ids of what overlaps the window."""
        return self._connection.execute(OVERLAPPING, (last, first)).fetchall()

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        return sorted(one for (one,) in self.ask(first, last))


class Tree:
    """An interval tree of the package intervaltree, whose intervals end before their last day."""

    def __init__(self, rows: Sequence[Row]) -> None:
        # By name: it comes without types.
        cls = import_module("intervaltree").IntervalTree
        self._tree: Any = cls.from_tuples((first, last + 1, one) for one, first, last in rows)

    def ask(self, first: int, last: int) -> Any:
        """Return the intervals that overlap the window."""
        return self._tree.overlap(first, last + 1)

    def ids(self, first: int, last: int) -> list[str]:
        """Return the sorted ids of what overlaps the window."""
        return sorted(one.data for one in self.ask(first, last))


FINDERS: dict[str, Callable[[Sequence[Row]], Finder]] = {
    "pandas mask": PandasMask,
    "polars filter": PolarsFilter,
    "DuckDB": DuckDBTable,
    "SQLite with an index": SQLiteIndex,
    "intervaltree": Tree,
}


def assert_equal_answers(finder: Finder, first: int, last: int, expected: Sequence[str]) -> None:
    """Refuse to compare with something that answers otherwise.

    Raises:
        ValueError: It does.
    """
    found = finder.ids(first, last)
    if found != sorted(expected):
        raise ValueError(
            f"{type(finder).__name__} finds {len(found)} milestones from day {first} to day {last}"
            f" where {len(expected)} are expected, or others"
        )
