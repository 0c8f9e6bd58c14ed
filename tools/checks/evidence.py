"""Evidence: no record, verdict or date is surer than its sources allow."""

from checks.problem import Data, Finding
from jac_history import Citation, Claim, Milestone, Person
from jac_history._records.source import origin_of

WEAK = ("blog", "forum")
ORDER = ("low", "medium", "high")
YEARS = 3
DAYS = YEARS * 366
"""An event whose date is wider is none that a chronicle can tell."""


def no_surer_than_its_sources(data: Data) -> list[Finding]:
    """High takes a primary source or two publishers, medium one that is no blog and no forum."""
    return [
        Finding("confidence", record.id, f"is {confidence}", f"at most {most}")
        for record in data.records
        if (confidence := getattr(record, "confidence", None)) is not None
        and ORDER.index(confidence) > ORDER.index(most := highest(record.evidence))
    ]


def highest(citations: tuple[Citation, ...]) -> str:
    """Return the greatest confidence that supporting citations allow."""
    sources = [citation.source for citation in citations if citation.stance == "supports"]
    solid = [source for source in sources if source.kind not in WEAK]
    if any(source.kind == "primary" for source in sources):
        return "high"
    if not solid:
        return "low"
    return "high" if len({origin_of(source).publisher for source in sources}) > 1 else "medium"


def no_weak_facts_on_the_living(data: Data) -> list[Finding]:
    """A record of low confidence says nothing of a living person."""
    living = {person.id for person in data.of(Person) if person.died is None}
    return [
        Finding(
            "living", record.id, f"low confidence, about {entity.id}", "better evidence, or none"
        )
        for record in data.records
        if getattr(record, "confidence", None) == "low"
        for entity in record.entities
        if entity.id in living
    ]


def verdicts(data: Data) -> list[Finding]:
    """A verdict is no surer than the citations for and against it."""
    return [
        Finding("verdict", claim.id, f"is {claim.verdict}", expected)
        for claim in data.of(Claim)
        if (expected := _expected(claim)) is not None
    ]


def _expected(claim: Claim) -> str | None:
    """Return what a verdict lacks, or None."""
    # Who asserts it counts as one of two, where it is a good source.
    asserting = [citation for citation in claim.citations if citation.source == claim.made_by]
    supporting = [citation for citation in claim.citations if citation.stance == "supports"]
    disputing = [citation for citation in claim.citations if citation.stance == "disputes"]
    match claim.verdict:
        case "confirmed" if not _is_well_sourced([*asserting, *supporting]):
            return "a primary source or two independent good ones that support it"
        case "contradicted" if not disputing:
            return "a source that disputes it"
        case "partly" if not supporting:
            return "a source that supports it"
        case "unconfirmed" if _is_well_sourced(supporting):
            return "confirmed, or no such sources"
        case _:
            return None


def _is_well_sourced(citations: list[Citation]) -> bool:
    """Tell whether a primary source or two sources of different roots, no blogs, say so."""
    sources = [citation.source for citation in citations]
    solid = {origin_of(source).publisher for source in sources if source.kind not in WEAK}
    return len(solid) > 1 or any(source.kind == "primary" for source in sources)


def events_have_a_date(data: Data) -> list[Finding]:
    """A milestone lies within three years, unless it is a process from a day to another."""
    return [
        Finding(
            "event",
            milestone.id,
            f"is dated {milestone.when}",
            f"at most {YEARS} years, or start and end",
        )
        for milestone in data.of(Milestone)
        if not milestone.when.is_interval
        and (
            milestone.when.earliest is None
            or milestone.when.latest is None
            or (milestone.when.latest - milestone.when.earliest).days > DAYS
        )
    ]


ALL = (no_surer_than_its_sources, no_weak_facts_on_the_living, verdicts, events_have_a_date)
