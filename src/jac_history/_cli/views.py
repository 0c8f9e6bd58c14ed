"""The commands that show several kinds of records together: at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import jac_history as jac
from jac_history._cli.arguments import JAC, Command, add_all
from jac_history._dataset.snapshot import COLUMNS, SECTION_ROWS
from jac_history._display.terminal import page_lines

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
        most = None if self.shows_all else SECTION_ROWS
        yield from page_lines(self.snapshot._page(most, "--all shows all"), width)  # noqa: SLF001 - one package

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
}
