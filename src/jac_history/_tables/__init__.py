"""Records as flat tables."""

from jac_history._tables._columns import CellType, Column, columns_of, one_class, rows_of
from jac_history._tables._csv import class_csv, csv_rows, csv_text

__all__ = [
    "CellType",
    "Column",
    "class_csv",
    "columns_of",
    "csv_rows",
    "csv_text",
    "one_class",
    "rows_of",
]
