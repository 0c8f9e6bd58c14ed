"""Tables as HTML."""

from collections.abc import Iterator
from html import escape

from jac_history._dates import EDTFDate
from jac_history._show._escape import html_link, html_phrase
from jac_history._show._parts import Link
from jac_history._show._style import styled
from jac_history._show._table import Row, Table

Numbers = tuple[tuple[int, Link], ...]


def table_html(table: Table) -> str:
    """Return a table as HTML that brings its own style."""
    return styled(table_body(table))


def table_body(table: Table) -> str:
    """Return a table as HTML without a style, to stand inside something larger."""
    count = f'<span class="jac-soft">{escape(table.count)}</span>'
    caption = f"<caption>{escape(table.heading)} {count}</caption>"
    if not table.rows:
        return f"<table>{caption}</table>"
    columns = table.columns()
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(_row(table, row, numbers) for row, numbers in _numbered(table))
    listed = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return listed + _sources(table.sources)


def html_date(date: EDTFDate) -> str:
    """Return a date as people write it, with the EDTF where one hovers."""
    return f'<time title="EDTF {escape(date.text)}">{escape(date.human())}</time>'


def _numbered(table: Table) -> Iterator[tuple[Row, Numbers]]:
    return zip(table.rows, table.numbers(), strict=True)


def _row(table: Table, row: Row, numbers: Numbers) -> str:
    cells = {
        "Date": html_date(row.when) if row.when else "",
        "What": _what(row),
        table.who: escape(", ".join(row.who)),
        "Confidence": escape(row.confidence),
        "Sources": " ".join(html_link(Link(str(n), one.url), one.text) for n, one in numbers),
    }
    shown = (
        f'<td class="jac-{_slug(column, table)}">{cells[column]}</td>' for column in table.columns()
    )
    return f"<tr>{''.join(shown)}</tr>"


def _slug(column: str, table: Table) -> str:
    return "who" if column == table.who else column.lower()


def _what(row: Row) -> str:
    first, *others = row.what
    shown = html_link(Link(first.text, row.url)) if row.url else html_phrase(first)
    shown = " ".join([shown, *map(html_phrase, others)])
    return f'{shown} <span class="jac-soft">{escape(row.note)}</span>' if row.note else shown


def _sources(sources: tuple[Link, ...]) -> str:
    if not sources:
        return ""
    counted = "1 source" if len(sources) == 1 else f"{len(sources)} sources"
    items = "".join(f"<li>{html_link(source)}</li>" for source in sources)
    return f"<details><summary>{counted}</summary><ol>{items}</ol></details>"
