"""`jac-history search`: records that match a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._listing import MixedListing
from jac_history._cli._naming import both_names
from jac_history._cli._table import Column, Row
from jac_history._cli._usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]

_COLUMNS = (Column("type"), Column("what", 6), Column("date", 3), Column("id", 4))
_DEFAULT = 10
# More records than anybody has.
_DIGITS = 9


def _add_arguments(parser: ArgumentParser) -> None:
    text = "words in English, Chinese or pinyin; all of them have to occur"
    parser.add_argument("text", metavar="TEXT", nargs="+", help=text)
    text = f"how many records at most (default: {_DEFAULT})"
    parser.add_argument("--limit", metavar="N", default=str(_DEFAULT), help=text)


def _answer(options: Namespace) -> Answer:
    text = " ".join(options.text)
    return MixedListing(
        records=jac.search(text, limit=_number(options.limit)),
        record_class=jac.Record,
        nouns=("record", "records"),
        asked=f"text {text}",
        columns=_COLUMNS,
        row=_row,
        remarks=("jac-history show ID gives a record in full.",),
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS):
        message = f"--limit must be a number such as {_DEFAULT}, not {text!r}"
        raise UsageError(message)
    return int(text)


def _row(record: jac.Record) -> Row:
    date = record.time.human() if record.time is not None else ""
    what = both_names(record) if isinstance(record, jac.Entity) else record.label
    return Row((record.record_type, what, date, record.id))


COMMAND = Command(
    """\
Find records by words: names in English, Chinese or pinyin, former and export names, titles and
summaries. The best match comes first.""",
    (
        "jac-history search ruifeng",
        "jac-history search 大众 --limit 5",
        "jac-history search shanghai listing --format json",
    ),
    _add_arguments,
    _answer,
)
