"""`Presence`: a company in a country abroad, put together from all records of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

import attrs

import jac_history as jac
from jac_history._dataset.figures import year_of
from jac_history._dates import EDTFDate
from jac_history._display import PageDisplay, TableDisplay
from jac_history._exceptions import InvalidArgumentError, publish
from jac_history._lazy import pd
from jac_history._records.base import Record, Restorable
from jac_history._records.entities import Entity, Facility, Organization, Place
from jac_history._records.figure import Figure
from jac_history._records.milestone import Milestone
from jac_history._records.relations import Partnership
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._display.tables import Page, Table

HOW_TO_SEE_THE_REST = "the attributes of the presence have all"
COLUMNS = (
    "country",
    "name",
    "first",
    "earliest_year",
    "latest_year",
    "importers",
    "assemblers",
    "plants",
    "ended",
    "sales",
    "sales_year",
    "records",
)


@publish
@attrs.frozen(kw_only=True, repr=False)
class Presence(PageDisplay, Restorable):
    """What is known of a company in a country abroad.

    Attributes:
        company: The company.
        place: The country.
        first: The year in which it is first attested there: a year, one of several
            (``[2007..2009]``) or a limit (``[..2010]``); None where no record is dated. It may
            have been there before.
        ended: The year in which the last partnership there ended, where all have a known end and
            nothing is known of later; None if it goes on, or nobody says.
        importers: The organisations that imported or sold its vehicles.
        assemblers: The organisations that assembled them.
        plants: The plants there; one that was only planned is none.
        sales: The vehicles sold there, a figure a year.
        exports: The vehicles sent there, a figure a year.
        partnerships: The partnerships with organisations of the country.
        milestones: The milestones on the market there.
        figures: All that was counted there, by period: sales, exports, output and totals.
    """

    company: Organization
    place: Place
    first: EDTFDate | None
    ended: EDTFDate | None
    importers: Records[Organization]
    assemblers: Records[Organization]
    plants: Records[Facility]
    sales: Records[Figure]
    exports: Records[Figure]
    partnerships: Records[Partnership]
    milestones: Records[Milestone]
    figures: Records[Figure]

    @property
    def records(self) -> Records[Record]:
        """All its records, which are partnerships, plants, milestones and figures."""
        records = (*self.partnerships, *self.plants, *self.milestones, *self.figures)
        return self.partnerships._joined(records)  # noqa: SLF001 - one package

    def to_dict(self) -> dict[str, object]:
        """Return the presence as plain data, its records in full with their sources."""
        return {
            "country": self.place.country,
            "place": _plain(self.place),
            "company": _plain(self.company),
            "first": self.first and self.first.text,
            "ended": self.ended and self.ended.text,
            "importers": [_plain(importer) for importer in self.importers],
            "assemblers": [_plain(assembler) for assembler in self.assemblers],
            "plants": [_plain(plant) for plant in self.plants],
            "sales": {str(year_of(figure)): figure.value for figure in self.sales},
            "exports": {str(year_of(figure)): figure.value for figure in self.exports},
            "records": self.records.to_dicts(),
        }

    def sources(self) -> "Records[jac.Source]":
        """Return every source that the records cite, each once."""
        return self.records.sources()

    def __repr__(self) -> str:
        """Return one short line: who, where, since when, by how many records."""
        first = f", first {self.first}" if self.first else ""
        count = len(self.records)
        return f"<Presence of {self.company.id} in {self.place.id}{first}: records {count}>"

    def _page(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> "Page":
        """Return what is shown of the presence.

        Args:
            most: So many rows a table shows; None for all.
            rest: How to see those that are left out.
        """
        from jac_history._display.tables import Page
        from jac_history._display.words import names_of

        first = f"first attested {self.first.human()}" if self.first else "no year is known"
        ended = f", its last partnership ended {self.ended.human()}" if self.ended else ""
        sections = (self.partnerships, self.plants, self.milestones, self.figures)
        return Page(
            title=names_of(self.place),
            when=None,
            remarks=(f"{self.company.name}: {first}{ended}.",),
            tables=tuple(section._table(most, rest) for section in sections if section),  # noqa: SLF001 - one package
        )


@publish
@attrs.frozen(repr=False)
class Markets(TableDisplay, Restorable, Sequence[Presence]):
    """The countries abroad in which a company is or was: a sequence of `Presence`.

    They are in the order of the years in which the company is first attested there.

    Attributes:
        presences: One for each country.

    >>> import jac_history as jac
    >>> markets = jac.presence()
    >>> markets[0].place.name, str(markets[0].first)
    ('Bolivia', '1990')
    """

    presences: tuple[Presence, ...]

    def __len__(self) -> int:
        return len(self.presences)

    def __iter__(self) -> Iterator[Presence]:
        return iter(self.presences)

    @overload
    def __getitem__(self, index: int) -> Presence: ...

    @overload
    def __getitem__(self, index: slice) -> "Markets": ...

    def __getitem__(self, index: int | slice) -> "Presence | Markets":
        try:
            if isinstance(index, slice):
                return Markets(self.presences[index])
            return self.presences[index]
        except TypeError as error:
            raise InvalidArgumentError("index", index, expected="a position or slice") from error

    def to_dicts(self) -> list[dict[str, object]]:
        """Return each presence as plain data."""
        return [presence.to_dict() for presence in self.presences]

    def to_csv(self) -> str:
        """Return the countries as CSV text, one row each, with a header."""
        from jac_history._tables import csv_rows

        return csv_rows(COLUMNS, self._rows())

    def _rows(self) -> "list[list[object]]":
        """Return the values of `COLUMNS`, one row a country."""
        return [list(_row(presence).values()) for presence in self.presences]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the countries as a pandas frame, one row each.

        Raises:
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> frame = jac.presence().to_pandas().set_index("country")
        >>> frame.loc["MX", "assemblers"]
        'Giant Motors Latinoamérica; Inbursa'
        """
        from jac_history._exceptions import import_extra

        pandas = import_extra("pandas", "pandas")
        frame: pd.DataFrame = pandas.DataFrame(map(_row, self.presences), columns=list(COLUMNS))
        return frame.astype({name: NUMBERS.get(name, "string") for name in COLUMNS})

    def _table(self) -> "Table":
        from jac_history._display.listings import table_of_presences

        return table_of_presences(self.presences)


NUMBERS = {
    "earliest_year": "Int64",
    "latest_year": "Int64",
    "sales": "Int64",
    "sales_year": "Int64",
    "records": "Int64",
}
"""The columns of numbers, and their types in pandas."""


def _row(presence: Presence) -> dict[str, Any]:
    """Return the cells of `COLUMNS` for a country."""
    first, ended = presence.first, presence.ended
    years = [day and day.year for day in (first.earliest, first.latest)] if first else [None, None]
    last = presence.sales[-1] if presence.sales else None
    cells = (
        presence.place.country,
        presence.place.name,
        first and first.text,
        *years,
        "; ".join(importer.name for importer in presence.importers) or None,
        "; ".join(assembler.name for assembler in presence.assemblers) or None,
        "; ".join(plant.name for plant in presence.plants) or None,
        ended and ended.text,
        last and last.value,
        last and year_of(last),
        len(presence.records),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _plain(entity: Entity) -> dict[str, str]:
    return {"id": entity.id, "name": entity.label}
