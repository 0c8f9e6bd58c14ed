"""`jac-history changes`: what the versions of the data did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._listing import counted
from jac_history._cli._table import Column, Row, table_lines
from jac_history._cli._usage import check_choice
from jac_history._cli._width import wrap

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]

_COLUMNS = (Column("version"), Column("kind"), Column("id", 3), Column("fields", 3))
_NOUNS = ("change", "changes")


@attrs.frozen
class Told:
    """
    Changes as a table, JSON or CSV.

    Attributes:
        changes: The changes.
    """

    changes: tuple[jac.Change, ...]

    def lines(self, width: int) -> Iterator[str]:
        """Yield a table and how many changes there are."""
        if self.changes:
            rows = [Row(_cells(one)) for one in self.changes]
            yield from table_lines(_COLUMNS, rows, width)
            yield ""
        kinds = [f"{kind} {self._count(kind)}" for kind in jac.words(jac.ChangeKind)]
        yield from wrap(f"{counted(len(self.changes), _NOUNS)}: {', '.join(kinds)}.", width)

    def plain(self) -> object:
        """Return a list of the changes."""
        return [attrs.asdict(one) for one in self.changes]

    def csv(self) -> str:
        """Return one row per change."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        header = ("version", "kind", "record_type", "id", "fields")
        rows = (
            (one.version, one.kind, one.record_type, one.id, _said(one)) for one in self.changes
        )
        return csv_rows(header, rows)

    def _count(self, kind: str) -> int:
        return sum(one.kind == kind for one in self.changes)


def _cells(change: jac.Change) -> tuple[str, ...]:
    return change.version, change.kind, change.id, _said(change)


def _said(change: jac.Change) -> str:
    return ", ".join(change.fields)


def _add_arguments(parser: ArgumentParser) -> None:
    text = "only what was done after this data version (default: all since the first one)"
    parser.add_argument("--since", metavar="V", help=text)
    text = f"only {', '.join(jac.words(jac.ChangeKind))} records"
    parser.add_argument("--kind", metavar="K", help=text)


def _answer(options: Namespace) -> Answer:
    found = jac.changes(since=options.since)
    if options.kind is not None:
        kind = check_choice("--kind", options.kind, jac.words(jac.ChangeKind))
        found = tuple(one for one in found if one.kind == kind)
    return Told(found)


COMMAND = Command(
    """\
What the versions of the data added, changed and removed, by record, with the fields that were
changed.""",
    (
        "jac-history changes --kind changed",
        "jac-history changes --since 2026.11.0 --format csv",
    ),
    _add_arguments,
    _answer,
)
