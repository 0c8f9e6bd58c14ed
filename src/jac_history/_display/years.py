"""The table of a subject's years: a column a measure, with notes on what stands in its cells."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from jac_history._display.tables import Column, Row, Table
from jac_history._display.words import (
    Text,
    count_of,
    format_amount,
    format_number,
    format_position,
    format_word,
)
from jac_history._records.figure import Figure
from jac_history._records.vocabulary import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jac_history._records.dispute import Dispute
    from jac_history._records.entities import Entity

NOTHING = "-"
"""What stands in the cell of a year of which nothing is known."""


def table_of_years(
    subject: Entity,
    measures: Sequence[str],
    rows: Sequence[tuple[int, Sequence[Any]]],
    disputes: Iterable[Dispute],
    total: int,
) -> Table:
    """Return figures by year as a table.

    Args:
        subject: What they are of.
        measures: The measures, one a column.
        rows: The years, each with its figures; what is no figure is a gap.
        disputes: The disputes over the values of the figures.
        total: How many years there are in all, if these are only the last of them.
    """
    rivals = {dispute.record.id: dispute for dispute in disputes}
    notes: dict[str, int] = {}
    made = tuple(_row(year, cells, rivals, notes) for year, cells in rows)
    columns = [Column("Year", itemgetter(0), 0)]
    for place, measure in enumerate(measures, 1):
        heading = f"{format_word(measure)}{_unit(measure, [row[1][place - 1] for row in rows])}"
        columns.append(
            Column(f"{heading[:1].upper()}{heading[1:]}", itemgetter(place), 0, is_number=True)
        )
    absent = any(not isinstance(cell, Figure) for _, cells in rows for cell in cells)
    return Table(
        title=f"{subject.label}, {count_of(total, ('year', 'years'))}",
        columns=tuple(columns),
        rows=made,
        remarks=(
            *(f"[{number}] {note}" for note, number in notes.items()),
            *((f"{NOTHING} no figure is known",) if absent else ()),
        ),
    )


def _row(year: int, cells: Sequence[Any], rivals: dict[str, Dispute], notes: dict[str, int]) -> Row:
    figures = [figure for cell in cells for figure in _figures_behind(cell)]
    sources = (citation.source for figure in figures for citation in figure.citations)
    return Row(
        id="",
        date=None,
        is_possible=False,
        cells=((Text(str(year)),), *((Text(_cell(cell, rivals, notes)),) for cell in cells)),
        confidence="",
        sources=tuple(dict.fromkeys(sources)),
    )


def _figures_behind(cell: Any) -> Sequence[Figure]:
    """Return the figures on which a cell rests: of a gap the parts that add up to it."""
    return (cell,) if isinstance(cell, Figure) else cell.parts


def _cell(cell: Any, rivals: dict[str, Dispute], notes: dict[str, int]) -> str:
    """Return what stands in a cell: a number or a dash, with the numbers of its notes."""
    if isinstance(cell, Figure):
        shown = f"{BOUNDS[cell.bound]}{format_number(cell.value)}"
        texts = list(figure_notes(cell, rivals.get(cell.id)))
    else:
        shown, texts = NOTHING, _gap_notes(cell)
    marks = [f"[{notes.setdefault(text, len(notes) + 1)}]" for text in texts]
    return " ".join((shown, *marks))


def figure_notes(figure: Figure, dispute: Dispute | None) -> Iterator[str]:
    """Yield what narrows a figure, what makes it doubtful, and what other sources say instead.

    Args:
        figure: The figure.
        dispute: The dispute over its value, if there is one.
    """
    if figure.scope:
        yield figure.scope
    if figure.confidence == "low":
        yield "of low confidence"
    if dispute and (values := rival_values(figure, dispute)):
        judged = ", not preferred" if dispute.preferred else ""
        shown = ", ".join(format_position(dispute, value) for value in values)
        yield f"another source{judged}: {shown}"


def _gap_notes(gap: Any) -> list[str]:
    """Return what is known of the year, if anything is."""
    if gap.nearest is None or not gap.why.startswith("only"):
        return []
    return [gap.why if gap.parts else f"{gap.why}: {format_amount(gap.nearest)}"]


def rival_values(figure: Figure, dispute: Dispute) -> list[str]:
    """Return what other sources give in the place of a value, as the dispute has it."""
    own = format_number(figure.value)
    values = (position.value for position in dispute.positions)
    return [value for value in values if format_position(dispute, value) != own]


def _unit(measure: str, cells: Iterable[Any]) -> str:
    """Return the unit of a column in brackets, if its figures have one that the name has not."""
    units = {cell.unit for cell in cells if isinstance(cell, Figure)} - {measure}
    return f" ({', '.join(sorted(units))})" if units else ""
