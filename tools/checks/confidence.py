"""Confidence: no record is surer than its sources allow."""

from checks.problem import Data, Finding
from jac_history import Citation, Source

WEAK = ("blog", "forum")
ORDER = ("low", "medium", "high")


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
    sources = [one.source for one in citations if one.stance == "supports"]
    solid = [source for source in sources if source.kind not in WEAK]
    if any(source.kind == "primary" for source in sources):
        return "high"
    if not solid:
        return "low"
    return "high" if len({origin(source).publisher for source in sources}) > 1 else "medium"


def origin(source: Source) -> Source:
    """Return the source that one goes back to: two that repeat one another are one voice."""
    return source if source.based_on is None else origin(source.based_on)


ALL = (no_surer_than_its_sources,)
