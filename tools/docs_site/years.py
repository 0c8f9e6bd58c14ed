"""The company year by year, for the slider of the explorer."""

from collections.abc import Sequence
from typing import Any

import jac_history as jac
from jac_history._dataset.snapshot import FIGURES, HEADINGS, HELD


def years(data: jac.Dataset, records: Sequence[jac.Record]) -> dict[str, Any]:
    """Return for each year what held in it, as places in the list of records.

    A section is a list of what certainly held and one of what only may have; the last known
    figures are one list.

    Args:
        data: The dataset.
        records: All its records, in the order of the explorer's rows.
    """
    places = {record.id: place for place, record in enumerate(records)}
    first, last = year_range(data)
    return {
        "first": first,
        "last": last,
        "headings": HEADINGS,
        "years": [_year(data.at(year), places) for year in range(first, last + 1)],
    }


def year_range(data: jac.Dataset) -> tuple[int, int]:
    """Return the year of the first main milestone and that of the day of record."""
    begins = [one.when.earliest for one in data.milestones().where(importance=1)]
    as_of = data.dataset_info().as_of
    if as_of is None or as_of.latest is None:
        raise ValueError("the dataset has no day of record")
    return min(day.year for day in begins if day), as_of.latest.year


def _year(snapshot: jac.Snapshot, places: dict[str, int]) -> dict[str, list[list[int]]]:
    sections: dict[str, list[list[int]]] = {}
    for name in HELD:
        # Of types that the explorer does not list there is no row to lead to.
        ids = [one for one in getattr(snapshot, name).ids if one in places]
        if ids:
            sure = [places[one] for one in ids if one not in snapshot.possible]
            sections[name] = [sure, [places[one] for one in ids if one in snapshot.possible]]
    if snapshot.figures:
        sections[FIGURES] = [[places[figure.id] for figure in snapshot.figures]]
    return sections
