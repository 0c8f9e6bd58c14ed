"""Confidence: no record is surer than its sources allow."""

from checks.problem import Data, Finding
from jac_history import Citation, Figure, Milestone, Partnership, Stake, Tenure

WEAK = ("blog", "forum")
ORDER = ("low", "medium", "high")


def no_surer_than_its_sources(data: Data) -> list[Finding]:
    """High takes a primary source or two publishers, medium one that is no blog and no forum."""
    rated = [one for cls in (Milestone, Partnership, Tenure, Stake, Figure) for one in data.of(cls)]
    return [
        Finding("confidence", one.id, f"is {one.confidence}", f"at most {most}")
        for one in rated
        if isinstance(one, Milestone | Partnership | Tenure | Stake | Figure)
        and ORDER.index(one.confidence) > ORDER.index(most := highest(one.citations))
    ]


def highest(citations: tuple[Citation, ...]) -> str:
    """Return the greatest confidence that supporting citations allow."""
    sources = [one.source for one in citations if one.stance == "supports"]
    solid = [source for source in sources if source.kind not in WEAK]
    if any(source.kind == "primary" for source in sources):
        return "high"
    if not solid:
        return "low"
    return "high" if len({source.publisher for source in sources}) > 1 else "medium"


ALL = (no_surer_than_its_sources,)
