"""One record in full: its fields, sources, disputes, and what happened about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from jac_history._cli._fields import filled_fields
from jac_history._cli._pairs import pair_lines
from jac_history._cli._shown_sources import INDENT, numbered, source_title
from jac_history._cli._table import Column, Row, table_lines
from jac_history._cli._width import wrap
from jac_history._records._said import rival
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jac_history import Citation, Milestone
    from jac_history._records.base import Record

__all__ = ["Card"]

_SHOWN_MILESTONES = 10
_MILESTONE_COLUMNS = (Column("date", 2), Column("what", 5))


@attrs.frozen(kw_only=True)
class Card:
    """
    One record in full.

    Attributes:
        record: The record.
        disputes: The disputes over its fields.
        milestones: The milestones about it.
    """

    record: Record
    disputes: Sequence[Dispute] = ()
    milestones: Sequence[Milestone] = ()

    def lines(self, width: int) -> Iterator[str]:
        """Yield the sections of the card, each after an empty line."""
        yield from wrap(_title(self.record), width)
        yield from wrap(f"{self.record.record_type} {self.record.id}", width)
        yield ""
        yield from pair_lines(list(filled_fields(self.record)), width)
        yield from self._dispute_section(width)
        yield from _source_section(self.record, width)
        yield from self._milestone_section(width)

    def plain(self) -> object:
        """Return the record as plain data."""
        # Imported here, because only this form needs it.
        from jac_history._convert import to_dict

        return to_dict(self.record)

    def csv(self) -> str:
        """Return the record as the one row of a table."""
        # Imported here, because only this form needs it.
        from jac_history._tables import class_csv

        return class_csv(type(self.record), [self.record])

    def _dispute_section(self, width: int) -> Iterator[str]:
        # A dispute asked for by its own id shows its positions in the same way.
        own = (self.record,) if isinstance(self.record, Dispute) else ()
        for dispute in (*own, *self.disputes):
            yield ""
            yield from wrap(f"Sources differ on {dispute.field} [{dispute.id}]", width)
            for position in dispute.positions:
                mark = " (preferred)" if position.value == dispute.preferred else ""
                told = ", ".join(dict.fromkeys(one.source.publisher for one in position.citations))
                value = rival(dispute, position.value)
                yield from _indented(f"{value}{mark}: {told}", width)
            yield from _indented(dispute.reason, width)

    def _milestone_section(self, width: int) -> Iterator[str]:
        if not self.milestones:
            return
        shown = _most_important(self.milestones)
        yield ""
        yield from wrap(f"Milestones ({len(shown)} of {len(self.milestones)})", width)
        rows = [Row((one.when.human(), one.title)) for one in shown]
        yield from table_lines(_MILESTONE_COLUMNS, rows, width)
        if len(shown) < len(self.milestones):
            yield f"all: jac-history between - - --about {self.record.id}"


def _title(record: Record) -> str:
    chinese = record.chinese_name if isinstance(record, Entity) else None
    return record.label if chinese is None else f"{record.label} {chinese}"


def _source_section(record: Record, width: int) -> Iterator[str]:
    if record.evidence:
        yield ""
        yield "Sources"
    for number, citation in enumerate(record.evidence, start=1):
        yield from _citation_lines(number, citation, width)


def _citation_lines(number: int, citation: Citation, width: int) -> Iterator[str]:
    locator = "" if citation.locator is None else f", {citation.locator}"
    yield from numbered(number, f"{source_title(citation.source)}{locator}", width)
    yield from _indented(f"{citation.stance}: {citation.says}", width)
    if citation.source.url is not None:
        yield f"{INDENT}{citation.source.url}"


def _indented(text: str, width: int) -> Iterable[str]:
    return (f"{INDENT}{line}" for line in wrap(text, width - len(INDENT)))


def _most_important(milestones: Sequence[Milestone]) -> list[Milestone]:
    """Return the few that matter most, in the order of time."""
    places = range(len(milestones))
    first = sorted(places, key=lambda place: milestones[place].importance)[:_SHOWN_MILESTONES]
    return [milestones[place] for place in sorted(first)]
