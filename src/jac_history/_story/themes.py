"""The themes of the history, and the one under which a record is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jac_history._records.base import Record

THEMES = {
    "company": "The company",
    "trucks": "Trucks",
    "buses": "Bus chassis and buses",
    "cars": "Cars and brands",
    "electric": "Electric cars",
    "partnerships": "Partnerships",
    "abroad": "Abroad",
    "leadership": "Leadership and ownership",
    "plants": "Plants and output",
    "state": "The state",
}
"""Theme to heading, in the order in which they are told."""

BY_TYPE = {"tenure": "leadership", "stake": "leadership", "partnership": "partnerships"}
BY_CATEGORY = {
    "leadership": "leadership",
    "ownership": "leadership",
    "partnership": "partnerships",
}
"""What a record is, whatever it is about."""

BY_WORDS = {
    "electric": r"electric|hybrid|batter(y|ies)|new[- ]energy|\bn?ev\b|sodium|\bnio\b|yiwei",
    "buses": r"\bbus(es)?\b|coach|bus-",
    "trucks": r"truck|pickup|diesel",
    "cars": r"sedan|\bsuvs?\b|\bmpvs?\b|\bcars?\b|\bvans?\b|coupe|hatchback|concept|car-brand",
}
"""Words in title, kinds and narrowing, the first theme that has one of them first."""

BY_REST = {
    "brand": "cars",
    "product": "cars",
    "facility": "plants",
    "production": "plants",
    "regulation": "state",
}
"""Categories whose theme shows only where the words do not."""

EXPORTS = re.compile(r"export|abroad|overseas|countries", re.IGNORECASE)
HOME = "CN"


def theme_of(record: Record) -> str:
    """Return the theme of a record, a key of `THEMES`.

    >>> import jac_history as jac
    >>> theme_of(jac.get("first-truck-1968")), theme_of(jac.leaders_of()[0])
    ('trucks', 'leadership')
    """
    told = getattr(record, "record", record)  # of a dispute: what it is over
    if told is not record:
        return theme_of(told)
    category = getattr(record, "category", "")
    by_kind = BY_TYPE.get(record.record_type) or BY_CATEGORY.get(category)
    if by_kind:
        return by_kind
    words = _words(record)
    if EXPORTS.search(words) or _is_abroad(record):
        return "abroad"
    return _by_words(words) or BY_REST.get(category, "company")


def _by_words(words: str) -> str | None:
    found = (theme for theme, signs in BY_WORDS.items() if re.search(signs, words, re.IGNORECASE))
    return next(found, None)


def _words(record: Any) -> str:
    kinds = (one.kind for one in record.entities if one.record_type in {"vehicle", "brand"})
    narrowing = (getattr(record, name, None) for name in ("kind", "segment", "scope", "measure"))
    return " ".join([record.label, *kinds, *(part for part in narrowing if part)])


def _is_abroad(record: Record) -> bool:
    return any(
        entity.record_type == "place" and entity.country not in {None, HOME}
        for entity in record.entities
    )
