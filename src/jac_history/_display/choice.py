"""The choice of the rows that a table shows where there are more than it has room for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from jac_history._dates.calendar import LAST_DAY
from jac_history._records.entities import Entity
from jac_history._records.vocabulary import LEADING_POSITIONS, MAIN_MEASURES, STOCKS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from jac_history._records.base import Record

CONFIDENT_FIRST = {"high": 0, "medium": 1, "low": 2}
VERDICTS = ("confirmed", "partly", "unconfirmed", "opinion", "contradicted")
"""What the evidence says of claims, the best supported first."""

Ranks = list[tuple[Any, ...]]


def choose_rows(
    records: Sequence[Record], possible: Collection[str], most: int
) -> tuple[list[Record], str]:
    """Return the records of one type to show, and what choice of them they are.

    Milestones go by importance and are spread over the decades, terms of office go by office,
    figures by how new each is within its measure, shares by how new they are, claims by their
    verdict, all others by how sure they are and how many citations they have; what is certain
    comes before what is possible. Entities are shown by rank, all others in their order.

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
    rank, choice = RANKINGS.get(records[0].record_type, (_rank_by_evidence, ""))
    ranks = [(one.id in possible, *how) for one, how in zip(records, rank(records), strict=True)]
    is_rated = hasattr(records[0], "confidence")
    surest = (
        "The {} surest, then best attested," if is_rated or possible else "The {} best attested"
    )
    return ranks, choice or surest


def _rank_by_evidence(records: Sequence[Any]) -> Ranks:
    """Rank records by how sure they are, then by how many citations they have."""
    return [(_confidence_rank(one), -len(one.evidence)) for one in records]


def _rank_milestones(milestones: Sequence[Any]) -> Ranks:
    """Rank events by importance; of equal ones each decade has its best attested first.

    So that a history of sixty years does not end where its first twenty events do.
    """
    by_evidence = _rank_by_evidence(milestones)
    before: Counter[tuple[int, int]] = Counter()
    ranks: Ranks = [()] * len(milestones)
    for place in sorted(range(len(milestones)), key=by_evidence.__getitem__):
        one = milestones[place]
        decade = _year_of(one.when.sort_key[1]) // 10
        ranks[place] = (one.importance, before[one.importance, decade], *by_evidence[place])
        before[one.importance, decade] += 1
    return ranks


def _year_of(day: int) -> int:
    """Return the year of a day number; of a day after all, the last one."""
    # Imported here: the choice of partners, a first answer, asks for no decade.
    from datetime import date

    return date.fromordinal(min(day, LAST_DAY)).year


def _rank_tenures(tenures: Sequence[Any]) -> Ranks:
    """Rank terms of office by office, the leading ones first, then the latest."""
    offices = {position: place for place, position in enumerate(LEADING_POSITIONS)}
    return [
        (offices.get(one.position, len(offices)), _confidence_rank(one), -one.period.sort_key[1])
        for one in tenures
    ]


def _rank_stakes(stakes: Sequence[Any]) -> Ranks:
    """Rank shares by how new they are."""
    return [(-one.period.sort_key[1], _confidence_rank(one)) for one in stakes]


def _rank_claims(claims: Sequence[Any]) -> Ranks:
    """Rank claims by how well they are supported: many citations of one may be against it."""
    return [(VERDICTS.index(one.verdict), -len(one.evidence)) for one in claims]


def _confidence_rank(record: Record) -> int:
    return CONFIDENT_FIRST.get(getattr(record, "confidence", ""), len(CONFIDENT_FIRST))


def _rank_figures(figures: Sequence[Any]) -> Ranks:
    """Rank figures so that each measure has its last whole year first, then its latest figures.

    What counts less than the whole, or was not reached but aimed at, comes after what does.
    Measures go by what they say of a company, then by how many figures they have.
    """
    counts = Counter(figure.measure for figure in figures)
    main = {measure: place for place, measure in enumerate(MAIN_MEASURES)}
    newer: Counter[str] = Counter()
    stand_for: set[str] = set()
    ranks: Ranks = [()] * len(figures)
    for place in sorted(range(len(figures)), key=lambda place: _age(figures[place])):
        measure = figures[place].measure
        newer[measure] += 1
        is_first = measure not in stand_for and _is_whole_year(figures[place])
        if is_first:
            stand_for.add(measure)
        rank = 0 if is_first else newer[measure]
        ranks[place] = (rank, main.get(measure, len(main)), -counts[measure])
    return ranks


def _age(figure: Any) -> tuple[bool, int]:
    return not (_is_whole(figure) and not figure.scope), -figure.period.sort_key[1]


def _is_whole(figure: Any) -> bool:
    return figure.kind == "actual" and not (figure.segment or figure.place)


def _is_whole_year(figure: Any) -> bool:
    return _is_whole(figure) and (figure.measure in STOCKS or figure.is_whole_year)


RANKINGS: dict[str, tuple[Callable[[Sequence[Any]], Ranks], str]] = {
    "milestone": (_rank_milestones, "The {} most important"),
    "figure": (_rank_figures, "The {} latest, measure by measure,"),
    "tenure": (_rank_tenures, "The {} in the highest offices"),
    "stake": (_rank_stakes, "The {} latest"),
    "claim": (_rank_claims, "The {} best supported"),
}
"""How records of a type are ranked, and what those that come first are called."""
