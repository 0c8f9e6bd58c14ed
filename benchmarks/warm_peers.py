"""The questions of the warm queries, put to pandas, DuckDB and SQLite over the same data."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import duckdb
import pandas as pd

from benchmarks.finders import Row

Ask = Callable[..., Any]

PARTNERS = "SELECT DISTINCT id FROM partner WHERE who = ? AND first <= ? AND last >= ?"
ENTITY = "SELECT id FROM entity WHERE name = ?"
Entity = tuple[str, str]
"""Id and name."""


def partners_by_pandas(who: str, rows: Sequence[Row]) -> Ask:
    """Return a function from first and last day to the ids of partners."""
    frame = pd.DataFrame(rows, columns=["id", "first", "last"]).assign(who=who)

    def ask(first: int, last: int) -> Any:
        mask = (frame["who"] == who) & (frame["first"] <= last) & (frame["last"] >= first)
        return frame.loc[mask, "id"].unique()

    return ask


def partners_by_duckdb(who: str, rows: Sequence[Row]) -> Ask:
    """Return the same of DuckDB."""
    connection = duckdb.connect()
    connection.execute("CREATE TABLE partner (who TEXT, id TEXT, first INTEGER, last INTEGER)")
    connection.executemany("INSERT INTO partner VALUES (?, ?, ?, ?)", [(who, *row) for row in rows])
    return lambda first, last: _column(connection.execute(PARTNERS, [who, last, first]))


def partners_by_sqlite(who: str, rows: Sequence[Row]) -> Ask:
    """Return the same of SQLite."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE partner (who TEXT, id TEXT, first INTEGER, last INTEGER)")
    connection.executemany("INSERT INTO partner VALUES (?, ?, ?, ?)", [(who, *row) for row in rows])
    connection.execute("CREATE INDEX days ON partner (who, first, last, id)")
    return lambda first, last: _column(connection.execute(PARTNERS, (who, last, first)))


def entity_by_pandas(rows: Sequence[Entity]) -> Ask:
    """Return a function from a name that one entity bears to its id."""
    # With names that several bear, pandas could not use its index.
    frame = pd.DataFrame(rows, columns=["id", "name"]).drop_duplicates("name").set_index("name")
    return lambda name: frame.loc[name, "id"]


def entity_by_duckdb(rows: Sequence[Entity]) -> Ask:
    """Return the same of DuckDB."""
    connection = duckdb.connect()
    connection.execute("CREATE TABLE entity (id TEXT, name TEXT)")
    connection.executemany("INSERT INTO entity VALUES (?, ?)", list(rows))
    connection.execute("CREATE INDEX names ON entity (name)")
    return lambda name: _column(connection.execute(ENTITY, [name]))[0]


def entity_by_sqlite(rows: Sequence[Entity]) -> Ask:
    """Return the same of SQLite."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE entity (id TEXT, name TEXT)")
    connection.executemany("INSERT INTO entity VALUES (?, ?)", rows)
    connection.execute("CREATE INDEX names ON entity (name)")
    return lambda name: _column(connection.execute(ENTITY, (name,)))[0]


PARTNER_TABLES: dict[str, Callable[[str, Sequence[Row]], Ask]] = {
    "pandas": partners_by_pandas,
    "DuckDB": partners_by_duckdb,
    "SQLite": partners_by_sqlite,
}
ENTITY_TABLES: dict[str, Callable[[Sequence[Entity]], Ask]] = {
    "pandas": entity_by_pandas,
    "DuckDB": entity_by_duckdb,
    "SQLite": entity_by_sqlite,
}


def _column(found: Any) -> list[str]:
    return [one for (one,) in found.fetchall()]
