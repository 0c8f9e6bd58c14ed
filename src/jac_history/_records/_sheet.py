"""A record in full for a notebook."""

from collections.abc import Iterable, Iterator

import attrs

from jac_history._dates import EDTFDate
from jac_history._records._listed import source_link
from jac_history._records._said import field_name, phrases_of, rival
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Name
from jac_history._records.source import Citation
from jac_history._show import Claim, Clash, Fact, Phrase, Rival, Sheet, Table

ELSEWHERE = {"id", "name", "names", "title", "summary", "citations", "positions", "field", "reason"}
"""Fields that a card shows in a place of their own, not in its list."""

KIND_FIELDS = ("category", "kind", "measure")
"""The fields that say what kind of record of its type one is."""


def sheet_of(
    record: Record, disputes: Iterable[Dispute] = (), tables: Iterable[Table] = ()
) -> Sheet:
    """Return a record in full.

    Args:
        record: The record.
        disputes: What its sources differ on.
        tables: Records that belong to it.
    """
    own = [record] if isinstance(record, Dispute) else []
    return Sheet(
        kind=", ".join([record.record_type, *_kinds(record)]).capitalize(),
        id=record.id,
        title=record.label,
        names=tuple(_names(record)),
        when=record.time,
        when_name=field_name(record.time_field) if record.time_field else "",
        summary=getattr(record, "summary", None),
        facts=tuple(_facts(record)),
        claims=() if own else tuple(map(_claim, record.evidence)),
        clashes=tuple(_clash(dispute) for dispute in (*own, *disputes)),
        tables=tuple(tables),
    )


def _kinds(record: Record) -> list[str]:
    return [
        getattr(record, name).replace("-", " ") for name in KIND_FIELDS if hasattr(record, name)
    ]


def _names(record: Record) -> Iterator[Phrase]:
    for name in getattr(record, "names", ()):
        if name.kind == "spelling":  # helps to find the record, but says nothing about it
            continue
        yield Phrase(_with_kind(name), name.lang if name.lang != "en" else None)


def _with_kind(name: Name) -> str:
    if name.kind == "usual" and name.when is None:
        return name.text
    said = [] if name.kind == "usual" else [name.kind]
    return f"{name.text} ({', '.join([*said, name.when.human()] if name.when else said)})"


def _facts(record: Record) -> Iterator[Fact]:
    skipped = {*ELSEWHERE, *KIND_FIELDS, record.time_field}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in skipped and value not in (None, (), "exact"):
            hint = f"EDTF {value.text}" if isinstance(value, EDTFDate) else ""
            yield Fact(
                name=field_name(field.name),
                value=tuple(phrases_of(value)),
                hint=hint,
                url=str(value) if field.name == "url" else None,
            )


def _claim(citation: Citation) -> Claim:
    source = citation.source
    published = source.published.human() if source.published else None
    about = (source.kind, published, citation.locator)
    return Claim(
        source=source_link(source),
        about=", ".join(text for text in about if text),
        says=citation.says,
        stance=citation.stance,
    )


def _clash(dispute: Dispute) -> Clash:
    return Clash(
        field=field_name(dispute.field),
        reason=dispute.reason,
        rivals=tuple(
            Rival(
                value=rival(dispute, position.value),
                is_preferred=position.value == dispute.preferred,
                claims=tuple(map(_claim, position.citations)),
            )
            for position in dispute.positions
        ),
    )
