"""Records as flat tables."""

from jac_history._tables._columns import Column, columns_of, one_class, rows_of
from jac_history._tables._csv import csv_text

__all__ = ["Column", "columns_of", "csv_text", "one_class", "rows_of"]
