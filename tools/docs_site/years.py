"""The company year by year, for the slider of the explorer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import jac_history as jac
from jac_history._dataset.snapshot import FIGURES, HEADINGS, HELD

EVENTS = "milestones"
UNDATED_OWNERS = "owners"
SECTION_OF = {
    "brand": "brands",
    "facility": "facilities",
    "programme": "programmes",
    "vehicle": "vehicles",
}
"""By the type of what has no date the section that it would be in; the others are owners."""
NAMING = ("milestone", "figure", "partnership", "tenure", "stake", "vehicle")
"""The types of records that attest what they name."""
POSSIBLY = {"vehicles": "possibly, as no end is known"}
"""What those of a section are that only may have held, where it is not just "possibly"."""

Section = list[list[int]]


def years(data: jac.Dataset, records: Sequence[jac.Record]) -> dict[str, Any]:
    """Return for each year what happened and held in it, as places in the list of records.

    A section is a list of what certainly held, one of what only may have, and one of what has no
    known date but is named by a record of that time or before; empty lists at the end are left out.

    Args:
        data: The dataset.
        records: All its records, in the order of the explorer's rows.
    """
    places = {record.id: place for place, record in enumerate(records)}
    first, last = year_range(data)
    named = first_years(data)
    return {
        "first": first,
        "last": last,
        "headings": {EVENTS: "What happened", **HEADINGS},
        "possibly": POSSIBLY,
        "years": [_year(data, year, places, named) for year in range(first, last + 1)],
    }


def year_range(data: jac.Dataset) -> tuple[int, int]:
    """Return the year of the first main milestone and that of the day of record."""
    begins = [one.when.earliest for one in data.milestones().where(importance=1)]
    as_of = data.dataset_info().as_of
    if as_of is None or as_of.latest is None:
        raise ValueError("the dataset has no day of record")
    return min(day.year for day in begins if day), as_of.latest.year


def first_years(data: jac.Dataset) -> dict[str, int]:
    """Return by id of an entity the year by whose end a record first names it."""
    years: dict[str, int] = {}
    for name in NAMING:
        for record in data.records(name):
            if record.time and record.time.latest:
                for entity in record.entities:
                    known = years.get(entity.id, record.time.latest.year)
                    years[entity.id] = min(known, record.time.latest.year)
    return years


def _year(
    data: jac.Dataset, year: int, places: Mapping[str, int], named: Mapping[str, int]
) -> dict[str, Section]:
    snapshot = data.at(year)
    undated = _undated(one for one in snapshot.undated if named.get(one.id, year + 1) <= year)
    events = data.milestones_between(year, year)
    sure = set(data.milestones_between(year, year, certainty="definite").ids)
    sections = {EVENTS: [by_importance(events, sure), by_importance(events, {*events.ids} - sure)]}
    for name in HELD:
        held = getattr(snapshot, name)
        in_order = _contradicted_last(held) if name == "claims" else held.ids
        possible = [one for one in in_order if one in snapshot.possible]
        certain = [one for one in in_order if one not in snapshot.possible]
        sections[name] = [certain, possible, undated.get(name, [])]
    sections[FIGURES] = [list(snapshot.figures.ids)]
    # Of types that the explorer does not list there is no row to lead to.
    placed = {name: _places(groups, places) for name, groups in sections.items()}
    return {name: groups for name, groups in placed.items() if groups}


def by_importance(milestones: Iterable[jac.Milestone], ids: set[str]) -> list[str]:
    """Return the ids of those milestones that are among some, the main line first."""
    some = [one for one in milestones if one.id in ids]
    return [one.id for one in sorted(some, key=lambda one: one.importance)]


def _contradicted_last(claims: Iterable[jac.Claim]) -> list[str]:
    return [one.id for one in sorted(claims, key=lambda one: one.verdict == "contradicted")]


def _undated(entities: Iterable[jac.Entity]) -> dict[str, list[str]]:
    """Return by section the ids of what has no date."""
    sections: dict[str, list[str]] = {}
    for entity in entities:
        name = SECTION_OF.get(entity.record_type, UNDATED_OWNERS)
        sections.setdefault(name, []).append(entity.id)
    return sections


def _places(groups: Iterable[Iterable[str]], places: Mapping[str, int]) -> Section:
    placed = [[places[one] for one in group if one in places] for group in groups]
    while placed and not placed[-1]:
        placed.pop()
    return placed
