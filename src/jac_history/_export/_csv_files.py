"""The tables as CSV files (RFC 4180, UTF-8)."""

from collections.abc import Iterator
from pathlib import Path

from jac_history._export._relational import tables
from jac_history._export._snapshot import Snapshot
from jac_history._tables import csv_rows


def write_csv_files(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write one file a table and yield its name.

    Text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    for table in tables():
        name = f"{table.name}.csv"
        text = csv_rows([column.name for column in table.columns], table.rows(snapshot))
        (folder / name).write_bytes(text.encode())
        yield name
