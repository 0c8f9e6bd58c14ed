"""Cells in columns that fit a terminal: side by side where it is wide, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._display.widths import cut, display_width, fill, wrap
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = "  "
_INDENT = "  "
# With less room than this for each column that can be narrowed, they stand below each other.
_LEAST = 14


class GridColumn(Value):
    """One column of a table.

    Attributes:
        heading: Its heading.
        share: How much of a narrow terminal it gets beside the others; 0 if it is never narrowed.
        most: How many lines a cell may take at most.
        align: ``<`` for text, ``>`` for numbers.
    """

    heading: str
    share: int = 0
    most: int = 20
    align: str = "<"


class GridRow(Value):
    """One row of a table.

    Attributes:
        cells: One text for each column.
        below: Lines to stand under the cells, no word of which is broken, such as an address.
    """

    cells: tuple[str, ...]
    below: tuple[str, ...] = ()


def grid_lines(columns: Sequence[GridColumn], rows: Sequence[GridRow], width: int) -> Iterator[str]:
    """Yield the lines of a table that is as wide as the terminal at most.

    Args:
        columns: The columns; without a share none of them is narrowed.
        rows: The rows.
        width: The columns of the terminal.
    """
    room = width - len(_GAP) * (len(columns) - 1)
    natural = _natural(columns, rows)
    if sum(natural) > room:
        natural = _natural(columns, rows, wraps_headings=True)
    widths = _narrowed(columns, natural, room)
    if widths is None:
        yield from _stacked(columns, rows, width)
    else:
        yield from _side_by_side(columns, rows, widths)


def _natural(
    columns: Sequence[GridColumn], rows: Sequence[GridRow], *, wraps_headings: bool = False
) -> list[int]:
    """Give the width that each column would like to have.

    Args:
        columns: The columns.
        rows: The rows.
        wraps_headings: Whether the heading of a column of numbers may take several lines.
    """
    widths = []
    for place, column in enumerate(columns):
        is_wrapped = wraps_headings and column.align == ">"
        heading = column.heading.split() if is_wrapped else [column.heading]
        widths.append(max(map(display_width, (*heading, *(row.cells[place] for row in rows)))))
    return widths


def _narrowed(columns: Sequence[GridColumn], natural: list[int], room: int) -> list[int] | None:
    """Give the widths with which the columns fit, or None if they would be too narrow."""
    if sum(natural) <= room:
        return natural
    shared = [place for place, column in enumerate(columns) if column.share]
    room -= sum(natural[place] for place in range(len(columns)) if place not in shared)
    if room < sum(min(_LEAST, natural[place]) for place in shared):
        return None
    widths = list(natural)
    for place in sorted(shared, key=lambda place: natural[place] / columns[place].share):
        # Who needs less than the own share leaves the rest to those who come later.
        shares = sum(columns[other].share for other in shared)
        widths[place] = min(natural[place], max(1, room * columns[place].share // shares))
        room -= widths[place]
        shared.remove(place)
    return widths


def _side_by_side(
    columns: Sequence[GridColumn], rows: Sequence[GridRow], widths: list[int]
) -> Iterator[str]:
    headings = [wrap(column.heading, width) for column, width in zip(columns, widths, strict=True)]
    for number in range(-max(map(len, headings)), 0):  # the last lines stand side by side
        texts = [lines[number] if len(lines) >= -number else "" for lines in headings]
        yield _line(columns, texts, widths)
    yield _GAP.join("-" * width for width in widths)
    for row in rows:
        yield from _row_lines(columns, row, widths)
        yield from (f"{_indent(line, widths)}{line}" for line in row.below)


def _indent(line: str, widths: list[int]) -> str:
    """Return what puts a line under the second column, or under the first where it is too long."""
    deep = " " * (widths[0] + len(_GAP))
    whole = sum(widths) + len(_GAP) * (len(widths) - 1)
    return deep if display_width(line) + len(deep) <= whole else _INDENT


def _row_lines(columns: Sequence[GridColumn], row: GridRow, widths: list[int]) -> Iterator[str]:
    cells = [
        cut(wrap(cell, width), column.most, width)
        for cell, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    for number in range(max(map(len, cells))):
        texts = [cell[number] if number < len(cell) else "" for cell in cells]
        yield _line(columns, texts, widths)


def _line(columns: Sequence[GridColumn], texts: Sequence[str], widths: list[int]) -> str:
    filled = (
        fill(text, width, align=column.align)
        for text, width, column in zip(texts, widths, columns, strict=True)
    )
    return _GAP.join(filled).rstrip()


def _stacked(columns: Sequence[GridColumn], rows: Sequence[GridRow], width: int) -> Iterator[str]:
    room = width - len(_INDENT)
    for number, row in enumerate(rows):
        if number:
            yield ""
        first, *others = _stacked_lines(columns, row, room)
        yield first
        yield from (f"{_INDENT}{line}" for line in others)
        yield from (f"{_INDENT}{part}" for line in row.below for part in _break(line, room))


def _break(line: str, room: int) -> list[str]:
    """Return a line in one, or where it is too wide its words, none of them broken."""
    return [line] if display_width(line) <= room else line.split()


def _stacked_lines(columns: Sequence[GridColumn], row: GridRow, room: int) -> Iterator[str]:
    """Yield the text of the wide columns, then the short ones in one line with their headings."""
    pairs = [pair for pair in zip(columns, row.cells, strict=True) if pair[1]]
    for column, cell in pairs:
        if column.share:
            yield from cut(wrap(cell, room), column.most, room)
    short = "; ".join(f"{column.heading} {cell}" for column, cell in pairs if not column.share)
    yield from wrap(short, room) if short else ()
