"""How much the dataset covers and how sure it is."""

from collections import Counter

import jac_history as jac
from jac_history._records._types import CLASSES
from pages.markdown import page, percent, table

RATED = ("milestone", "partnership", "tenure", "stake", "figure")


def coverage(data: jac.Dataset) -> str:
    """Return the page."""
    info = data.dataset_info()
    records = [one for name in CLASSES for one in data._all(name)]  # noqa: SLF001
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


def _kinds(data: jac.Dataset) -> list[list[object]]:
    return [
        [
            name,
            len(group),
            sum(len(one.evidence) for one in group),
            percent(sum(map(_has_primary, group)), len(group)),
            percent(sum(len(_cited(one)) > 1 for one in group), len(group)),
        ]
        for name in CLASSES
        if name != "source"
        for group in [data._all(name)]  # noqa: SLF001
    ]


def _cited(record: jac.Record) -> set[str]:
    return {citation.source.id for citation in record.evidence}


def _has_primary(record: jac.Record) -> bool:
    return any(citation.source.kind == "primary" for citation in record.evidence)


def _confidence(data: jac.Dataset) -> list[list[object]]:
    rows: list[list[object]] = []
    for name in RATED:
        group = data._all(name)  # noqa: SLF001
        counts = Counter(one.confidence for one in group)
        shares = [percent(counts[word], len(group)) for word in jac.words(jac.Confidence)]
        rows.append([name, *shares])
    return rows


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


def _sources(data: jac.Dataset, records: list[jac.Record]) -> list[list[object]]:
    kinds: Counter[str] = Counter(one.kind for one in data.sources())
    cited: Counter[str] = Counter(c.source.kind for one in records for c in one.evidence)
    return [[kind, kinds[kind], cited[kind]] for kind in jac.words(jac.SourceKind)]
