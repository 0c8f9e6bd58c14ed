"""Nothing lies about unused, and disputes agree with their records."""

from checks.problem import Data, Finding
from jac_history import Dispute, EDTFDate, Entity, Record, Source


def entities_are_used(data: Data) -> list[Finding]:
    """An entity that no other record names has no place in the history."""
    used = {one.id for record in data.records for one in record.entities if one.id != record.id}
    return [
        Finding("unused", one.id, "no record names it", "a record about it")
        for one in data.of(Entity)
        if one.id not in used
    ]


def sources_are_cited(data: Data) -> list[Finding]:
    """A source that nobody cites supports nothing."""
    cited = {one.source.id for record in data.records for one in record.evidence}
    return [
        Finding("uncited", one.id, "no record cites it", "a citation")
        for one in data.of(Source)
        if one.id not in cited
    ]


def records_follow_the_preferred(data: Data) -> list[Finding]:
    """The record has the value that its dispute prefers, where that is a date, number or word."""
    return [
        Finding("preferred", one.id, f"record has {have!r}, preferred is {one.preferred!r}", "one")
        for one in data.of(Dispute)
        if one.preferred is not None
        and (have := _plain(getattr(one.record, one.field))) is not None
        and not _same(have, one.preferred)
    ]


def disputed_sources_are_cited(data: Data) -> list[Finding]:
    """The sources of a dispute's positions are cited by the record too, except an entity."""
    return [
        Finding("disputed", one.id, f"{cited.source.id} is not on {one.record.id}", "a citation")
        for one in data.of(Dispute)
        for cited in one.evidence
        if not isinstance(one.record, Entity) and cited.source not in _sources(one.record)
    ]


def _sources(record: Record) -> set[Source]:
    return {citation.source for citation in record.evidence}


def _plain(value: object) -> str | None:
    if isinstance(value, EDTFDate):
        return value.text
    if isinstance(value, int | float):
        return f"{value:.15g}"
    return None


def _same(have: str, preferred: str) -> bool:
    return have == preferred.replace(",", "") or have in preferred.replace(",", "")


ALL = (
    entities_are_used,
    sources_are_cited,
    records_follow_the_preferred,
    disputed_sources_are_cited,
)
