"""The partners of a car maker that were active in a year, as a table."""

from partner_table._table import PartnerRow, as_text, partners_in

__all__ = ["PartnerRow", "as_text", "partners_in"]
