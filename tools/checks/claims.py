"""Claims and events: a verdict follows from its citations, an event has a date."""

from checks.confidence import WEAK, origin
from checks.problem import Data, Finding
from jac_history import Citation, Claim, Milestone

YEARS = 3
DAYS = YEARS * 366
"""An event whose date is wider is none that a chronicle can tell."""


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
    asserting = [one for one in claim.citations if one.source == claim.made_by]
    supporting = [one for one in claim.citations if one.stance == "supports"]
    disputing = [one for one in claim.citations if one.stance == "disputes"]
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
    sources = [one.source for one in citations]
    solid = {origin(source).publisher for source in sources if source.kind not in WEAK}
    return len(solid) > 1 or any(source.kind == "primary" for source in sources)


def events_have_a_date(data: Data) -> list[Finding]:
    """A milestone lies within three years, unless it is a process from a day to another."""
    return [
        Finding("event", one.id, f"is dated {one.when}", f"at most {YEARS} years, or start and end")
        for one in data.of(Milestone)
        if not one.when.is_interval
        and (
            one.when.earliest is None
            or one.when.latest is None
            or (one.when.latest - one.when.earliest).days > DAYS
        )
    ]


ALL = (verdicts, events_have_a_date)
