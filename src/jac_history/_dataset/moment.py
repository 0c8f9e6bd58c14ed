"""What held on a day: the records of an organisation, brand or plant, judged one by one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jac_history._dataset.dataset import Dataset
from jac_history._dataset.figures import figure_of_each_year
from jac_history._dataset.snapshot import Snapshot
from jac_history._dataset.tables import Store, common
from jac_history._dates import (
    AFTER_ALL,
    BEFORE_ALL,
    Certainty,
    EDTFDate,
    Window,
    bounds_of,
    date_of,
    is_doubtful,
    judge_lifetime,
)
from jac_history._dates.certainty import judge_bounds, lifetime_bounds, not_before
from jac_history._records.base import Record, bounds_of_record
from jac_history._records.claim import Claim
from jac_history._records.entities import Entity, Organization, Programme, Vehicle
from jac_history._records.figure import Figure
from jac_history._records.register import record_class
from jac_history._records.relations import Tenure, first_sure_day
from jac_history._records.schema import dates_of
from jac_history._records.vocabulary import LEADING_POSITIONS, MAIN_MEASURES
from jac_history._results import Records


def _order_in_time(record: Record) -> tuple[int, int]:
    """Return the key by which a section is sorted: what may have begun at any time by its end."""
    first, _, _, last = bounds_of_record(record)
    return first or last or AFTER_ALL, last or AFTER_ALL


def _newest_first(record: Record) -> tuple[int, int]:
    """Return the key that puts the newest first, and last what may have begun at any time."""
    first, _, _, last = bounds_of_record(record)
    return -(first or BEFORE_ALL), -(last or AFTER_ALL)


class _Section(NamedTuple):
    """What belongs to a section.

    Attributes:
        record_type: The type of its records.
        belongs: Tells whether a record that names a subject, whose id is given too, belongs.
        order: The key by which they are sorted.
    """

    record_type: str
    belongs: Callable[[Any, str], bool]
    order: Callable[[Record], tuple[int, int]] = _order_in_time


def _is_led(tenure: Tenure, subject: str) -> bool:
    return tenure.organization.id == subject and tenure.position in LEADING_POSITIONS


def _is_owned(entity: Any, subject: str) -> bool:
    return subject in {owner.id for owner in entity.owners}


def _is_offered(vehicle: Vehicle, subject: str) -> bool:
    return subject in {seller.id for seller in (vehicle.maker, vehicle.brand) if seller}


SECTIONS = {
    "leaders": _Section("tenure", _is_led),
    "owners": _Section("stake", lambda stake, subject: stake.of.id == subject),
    "holdings": _Section("stake", lambda stake, subject: stake.holder.id == subject),
    "partnerships": _Section("partnership", lambda *_: True),
    "facilities": _Section("facility", _is_owned),
    "brands": _Section("brand", _is_owned),
    "vehicles": _Section("vehicle", _is_offered, _newest_first),
    "programmes": _Section("programme", lambda *_: True),
    "claims": _Section("claim", lambda *_: True),
}
RELATIONS = ("leaders", "owners", "holdings", "partnerships")
"""The sections of relations between the subject and others."""
BELONGINGS = ("facilities", "brands", "vehicles", "programmes")
"""The sections of things that are the subject's as long as it is there."""


class Moment(NamedTuple):
    """A window of time in a history.

    Attributes:
        dataset: The dataset.
        store: Its records.
        window: The window.
        as_of: Day number up to which open ends are attested, or None.
    """

    dataset: Dataset
    store: Store
    window: Window
    as_of: int | None

    def judge(self, record: Record) -> Certainty:
        """Return how sure it is that a record held; one without any date does not."""
        start, end = dates_of(record)
        dates = [date for date in (start, end) if date]
        if not dates:
            return Certainty.NO
        is_thing = isinstance(record, Entity)
        own = lifetime_bounds(start, end) if is_thing else bounds_of_record(record, self.as_of)
        bounds = not_before(own, map(first_sure_day, _needed(record, self.store)))
        return judge_bounds(bounds, any(map(is_doubtful, dates)), self.window)

    def choose(self, section: _Section, records: Iterable[Record]) -> Records[Any]:
        """Return those of the records that held, what certainly did first, each group in order."""
        in_order = sorted(records, key=section.order)
        judged = [(self.judge(record), record) for record in in_order]
        definite = [record for certainty, record in judged if certainty is Certainty.DEFINITE]
        possible = [record for certainty, record in judged if certainty is Certainty.POSSIBLE]
        return Records(
            [*definite, *possible],
            dataset=self.dataset,
            as_of=self.as_of,
            cls=record_class(section.record_type),
            window=self.window,
            certain=[record.id for record in definite],
        )


def _needed(record: Record, store: Store) -> Iterator[EDTFDate | None]:
    """Yield the dates of that without which a claim or vehicle could not be there.

    A claim speaks of no time before all that it is about was there. A vehicle came no sooner than
    the first vehicle of its maker, or where that is not known, than the maker.
    """
    if isinstance(record, Claim):
        yield from (entity.time for entity in record.about)
    elif isinstance(record, Vehicle) and record.maker:
        maker: Organization = record.maker
        yield _first_introduction(maker, store) or maker.time


def _first_introduction(maker: Organization, store: Store) -> EDTFDate | None:
    """Return when the first vehicle of a maker was introduced."""
    table = store.table("vehicle")
    named = (table.record(place) for place in table.about(maker.id))
    own = (vehicle.introduced for vehicle in named if vehicle.maker == maker)
    dated = [date for date in own if date is not None and bounds_of(date)[0] is not None]
    return min(dated, key=lambda date: date.sort_key, default=None)


def take_snapshot(moment: Moment, subject: Entity) -> Snapshot:
    """Return what is known of an organisation, brand or plant in a window of time."""
    records = {name: _belonging(moment.store, subject, name) for name in SECTIONS}
    certainty = judge_lifetime(*dates_of(subject), moment.window)
    if certainty is Certainty.NO:
        records |= _without_subject(moment, records)
    held = {name: moment.choose(SECTIONS[name], records[name]) for name in SECTIONS}
    possible = {one for section in held.values() for one in section._only_possible()}  # noqa: SLF001 - one package
    if certainty is Certainty.POSSIBLE and _is_attested(held, possible):
        certainty = Certainty.DEFINITE
    return Snapshot(
        subject=subject,
        when=date_of(moment.window),
        certainty=certainty,
        **held,
        figures=_last_known(moment, subject),
        undated=Records(_undated(subject, records), dataset=moment.dataset, as_of=moment.as_of),
        possible=frozenset(possible),
    )


def _without_subject(
    moment: Moment, records: Mapping[str, Sequence[Any]]
) -> dict[str, Sequence[Any]]:
    """Return what is left of the sections if the subject was not there.

    Nothing belongs to it then, and what only may have held has not; what certainly did is a
    contradiction in the dataset, and to be seen.
    """
    certain = {
        name: [one for one in records[name] if moment.judge(one) is Certainty.DEFINITE]
        for name in (*RELATIONS, "claims")
    }
    return {**dict.fromkeys(BELONGINGS, ()), **certain}


def _is_attested(held: Mapping[str, Records[Any]], possible: Collection[str]) -> bool:
    """Tell whether any relation of a subject certainly held, so that it was there itself."""
    relations = (record.id for name in RELATIONS for record in held[name])
    return any(record_id not in possible for record_id in relations)


def _belonging(store: Store, subject: Entity, name: str) -> Sequence[Any]:
    """Return the records that belong to a section of a subject, whatever their dates."""
    record_type, belongs, _ = SECTIONS[name]
    if name == "programmes":
        return _programmes(store, subject)
    table = store.table(record_type)
    records = (table.record(place) for place in table.about(subject.id))
    return [record for record in records if belongs(record, subject.id)]


def _programmes(store: Store, subject: Entity) -> list[Programme]:
    """Return the programmes that a subject runs or is under, or that a milestone names with it."""
    programmes: tuple[Programme, ...] = store.table("programme").records()
    milestones = store.table("milestone")
    named = milestones.about(subject.id)
    return [
        programme
        for programme in programmes
        if _is_owned(programme, subject.id)
        or _is_policy_over(programme, subject)
        or common(milestones.about(programme.id), named)
    ]


def _is_policy_over(programme: Programme, subject: Entity) -> bool:
    return programme.kind == "policy" and programme.country == subject.country is not None


def _undated(subject: Any, records: Mapping[str, Sequence[Any]]) -> list[Entity]:
    """Return the things of the sections without any date, and the owners without a stake."""
    holders = {stake.holder.id for stake in records["owners"]}
    owners = [owner for owner in subject.owners if owner.id not in holders]
    things = (thing for name in BELONGINGS for thing in records[name])
    return [*owners, *(thing for thing in things if dates_of(thing) == (None, None))]


def _last_known(moment: Moment, subject: Entity) -> Records[Figure]:
    """Return the last total of each main measure whose period had ended with the window."""
    table = moment.store.table("figure")
    about_subject = table.with_word("kind", "actual", table.about(subject.id))
    figures = []
    for measure in MAIN_MEASURES:
        places = table.with_word("measure", measure, about_subject)
        counted = [table.record(place) for place in places]
        ended = [one for one in counted if _is_total(one, subject) and _has_ended(one, moment)]
        figures += figure_of_each_year(ended)[-1:]
    return Records(figures, dataset=moment.dataset, as_of=moment.as_of, cls=Figure)


def _is_total(figure: Figure, subject: Entity) -> bool:
    return figure.subject.id == subject.id and figure.segment is None and figure.place is None


def _has_ended(figure: Figure, moment: Moment) -> bool:
    last = bounds_of(figure.period)[3]
    return last is not None and last <= (moment.window.end or AFTER_ALL)
