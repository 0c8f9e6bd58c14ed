"""The colours of categories and types: each always the same."""

from collections.abc import Sequence
from types import MappingProxyType

from jac_history._records._milestone import Milestone
from jac_history._records._record import Record
from jac_history._records._words import Category, RecordType, words

PALETTE = (
    "#4c78a8",
    "#b279a2",
    "#54a24b",
    "#d67195",
    "#79706e",
    "#f58518",
    "#e45756",
    "#9d755d",
    "#439894",
    "#b6992d",
    "#6f8f2f",
    "#2f6fd0",
    "#8a3ffc",
    "#c9a000",
    "#1b1b1b",
)
"""As many as there are categories; each readable on white and on near-black."""

COLOURS = MappingProxyType(
    {
        **dict(zip(words(RecordType), PALETTE, strict=True)),
        **dict(zip(words(Category), PALETTE, strict=True)),
    }
)


def group_of(record: Record) -> str:
    """Return what a record is coloured by: a milestone its category, others their type."""
    return record.category if isinstance(record, Milestone) else record.record_type


def colours_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the colours of the groups that records are of, in the order of the words."""
    groups = {group_of(record) for record in records}
    return {group: colour for group, colour in COLOURS.items() if group in groups}
