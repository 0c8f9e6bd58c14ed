"""What a table of an export is: columns, keys and rows."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeAlias

import attrs

from jac_history._export._snapshot import Snapshot

Cell: TypeAlias = str | int | float | bool | dt.date | None
CellType: TypeAlias = Literal["text", "integer", "number", "flag", "date"]
Row: TypeAlias = tuple[Cell, ...]


@attrs.frozen(kw_only=True)
class Column:
    """One column.

    Attributes:
        name: Its name.
        type: What its cells hold.
        note: What it means.
        required: Whether every row has a value.
        words: The only values allowed, where there is a list of them.
        refers: The table whose ids it holds, or None.
        cell: Gives the cell for one of the table's items.
    """

    name: str
    type: CellType
    note: str
    required: bool = False
    words: tuple[Any, ...] = ()
    refers: str | None = None
    cell: Callable[[Any], Cell]


@attrs.frozen(kw_only=True)
class Table:
    """One table.

    Attributes:
        name: Its name.
        note: What a row is.
        columns: Its columns.
        key: The columns of the primary key.
        links: Foreign keys of more than one column: columns, table, columns there.
        items: Gives what the rows are of, one item a row, for a dataset.
    """

    name: str
    note: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    items: Callable[[Snapshot], Iterable[Any]]

    def rows(self, snapshot: Snapshot) -> Iterator[Row]:
        """Yield the rows for a dataset."""
        for item in self.items(snapshot):
            yield tuple(column.cell(item) for column in self.columns)

    @property
    def foreign_keys(self) -> tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]:
        """All foreign keys: columns, table, columns there."""
        single = (((one.name,), one.refers, ("id",)) for one in self.columns if one.refers)
        return (*single, *self.links)
