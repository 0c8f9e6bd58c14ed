"""A company abroad: which records tell of it in which country."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from jac_history._dataset.dataset import Dataset
from jac_history._dataset.figures import figure_of_each_year
from jac_history._dataset.presence import Markets, Presence
from jac_history._dataset.tables import Store
from jac_history._dates import Bound, EDTFDate, bounds_of, is_only_attested
from jac_history._records.base import Record
from jac_history._records.entities import Facility, Organization, Place
from jac_history._records.figure import Figure
from jac_history._records.milestone import Milestone
from jac_history._records.register import record_class
from jac_history._records.relations import Partnership
from jac_history._results import Records

IMPORT = ("distribution", "sales-agreement")
SUPPLIER = "supplier"
"""The role of who supplies whole vehicles; of parts it says which."""
COUNTED = ("vehicle-sales", "vehicle-exports", "cumulative-sales", "vehicle-output")
"""The measures whose actual figures show that vehicles were in a country."""
PLANNED = "planned-"
"""The kinds of facilities of which nothing was built begin so."""
VAGUE = 20 * 366
"""A first year that may be any of so many days, or more, is not known."""


class Abroad(NamedTuple):
    """A company, and the store that knows of it.

    Attributes:
        dataset: The dataset.
        store: Its records.
        company: The company.
        as_of: Day number up to which open ends are attested, or None.
    """

    dataset: Dataset
    store: Store
    company: Organization
    as_of: int | None

    def countries(self) -> list[Place]:
        """Return all countries but the company's own."""
        places: tuple[Place, ...] = self.store.table("place").records()
        home = self.company.country
        return [place for place in places if place.kind == "country" and place.country != home]

    def presence_in(self, place: Place) -> Presence:
        """Return what is known of the company in a country."""
        partnerships = [deal for deal in self._named("partnership") if _is_in(deal, place, self)]
        importers = _partners(filter(self.is_import, partnerships), place, self)
        assemblers = _partners(filter(_is_assembly, partnerships), place, self)
        milestones = [one for one in self._named("milestone") if _is_market(one, place)]
        figures = self._figures(place)
        owners = {self.company.id, *(one.id for one in (*importers, *assemblers))}
        plants = self._plants(place, owners)
        # A total says until when it was counted, and not always since when.
        counted = [figure for figure in figures if figure.period.earliest is not None]
        dated = [*partnerships, *milestones, *counted, *plants]
        return Presence(
            company=self.company,
            place=place,
            first=first_year([record.time for record in dated if record.time], self.as_of),
            ended=last_year(partnerships, dated, self.as_of),
            importers=self._result("organization", importers),
            assemblers=self._result("organization", assemblers),
            plants=self._result("facility", plants),
            sales=self._result("figure", self._by_year(figures, "vehicle-sales")),
            exports=self._result("figure", self._by_year(figures, "vehicle-exports")),
            partnerships=self._result("partnership", partnerships),
            milestones=self._result("milestone", milestones),
            figures=self._result("figure", figures),
        )

    def markets(self) -> Markets:
        """Return the countries of which any record tells, by the year of the first."""
        found = [self.presence_in(place) for place in self.countries()]
        known = [presence for presence in found if presence.records]
        return Markets(tuple(sorted(known, key=_order)))

    def is_import(self, deal: Partnership) -> bool:
        """Tell whether by a partnership others sell the company's vehicles, under whatever name."""
        supplies = any(
            party.entity.id == self.company.id and party.role == SUPPLIER for party in deal.parties
        )
        return deal.kind in IMPORT or (deal.kind == "supply" and supplies)

    def _named(self, record_type: str) -> list[Any]:
        """Return the records of a type that name the company."""
        table = self.store.table(record_type)
        return [table.record(place) for place in table.about(self.company.id)]

    def _figures(self, place: Place) -> list[Figure]:
        """Return what was counted in a country of the company or of a vehicle that it makes."""
        table = self.store.table("figure")
        actual = table.with_word("kind", "actual", table.about(place.id))
        figures: list[Figure] = [table.record(position) for position in actual]
        return [one for one in figures if one.measure in COUNTED and self._is_own(one.subject)]

    def _is_own(self, subject: Any) -> bool:
        maker = getattr(subject, "maker", None)
        return self.company.id in {subject.id, maker and maker.id}

    def _by_year(self, figures: Sequence[Figure], measure: str) -> list[Figure]:
        totals = [
            figure
            for figure in figures
            if figure.measure == measure
            and figure.subject.id == self.company.id
            and figure.segment is None
        ]
        return figure_of_each_year(totals)

    def _plants(self, place: Place, owners: set[str]) -> list[Facility]:
        facilities: tuple[Facility, ...] = self.store.table("facility").records()
        return [
            facility
            for facility in facilities
            if facility.country == place.country
            and facility.kind.endswith("plant")
            and not facility.kind.startswith(PLANNED)
            and owners & {owner.id for owner in facility.owners}
        ]

    def _result(self, record_type: str, records: Iterable[Record]) -> Records[Any]:
        cls = record_class(record_type)
        return Records(records, dataset=self.dataset, as_of=self.as_of, cls=cls)


def _is_in(deal: Partnership, place: Place, abroad: Abroad) -> bool:
    return (abroad.is_import(deal) or _is_assembly(deal)) and bool(
        _local_parties(deal, place, abroad)
    )


def _is_assembly(deal: Partnership) -> bool:
    return deal.kind == "assembly"


def _local_parties(deal: Partnership, place: Place, abroad: Abroad) -> list[Organization]:
    """Return the other parties that are of a country, or whose role names it."""
    return [
        party.entity
        for party in deal.parties
        if party.entity.id != abroad.company.id
        and (party.entity.country == place.country or place.name in party.role)
    ]


def _partners(deals: Iterable[Partnership], place: Place, abroad: Abroad) -> list[Organization]:
    """Return the local parties of partnerships, each once."""
    parties = (party for deal in deals for party in _local_parties(deal, place, abroad))
    return list({party.id: party for party in parties}.values())


def _is_market(milestone: Milestone, place: Place) -> bool:
    return milestone.category == "market" and place.id in {one.id for one in milestone.about}


def _order(presence: Presence) -> tuple[tuple[int, int, str], str]:
    last = (10**9, 10**9, "")
    return presence.first.sort_key if presence.first else last, presence.place.id


def first_year(dates: Sequence[EDTFDate], as_of: int | None) -> EDTFDate | None:
    """Return the first year in which anything of several dates began, between its bounds.

    It lies between the earliest day on which any may have begun, and the earliest by which one
    must have, which is the last attested day where that lies between. None where these are so far
    apart that it says nothing, such as "in this century".
    """
    bounds = [bounds_of(date, as_of) for date in dates]
    latest = min((bound[1] for bound in bounds if bound[1]), default=None)
    earliest = min((bound[0] or 0 for bound in bounds), default=0)
    if as_of and latest and earliest <= as_of < latest:
        latest = as_of
    if earliest and latest and latest - earliest > VAGUE:
        return None
    return _year_between(earliest or None, latest)


def last_year(
    deals: Sequence[Partnership], dated: Iterable[Record], as_of: int | None
) -> EDTFDate | None:
    """Return the year in which the last of several partnerships ended.

    None unless all of them have a known end, and no record is later.
    """
    if not deals or not all(map(_has_known_end, deals)):
        return None
    bounds = [bounds_of(deal.period, as_of) for deal in deals]
    latest = max(bound[3] or 0 for bound in bounds)
    starts = (bounds_of(record.time, as_of)[1] for record in dated if record.time)
    if any(start is None or start > latest for start in starts):
        return None
    return _year_between(max(bound[2] or 0 for bound in bounds), latest)


def _has_known_end(deal: Partnership) -> bool:
    """Tell whether it is known when a partnership ended, and not only until when it is attested."""
    is_dated = deal.period.is_interval and deal.period.end_bound is Bound.DATE
    return is_dated and not is_only_attested("end", deal.only_attested)


def _year_between(first: int | None, last: int | None) -> EDTFDate | None:
    """Return the year in which a day between two lies, or the years of which it is one."""
    import datetime as dt

    years = [str(dt.date.fromordinal(day).year).zfill(4) if day else "" for day in (first, last)]
    if not any(years):
        return None
    return EDTFDate.parse(years[0] if years[0] == years[1] else f"[{years[0]}..{years[1]}]")
