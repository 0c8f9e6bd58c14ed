"""Parquet files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jac_history._exceptions import MissingExtraError
from jac_history._export.relational import Table, tables
from jac_history._export.snapshot import ExportContent
from jac_history._metadata import plain_info

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:
    raise MissingExtraError("arrow") from error
TYPES: dict[str, Any] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
    "date": pa.date32(),
}


def write_parquet(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write one file a table and yield its name."""
    info = plain_info(snapshot.info)
    metadata = {key: str(value) for key, value in info.items() if key != "counts"}
    for table in tables():
        name = f"{table.name}.parquet"
        schema = _schema(table).with_metadata({**metadata, "description": table.note})
        pq.write_table(_arrow(table, snapshot, schema), folder / name, compression="zstd")
        yield name


def _schema(table: Table) -> pa.Schema:
    return pa.schema(
        [
            pa.field(
                column.name,
                TYPES[column.type],
                nullable=not column.required,
                metadata={"description": column.note},
            )
            for column in table.columns
        ]
    )


def _arrow(table: Table, snapshot: ExportContent, schema: pa.Schema) -> pa.Table:
    rows = list(table.rows(snapshot))
    arrays = [
        _array([row[place] for row in rows], field.type) for place, field in enumerate(schema)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(cells: list[Any], kind: pa.DataType) -> pa.Array:
    if pa.types.is_floating(kind):  # Arrow refuses an integer that no float is exactly
        cells = [None if cell is None else float(cell) for cell in cells]
    return pa.array(cells, type=kind)
