"""Tables and pages as plain text, as wide as a terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jac_history._display.grid import GridColumn, GridRow, grid_lines
from jac_history._display.widths import display_width, wrap
from jac_history._display.words import join_texts
from jac_history._visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jac_history._display.tables import Page, Row, Table
    from jac_history._records.source import Source

STANDARD_OUTPUT = 1
DEFAULT_WIDTH = 80
NARROWEST = 20
WIDEST = 10_000
"""So wide no terminal is; whoever wants every line whole has it so."""

ROOM_BESIDE_IDS = 84
"""With so many columns beside them, the ids get a column of their own; else they stand below."""

INDENT = " " * 5
"""What stands before the lines under a numbered one."""


def terminal_width() -> int:
    """Return what the variable COLUMNS says, else how wide the terminal is, else 80.

    It is 20 at least and 10,000 at most, whatever they say.
    """
    columns = os.environ.get("COLUMNS", "").lstrip("0")
    if columns.isascii() and columns.isdecimal():
        # Of more digits than this Python may not make a number.
        return _bounded(int(columns[: len(str(WIDEST)) + 1]))
    try:
        # As shutil does it, which is slow to import.
        return _bounded(os.get_terminal_size(STANDARD_OUTPUT).columns)
    except OSError:  # it is closed, or no terminal
        return DEFAULT_WIDTH


def _bounded(columns: int) -> int:
    return min(max(NARROWEST, columns), WIDEST)


def table_text(table: Table, width: int | None = None) -> str:
    """Return a table as plain text.

    Args:
        table: The table.
        width: So many columns it may take; None for those of the terminal.
    """
    return visible("\n".join(table_lines(table, width or terminal_width())))


def page_text(page: Page, width: int | None = None) -> str:
    """Return a page as plain text.

    Args:
        page: The page.
        width: So many columns it may take; None for those of the terminal.
    """
    return visible("\n".join(page_lines(page, width or terminal_width())))


def page_lines(page: Page, width: int) -> Iterator[str]:
    """Yield the lines of a page: its heading, what is to be said of it, its tables and notes."""
    for text in (page.heading, *page.remarks):
        yield from wrap(text, width)
    for table in page.tables:
        yield ""
        yield from table_lines(table, width)
    if page.notes:
        yield ""
    for note in page.notes:
        yield from wrap(note, width)


def table_lines(table: Table, width: int, *, list_sources: bool = False) -> Iterator[str]:
    """Yield the lines of a table: what it counts, its rows, and what is to be said of them.

    Args:
        table: The table.
        width: So many columns it may take.
        list_sources: Whether the sources are numbered in the rows and listed below, and not only
            counted.
    """
    yield from wrap(table.title, width)
    if table.rows:
        yield from _grid(table, width, list_sources)
    for remark in table.remarks:
        yield from wrap(f"{remark}.", width)
    if list_sources and table.sources:
        yield ""
        yield "Sources"
        for number, source in enumerate(table.sources, start=1):
            yield from numbered_lines(number, _source_title(source), width)
            yield from address_lines(source)


def _grid(table: Table, width: int, list_sources: bool) -> Iterator[str]:
    ids = max(display_width(row.id) for row in table.rows)
    beside = table.has_ids and width - ids - 2 >= ROOM_BESIDE_IDS
    columns = [*_columns(table, list_sources), *([GridColumn("id")] if beside else [])]
    rows = [
        GridRow(
            (*_cells(table, row, numbers, list_sources), *([row.id] if beside else ())),
            _below(row, beside or not table.has_ids),
        )
        for row, numbers in table.numbered_rows()
    ]
    yield from grid_lines(columns, rows, width)


def _columns(table: Table, list_sources: bool) -> Iterator[GridColumn]:
    """Yield the columns of a table, but for that of the ids."""
    if table.has_dates:
        yield GridColumn(table.time_heading, 3)
    for column in table.columns:
        heading = column.heading[:1].lower() + column.heading[1:]
        align = ">" if column.is_number else "<"
        yield GridColumn(heading, column.share, column.most, align)
    if table.has_confidence:
        yield GridColumn("sure")
    if table.sources:
        yield GridColumn("sources", 2) if list_sources else GridColumn("sources", align=">")


def _below(row: Row, without_id: bool) -> tuple[str, ...]:
    """Return what stands under a row and is never broken: the id without a column, an address."""
    urls = [text.url for cell in row.cells for text in cell if text.url]
    return (*(() if without_id else (row.id,)), *row.below, *urls)


def _cells(
    table: Table,
    row: Row,
    numbers: tuple[tuple[int, Source], ...],
    list_sources: bool,
) -> Iterator[str]:
    at_date, at_cell = table.marks(row, "? ")
    if table.has_dates:
        yield at_date + row.when
    for place, cell in enumerate(row.cells):
        yield at_cell * (not place) + join_texts(cell)
    if table.has_confidence:
        yield row.confidence
    if table.sources:
        listed = ", ".join(str(number) for number, _ in numbers)
        yield listed if list_sources else str(len(numbers))


def _source_title(source: Source) -> str:
    """Return publisher, title and date of a source in one line."""
    date = f", {source.published.human()}" if source.published is not None else ""
    return f"{source.label}{date}"


def numbered_lines(number: int, text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text after a number."""
    first, *others = wrap(text, width - len(INDENT))
    yield f"{number:>3}. {first}"
    yield from (f"{INDENT}{line}" for line in others)


def address_lines(source: Source) -> Iterator[str]:
    """Yield the address of a source in one line, so that it can be copied."""
    if source.url is not None:
        yield f"{INDENT}{source.url}"
