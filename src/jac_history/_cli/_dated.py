"""Lists of records with a date, a confidence and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jac_history._cli._listing import Listing
from jac_history._cli._options import asked
from jac_history._cli._shown_sources import Counted, Numbered, ShownSources
from jac_history._cli._table import Column, Row

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from jac_history import DateLike, Record, Records
    from jac_history._cli._listing import Nouns

    Sides = tuple[DateLike | None, DateLike | None]

__all__ = ["View", "dated_listing", "listing_on"]

_ALWAYS = (None, None)
_LEGEND = "? only possibly in the window: the date is not known well enough to be sure"


class View(NamedTuple):
    """
    What the table of one class of records shows between their date and their confidence.

    Attributes:
        record_class: The class.
        nouns: What to call one of them, and several.
        columns: The columns.
        cells: Gives their texts for a record.
    """

    record_class: type[Record]
    nouns: Nouns
    columns: tuple[Column, ...]
    cells: Callable[[Any], tuple[str, ...]]


def listing_on(records: Records[Any], view: View, options: Namespace) -> Listing:
    """Return the list of records that were asked for with the option ``--on``."""
    return dated_listing(records, view, options, (options.on, options.on))


def dated_listing(
    records: Records[Any], view: View, options: Namespace, window: Sides = _ALWAYS
) -> Listing:
    """
    Return the list of records; those that are only possible in the window get a mark.

    Args:
        records: The records.
        view: What to show of them.
        options: The options of the command.
        window: First and last day that were asked for.
    """
    shown: ShownSources = Numbered(records) if options.sources else Counted()
    possible = _only_possible(records, window)
    return Listing(
        records=records,
        record_class=view.record_class,
        nouns=view.nouns,
        asked=asked(options),
        columns=(Column("date", 3), *view.columns, Column("sure"), shown.column),
        row=lambda one: Row(
            (_date(one, possible), *view.cells(one), one.confidence, shown.cell(one))
        ),
        remarks=(f"{_LEGEND}.",) if possible else (),
        appendix=shown.lines,
    )


def _date(record: Record, possible: frozenset[str]) -> str:
    said = record.time.human() if record.time is not None else ""
    return f"? {said}" if record.id in possible else said


def _only_possible(records: Records[Any], window: Sides) -> frozenset[str]:
    """Return the ids of the records of which it is not sure that they were in the window."""
    if window == _ALWAYS:
        return frozenset()
    sure = records.between(*window, certainty="definite")
    return frozenset(records.ids) - frozenset(sure.ids)
