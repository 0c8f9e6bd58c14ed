"""Cards: what is shown of one record in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jac_history._dates import EDTFDate
from jac_history._display.countries import NAMES
from jac_history._display.words import NOUNS, Text, describe_name, format_value, format_word
from jac_history._records.late import field_defaults
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute
    from jac_history._records.source import Citation

ELSEWHERE = {"id", "name", "names", "title", "summary", "citations", "only_attested"}
"""Fields that a card shows in a place of their own, not in its list."""

ON_DISPUTE = {"positions", "field", "reason", "preferred"}
"""Fields that the card of a dispute shows side by side with its citations."""

KIND_FIELDS = ("category", "kind", "measure", "verdict")
"""The fields that say what kind of record of its type one is; they head its card."""

STANCES = {"supports": "Sources", "disputes": "Sources that say otherwise", "context": "Background"}
"""The stances of citations in the order in which they are shown, with their headings."""


CARD_ORDER = ("tenure", "stake", "milestone", "partnership", "figure", "dispute")
"""The order of the tables of a card; other types follow as the register has them, then claims."""

CARD_ROWS = {"milestone": 10, "tenure": 10}
OTHER_ROWS = 6
"""So many rows a table has on a card."""


class Field(Value):
    """One field.

    Attributes:
        name: Its name, as people write it.
        value: What it holds, in words.
        edtf: The date that it holds, in EDTF, or empty.
    """

    name: str
    value: tuple[Text, ...]
    edtf: str = ""


def describe_type(record: Record) -> str:
    """Return what a record is: its type, and its kind within that, ``Milestone, finance``."""
    kinds = (getattr(record, name, None) for name in KIND_FIELDS)
    noun = NOUNS.get(record.record_type, (record.record_type,))[0]
    parts = [noun, *(format_word(kind) for kind in kinds if kind)]
    return ", ".join(parts).capitalize()


def further_names(record: Record) -> tuple[Text, ...]:
    """Return the further names of an entity, but for mere spellings of the same."""
    return tuple(
        Text(describe_name(name), name.lang if name.lang != "en" else None)
        for name in getattr(record, "names", ())
        if name.kind != "spelling"  # helps to find the record, but says nothing about it
    )


def fields_of(record: Record) -> Iterator[Field]:
    """Yield the fields of a record that say something and have no place of their own on a card."""
    on_dispute = ON_DISPUTE if record.record_type == "dispute" else ()
    skipped = {*ELSEWHERE, *KIND_FIELDS, *on_dispute, record.time_field}
    unsaid = (None, (), "exact", record.label)
    for name in field_defaults(type(record)):
        value = getattr(record, name)
        value = NAMES.get(value, value) if name == "country" else value
        if name not in skipped and value not in unsaid:
            texts = tuple(format_value(value))
            if name == "url":
                texts = (Text(value, url=value),)
            edtf = value.text if isinstance(value, EDTFDate) else ""
            yield Field(format_word(name), texts, edtf)


def citations_by_stance(record: Record) -> Iterator[tuple[str, list[Citation]]]:
    """Yield the citations of a record for each stance that there is, under its heading."""
    citations = getattr(record, "citations", ())
    for stance, heading in STANCES.items():
        if chosen := [citation for citation in citations if citation.stance == stance]:
            yield heading, chosen


def place_on_card(record_type: str) -> int:
    """Return the place of the table of a type of records among the tables of a card."""
    return CARD_ORDER.index(record_type) if record_type in CARD_ORDER else len(CARD_ORDER)


def rows_on_card(record_type: str) -> int:
    """Return how many rows the table of a type of records has on a card."""
    return CARD_ROWS.get(record_type, OTHER_ROWS)


def disputes_on_card(record: Any, disputes: Iterable[Dispute]) -> Iterator[Dispute]:
    """Yield the disputes that the card of a record shows; a dispute shows itself."""
    if record.record_type == "dispute":
        yield record
    yield from disputes
