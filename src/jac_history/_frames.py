"""Records as frames of Arrow, pandas and polars, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from jac_history._exceptions import import_extra
from jac_history._records.base import Record
from jac_history._tables import CellType, Column

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


def fill_columns(
    records: Sequence[Record], columns: Iterable[Column]
) -> Iterator[tuple[Column, list[Any]]]:
    """Yield each column with its cells."""
    for column in columns:
        cells: list[Any] = [column.cell(record) for record in records]
        # Beyond 2**53 a float is no longer exact: Arrow would refuse, others round.
        yield column, [_float(one) for one in cells] if column.type == "number" else cells


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def arrow_of(filled: Iterable[tuple[Column, list[Any]]]) -> pa.Table:
    """Return columns with their cells as an Arrow table.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pyarrow = import_extra("pyarrow", "arrow")
    types = _types()
    arrays = {column.name: pyarrow.array(cells, types[column.type]) for column, cells in filled}
    table: pa.Table = pyarrow.table(arrays)
    return table


def _types() -> dict[CellType, pa.DataType]:
    pyarrow = import_extra("pyarrow", "arrow")
    return {
        "text": pyarrow.string(),
        "texts": pyarrow.list_(pyarrow.string()),
        "date": pyarrow.date32(),
        "number": pyarrow.float64(),
        "integer": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }


TYPES = {
    "text": "string",
    "texts": "object",
    "date": "datetime64[s]",  # whole days from year 1 on; nanoseconds would begin in 1677
    "number": "float64",
    "integer": "Int64",
    "flag": "boolean",
}


def pandas_of(filled: Iterable[tuple[Column, list[Any]]]) -> pd.DataFrame:
    """Return columns with their cells as a pandas frame, built without pyarrow.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    pandas = import_extra("pandas", "pandas")
    frame: pd.DataFrame = pandas.DataFrame(
        {column.name: pandas.Series(cells, dtype=TYPES[column.type]) for column, cells in filled}
    )
    return frame


def polars_of(filled: Iterable[tuple[Column, list[Any]]]) -> pl.DataFrame:
    """Return columns with their cells as a polars frame, built without pyarrow.

    Raises:
        MissingExtraError: polars is not installed.
    """
    polars = import_extra("polars", "polars")
    types: dict[str, Any] = {
        "text": polars.String,
        "texts": polars.List(polars.String),
        "date": polars.Date,
        "number": polars.Float64,
        "integer": polars.Int64,
        "flag": polars.Boolean,
    }
    series = [
        polars.Series(column.name, cells, dtype=types[column.type]) for column, cells in filled
    ]
    frame: pl.DataFrame = polars.DataFrame(series)
    return frame
