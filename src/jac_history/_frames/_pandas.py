"""Records as a pandas frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jac_history._frames._cells import filled_columns
from jac_history._frames._extra import import_extra
from jac_history._records._record import Record

if TYPE_CHECKING:
    import pandas as pd

TYPES = {
    "text": "string",
    "texts": "object",
    "date": "datetime64[s]",  # whole days from year 1 on; nanoseconds would begin in 1677
    "number": "float64",
    "integer": "Int64",
    "flag": "boolean",
}


def pandas_frame(records: Sequence[Record], known: type[Record] | None) -> pd.DataFrame:
    """Return records of one type as a pandas frame, built without pyarrow.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
        MissingExtraError: pandas is not installed.
    """
    pandas = import_extra("pandas", "pandas")
    frame: pd.DataFrame = pandas.DataFrame(
        {
            column.name: pandas.Series(cells, dtype=TYPES[column.type])
            for column, cells in filled_columns(records, known)
        }
    )
    return frame
