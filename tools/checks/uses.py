"""Nothing lies about unused, and disputes agree with their records."""

import re
from collections.abc import Iterator

from checks.problem import Data, Finding
from jac_history import Dispute, Entity, Record, Source
from jac_history._records.schema import PROSE

NUMBER = re.compile(r"-?[0-9][0-9,]*(\.[0-9]+)?")


def entities_are_used(data: Data) -> list[Finding]:
    """An entity that no other record names has no place in the history."""
    named = {entity.id for record in data.records for entity in record.entities if entity != record}
    return [
        Finding("unused", entity.id, "no record names it", "a record about it")
        for entity in data.of(Entity)
        if entity.id not in named
    ]


def sources_are_cited(data: Data) -> list[Finding]:
    """A source that nobody cites, and that none that is cited repeats, supports nothing."""
    cited = {citation.source for record in data.records for citation in record.evidence}
    used = {origin.id for source in cited for origin in chain_of(source)}
    return [
        Finding("uncited", source.id, "no record cites it", "a citation")
        for source in data.of(Source)
        if source.id not in used
    ]


def chain_of(source: Source) -> Iterator[Source]:
    """Yield a source, the one that it repeats, and so on up to the first."""
    yield source
    if source.based_on is not None:
        yield from chain_of(source.based_on)


def records_follow_the_preferred(data: Data) -> list[Finding]:
    """The record has the value that its dispute prefers.

    Fields in prose are left out, for a position only sums them up. Other records are compared by
    their ids or names.
    """
    return [
        Finding(
            "preferred", dispute.id, f"record has {_told(have)!r}, not {dispute.preferred!r}", "one"
        )
        for dispute in data.of(Dispute)
        if dispute.preferred is not None
        and dispute.field not in {*PROSE, "name"}
        and not _same(have := getattr(dispute.record, dispute.field), dispute.preferred)
    ]


def rivals_have_names(data: Data) -> list[Finding]:
    """A rival value that is a record is given by its name, unless the disputed record names it.

    A dispute knows no other records, so that readers would be shown an id.
    """
    return [
        Finding("rival", dispute.id, f"{position.value} is an id", "the name of the record")
        for dispute in data.of(Dispute)
        for position in dispute.positions
        if position.value in data.by_id
        and position.value not in {entity.id for entity in dispute.record.entities}
    ]


def disputed_sources_are_cited(data: Data) -> list[Finding]:
    """The sources of all positions are cited by the record too: it shows who says otherwise."""
    return [
        Finding(
            "disputed", dispute.id, f"{cited.source.id} is not on {dispute.record.id}", "a citation"
        )
        for dispute in data.of(Dispute)
        for cited in dispute.evidence
        if cited.source not in _sources(dispute.record)
    ]


def _sources(record: Record) -> set[Source]:
    return {citation.source for citation in record.evidence}


def _told(value: object, by: str = "id") -> str:
    if isinstance(value, tuple):
        return ", ".join(_told(item, by) for item in value)
    return str(getattr(value, by)) if isinstance(value, Record) else str(value)


def _same(have: object, preferred: str) -> bool:
    if isinstance(have, int | float):
        number = NUMBER.match(preferred)
        return number is not None and float(number[0].replace(",", "")) == have
    return preferred in {_told(have), _told(have, "label")}


ALL = (
    entities_are_used,
    sources_are_cited,
    records_follow_the_preferred,
    rivals_have_names,
    disputed_sources_are_cited,
)
