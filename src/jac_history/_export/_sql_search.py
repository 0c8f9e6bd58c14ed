"""The full-text index of the SQLite database: names, titles and summaries.

The trigram tokenizer finds any piece of three characters or more in any script, so it needs no
word breaks in Chinese; ``keys`` holds names folded as the library folds them (pinyin without tones
and blanks). The texts lie in a table of their own, where LIKE finds pieces of two characters too.
"""

import sqlite3
from collections.abc import Iterator

from jac_history._export._snapshot import Snapshot
from jac_history._records._entities import Entity
from jac_history._records._record import Record

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


def fill_search(database: sqlite3.Connection, snapshot: Snapshot) -> None:
    """Create and fill the texts and their index."""
    database.execute(TEXTS)
    database.executemany("INSERT INTO texts VALUES (NULL, ?, ?, ?, ?, ?, ?)", _rows(snapshot))
    database.execute(INDEX)
    database.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _rows(snapshot: Snapshot) -> Iterator[tuple[str, ...]]:
    for record in snapshot.all():
        names = _names(record) if isinstance(record, Entity) else ""
        keys = snapshot.keys.get(record.id, "")
        yield record.id, record.record_type, record.label, names, _summary(record), keys


def _names(entity: Entity) -> str:
    return " | ".join(name.text for name in entity.names)


def _summary(record: Record) -> str:
    """Return what a record says in sentences, whatever its field is called."""
    said = (getattr(record, name, None) for name in ("summary", "note", "reason"))
    return " ".join(text for text in said if text)
