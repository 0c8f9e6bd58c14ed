"""Tables of countries: where a company is or was, since when, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jac_history._display.tables import Cell, Column, Row, Table
from jac_history._display.words import Text, count_of, format_number, names_of
from jac_history._records.vocabulary import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence


def table_of_presences(presences: Sequence[Any]) -> Table:
    """Return countries as a table, in their order."""
    filled = [column for column in COLUMNS if any(map(column.cell, presences))]
    rows = tuple(
        Row(
            id=presence.place.id,
            date=presence.first,
            when=presence.first.human() if presence.first else "",
            is_possible=False,
            cells=tuple(column.cell(presence) for column in filled),
            confidence="",
            sources=tuple(presence.sources()),
        )
        for presence in presences
    )
    title = count_of(len(rows), ("country", "countries"))
    return Table(title=title, columns=tuple(filled), rows=rows, time_heading="first attested")


def _texts(text: str | None) -> Cell:
    return (Text(text),) if text else ()


def _doings(presence: Any) -> Cell:
    """Return who imports, who assembles, and where vehicles are built."""
    groups = {
        "import": presence.importers,
        "assembly": presence.assemblers,
        "plant": presence.plants,
    }
    named = {
        word: ", ".join(entity.name for entity in entities) for word, entities in groups.items()
    }
    return _texts("; ".join(f"{names} ({word})" for word, names in named.items() if names))


def _sales(presence: Any) -> Cell:
    if not presence.sales:
        return ()
    last = presence.sales[-1]
    count = f"{BOUNDS[last.bound]}{format_number(last.value)}"
    return _texts(f"{count} ({last.period.human()})")


COLUMNS = (
    Column("Country", lambda presence: names_of(presence.place), 3),
    Column("Import, assembly, plants", _doings, 5, most=4),
    Column("Sales", _sales, 2),
    Column("Ended", lambda presence: _texts(presence.ended and presence.ended.human()), 2),
)
"""The columns of a table of countries."""
