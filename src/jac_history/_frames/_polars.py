"""Records as a polars frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jac_history._frames._cells import filled_columns
from jac_history._frames._extra import import_extra
from jac_history._records._record import Record

if TYPE_CHECKING:
    import polars as pl


def polars_frame(records: Sequence[Record], known: type[Record] | None) -> pl.DataFrame:
    """Return records of one type as a polars frame, built without pyarrow.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
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
        polars.Series(column.name, cells, dtype=types[column.type])
        for column, cells in filled_columns(records, known)
    ]
    frame: pl.DataFrame = polars.DataFrame(series)
    return frame
