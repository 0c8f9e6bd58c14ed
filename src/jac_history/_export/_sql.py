"""The SQL that makes the tables and views."""

from collections.abc import Iterable, Iterator, Sequence

from jac_history._export._table import Column, Table

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
        f"FOREIGN KEY ({_names(columns)}) REFERENCES {quoted(target)} ({_names(there)})"
        for columns, target, there in table.foreign_keys
    ]
    body = ",\n  ".join(parts)
    return f"CREATE TABLE {quoted(table.name)} (\n  {body}\n)"


def insert(table: Table) -> str:
    """Return the statement that inserts a row."""
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {quoted(table.name)} VALUES ({marks})"  # noqa: S608 - names of our own


def create_views(tables: Iterable[Table]) -> Iterator[str]:
    """Yield the statements that create, for each table that refers to others, its named view.

    The view ``figures_named`` has the columns of ``figures`` and, for each id of another
    record, the label of that record (``subject``).
    """
    for table in tables:
        refers = [one for one in table.columns if one.refers and one.name != "id"]
        if refers:
            yield _view(table, refers)


def quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _view(table: Table, refers: Sequence[Column]) -> str:
    labels, joins = [], []
    for number, column in enumerate(refers):
        other = f"r{number}"
        labels.append(f"{other}.label AS {quoted(_label(column.name))}")
        joins.append(f"LEFT JOIN records AS {other} ON {other}.id = t.{quoted(column.name)}")
    view = quoted(f"{table.name}_named")
    chosen = ", ".join(["t.*", *labels])
    source = "\n".join([f"FROM {quoted(table.name)} AS t", *joins])
    return f"CREATE VIEW {view} AS\nSELECT {chosen}\n{source}"


def _label(column: str) -> str:
    return f"{column.removesuffix('_id')}_label"


def _column(column: Column) -> str:
    words = [f"{quoted(column.name)} {TYPES[column.type]}"]
    if column.required:
        words.append("NOT NULL")
    if column.words:
        allowed = ", ".join(_literal(word) for word in column.words)
        words.append(f"CHECK ({quoted(column.name)} IN ({allowed}))")
    if column.type == "flag":
        words.append(f"CHECK ({quoted(column.name)} IN (0, 1))")
    return " ".join(words)


def _literal(word: object) -> str:
    return str(word) if isinstance(word, int) else "'" + str(word).replace("'", "''") + "'"


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))
