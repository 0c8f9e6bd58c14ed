"""The cells of records, column by column."""

from collections.abc import Iterator, Sequence
from typing import Any

from jac_history._records._record import Record
from jac_history._tables import Column, columns_of, one_class


def filled_columns(
    records: Sequence[Record], known: type[Record] | None
) -> Iterator[tuple[Column, list[Any]]]:
    """Yield each column with its cells.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
    """
    for column in columns_of(one_class(records, known)):
        cells: list[Any] = [column.cell(record) for record in records]
        # Beyond 2**53 a float is no longer exact: Arrow would refuse, others round.
        yield column, [_float(one) for one in cells] if column.type == "number" else cells


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)
