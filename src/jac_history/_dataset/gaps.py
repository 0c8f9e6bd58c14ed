"""`Gap`: what the dataset does not know of a company's own history, and what comes nearest."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from jac_history._dataset.figures import Neighbourhood, figures_of
from jac_history._dataset.tables import Store
from jac_history._dates import Bound, EDTFDate, bounds_of, is_only_attested
from jac_history._exceptions import publish
from jac_history._listing import HOW_TO_SEE_THE_REST, Listing
from jac_history._records.base import Record, Restorable
from jac_history._records.entities import Entity, Organization
from jac_history._records.figure import Figure
from jac_history._records.milestone import Milestone
from jac_history._records.relations import Tenure

if TYPE_CHECKING:
    from jac_history._dataset.dataset import Dataset
    from jac_history._dataset.tables import Search
    from jac_history._display.tables import Table

GapKind: TypeAlias = Literal["figure", "office", "launch", "end"]

REPORTED = (
    "vehicle-sales",
    "vehicle-output",
    "vehicle-exports",
    "revenue",
    "net-profit",
    "dividends",
    "research-spending",
    "staff",
    "subsidies",
)
"""What a listed company reports every year."""
OFFICES = ("chairman", "general manager", "party secretary")
SINCE = {"jac-motors": 1999}
"""The year in which the listed company was founded: what came before is its forerunner's."""
SHORTEST = 31
"""An office without a holder for fewer days is a change of hands."""
UNREAD = "no source that was read says"


@publish
@attrs.frozen(kw_only=True, repr=False)
class Gap(Restorable):
    """Something that the dataset does not know.

    Attributes:
        kind: ``figure`` (of a year), ``office`` (who held it), ``launch`` (of a vehicle) or
            ``end`` (of a partnership).
        record: The record that lacks it.
        field: What is missing: a measure, an office or a field of the record.
        when: The year or period for which it is missing, or None.
        why: Why there is none, and how what is nearest differs.
        nearest: The record that comes nearest, such as the figure of half the year, or None.
        parts: The figures that add up to the missing one, such as those of the quarters of the
            year; empty if there are none. Their sum stands in `why` alone: no record is computed.
        searched: Where it was searched for in vain, and what those pages give instead; or empty.
    """

    kind: GapKind
    record: Record
    field: str
    when: EDTFDate | None = None
    why: str
    nearest: Record | None = None
    parts: tuple[Figure, ...] = ()
    searched: str = ""

    def __str__(self) -> str:
        from jac_history._visible import visible

        parts = (self.record.label, self.field.replace("-", " "), self.when and self.when.human())
        return visible(f"{', '.join(part for part in parts if part)}: {self.why}")

    def __repr__(self) -> str:
        """Return one short line: what is missing."""
        return f"<Gap {self}>"

    def to_dict(self) -> dict[str, object]:
        """Return the gap as plain data, its records by id."""
        return {
            "kind": self.kind,
            "record": self.record.id,
            "field": self.field,
            "when": self.when and self.when.text,
            "why": self.why,
            "nearest": self.nearest and self.nearest.id,
            "parts": [part.id for part in self.parts],
            "searched": self.searched,
        }


@publish
class Gaps(Listing[Gap]):
    """What is not known: a tuple of `Gap` that shows itself as a table.

    Years that follow each other and are alike are one row. Where there are many rows, as many of
    one kind are shown as of another. A slice shows itself so too.

    >>> import jac_history as jac
    >>> jac.gaps("price")
    0 gaps
    >>> isinstance(jac.gaps("staff"), tuple)
    True
    >>> type(jac.gaps("staff")[:5]).__name__
    'Gaps'
    """

    __slots__ = ()

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> "Table":
        from jac_history._display.listings import table_of_gaps

        return table_of_gaps(self, most, rest)


def find_gaps(
    dataset: "Dataset",
    store: Store,
    company: Organization,
    measure: str | None,
    about: Entity | None,
) -> Iterator[Gap]:
    """Return what is not known of a company's own history.

    Args:
        dataset: The dataset.
        store: Its records.
        company: The company.
        measure: Only years without a figure of this measure.
        about: Only what concerns this entity, or None.
    """
    subject = company if about is None else about
    figures = figures_of(store, subject)
    gaps = chain(
        _figure_gaps(dataset, subject, measure, figures),
        () if measure else _other_gaps(dataset, company, subject),
    )
    searches = store.searches()
    return (attrs.evolve(gap, searched=_searched(gap, searches)) for gap in gaps)


def _other_gaps(dataset: "Dataset", company: Organization, subject: Entity) -> Iterator[Gap]:
    """Yield the gaps that are no figures, of a company or only those that concern a subject."""
    for find in (_office_gaps, _launch_gaps, _end_gaps):
        for gap in find(dataset, company):
            if subject is company or subject in _entities_of(gap):
                yield gap


def _searched(gap: Gap, searches: "Iterable[Search]") -> str:
    """Return where a gap was searched for and what there is instead, by the narrowest search."""
    asked = gap.field if gap.kind == "figure" else gap.kind
    concerned = {gap.record.id, *(entity.id for entity in gap.record.entities)}
    for what, about, start, end, instead in searches:
        is_in_time = gap.when is None or gap.when.overlaps(start, end)
        if what == asked and is_in_time and concerned.intersection(about):
            return instead
    return ""


def figure_gap(subject: Entity, measure: str, year: int, known: Neighbourhood) -> Gap:
    """Return the gap that a year without a figure is."""
    near = known.nearest(year)
    return Gap(
        kind="figure",
        record=subject,
        field=measure,
        when=EDTFDate.parse(f"{year:04}"),
        why=near.why,
        nearest=near.figure,
        parts=near.parts,
    )


def _entities_of(gap: Gap) -> tuple[Entity, ...]:
    """Return the entities that a gap concerns: an office those of whose term is known too."""
    if gap.kind == "office":
        return gap.nearest.entities if gap.nearest else ()
    return gap.record.entities


def _figure_gaps(
    dataset: "Dataset", subject: Entity, measure: str | None, figures: Sequence[Figure]
) -> Iterator[Gap]:
    """Yield the years without a figure: of what a listed company reports since it is one.

    Of another measure or subject the years between the first and the last figure count.
    """
    last = _last_year(dataset)
    for name in _measures(subject, measure, figures):
        known = Neighbourhood(name, figures)
        years = sorted(known.by_year)
        if subject.id in SINCE and name in REPORTED:
            wanted = range(SINCE[subject.id], max([last, *years]) + 1)
        else:
            wanted = range(years[0], years[-1]) if years else range(0)
        yield from (
            figure_gap(subject, name, year, known) for year in wanted if year not in known.by_year
        )


def _measures(subject: Entity, measure: str | None, figures: Sequence[Figure]) -> Iterable[str]:
    if measure is not None:
        return (measure,)
    return REPORTED if subject.id in SINCE else sorted({figure.measure for figure in figures})


def _last_year(dataset: "Dataset") -> int:
    """Return the last year that was over on the day up to which the dataset holds."""
    as_of = dataset.dataset_info().as_of
    return as_of.latest.year - 1 if as_of is not None and as_of.latest is not None else 0


def _office_gaps(dataset: "Dataset", company: Organization) -> Iterator[Gap]:
    """Yield the times for which no holder of an office is known."""
    as_of = dataset.dataset_info().as_of
    if company.id not in SINCE or as_of is None or as_of.latest is None:
        return
    first = dt.date(SINCE[company.id], 1, 1).toordinal()
    last = as_of.latest.toordinal()
    tenures = list(dataset.tenures())
    for office in OFFICES:
        held = [one for one in tenures if one.position == office]
        own = [one for one in held if one.organization.id == company.id]
        for start, end in _holes([_sure_days(one, last) for one in own], first, last):
            period = _period(start, end, first)
            yield _office_gap(company, office, period, own, [one for one in held if one not in own])


def _sure_days(tenure: Tenure, last: int) -> tuple[int, int]:
    """Return from which to which day somebody held an office, by dates that are known.

    An end that is only known to the year counts whole: that is no gap, but a vague date. Where an
    end is unknown, only the other one is known.
    """
    period = tenure.period
    s1, s2, e1, e2 = bounds_of(period, last)
    if period.is_interval and period.start_bound is not Bound.DATE:
        return (e1 or last, e2 or last)
    if period.is_ongoing:
        return (s1 or last, last)
    if period.is_interval and period.end_bound is not Bound.DATE:
        return (s1 or last, s2 or last)
    return (s1 or last, e2 or last)


def _holes(covered: Iterable[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of days between two that are covered by nothing.

    >>> list(_holes([(10, 99), (300, 400)], 1, 450))
    [(100, 299), (401, 450)]
    """
    for start, end in (*sorted(covered), (last + 1, last + 1)):
        if start - first >= SHORTEST:
            yield first, start - 1
        first = max(first, end + 1)


def _period(start: int, end: int, first: int) -> EDTFDate:
    begin = dt.date.fromordinal(start)
    text = f"{begin.year:04}" if start == first else begin.isoformat()
    return EDTFDate.parse(f"{text}/{dt.date.fromordinal(end).isoformat()}")


def _office_gap(
    company: Organization,
    office: str,
    period: EDTFDate,
    own: Sequence[Tenure],
    others: Sequence[Tenure],
) -> Gap:
    """Return the gap that a time without a known holder of an office is."""

    def may_have(tenure: Tenure) -> bool:
        return tenure.period.overlaps(period.earliest, period.latest)

    related = {one.id for one in (*company.related, company)}
    near = [one for one in others if one.organization.id in related and may_have(one)]
    before = [one for one in own if one.period.sort_key < period.sort_key]
    why, nearest = f"{UNREAD} who held it", next(iter([*near, *before[::-1], *own]), None)
    for tenure in filter(may_have, own):
        side = "since when" if tenure.period.start_bound is not Bound.DATE else "until when"
        why, nearest = f"{UNREAD} {side} {tenure.person.name} held it", tenure
    return Gap(kind="office", record=company, field=office, when=period, why=why, nearest=nearest)


def _launch_gaps(dataset: "Dataset", company: Organization) -> Iterator[Gap]:
    """Yield the vehicles of a company of which it is not known when they were put on sale."""
    for vehicle in dataset.vehicles():
        makers = (vehicle.maker, *(vehicle.brand.owners if vehicle.brand else ()))
        is_sold = vehicle.kind != "concept"
        if vehicle.introduced is None and company in makers and is_sold:
            dated = _milestones(dataset, vehicle)
            first = dated[0] if dated else None
            known = f"; its first milestone is of {first.when.human()}" if first else ""
            why = f"{UNREAD} when it was put on sale{known}"
            yield Gap(kind="launch", record=vehicle, field="introduced", why=why, nearest=first)


def _end_gaps(dataset: "Dataset", company: Organization) -> Iterator[Gap]:
    """Yield the partnerships of which it is not known whether or when they ended."""
    family = {company, *company.derived_from}
    for deal in dataset.partnerships():
        parties = [party.entity for party in deal.parties]
        is_attested = is_only_attested("end", deal.only_attested)
        if (is_attested or deal.period.end_bound is Bound.UNKNOWN) and family.intersection(parties):
            others = [party for party in parties if party not in family]
            dated: list[Milestone] = [
                one
                for one in _milestones(dataset, *others[:1])
                if {party.id for party in parties} <= {entity.id for entity in one.about}
            ]
            last = dated[-1] if dated else None
            known = f"; their last milestone is of {last.when.human()}" if last else ""
            why = f"{UNREAD} whether or when it ended{known}"
            yield Gap(kind="end", record=deal, field="period", why=why, nearest=last)


def _milestones(dataset: "Dataset", *about: Entity) -> list[Any]:
    """Return the milestones about an entity, by date; none without one."""
    return [one for entity in about for one in dataset.milestones_between(None, None, about=entity)]
