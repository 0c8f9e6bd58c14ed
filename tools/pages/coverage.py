"""How much the dataset covers and how sure it is."""

from collections import Counter
from typing import Any

import jac_history as jac
from jac_history._records.register import CLASSES
from jac_history._records.schema import is_rated
from markdown_kit import page, percent, table

RATED = [name for name, cls in CLASSES.items() if is_rated(cls)]


def coverage(data: jac.Dataset) -> str:
    """Return the page."""
    info = data.dataset_info()
    records = data.records()
    intro = (
        f"Data version {info.version}: {sum(dict(info.counts).values())} records with "
        f"{sum(len(one.evidence) for one in records)} citations of {len(data.sources())} sources. "
        f"What is said to go on is attested up to {info.as_of}."
    )
    return page(
        "Coverage and confidence",
        intro,
        "## By kind of record",
        "Shares of records that cite a primary source, and that cite two or more sources.",
        table(["type", "records", "citations", "primary", "two or more"], _kinds(data)),
        "## By confidence",
        "What the three words mean: see [the data dictionary](dictionary.md).",
        table(["type", "high", "medium", "low"], _confidence(data)),
        "## Milestones by decade",
        table(["decade", "milestones", "main line"], _decades(data)),
        "## Sources by kind",
        table(["kind", "sources", "citations"], _sources(data, records)),
    )


def version_line(data: jac.Dataset) -> str:
    """Return in a sentence which version of the dataset this is, and how large."""
    info = data.dataset_info()
    return (
        f"Data version {info.version} has {sum(dict(info.counts).values()):,} records, attested up "
        f"to {info.as_of.human() if info.as_of else 'no day'}."
    )


def summary(data: jac.Dataset) -> str:
    """Return in short what the dataset covers and how sure it is, for the README."""
    sources = data.sources()
    primary = len(sources.where(kind="primary"))
    languages = len({one.language for one in sources} - {None})
    said = (
        f"{version_line(data)} They cite {len(sources)} sources in {languages} languages, "
        f"{primary} of them primary ones: filings, reports and statements of those who did it. "
        f"Sources contradict each other in {len(data.disputes())} places."
    )
    rows = [
        [f"{name}s", f"{len(group):,}", *_shares(group), percent(_with_two(group), len(group))]
        for name in RATED
        for group in [data.records(name)]
    ]
    header = ["", "records", *(f"{word} confidence" for word in jac.words(jac.Confidence))]
    return f"{said}\n\n{table([*header, 'two sources or more'], rows)}"


def _kinds(data: jac.Dataset) -> list[list[object]]:
    return [
        [
            name,
            len(group),
            sum(len(one.evidence) for one in group),
            percent(sum(map(_has_primary, group)), len(group)),
            percent(_with_two(group), len(group)),
        ]
        for name in CLASSES
        if name != "source"
        for group in [data.records(name)]
    ]


def _cited(record: jac.Record) -> set[str]:
    return {citation.source.id for citation in record.evidence}


def _has_primary(record: jac.Record) -> bool:
    return any(citation.source.kind == "primary" for citation in record.evidence)


def _confidence(data: jac.Dataset) -> list[list[object]]:
    return [[name, *_shares(data.records(name))] for name in RATED]


def _shares(records: jac.Records[Any]) -> list[str]:
    """Return how many percent of the records are of each confidence, the surest first."""
    counts = Counter(one.confidence for one in records)
    return [percent(counts[word], len(records)) for word in jac.words(jac.Confidence)]


def _with_two(records: jac.Records[Any]) -> int:
    return sum(len(_cited(one)) > 1 for one in records)


def _decades(data: jac.Dataset) -> list[list[object]]:
    found: dict[str, list[jac.Milestone]] = {}
    for one in data.milestones():
        first = one.when.earliest or one.when.latest
        decade = f"{first.year // 10 * 10}s" if first else "unknown"
        found.setdefault(decade, []).append(one)
    return [
        [decade, len(group), sum(one.importance == 1 for one in group)]
        for decade, group in sorted(found.items())
    ]


def _sources(data: jac.Dataset, records: jac.Records[jac.Record]) -> list[list[object]]:
    kinds: Counter[str] = Counter(one.kind for one in data.sources())
    cited: Counter[str] = Counter(c.source.kind for one in records for c in one.evidence)
    return [[kind, kinds[kind], cited[kind]] for kind in jac.words(jac.SourceKind)]
