"""Tables and cards as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jac_history._display.cards import (
    citations_by_stance,
    describe_type,
    disputes_on_card,
    fields_of,
    further_names,
)
from jac_history._display.markup import escape, join_cells, link
from jac_history._display.words import (
    Text,
    describe_source,
    describe_time,
    format_position,
    format_word,
    join_texts,
    title_of,
)
from jac_history._records.base import time_in_words
from jac_history._visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jac_history._display.tables import Page, Row, Table
    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute
    from jac_history._records.source import Citation, Source

PLAIN_ID = re.compile(r"[\w.:-]+")


def table_markdown(table: Table) -> str:
    """Return a table as a Markdown table under a line that counts it."""
    parts = [f"**{escape(table.title)}**"]
    if table.rows:
        heads = [table.time_heading.capitalize()] * table.has_dates
        heads += [column.heading for column in table.columns]
        heads += ["Confidence"] * table.has_confidence + ["Sources"] * bool(table.sources)
        heads += ["Id"] * table.has_ids
        rows = (list(_cells(table, row, numbers)) for row, numbers in table.numbered_rows())
        parts.append("\n".join(map(join_cells, (heads, ["---"] * len(heads), *rows))))
    remarks = (f"{escape(remark)}." for remark in table.remarks)
    return visible("\n\n".join([*parts, *remarks]) + "\n")


def card_markdown(
    record: Record, disputes: Iterable[Dispute] = (), tables: Iterable[Table] = ()
) -> str:
    """Return a record in full as Markdown.

    Args:
        record: The record.
        disputes: What its sources differ on.
        tables: Records that belong to it.
    """
    sections = [
        f"**{escape(title_of(record))}** ({escape(describe_type(record))}, {_code(record.id)})"
    ]
    sections += [escape(text) for text in _lead(record)]
    sections.append("\n".join(_fields(record)))
    for dispute in disputes_on_card(record, disputes):
        head = f"**Sources differ: {escape(format_word(dispute.field))}**"
        sections += [head, _positions(dispute), escape(dispute.reason)]
    for heading, citations in citations_by_stance(record):
        items = (f"- {_citation(citation)}" for citation in citations)
        sections += [f"**{heading}**", "\n".join(items)]
    sections += [table_markdown(table) for table in tables]
    return visible("\n\n".join(section for section in sections if section) + "\n")


def page_markdown(page: Page) -> str:
    """Return a page as Markdown."""
    texts = [f"**{escape(page.heading)}**", *map(escape, page.remarks)]
    tables = (table_markdown(table).rstrip("\n") for table in page.tables)
    return visible("\n\n".join([*texts, *tables, *map(escape, page.notes)]) + "\n")


def _cells(table: Table, row: Row, numbers: tuple[tuple[int, Source], ...]) -> Iterator[str]:
    at_date, at_cell = table.marks(row, "? ")
    if table.has_dates:
        yield at_date + escape(row.when)
    for place, cell in enumerate(row.cells):
        url = next((text.url for text in cell if text.url), None)
        yield at_cell * (not place) + link(Text(join_texts(cell), url=url))
    if table.has_confidence:
        yield row.confidence
    if table.sources:
        yield " ".join(link(Text(str(number), url=one.url)) for number, one in numbers)
    if table.has_ids:
        yield "<br>".join((_code(row.id), *map(escape, row.below)))


def _lead(record: Record) -> Iterator[str]:
    if names := further_names(record):
        yield " · ".join(name.text for name in names)
    if date := record.time:
        name = format_word(str(record.time_field))
        sentence = describe_time(record)
        yield f"{name}: {time_in_words(record)} [{date.text}].{sentence and f' {sentence}.'}"
    if summary := getattr(record, "summary", None):
        yield summary


def _fields(record: Record) -> Iterator[str]:
    return (f"- {escape(f'{one.name}: {join_texts(one.value)}')}" for one in fields_of(record))


def _positions(dispute: Dispute) -> str:
    """Return rival values as one table, each a column, so that they stand side by side."""
    heads = [
        escape(format_position(dispute, position.value))
        + (" (preferred)" if position.value == dispute.preferred else "")
        for position in dispute.positions
    ]
    cells = ["<br>".join(map(_citation, position.citations)) for position in dispute.positions]
    return "\n".join(map(join_cells, (heads, ["---"] * len(heads), cells)))


def _citation(citation: Citation) -> str:
    source = link(Text(citation.source.label, url=citation.source.url))
    return f"{source} ({escape(describe_source(citation))}): {escape(citation.says)}"


def _code(text: str) -> str:
    """Return an id as code; as text where it is no plain id."""
    return f"`{text}`" if PLAIN_ID.fullmatch(text) else escape(text)
