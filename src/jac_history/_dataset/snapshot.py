"""`Snapshot`: an organisation, brand or plant on a day."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

import jac_history as jac
from jac_history._dataset.dataset import LEADING_POSITIONS
from jac_history._dataset.figures import figure_of_each_year
from jac_history._dataset.tables import Store, common
from jac_history._dates import AFTER_ALL, Certainty, EDTFDate, Window, date_of, judge_lifetime
from jac_history._exceptions import publish
from jac_history._lazy import pd
from jac_history._records.base import Record
from jac_history._records.entities import Brand, Entity, Facility, Programme, Vehicle
from jac_history._records.figure import Figure
from jac_history._records.register import REGISTER, record_class
from jac_history._records.relations import Partnership, Stake, Tenure
from jac_history._records.schema import end_field
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._display.tables import Page

Row = dict[str, str | None]

MAIN_MEASURES = (
    "vehicle-sales",
    "vehicle-output",
    "vehicle-exports",
    "cumulative-output",
    "cumulative-sales",
    "plant-capacity",
    "revenue",
    "operating-revenue",
    "net-profit",
    "market-share",
    "staff",
    "dealerships",
    "countries-served",
    "registered-capital",
    "share-count",
)
"""The measures whose last known figures a snapshot holds, in its order."""

HEADINGS = {
    "leaders": "Leaders",
    "owners": "Owners",
    "holdings": "Shares held",
    "partnerships": "Partnerships",
    "facilities": "Plants and centres",
    "brands": "Brands",
    "vehicles": "Vehicles on sale",
    "programmes": "Programmes in force",
    "claims": "Claims about that time",
}
"""The sections of a snapshot that tell what held then, in its order."""

HOW_TO_SEE_THE_REST = "the attribute {} of the snapshot has all"
SECTION_ROWS = 20
OWNERS = ("owner", "owners")
LAST_KNOWN = "Last known figures"


@publish
@attrs.frozen(kw_only=True, repr=False)
class Snapshot:
    """What is known of an organisation, brand or plant as it was on a day.

    Each section holds what certainly held then before what only may have; `certainty_of` tells
    which is which, and each record has its sources. What has a date of start and one of end held
    in between, and only may have held where one of the two is not known.

    Attributes:
        subject: Of what it is.
        when: The day, month or year.
        certainty: How sure it is that the subject was there then.
        leaders: The terms of office of those who led it.
        owners: The shares that others held in it.
        holdings: The shares that it held in others.
        partnerships: Its partnerships.
        facilities: The plants and centres that it owned.
        brands: The brands that it owned.
        vehicles: The vehicles that it made, or that were sold under it if it is a brand.
        programmes: The programmes in force that it ran, that a milestone names with it, or that
            are policies of its country.
        claims: What sources claim of that time.
        figures: The last known figure of each main measure whose period had ended by then.
        undated: Facilities, brands, vehicles and programmes of which no date is known, and owners
            without a known share: they may have been there.
        possible: The ids of all that only may have held then.

    >>> import jac_history as jac
    >>> snapshot = jac.at("2015-01-01")
    >>> [term.person.name for term in snapshot.leaders.where(position="chairman")]
    ['An Jin']
    >>> snapshot.certainty_of("an-jin-chairman-jac-motors").value
    'definite'
    """

    subject: Entity
    when: EDTFDate
    certainty: Certainty
    leaders: Records[Tenure]
    owners: Records[Stake]
    holdings: Records[Stake]
    partnerships: Records[Partnership]
    facilities: Records[Facility]
    brands: Records[Brand]
    vehicles: Records[Vehicle]
    programmes: Records[Programme]
    claims: Records[Record]
    figures: Records[Figure]
    undated: Records[Entity]
    possible: frozenset[str]

    def certainty_of(self, record: "str | jac.Record") -> Certainty:
        """Return how sure it is that a record held then.

        Args:
            record: The record or its id; one that is in no section did not hold.

        >>> import jac_history as jac
        >>> jac.at(2010).certainty_of("an-jin-chairman-jac-motors").value
        'no'
        """
        record_id = record if isinstance(record, str) else record.id
        if record_id in self.possible:
            return Certainty.POSSIBLE
        known = (section.ids for _, section in self._sections())
        held = any(record_id in ids for ids in known)
        return Certainty.DEFINITE if held else Certainty.NO

    def to_dict(self) -> dict[str, object]:
        """Return the snapshot as plain data, each record with its certainty and its sources."""
        from jac_history._convert import to_dict

        sections = {
            name: [{"certainty": self.certainty_of(one).value, **to_dict(one)} for one in section]
            for name, section in self._sections()
        }
        return {
            "subject": {"id": self.subject.id, "name": self.subject.label},
            "when": self.when.text,
            "certainty": self.certainty.value,
            **sections,
            "figures": self.figures.to_dicts(),
            "undated": [{"id": entity.id, "name": entity.label} for entity in self.undated],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON text.

        Args:
            indent: Number of blanks per level, or None for one line.
        """
        from json import dumps

        return dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_pandas(self) -> "pd.DataFrame":
        """Return the snapshot as a pandas frame, one row for each record.

        Its columns are section, certainty (empty for figures), type, id, label, edtf, confidence
        and sources (their addresses, separated by blanks).

        Raises:
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> frame = jac.at("2015-01-01").to_pandas()
        >>> frame[frame.section == "leaders"].certainty.unique().tolist()
        ['definite', 'possible']
        """
        from jac_history._exceptions import import_extra

        frame: pd.DataFrame = import_extra("pandas", "pandas").DataFrame(
            list(self._rows()), columns=list(COLUMNS), dtype="string"
        )
        return frame

    def sources(self) -> "Records[jac.Source]":
        """Return every source that the records of the snapshot cite, each once."""
        sections = (section for _, section in self._sections())
        records = (record for section in (*sections, self.figures) for record in section)
        return Records(records).sources()

    def __str__(self) -> str:
        return self._text()

    def __repr__(self) -> str:
        """Return one short line: of what and when it is, and how much it holds."""
        sections = (*self._sections(), ("figures", self.figures))
        counts = ", ".join(f"{name} {len(section)}" for name, section in sections if section)
        return f"<Snapshot of {self.subject.id}, {self.when}: {counts or 'nothing'}>"

    def _repr_html_(self) -> str:
        from jac_history._display.html import page_html

        return page_html(self._page())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_page

        return bundle_page(self._page(), include, exclude)

    def _text(self, width: int | None = None) -> str:
        """Return the snapshot as text; without a width it is as wide as the terminal."""
        from jac_history._display.terminal import page_text

        return page_text(self._page(), width)

    def _sections(self) -> Iterator[tuple[str, Records[Any]]]:
        """Yield the name and the records of each section of what held then."""
        return ((name, getattr(self, name)) for name in HEADINGS)

    def _rows(self) -> Iterator[Row]:
        """Yield a row for each record, with the cells of `COLUMNS`."""
        for name, section in self._sections():
            for record in section:
                yield _row(name, self.certainty_of(record).value, record)
        yield from (_row("figures", None, figure) for figure in self.figures)

    def _page(self, most: int | None = SECTION_ROWS, rest: str = HOW_TO_SEE_THE_REST) -> "Page":
        """Return what is shown of the snapshot.

        Args:
            most: So many rows a section shows; None for all.
            rest: How to see those that are left out, with ``{}`` for the name of the section.
        """
        from jac_history._display.tables import LEGEND, Page, without_remark
        from jac_history._display.words import names_of

        titles = {name: f"{HEADINGS[name]}: {self._count(name)}" for name in HEADINGS}
        tables = [
            without_remark(getattr(self, name)._table(most, rest.format(name)), LEGEND, title)  # noqa: SLF001 - one package
            for name, title in {**titles, "figures": LAST_KNOWN}.items()
            if getattr(self, name)
        ]
        legend = f"{LEGEND}." if self.possible else ""
        remarks = (self._describe_presence(), self._describe_undated(), legend)
        return Page(names_of(self.subject), self.when, tuple(filter(None, remarks)), tuple(tables))

    def _count(self, name: str) -> str:
        """Return how many records of a section are definite and how many possible."""
        ids: tuple[str, ...] = getattr(self, name).ids
        possible = len(self.possible.intersection(ids))
        counts = {"definite": len(ids) - possible, "possible": possible}
        return ", ".join(f"{count} {word}" for word, count in counts.items() if count)

    def _describe_presence(self) -> str:
        """Return a sentence that says so if the subject was not there."""
        if self.certainty is not Certainty.NO:
            return ""
        start, end = (date and date.human() for date in dates_of(self.subject))
        dates = {"began": start, "ended": end}
        known = ", ".join(f"{word} {date}" for word, date in dates.items() if date)
        return f"{self.subject.name} was not there then ({known})."

    def _describe_undated(self) -> str:
        """Return a sentence that counts what has no date; empty if all has one."""
        from jac_history._display.words import count_of, nouns

        counts = Counter(entity.record_type for entity in self.undated)
        counted = [
            count_of(count, OWNERS if record_type == "organization" else nouns(record_type))
            for record_type, count in counts.items()
        ]
        return f"Of no known date, and not listed: {', '.join(counted)}." if counted else ""


COLUMNS = ("section", "certainty", "type", "id", "label", "edtf", "confidence", "sources")


def _row(section: str, certainty: str | None, record: Record) -> Row:
    urls = (citation.source.url for citation in record.evidence)
    cells = (
        section,
        certainty,
        record.record_type,
        record.id,
        record.label,
        record.time.text if record.time else None,
        getattr(record, "confidence", None),
        " ".join(dict.fromkeys(url for url in urls if url)),
    )
    return dict(zip(COLUMNS, cells, strict=True))


class _Section(NamedTuple):
    """What belongs to a section.

    Attributes:
        record_type: The type of its records.
        belongs: Tells whether a record that names a subject, whose id is given too, belongs.
    """

    record_type: str
    belongs: Callable[[Any, str], bool]


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
    "vehicles": _Section("vehicle", _is_offered),
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
        store: The records.
        window: The window.
        as_of: Day number up to which open ends are attested, or None.
        find: Finds an entity by name.
    """

    store: Store
    window: Window
    as_of: int | None
    find: Callable[[object], Entity]

    def judge(self, record: Record) -> Certainty:
        """Return how sure it is that a record held; one without any date does not."""
        start, end = dates_of(record)
        if isinstance(record, Entity) and (start or end):
            return judge_lifetime(start, end, self.window)
        if start is None:
            return Certainty.NO
        return start._certainty_within(self.window, self.as_of)  # noqa: SLF001 - the window is parsed once

    def choose(self, record_type: str, records: Iterable[Record]) -> Records[Any]:
        """Return those of the records that held, what certainly did before what only may have."""
        if record_type not in REGISTER:
            return Records(cls=Record)
        judged = [(self.judge(record), record) for record in records]
        definite = [record for certainty, record in judged if certainty is Certainty.DEFINITE]
        possible = [record for certainty, record in judged if certainty is Certainty.POSSIBLE]
        return Records(
            [*definite, *possible],
            find=self.find,
            as_of=self.as_of,
            cls=record_class(record_type),
            window=self.window,
            certain=[record.id for record in definite],
        )


def dates_of(record: Record) -> tuple[EDTFDate | None, EDTFDate | None]:
    """Return the date of a record, of an entity that of its start, and that of its end."""
    end = end_field(type(record))
    return record.time, getattr(record, end) if end else None


def take_snapshot(moment: Moment, subject: Entity) -> Snapshot:
    """Return what is known of an organisation, brand or plant in a window of time."""
    records = {name: _belonging(moment.store, subject, name) for name in SECTIONS}
    certainty = judge_lifetime(*dates_of(subject), moment.window)
    if certainty is Certainty.NO:  # nothing belongs any more, or yet, to what is not there
        records |= dict.fromkeys(BELONGINGS, ())
    held = {name: moment.choose(SECTIONS[name].record_type, records[name]) for name in SECTIONS}
    possible = {one for section in held.values() for one in section._only_possible()}  # noqa: SLF001 - one package
    if certainty is Certainty.POSSIBLE and _is_attested(held, possible):
        certainty = Certainty.DEFINITE
    return Snapshot(
        subject=subject,
        when=date_of(moment.window),
        certainty=certainty,
        **held,
        figures=_last_known(moment, subject),
        undated=Records(_undated(subject, records), find=moment.find, as_of=moment.as_of),
        possible=frozenset(possible),
    )


def _is_attested(held: Mapping[str, Records[Any]], possible: Collection[str]) -> bool:
    """Tell whether any relation of a subject certainly held, so that it was there itself."""
    relations = (record.id for name in RELATIONS for record in held[name])
    return any(record_id not in possible for record_id in relations)


def _belonging(store: Store, subject: Entity, name: str) -> Sequence[Any]:
    """Return the records that belong to a section of a subject, whatever their dates."""
    record_type, belongs = SECTIONS[name]
    if record_type not in REGISTER:  # a type that this version does not know
        return []
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
    return Records(figures, find=moment.find, as_of=moment.as_of, cls=Figure)


def _is_total(figure: Figure, subject: Entity) -> bool:
    return figure.subject.id == subject.id and figure.segment is None and figure.place is None


def _has_ended(figure: Figure, moment: Moment) -> bool:
    last: int | None = figure.period._parsed.latest  # noqa: SLF001 - day numbers, which need no pendulum
    return last is not None and last <= (moment.window.end or AFTER_ALL)
