"""The commands that show several kinds of records together: at, presence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

import jac_history as jac
from jac_history._cli.arguments import JAC, Command, add_all
from jac_history._cli.output import RowAnswer, lines_of
from jac_history._dataset.presence import COLUMNS as MARKET_COLUMNS
from jac_history._dataset.snapshot import COLUMNS
from jac_history._display.terminal import table_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from jac_history._cli.output import Answer


class SnapshotAnswer(NamedTuple):
    """A snapshot as tables, JSON or CSV.

    Attributes:
        snapshot: The snapshot.
        shows_all: Whether every row is shown, however many they are.
    """

    snapshot: jac.Snapshot
    shows_all: bool

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of all sections."""
        return lines_of(self.snapshot, width, shows_all=self.shows_all)

    def plain(self) -> object:
        """Return the snapshot as plain data."""
        return self.snapshot.to_dict()

    def csv(self) -> str:
        """Return one row per record."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        rows = (list(row.values()) for row in self.snapshot._rows())  # noqa: SLF001 - one package
        return csv_rows(COLUMNS, rows)

    def excel(self, file: str) -> None:
        """Write the snapshot into a workbook."""
        self.snapshot.to_excel(file, overwrite=True)


def _add_at(parser: ArgumentParser) -> None:
    parser.add_argument("day", metavar="DATE", help="a day, month or year, such as 2018-06-01")
    text = f"an organisation, brand or plant, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    add_all(parser)


def _at(options: Namespace) -> Answer:
    return SnapshotAnswer(jac.at(options.day, of=options.of), options.all)


@attrs.frozen
class PresenceAnswer(RowAnswer):
    """A company in a country as tables, JSON or CSV.

    Attributes:
        presence: The company in the country.
        shows_all: Whether every row is shown, however many they are.
    """

    sheet = "Markets"
    columns = MARKET_COLUMNS

    presence: jac.Presence
    shows_all: bool

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of all tables."""
        return lines_of(self.presence, width, shows_all=self.shows_all)

    def plain(self) -> object:
        """Return it as plain data."""
        return self.presence.to_dict()

    def rows(self) -> list[list[object]]:
        """Return the one row of a table of countries."""
        return jac.Markets((self.presence,))._rows()  # noqa: SLF001 - one package


@attrs.frozen
class MarketsAnswer(RowAnswer):
    """The countries as a table, JSON or CSV.

    Attributes:
        markets: The countries.
    """

    sheet = "Markets"
    columns = MARKET_COLUMNS

    markets: jac.Markets

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of the table."""
        yield from table_lines(self.markets._table(), width)  # noqa: SLF001 - one package

    def plain(self) -> object:
        """Return a list of the countries."""
        return self.markets.to_dicts()

    def rows(self) -> list[list[object]]:
        """Return one row per country."""
        return self.markets._rows()  # noqa: SLF001 - one package


def _add_presence(parser: ArgumentParser) -> None:
    text = "a country, by id or any name; without one all of them, in the order of time"
    parser.add_argument("place", metavar="COUNTRY", nargs="?", help=text)
    text = f"the company, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    add_all(parser)


def _presence(options: Namespace) -> Answer:
    if options.place is None:
        return MarketsAnswer(jac.presence(of=options.of))
    return PresenceAnswer(jac.presence(options.place, of=options.of), options.all)


COMMANDS = {
    "at": Command(
        """\
JAC (or another organisation, brand or plant) on a day: who led and owned it, with whom it worked,
its plants, brands and vehicles, the programmes in force, and the last known figures. What certainly
held comes first; what only may have held carries "?".""",
        (
            "jac-history at 2018-06-01",
            "jac-history at 2022 --of NIO",
            "jac-history at 2012 --format csv",
        ),
        _add_at,
        _at,
    ),
    "presence": Command(
        """\
Where JAC (or another company) is or was abroad: each country with the year in which it is first
attested there, who imported and who assembled the vehicles, the plants and the last sales; or all
that is known of one country.""",
        (
            "jac-history presence",
            "jac-history presence Kazakhstan",
            "jac-history presence --format csv",
        ),
        _add_presence,
        _presence,
    ),
}
