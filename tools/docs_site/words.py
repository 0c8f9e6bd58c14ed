"""What the explorer calls the types of records, in the order of its page, and what each has."""

from typing import Any, get_args

import jac_history as jac
from jac_history._display.tables import Table, table_of
from jac_history._display.words import format_word, heading, nouns
from jac_history._records.register import CLASSES, REGISTER

FIRST = ("milestone", "figure", "partnership", "tenure", "stake")
LAST = ("dispute", "source")

ORDER = (*FIRST, *(name for name in REGISTER if name not in FIRST + LAST), *LAST)

SORTS = ("category", "measure", "kind", "position", "field", "verdict")
"""The fields of which the first that a record has says what it is among those of its type."""

FILTERS = ("importance", "confidence")
"""The fields by which records are filtered beside time and sort."""

RANKS = {
    word: place
    for words in (jac.Confidence, jac.ClaimVerdict)
    for place, word in enumerate(get_args(words))
}
"""The words that are sorted by what they mean."""


ORDERS = {
    "milestone": "the main line first",
    "figure": "those of JAC Motors first, the latest of each measure",
    "tenure": "those at JAC Motors first, the highest office",
    "stake": "the latest first",
    "claim": "the confirmed first",
    "source": "the oldest first",
}
"""Which records of a type come first where nothing was searched; of others the surest do."""


def table(data: jac.Dataset, name: str) -> Table:
    """Return all records of a type as the table that the library shows of them."""
    records = data.records(name)
    return table_of(records, CLASSES[name], most=None)


def kind(data: jac.Dataset, name: str) -> dict[str, Any]:
    """Return what the explorer knows of a type: its words, columns and filters."""
    records = data.records(name)
    sort = sort_field(records[0])
    shown = table(data, name)
    return {
        "heading": heading(name),
        "noun": nouns(name)[0].capitalize(),
        "columns": [[one.heading, one.is_number] for one in shown.columns],
        "time": shown.time_heading.capitalize(),
        "sort": "Office" if sort == "position" else format_word(str(sort or "")).capitalize(),
        "has": [
            *(field for field in FILTERS if hasattr(records[0], field)),
            *(["time"] if shown.has_dates else []),
        ],
        "order": order(records[0]),
    }


def sort_field(record: jac.Record) -> str | None:
    """Return the field that says what a record is among those of its type, or None."""
    return next((name for name in SORTS if hasattr(record, name)), None)


def order(record: jac.Record) -> str:
    """Return which records of a type come first where nothing was searched."""
    if record.record_type in ORDERS:
        return ORDERS[record.record_type]
    return "the surest first" if hasattr(record, "confidence") else "the most cited first"
