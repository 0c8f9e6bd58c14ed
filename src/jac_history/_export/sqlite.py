"""An SQLite database with full-text search."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from jac_history._export.relational import Table, tables
from jac_history._export.snapshot import ExportContent, safe_name
from jac_history._metadata import plain_info
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.schema import prose_of
from jac_history._tables import Column

TYPES = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "flag": "BOOLEAN",
    "date": "DATE",
}


def create_table(table: Table) -> str:
    """Return the statement that creates a table."""
    parts = [*map(_column, table.columns), f"PRIMARY KEY ({_names(table.key)})"]
    parts += [
        f"FOREIGN KEY ({_names(columns)}) REFERENCES {quote_name(target)} ({_names(there)})"
        for columns, target, there in table.foreign_keys
    ]
    body = ",\n  ".join(parts)
    return f"CREATE TABLE {quote_name(table.name)} (\n  {body}\n)"


def insert(table: Table) -> str:
    """Return the statement that inserts a row."""
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {quote_name(table.name)} VALUES ({marks})"  # noqa: S608 - names of our own


def create_views(tables: Iterable[Table]) -> Iterator[str]:
    """Yield the statements that create, for each table that refers to others, its named view.

    The view ``figures_named`` has the columns of ``figures`` and, for each id of another
    record, the label of that record (``subject``).
    """
    for table in tables:
        refers = [one for one in table.columns if one.refers and one.name != "id"]
        if refers:
            yield _view(table, refers)


def quote_name(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _view(table: Table, refers: Sequence[Column]) -> str:
    labels, joins = [], []
    for number, column in enumerate(refers):
        other = f"r{number}"
        labels.append(f"{other}.label AS {quote_name(_label(column.name))}")
        joins.append(f"LEFT JOIN records AS {other} ON {other}.id = t.{quote_name(column.name)}")
    view = quote_name(f"{table.name}_named")
    chosen = ", ".join(["t.*", *labels])
    source = "\n".join([f"FROM {quote_name(table.name)} AS t", *joins])
    return f"CREATE VIEW {view} AS\nSELECT {chosen}\n{source}"


def _label(column: str) -> str:
    return f"{column.removesuffix('_id')}_label"


def _column(column: Column) -> str:
    words = [f"{quote_name(column.name)} {TYPES[column.type]}"]
    if column.required:
        words.append("NOT NULL")
    if column.words:
        allowed = ", ".join(_literal(word) for word in column.words)
        words.append(f"CHECK ({quote_name(column.name)} IN ({allowed}))")
    if column.type == "flag":
        words.append(f"CHECK ({quote_name(column.name)} IN (0, 1))")
    return " ".join(words)


def _literal(word: object) -> str:
    return str(word) if isinstance(word, int) else "'" + str(word).replace("'", "''") + "'"


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(quote_name, names))


TEXTS = """
CREATE TABLE texts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES records (id),
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  names TEXT NOT NULL,
  summary TEXT NOT NULL,
  keys TEXT NOT NULL
)
"""
INDEX = """
CREATE VIRTUAL TABLE search USING fts5(
  id UNINDEXED, type UNINDEXED, label, names, summary, keys,
  content = 'texts', content_rowid = 'number', tokenize = 'trigram'
)
"""


def fill_search(database: sqlite3.Connection, snapshot: ExportContent) -> None:
    """Create and fill the texts and their index."""
    database.execute(TEXTS)
    database.executemany("INSERT INTO texts VALUES (NULL, ?, ?, ?, ?, ?, ?)", _rows(snapshot))
    database.execute(INDEX)
    database.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _rows(snapshot: ExportContent) -> Iterator[tuple[str, ...]]:
    for record in snapshot.all():
        names = _other_names(record) if isinstance(record, Entity) else ""
        keys = snapshot.keys.get(record.id, "")
        yield record.id, record.record_type, record.label, names, _summary(record), keys


def _other_names(entity: Entity) -> str:
    return " | ".join(name.text for name in entity.names)


def _summary(record: Record) -> str:
    """Return what a record says in sentences beside its label, whatever its field is called."""
    return " ".join(text for text in prose_of(record) if text not in record.label)


LARGEST = 2**63 - 1
"""The largest integer that SQLite holds; beyond it a number is a float."""


def write_sqlite(snapshot: ExportContent, folder: Path) -> Iterator[str]:
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


def _fill(database: sqlite3.Connection, snapshot: ExportContent) -> None:
    for table in tables():
        database.execute(create_table(table))
        database.executemany(insert(table), map(_plain, table.rows(snapshot)))
    for view in create_views(tables()):
        database.execute(view)
    database.execute('CREATE TABLE "dataset" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL)')
    info = plain_info(snapshot.info)
    pairs = [(key, str(value)) for key, value in info.items() if key != "counts"]
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
