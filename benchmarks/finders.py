"""Other ways to find what overlaps a window, and an entity by its name.

They do as little as they can: no records, no sources, no rule of possible and definite.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import duckdb
import pandas as pd
import polars as pl

from benchmarks.synthetic import Row

COLUMNS = ["id", "first", "last"]
OVERLAPPING = "SELECT id FROM milestone WHERE first <= ? AND last >= ?"
BY_NAME = "SELECT id FROM entity WHERE name = ?"


@dataclass(frozen=True)
class Finder:
    """A way to find what overlaps the window between two days, or bears a name."""

    ask: Callable[..., Any]  # gives what it finds in the tool's own form
    read_ids: Callable[[Any], Iterable[str]]  # gives the ids of such an answer

    def check(self, expected: Iterable[str], *asked: object) -> None:
        """Raise ValueError if it answers otherwise; then nothing is to be compared."""
        answer, wanted = set(self.read_ids(self.ask(*asked))), set(expected)
        if answer != wanted:
            counts = f"{len(answer)} ids where {len(wanted)} are expected"
            raise ValueError(f"{asked}: {counts}; {sorted(answer ^ wanted)[:5]} differ")


def mask_in_pandas(rows: Sequence[Row]) -> Finder:
    """Return a boolean mask over a pandas frame."""
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return Finder(
        lambda first, last: frame[(frame["first"] <= last) & (frame["last"] >= first)],
        lambda answer: answer["id"],
    )


def filter_in_polars(rows: Sequence[Row]) -> Finder:
    """Return a filter over a polars frame."""
    frame = pl.DataFrame(rows, schema=COLUMNS, orient="row")
    return Finder(
        lambda first, last: frame.filter((pl.col("first") <= last) & (pl.col("last") >= first)),
        lambda answer: answer["id"],
    )


def select_in_duckdb(rows: Sequence[Row]) -> Finder:
    """Return a table in memory of DuckDB."""
    connection = duckdb.connect()
    connection.register("rows", pd.DataFrame(rows, columns=COLUMNS))
    connection.execute("CREATE TABLE milestone AS SELECT * FROM rows")
    connection.unregister("rows")
    return _select(lambda first, last: connection.execute(OVERLAPPING, [last, first]).fetchall())


def select_in_sqlite(rows: Sequence[Row]) -> Finder:
    """Return a table in memory of SQLite with an index that covers the question."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE milestone (id TEXT, first INTEGER, last INTEGER)")
    connection.executemany("INSERT INTO milestone VALUES (?, ?, ?)", rows)
    connection.execute("CREATE INDEX days ON milestone (first, last, id)")
    connection.execute("ANALYZE")
    return _select(lambda first, last: connection.execute(OVERLAPPING, (last, first)).fetchall())


def overlap_in_tree(rows: Sequence[Row]) -> Finder:
    """Return a tree of the package intervaltree, whose intervals end before their last day."""
    # By name: it comes without types.
    cls = import_module("intervaltree").IntervalTree
    tree = cls.from_tuples((first, last + 1, one) for one, first, last in rows)
    return Finder(
        lambda first, last: tree.overlap(first, last + 1),
        lambda answer: (one.data for one in answer),
    )


def look_up_in_pandas(rows: Sequence[tuple[str, str]]) -> Finder:
    """Return a pandas frame whose index are the names that one entity bears."""
    # With names that several bear, pandas could not use its index.
    frame = pd.DataFrame(rows, columns=["id", "name"]).drop_duplicates("name").set_index("name")
    return Finder(lambda name: frame.loc[name, "id"], lambda answer: [answer])


def look_up_in_sql(connect: Callable[[], Any], rows: Sequence[tuple[str, str]]) -> Finder:
    """Return a table in memory with an index of names."""
    connection = connect()
    connection.execute("CREATE TABLE entity (id TEXT, name TEXT)")
    connection.executemany("INSERT INTO entity VALUES (?, ?)", list(rows))
    connection.execute("CREATE INDEX names ON entity (name)")
    return _select(lambda name: connection.execute(BY_NAME, [name]).fetchall())


def _select(ask: Callable[..., list[Any]]) -> Finder:
    return Finder(ask, lambda answer: (one for (one,) in answer))
