"""The first day of what has no known start: it depends on what it is about, or on its maker."""

from collections.abc import Iterable, Iterator

from jac_history._dataset.snapshot import dates_of
from jac_history._dataset.tables import Store
from jac_history._dates import EDTFDate
from jac_history._records.base import Record
from jac_history._records.claim import Claim
from jac_history._records.entities import Organization, Vehicle


def first_possible_day(record: Record, store: Store) -> int | None:
    """Return the day number before which a claim or vehicle with an open start was not there.

    A claim speaks of no time before all that it is about was there. A vehicle came no sooner than
    the first vehicle of its maker, or where that is not known, than the maker.

    Returns:
        None where the record has a start of its own, and where nothing is known. Dates that
        contradict each other hide no record.
    """
    start, end = dates_of(record)
    if start is not None and _first_day(start) is not None:
        return None
    begins = max(_begins(record, store), default=None)
    known = start or end
    last = known._bounds(None)[3] if known else None  # noqa: SLF001 - day numbers, which need no pendulum
    return None if begins is not None and last is not None and begins > last else begins


def _begins(record: Record, store: Store) -> Iterator[int]:
    """Yield the first days of those without whom a record could not be there."""
    if isinstance(record, Claim):
        yield from _known(entity.time for entity in record.about)
    elif isinstance(record, Vehicle) and record.maker:
        maker: Organization = record.maker
        yield from _known([_first_vehicle(maker, store) or maker.time])


def _first_vehicle(maker: Organization, store: Store) -> EDTFDate | None:
    """Return when the first vehicle of a maker was introduced."""
    table = store.table("vehicle")
    named = (table.record(place) for place in table.about(maker.id))
    own = (vehicle.introduced for vehicle in named if vehicle.maker == maker)
    dated = [date for date in own if date is not None and _first_day(date) is not None]
    return min(dated, key=lambda date: date.sort_key, default=None)


def _known(dates: Iterable[EDTFDate | None]) -> list[int]:
    """Return the first day of each date, but of those that are marked as doubtful."""
    sure = [date for date in dates if date and not (date.is_approximate or date.is_uncertain)]
    return [first for first in map(_first_day, sure) if first is not None]


def _first_day(date: EDTFDate) -> int | None:
    first: int | None = date._bounds(None)[0]  # noqa: SLF001 - as above
    return first
