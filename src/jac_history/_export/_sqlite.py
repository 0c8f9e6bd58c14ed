"""A SQLite database with foreign keys, views that join names, and a full-text index."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from jac_history._export._folder import safe_name
from jac_history._export._relational import tables
from jac_history._export._snapshot import Snapshot
from jac_history._export._sql import create_table, create_views, insert
from jac_history._export._sql_search import fill_search

LARGEST = 2**63 - 1
"""The largest integer that SQLite holds; beyond it a number is a float."""


def write(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write the database and yield its name."""
    name = f"{safe_name(snapshot.info.name)}.sqlite"
    # No transaction of the module's own: the one below has to span everything.
    with closing(sqlite3.connect(folder / name, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        database.execute("PRAGMA defer_foreign_keys = ON")
        _fill(database, snapshot)
        database.execute("COMMIT")
        database.execute("VACUUM")
    yield name


def _fill(database: sqlite3.Connection, snapshot: Snapshot) -> None:
    for table in tables():
        database.execute(create_table(table))
        database.executemany(insert(table), map(_plain, table.rows(snapshot)))
    for view in create_views(tables()):
        database.execute(view)
    database.execute('CREATE TABLE "dataset" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL)')
    said = snapshot.about()
    pairs = [(key, str(value)) for key, value in said.items() if key != "counts"]
    database.executemany('INSERT INTO "dataset" VALUES (?, ?)', pairs)
    fill_search(database, snapshot)


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    """Return a row as SQLite holds it."""
    return tuple(map(_plain_cell, row))


def _plain_cell(cell: object) -> object:
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, int) and abs(cell) > LARGEST:
        return float(cell)
    return cell
