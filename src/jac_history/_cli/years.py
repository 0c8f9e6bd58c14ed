"""The commands that tell what is known by year and what is not: yearly, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import jac_history as jac
from jac_history._cli.arguments import JAC, Command, add_table_options, side_of
from jac_history._cli.output import RowAnswer, lines_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from jac_history._cli.output import Answer


@attrs.frozen(kw_only=True)
class YearAnswer:
    """Figures by year.

    Attributes:
        table: The table.
        shows_all: Whether every year is shown, however many they are.
        lists_sources: Whether the sources are listed under the table.
        is_long: Whether CSV has a row for each year and measure.
    """

    table: jac.YearTable
    shows_all: bool
    lists_sources: bool
    is_long: bool

    def lines(self, width: int) -> Iterator[str]:
        """Yield a table, its notes and its sources."""
        shows_all, lists_sources = self.shows_all, self.lists_sources
        return lines_of(self.table, width, shows_all=shows_all, lists_sources=lists_sources)

    def plain(self) -> object:
        """Return the table as plain data."""
        return self.table.to_dict()

    def csv(self) -> str:
        """Return one row per year, or per year and measure."""
        return self.table.to_csv(long=self.is_long)

    def excel(self, file: str) -> None:
        """Write the table into a workbook with its charts."""
        self.table.to_excel(file, overwrite=True)


def _add_yearly(parser: ArgumentParser) -> None:
    listed = ", ".join(jac.words(jac.Measure))
    text = f"what is counted, one or several: {listed}"
    parser.add_argument("measures", metavar="MEASURE", nargs="+", help=text)
    text = "year (default: the {} that any of them is known for)"
    parser.add_argument("--from", dest="first", metavar="Y", help=f"first {text.format('first')}")
    parser.add_argument("--to", dest="last", metavar="Y", help=f"last {text.format('last')}")
    text = f"the subject, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    text = "in csv a row for each year and measure, with bound, scope, publishers, what is missing"
    parser.add_argument("--long", action="store_true", help=text)
    add_table_options(parser)


def _yearly(options: Namespace) -> Answer:
    first, last = (side and side_of(side) for side in (options.first, options.last))
    return YearAnswer(
        table=jac.yearly(options.measures, first, last, of=options.of),
        shows_all=options.all,
        lists_sources=options.sources,
        is_long=options.long,
    )


@attrs.frozen(kw_only=True)
class GapList(RowAnswer):
    """What is not known.

    Attributes:
        gaps: The gaps.
        shows_all: Whether every one is shown.
    """

    sheet = "Gaps"
    columns = ("kind", "record", "field", "when", "why", "nearest", "parts", "searched")

    gaps: jac.Gaps
    shows_all: bool

    def lines(self, width: int) -> Iterator[str]:
        """Yield how many gaps there are of each kind, and a table."""
        return lines_of(self.gaps, width, shows_all=self.shows_all)

    def plain(self) -> object:
        """Return a list of the gaps."""
        return [gap.to_dict() for gap in self.gaps]

    def rows(self) -> list[tuple[str, ...]]:
        """Return one row per gap."""
        dicts = (gap.to_dict() for gap in self.gaps)
        return [tuple(map(_cell, row.values())) for row in dicts]


def _cell(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")


def _add_gaps(parser: ArgumentParser) -> None:
    listed = ", ".join(jac.words(jac.Measure))
    text = f"only years without a figure of this: {listed}"
    parser.add_argument("measure", metavar="MEASURE", nargs="?", help=text)
    text = "only what concerns this entity, by id or any name"
    parser.add_argument("--about", metavar="NAME", help=text)
    text = f"only gaps of one kind: {', '.join(jac.words(jac.GapKind))}"
    parser.add_argument("--kind", metavar="K", help=text)
    parser.add_argument("--all", action="store_true", help="show all rows of a long table")


def _gaps(options: Namespace) -> Answer:
    gaps = jac.gaps(options.measure, options.about, kind=options.kind)
    return GapList(gaps=gaps, shows_all=options.all)


COMMANDS = {
    "yearly": Command(
        """\
Figures by year: a row a year, a column a measure. Where there is no figure the table says what is
known instead, such as half a year; notes tell what narrows a figure, and rival values.""",
        (
            "jac-history yearly revenue net-profit --from 2010 --to 2020",
            "jac-history yearly vehicle-sales --sources",
            "jac-history yearly revenue --format csv --long",
        ),
        _add_yearly,
        _yearly,
    ),
    "gaps": Command(
        """\
What is not known of JAC's own history: years without a figure, offices without a holder, vehicles
without a launch, partnerships without an end; why, and what comes nearest.""",
        (
            "jac-history gaps net-profit",
            "jac-history gaps --kind office",
            "jac-history gaps --about NIO",
        ),
        _add_gaps,
        _gaps,
    ),
}
