"""What a part of the benchmarks gives to the report."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Table:
    """Rows under a head, all cells text.

    Attributes:
        head: The titles of the columns.
        rows: The rows, each with a cell a column.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """What a part of the benchmarks gives to the report.

    Attributes:
        title: Its title.
        how: How it was measured, in Markdown.
        tables: Its tables.
        notes: What is to be said below the tables, in Markdown.
        reached: The figure for each target, by the target's key.
        raw: Everything that was measured.
    """

    title: str
    how: str
    tables: tuple[Table, ...]
    notes: str = ""
    reached: dict[str, float] = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict)
