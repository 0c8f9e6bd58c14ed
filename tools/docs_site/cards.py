"""What the explorer shows of one record."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

import jac_history as jac
from jac_history._display.words import describe_date, format_number, format_position, format_word

ELSEWHERE = {
    *("id", "name", "names", "title", "text", "summary", "citations"),
    *("category", "importance", "confidence"),
    *("positions", "preferred", "reason", "url"),
}
"""Fields that a card shows in a place of their own, not in its list."""

CONTROLLED = {"kind", "bound", "field"}
"""Fields that hold a controlled word."""

Plain = dict[str, Any]


def card(record: jac.Record, data: jac.Dataset) -> Plain:
    """Return a record in full, without the fields that are empty."""
    fields = {
        "names": list(_names(record)),
        "dated": record.time and format_word(str(record.time_field)),
        "sentence": record.time and describe_date(record.time),
        "summary": record.reason if isinstance(record, jac.Claim) else _summary(record),
        "facts": list(_facts(record)),
        "claims": _claims(getattr(record, "citations", ())),
        "disputes": [one.id for one in data.disputes_of(record)],
        "clash": _clash(record) if isinstance(record, jac.Dispute) else None,
        "url": getattr(record, "url", None),
    }
    return {name: value for name, value in fields.items() if value not in (None, [], ())}


def _summary(record: jac.Record) -> str | None:
    return getattr(record, "summary", None)


def source(record: jac.Source) -> Plain:
    """Return what a claim shows of its source."""
    published = record.published.human() if record.published else None
    return {
        "label": record.label,
        "url": record.url,
        "about": ", ".join(text for text in (record.kind, published) if text),
        "lang": record.language,
    }


def _names(record: jac.Record) -> Iterator[Plain]:
    for name in getattr(record, "names", ()):
        if name.kind != "spelling":  # helps to find the record, but says nothing about it
            said = [] if name.kind == "usual" else [name.kind]
            when = [name.when.human()] if name.when else []
            yield {"text": name.text, "lang": name.lang, "note": ", ".join([*said, *when])}


def _facts(record: jac.Record) -> Iterator[Plain]:
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        is_shown = field.name not in ELSEWHERE and field.name != record.time_field
        if is_shown and value not in (None, (), "exact"):
            words = format_word(value) if field.name in CONTROLLED else value
            yield {"name": format_word(field.name), "parts": list(_parts(words))}


def _parts(value: object) -> Iterator[Plain]:
    """Yield what a field holds: records by their id, all else as text."""
    if isinstance(value, tuple):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, jac.Party):
        yield {"id": value.entity.id, "note": value.role}
    elif isinstance(value, jac.Record):
        yield {"id": value.id}
    else:
        yield {"text": _said(value)}


def _said(value: object) -> str:
    if isinstance(value, jac.EDTFDate):
        return value.human()
    return format_number(value) if isinstance(value, int | float) else str(value)


def _claims(citations: Iterable[jac.Citation]) -> list[Plain]:
    return [
        {
            "source": one.source.id,
            "says": one.says,
            "stance": one.stance,
            **({"locator": one.locator} if one.locator else {}),
        }
        for one in citations
    ]


def _clash(dispute: jac.Dispute) -> Plain:
    return {
        "reason": dispute.reason,
        "positions": [
            {
                "value": format_position(dispute, one.value),
                "preferred": one.value == dispute.preferred,
                "claims": _claims(one.citations),
            }
            for one in dispute.positions
        ],
    }
