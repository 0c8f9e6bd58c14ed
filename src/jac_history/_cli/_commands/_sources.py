"""`jac-history sources`: what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._listing import Listing
from jac_history._cli._options import add_word, asked
from jac_history._cli._table import Column, Row
from jac_history._cli._usage import check_choice

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history import Records, Source
    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]

_COLUMNS = (Column("published", 2), Column("publisher", 2), Column("title", 5), Column("kind"))


def _add_arguments(parser: ArgumentParser) -> None:
    add_word(parser, "--kind", jac.SourceKind, "only sources of this kind")
    text = "only the sources of this record; of an entity, of all that is said about it"
    parser.add_argument("--of", metavar="NAME_OR_ID", help=text)


def _answer(options: Namespace) -> Answer:
    found = jac.sources() if options.of is None else _sources_of(jac.get(options.of))
    if options.kind is not None:
        kind = check_choice("--kind", options.kind, jac.words(jac.SourceKind))
        found = found.where(kind=kind)
    return Listing(
        records=found,
        record_class=jac.Source,
        nouns=("source", "sources"),
        asked=asked(options),
        columns=_COLUMNS,
        row=_row,
    )


def _sources_of(record: jac.Record) -> Records[Source]:
    if isinstance(record, jac.Source):
        return jac.Records([record])
    told = [record]
    if isinstance(record, jac.Entity):
        for records in (jac.milestones, jac.partnerships, jac.tenures, jac.stakes, jac.figures):
            told += records().about(record)
    return jac.Records(told).sources()


def _row(source: Source) -> Row:
    date = source.published.human() if source.published is not None else ""
    cells = (date, source.publisher, source.title or "", source.kind)
    return Row(cells, (source.url,) if source.url is not None else ())


COMMAND = Command(
    """\
The sources that were read, each with its address: all of them, those of one kind, or those of
one record or entity.""",
    (
        "jac-history sources --kind primary",
        "jac-history sources --of shanghai-listing-2001",
        "jac-history sources --of Sehol --format csv",
    ),
    _add_arguments,
    _answer,
)
