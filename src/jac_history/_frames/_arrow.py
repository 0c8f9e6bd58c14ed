"""Records as an Arrow table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jac_history._frames._cells import filled_columns
from jac_history._frames._extra import import_extra
from jac_history._records._record import Record
from jac_history._tables import CellType

if TYPE_CHECKING:
    import pyarrow as pa


def arrow_table(records: Sequence[Record], known: type[Record] | None) -> pa.Table:
    """Return records of one type as an Arrow table; the schema depends on the type alone.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
        MissingExtraError: pyarrow is not installed.
    """
    pyarrow = import_extra("pyarrow", "arrow")
    filled = list(filled_columns(records, known))
    types = _types()
    arrays = [pyarrow.array(cells, types[column.type]) for column, cells in filled]
    table: pa.Table = pyarrow.table(arrays, names=[column.name for column, _ in filled])
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
