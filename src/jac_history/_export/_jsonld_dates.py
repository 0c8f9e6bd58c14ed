"""Dates in JSON-LD: schema.org's terms where the date is plain, the EDTF always."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from jac_history._dates import EDTFDate

Node = dict[str, object]

PLAIN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
"""A year, month or day as ISO 8601 and XML Schema have it; a season is none."""

TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "born": ("birthDate",),
        "died": ("deathDate",),
        "dissolved": ("dissolutionDate",),
        "founded": ("foundingDate",),
        "introduced": ("releaseDate",),
        "published": ("datePublished",),
        "when": ("startDate", "endDate"),
        "partnership.period": ("startTime", "endTime"),
        "tenure.period": ("startDate", "endDate"),
        "stake.period": ("ownedFrom", "ownedThrough"),
        "figure.period": ("observationDate",),
    }
)
"""The terms for the date, or for its start and its end; schema.org has none for other fields."""


def dated(record_type: str, field: str, date: EDTFDate) -> Node:
    """Return what a node says of one date field."""
    terms = TERMS.get(f"{record_type}.{field}") or TERMS.get(field, ())
    days = {"earliest": date.earliest, "latest": date.latest}
    known = {name: day.isoformat() for name, day in days.items() if day}
    return {**_plain(terms, date), f"jac:{field}": {"edtf": date.text, **known}}


def _plain(terms: tuple[str, ...], date: EDTFDate) -> Node:
    ends = date.text.split("/")
    if len(ends) > len(terms):
        return {}
    return {term: end for term, end in zip(terms, ends, strict=False) if PLAIN.fullmatch(end)}
