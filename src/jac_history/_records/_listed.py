"""Records as a table for a notebook."""

from collections.abc import Callable, Sequence
from typing import Any

from jac_history._records._said import SIGNS, named, number, rival
from jac_history._records.base import Record
from jac_history._show import SHOWN_ROWS, Link, Phrase, Row, Table

HEADINGS = {
    "person": "People",
    "facility": "Facilities",
    "technology": "Technologies",
}
"""The plurals that are not made by adding an s."""

WHO = {"source": "Publisher", "dispute": "Concerns", "partnership": "Parties"}
"""The heading of the names of those concerned, where it is not ``Who``."""


def table_of(records: Sequence[Record], cls: type[Record] | None = None) -> Table:
    """Return records as a table.

    Args:
        records: The records.
        cls: The class that they are of even where there are none.
    """
    kinds = {record.record_type for record in records}
    if not records and cls is not None and cls is not Record:
        kinds = {cls.record_type}
    kind = kinds.pop() if len(kinds) == 1 else None
    return Table(
        heading=HEADINGS.get(kind, f"{kind.capitalize()}s") if kind else "Records",
        rows=tuple(_row(record, is_mixed=kind is None) for record in records[:SHOWN_ROWS]),
        total=len(records),
        who=WHO.get(kind or "", "Who"),
    )


def _row(record: Record, *, is_mixed: bool) -> Row:
    what, note = SAID.get(record.record_type, _of_entity)(record)
    return Row(
        when=record.time,
        what=what,
        note=", ".join(text for text in (record.record_type if is_mixed else "", note) if text),
        who=_who(record),
        confidence=getattr(record, "confidence", ""),
        sources=tuple(source_link(citation.source) for citation in record.evidence),
        url=getattr(record, "url", None),
    )


def source_link(source: Any) -> Link:
    """Return a source as a link."""
    return Link(source.label, source.url)


def _who(record: Any) -> tuple[str, ...]:
    if record.record_type == "source":
        return (record.publisher,)
    return tuple(one.name for one in record.entities if one is not record)


def _of_entity(entity: Any) -> tuple[tuple[Phrase, ...], str]:
    return named(entity), entity.kind.replace("-", " ")


def _of_milestone(milestone: Any) -> tuple[tuple[Phrase, ...], str]:
    return (Phrase(milestone.title),), milestone.category


def _of_partnership(partnership: Any) -> tuple[tuple[Phrase, ...], str]:
    return (Phrase(partnership.kind.replace("-", " ").capitalize()),), ""


def _of_tenure(tenure: Any) -> tuple[tuple[Phrase, ...], str]:
    return (Phrase(tenure.position.capitalize()),), ""


def _of_stake(stake: Any) -> tuple[tuple[Phrase, ...], str]:
    share = "A share" if stake.percent is None else f"{SIGNS[stake.bound]}{stake.percent:g} %"
    return (Phrase(f"{share} of {stake.of.name}"),), ""


def _of_figure(figure: Any) -> tuple[tuple[Phrase, ...], str]:
    measure = figure.measure.replace("-", " ").capitalize()
    unit = f" {figure.unit}" if figure.unit != figure.measure else ""  # "rank 1", not "1 rank"
    value = f"{SIGNS[figure.bound]}{number(figure.value)}{unit}"
    kind = "" if figure.kind == "actual" else figure.kind
    narrowed = (kind, figure.segment, figure.place and figure.place.name, figure.scope)
    return (Phrase(f"{measure}: {value}"),), ", ".join(text for text in narrowed if text)


def _of_source(source: Any) -> tuple[tuple[Phrase, ...], str]:
    return (Phrase(source.title or "[Untitled]", source.language),), source.kind


def _of_dispute(dispute: Any) -> tuple[tuple[Phrase, ...], str]:
    values = " or ".join(rival(dispute, position.value) for position in dispute.positions)
    return (Phrase(f"{dispute.record.label}: {dispute.field}"),), values


SAID: dict[str, Callable[[Any], tuple[tuple[Phrase, ...], str]]] = {
    "milestone": _of_milestone,
    "partnership": _of_partnership,
    "tenure": _of_tenure,
    "stake": _of_stake,
    "figure": _of_figure,
    "source": _of_source,
    "dispute": _of_dispute,
}
"""What a row says of a record of each type, and the note beside it; entities are alike."""
