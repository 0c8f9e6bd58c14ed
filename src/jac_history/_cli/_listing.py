"""Lists of records: as a table, as JSON and as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from jac_history._cli._table import Column, Row, table_lines
from jac_history._cli._width import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jac_history._records.base import Record
    from jac_history._results import Records

__all__ = ["Listing", "MixedListing", "Nouns", "counted"]

Nouns = tuple[str, str]


def _nothing(_: int) -> Iterator[str]:
    return iter(())


@attrs.frozen(kw_only=True)
class Listing:
    """
    Records of one class.

    Attributes:
        records: The records.
        record_class: Their class.
        nouns: What to call one of them, and several.
        asked: What was asked for, to say when there are none.
        columns: The columns of the table.
        row: Gives the row of a record.
        remarks: Remarks to stand under the table.
        appendix: Yields, for the width of the terminal, the lines that follow.
    """

    records: Records[Any]
    record_class: type[Record]
    nouns: Nouns
    asked: str
    columns: tuple[Column, ...]
    row: Callable[[Any], Row]
    remarks: tuple[str, ...] = ()
    appendix: Callable[[int], Iterator[str]] = _nothing

    def lines(self, width: int) -> Iterator[str]:
        """Yield a table, how many records there are, and the remarks."""
        if not self.records:
            yield from wrap(f"No {self.nouns[0]} found ({self.asked}).", width)
            return
        yield from table_lines(self.columns, [self.row(one) for one in self.records], width)
        yield ""
        for remark in (f"{counted(len(self.records), self.nouns)}.", *self.remarks):
            yield from wrap(remark, width)
        yield from self.appendix(width)

    def plain(self) -> object:
        """Return a list of the records in full, with their sources."""
        return self.records.to_dicts()

    def csv(self) -> str:
        """Return one row per record with all fields."""
        # Imported here, because only this form needs it.
        from jac_history._tables import class_csv

        return class_csv(self.record_class, self.records)


@attrs.frozen(kw_only=True)
class MixedListing(Listing):
    """Records of several classes, which have few fields in common."""

    def csv(self) -> str:
        """Return type, id, label and date of each record."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        rows = (
            (one.record_type, one.id, one.label, one.time.text if one.time else "")
            for one in self.records
        )
        return csv_rows(("type", "id", "label", "edtf"), rows)


def counted(number: int, nouns: Nouns) -> str:
    """
    Return a number with the right noun.

    >>> counted(1, ("milestone", "milestones")), counted(2, ("milestone", "milestones"))
    ('1 milestone', '2 milestones')
    """
    return f"{number:,} {nouns[number != 1]}"
