"""What the explorer shows of one record, in the words of the library's own cards."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import jac_history as jac
from jac_history._display.cards import describe_type, fields_of, rows_on_card
from jac_history._display.tables import table_of
from jac_history._display.words import (
    Text,
    count_of,
    describe_time,
    format_position,
    format_word,
    nouns,
)
from jac_history._records.register import ENTITIES

ELSEWHERE = {"text", "reason", "url", "importance"}
"""Fields that the card shows in a place of their own, not in its list."""

Plain = dict[str, Any]


class Cards:
    """Makes the cards of one dataset.

    Args:
        data: The dataset.
        records: All its records, in the order of the explorer's rows.
    """

    def __init__(self, data: jac.Dataset, records: Sequence[jac.Record]) -> None:
        self._data = data
        self._records = {record.id: record for record in records}
        self._places = {record.id: place for place, record in enumerate(records)}

    def by_id(self) -> dict[str, Plain]:
        """Return all cards."""
        return {record.id: self._card(record) for record in self._records.values()}

    def _card(self, record: jac.Record) -> Plain:
        """Return a record in full, without the fields that are empty."""
        fields = {
            "type": describe_type(record),
            "names": list(_names(record)),
            "dated": record.time and format_word(str(record.time_field)),
            "sentence": describe_time(record),
            "verdict": getattr(record, "verdict", "").capitalize(),
            "summary": getattr(record, "summary", None) or _reason(record),
            "facts": list(self._facts(record)),
            "claims": _claims(getattr(record, "citations", ())),
            "disputes": [one.id for one in self._data.disputes_of(record) if one.record == record],
            "clash": self._clash(record) if isinstance(record, jac.Dispute) else None,
            "url": getattr(record, "url", None),
            "tables": list(self._tables(record)) if isinstance(record, jac.Entity) else None,
        }
        return {name: value for name, value in fields.items() if value not in (None, "", [], ())}

    def _facts(self, record: jac.Record) -> Iterator[Plain]:
        for field in fields_of(record):
            if field.name not in ELSEWHERE:
                yield {"name": field.name, "parts": list(_parts(field.value))}

    def _tables(self, entity: jac.Entity) -> Iterator[Plain]:
        """Yield what names an entity, as its card in the library has it.

        Of records that are about it only those that stand on the card, as the explorer's own table
        has them all; entities, which stand apart by what they are to it, are all here.
        """
        card = self._data.card(entity)
        for words, records in card._groups():  # noqa: SLF001 - one project
            name = records[0].record_type
            table = table_of(records, type(records[0]), most=rows_on_card(name))
            first = [row.id for row in table.rows]
            rest = [one for one in records if name in ENTITIES and one.id not in first]
            yield {
                "title": f"{count_of(len(records), nouns(name))} {words}".rstrip(),
                "kind": name,
                "first": [self._places[one] for one in first],
                "rest": [self._places[record.id] for record in rest],
                "total": len(records),
            }

    def _clash(self, dispute: jac.Dispute) -> Plain:
        return {
            "field": format_word(dispute.field),
            "reason": dispute.reason,
            "positions": [
                {
                    "value": self._value(dispute, one.value),
                    "preferred": one.value == dispute.preferred,
                    "claims": _claims(one.citations),
                }
                for one in dispute.positions
            ],
        }

    def _value(self, dispute: jac.Dispute, value: str) -> str:
        """Return a rival value in words; it may be the id of a record not named elsewhere."""
        if value in self._records:
            return self._records[value].label
        return format_position(dispute, value)


def source(record: jac.Source) -> Plain:
    """Return what a citation shows of its source."""
    published = record.published.human() if record.published else None
    return {
        "label": record.label,
        "url": record.url,
        "about": ", ".join(text for text in (record.kind, published) if text),
        "lang": record.language,
        "reference": record.cite("text").strip(),
    }


def _reason(record: jac.Record) -> str | None:
    return record.reason if isinstance(record, jac.Claim) else None


def _names(record: jac.Record) -> Iterator[Plain]:
    for name in getattr(record, "names", ()):
        if name.kind != "spelling":  # helps to find the record, but says nothing about it
            kind = [] if name.kind == "usual" else [name.kind]
            when = [name.when.human()] if name.when else []
            yield {"text": name.text, "lang": name.lang, "note": ", ".join([*kind, *when])}


def _parts(texts: Iterable[Text]) -> Iterator[Plain]:
    """Yield what a field holds, each thing apart: records by their id, all else as text."""
    item: list[Text] = []
    *others, last = texts
    for text in (*others, last.replace(text=f"{last.text},")):
        item.append(text)
        if text.text.endswith(","):
            yield _part(item)
            item = []


def _part(texts: Sequence[Text]) -> Plain:
    words = [text.text for text in texts]
    words[-1] = words[-1].removesuffix(",")
    place = next((place for place, text in enumerate(texts) if text.record_id), None)
    if place is None:
        return {"text": " ".join(words)}
    return {"id": texts[place].record_id, "note": " ".join(words[place + 1 :]).strip("()")}


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
