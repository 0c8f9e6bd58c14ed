"""Records as CSV (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Sequence

from jac_history._records._record import Record
from jac_history._tables._columns import Cell, columns_of, one_class, rows_of

LIST_SEPARATOR = " | "
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0")  # noqa: RUF001
"""What makes a spreadsheet take text for a formula, by OWASP's list (also ASVS 1.2.10)."""


def csv_text(records: Sequence[Record], known: type[Record] | None = None) -> str:
    """Return the records as CSV text with a header row.

    The items of a list are joined by `` | ``. Text that a spreadsheet would run as a formula
    is given a leading apostrophe, as OWASP's page on CSV injection advises.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
    """
    return class_csv(one_class(records, known), records)


def class_csv(cls: type[Record], records: Sequence[Record]) -> str:
    """Return records of one class as CSV text; the header is there also without any record."""
    columns = columns_of(cls)
    return csv_rows([column.name for column in columns], rows_of(records, columns))


def csv_rows(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows of cells as CSV text with a header row."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return target.getvalue()


def _cell(value: Cell) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return _safe(LIST_SEPARATOR.join(item or "" for item in value))
    if isinstance(value, bool):
        return str(value).lower()
    return _safe(value) if isinstance(value, str) else value


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
