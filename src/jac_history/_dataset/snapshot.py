"""`Snapshot`: an organisation, brand or plant on a day."""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from os import PathLike
from typing import TYPE_CHECKING, Any

import attrs

import jac_history as jac
from jac_history._dates import Certainty, EDTFDate, Window, bounds_of, date_of
from jac_history._display import PageDisplay
from jac_history._exceptions import publish
from jac_history._lazy import pathlib, pd
from jac_history._records.base import Record, Restorable
from jac_history._records.claim import Claim
from jac_history._records.entities import Brand, Entity, Facility, Programme, Vehicle
from jac_history._records.figure import Figure
from jac_history._records.relations import Partnership, Stake, Tenure
from jac_history._records.schema import dates_of
from jac_history._results import Records, json_text

if TYPE_CHECKING:
    from jac_history._display.tables import Page

Row = dict[str, str | None]

FIGURES = "figures"
HEADINGS = {
    "leaders": "Leaders",
    "owners": "Owners",
    FIGURES: "Last known figures",
    "holdings": "Shares held",
    "partnerships": "Partnerships",
    "facilities": "Plants and centres",
    "brands": "Brands",
    "vehicles": "Vehicles on sale, or launched before",
    "programmes": "Programmes in force",
    "claims": "Claims about that time",
}
"""The sections of a snapshot, in the order in which they are shown."""
HELD = tuple(name for name in HEADINGS if name != FIGURES)
"""Those that tell what held then."""

HOW_TO_SEE_THE_REST = "the attribute {} of the snapshot has all"
SECTION_ROWS = 20
NAMED = 6
"""So many things of one type without a date are named, more are counted."""
OWNERS = ("owner", "owners")


@publish
@attrs.frozen(kw_only=True, repr=False)
class Snapshot(PageDisplay, Restorable):
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
        vehicles: The vehicles that it made, or that were sold under it if it is a brand, the newest
            first: what may still have been on sale, as of most no end is known.
        programmes: The programmes in force that it ran, that a milestone names with it, or that
            are policies of its country.
        claims: What sources assert of that time, with what the evidence says of it.
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
    claims: Records[Claim]
    figures: Records[Figure]
    undated: Records[Entity]
    possible: frozenset[str]

    def certainty_of(self, record: "str | jac.Record") -> Certainty:
        """Return how sure it is that a record held then.

        Args:
            record: The record, its id or any name of an entity; one that is in no section did
                not hold.

        Raises:
            UnknownNameError: No record of the dataset is called so.
            AmbiguousNameError: Several entities are.
            InvalidArgumentError: It is neither text nor record.

        >>> import jac_history as jac
        >>> jac.at(2010).certainty_of("an-jin-chairman-jac-motors").value
        'no'
        """
        record_id = self._id_of(record)
        if record_id in self.possible:
            return Certainty.POSSIBLE
        known = (section.ids for _, section in self._sections())
        held = any(record_id in ids for ids in known)
        return Certainty.DEFINITE if held else Certainty.NO

    def _id_of(self, record: "str | jac.Record") -> str:
        if isinstance(record, Record):
            return record.id
        held = (*self._records(), *self.undated)
        if isinstance(record, str) and any(record == other.id for other in held):
            return record
        return self.leaders._lookup().get(record).id  # noqa: SLF001 - one package

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
            indent: Number of blanks per level, 0 to 16, or None for one line.

        Raises:
            InvalidArgumentError: Another number of blanks.
        """
        return json_text(self.to_dict(), indent)

    def to_pandas(self) -> "pd.DataFrame":
        """Return the snapshot as a pandas frame, one row for each record.

        Its columns are section, certainty (empty for figures), type, id, label, edtf, confidence
        and sources (their addresses, separated by blanks).

        Raises:
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> frame = jac.at("2013-06-01").to_pandas()
        >>> frame[frame.section == "leaders"].certainty.unique().tolist()
        ['definite', 'possible']
        """
        from jac_history._exceptions import import_extra

        frame: pd.DataFrame = import_extra("pandas", "pandas").DataFrame(
            list(self._rows()), columns=list(COLUMNS), dtype="string"
        )
        return frame

    def to_excel(self, file: str | PathLike[str], *, overwrite: bool = False) -> "pathlib.Path":
        """Write the snapshot as an Excel workbook (extra ``excel``).

        Its first sheet has a row for each record, with the columns of `to_pandas`; then come a
        sheet for each type of record, their sources, what the columns mean, and version, licence
        and citation of the data.

        Args:
            file: The file to write, ending with ``.xlsx``; it is there whole or not at all.
            overwrite: Replace the file if it exists.

        Returns:
            The path of the file.

        Raises:
            InvalidArgumentError: Another ending, a file that exists, no such folder.
            MissingExtraError: XlsxWriter is not installed.
        """
        from jac_history._excel import (
            Sheet,
            SheetColumn,
            record_sheets,
            with_sources,
            write_workbook,
        )

        columns = [SheetColumn(name, itemgetter(name), note) for name, note in MEANINGS.items()]
        sources = self.sources()
        records = tuple(dict.fromkeys(self._records()))
        sheets = [Sheet("Snapshot", columns, list(self._rows()))]
        sheets += record_sheets(records, sources) if records else []
        dataset = self.leaders._dataset  # noqa: SLF001 - one package
        info = dataset.dataset_info() if dataset else None
        return write_workbook(with_sources(sheets, sources, info), file, overwrite=overwrite)

    def sources(self) -> "Records[jac.Source]":
        """Return every source that the records of the snapshot cite, each once."""
        return self.leaders._joined(self._records()).sources()  # noqa: SLF001 - one package

    def __repr__(self) -> str:
        """Return one short line: of what and when it is, and how much it holds."""
        sections = (*self._sections(), ("figures", self.figures))
        counts = ", ".join(f"{name} {len(section)}" for name, section in sections if section)
        return f"<Snapshot of {self.subject.id}, {self.when}: {counts or 'nothing'}>"

    def _sections(self) -> Iterator[tuple[str, Records[Any]]]:
        """Yield the name and the records of each section of what held then."""
        return ((name, getattr(self, name)) for name in HELD)

    def _records(self) -> Iterator[Record]:
        """Yield every record of the snapshot, section by section."""
        sections = (section for _, section in self._sections())
        return (record for section in (*sections, self.figures) for record in section)

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
        from jac_history._display.tables import LEGEND, Page, without_entity, without_remark
        from jac_history._display.words import names_of

        tables = []
        for name in filter(partial(getattr, self), HEADINGS):
            table = getattr(self, name)._table(most, rest.format(name))  # noqa: SLF001 - one package
            titled = without_remark(table, LEGEND, f"{HEADINGS[name]}{self._count(name)}")
            tables.append(without_entity(titled, self.subject))
        legend = f"{LEGEND}." if self.possible else ""
        remarks = (self._describe_presence(), self._describe_reach())
        notes = (self._describe_undated(), legend)
        return Page(
            title=names_of(self.subject),
            when=self.when,
            remarks=tuple(filter(None, remarks)),
            tables=tuple(tables),
            notes=tuple(filter(None, notes)),
        )

    def _count(self, name: str) -> str:
        """Return how many records of a section are definite and how many possible.

        A figure is neither, and of a claim only the time is: the count would be read as a verdict.
        """
        ids: tuple[str, ...] = getattr(self, name).ids
        if name in {FIGURES, "claims"}:
            return ""
        possible = len(self.possible.intersection(ids))
        counts = {"definite": len(ids) - possible, "possible": possible}
        return ": " + ", ".join(f"{count} {word}" for word, count in counts.items() if count)

    def _describe_presence(self) -> str:
        """Return a sentence that says so if the subject was not there."""
        if self.certainty is not Certainty.NO:
            return ""
        start, end = (date and date.human() for date in dates_of(self.subject))
        dates = {"began": start, "ended": end}
        known = ", ".join(f"{word} {date}" for word, date in dates.items() if date)
        return f"{self.subject.name} was not there then ({known})."

    def _describe_reach(self) -> str:
        """Return a sentence that says so if it is after the day up to which the data speak."""
        as_of = self.leaders._as_of  # noqa: SLF001 - one package
        first = bounds_of(self.when)[0]
        if as_of is None or first is None or first <= as_of:
            return ""
        day = date_of(Window(as_of, as_of)).human()
        return f"What goes on is attested up to {day}: nothing is certain of a later time."

    def _describe_undated(self) -> str:
        """Return a sentence that names what has no date, or counts many; empty if all has one."""
        from jac_history._display.words import count_of, nouns

        kinds: dict[str, list[str]] = {}
        for entity in self.undated:
            kinds.setdefault(entity.record_type, []).append(entity.name)
        described = []
        for record_type, names in kinds.items():
            noun = OWNERS if record_type == "organization" else nouns(record_type)
            listed = f" ({', '.join(names)})" if len(names) <= NAMED else ""
            described.append(f"{count_of(len(names), noun)}{listed}")
        return f"Of no known date, and not listed: {', '.join(described)}." if described else ""


MEANINGS = {
    "section": "The section of the snapshot.",
    "certainty": "Whether it held then for certain or only may have; empty for figures.",
    "type": "The type of the record.",
    "id": "Its id.",
    "label": "What it is called.",
    "edtf": "Its date in EDTF (ISO 8601-2).",
    "confidence": "How sure the record is: high, medium or low.",
    "sources": "The addresses of its sources.",
}
COLUMNS = tuple(MEANINGS)
"""The columns of a snapshot as a table."""


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
