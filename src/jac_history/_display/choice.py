"""The choice of the rows that a table shows where there are more than it has room for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from jac_history._records.entities import Entity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jac_history._records.base import Record

CONFIDENT_FIRST = {"high": 0, "medium": 1, "low": 2}

Ranks = list[tuple[Any, ...]]


def choose_rows(
    records: Sequence[Record], possible: Collection[str], most: int
) -> tuple[list[Record], str]:
    """Return the records of one type to show, and what choice of them they are.

    Milestones go by importance, figures by how new each is within its measure, what is not rated,
    as entities and claims, by how many citations it has; of all others the certain come first.
    Entities are shown by rank, all others in their order.

    Args:
        records: The records.
        possible: The ids of those that only may lie in the window that was asked for.
        most: So many are shown.
    """
    ranks, choice = rank_rows(records, possible)
    if len(set(ranks)) == 1:
        return list(records[:most]), f"The first {most}"
    best = sorted(range(len(records)), key=ranks.__getitem__)[:most]
    # What has no order in time stands by its rank: the important before the others.
    places = best if isinstance(records[0], Entity) else sorted(best)
    return [records[place] for place in places], choice.format(most)


def rank_rows(records: Sequence[Any], possible: Collection[str] = ()) -> tuple[Ranks, str]:
    """Return a rank for each record, the lowest first, and what those that come first are."""
    if records[0].record_type == "figure":
        return _rank_figures(records), "The {} latest, measure by measure,"
    if not hasattr(records[0], "confidence"):
        choice = "The {} surest, then best attested," if possible else "The {} best attested"
        return [(one.id in possible, -len(one.evidence)) for one in records], choice
    ranks: Ranks = [
        (getattr(one, "importance", 0), one.id in possible, _confidence_rank(one))
        for one in records
    ]
    word = "most important" if hasattr(records[0], "importance") else "surest"
    return ranks, f"The {{}} {word}"


def _confidence_rank(record: Record) -> int:
    return CONFIDENT_FIRST.get(getattr(record, "confidence", ""), len(CONFIDENT_FIRST))


def _rank_figures(figures: Sequence[Any]) -> Ranks:
    """Return for each figure how many newer ones its measure has, then how few it has in all.

    What counts less than the whole, or was not reached but aimed at, comes after what does.
    """
    counts = Counter(figure.measure for figure in figures)
    newest_first = sorted(range(len(figures)), key=lambda place: _age(figures[place]))
    newer: Counter[str] = Counter()
    ranks: Ranks = [()] * len(figures)
    for place in newest_first:
        measure = figures[place].measure
        ranks[place] = (newer[measure], -counts[measure])
        newer[measure] += 1
    return ranks


def _age(figure: Any) -> tuple[bool, int]:
    is_whole = figure.kind == "actual" and not (figure.segment or figure.place or figure.scope)
    return not is_whole, -figure.period.sort_key[1]
