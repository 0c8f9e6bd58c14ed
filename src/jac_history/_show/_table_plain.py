"""Tables as Markdown and as plain text."""

from collections.abc import Iterator

from jac_history._show._escape import markdown_link, markdown_text
from jac_history._show._parts import Link
from jac_history._show._table import Row, Table

Numbers = tuple[tuple[int, Link], ...]


def table_markdown(table: Table) -> str:
    """Return a table as a Markdown table under a line that counts it."""
    columns = table.columns()
    lines = [f"**{markdown_text(table.heading)}**: {table.count}", ""]
    if table.rows:
        lines += [_line(columns), _line(["---"] * len(columns))]
    for row, numbers in zip(table.rows, table.numbers(), strict=True):
        cells = _cells(table, row, numbers)
        lines.append(_line([cells[column] for column in columns]))
    return "\n".join(lines) + "\n"


def table_text(table: Table) -> str:
    """Return a table as lines of plain text: the date, then the rest."""
    dates = [row.when.human() if row.when else "" for row in table.rows]
    width = max(map(len, dates), default=0)
    lines = [f"{table.heading}: {table.count}"]
    for date, row, numbers in zip(dates, table.rows, table.numbers(), strict=True):
        lines.append(f"{date:{width}}  {'; '.join(_told(row, numbers))}".lstrip())
    lines += [f"[{number}] {one.text}" for number, one in enumerate(table.sources, 1)]
    return "\n".join(lines)


def _told(row: Row, numbers: Numbers) -> Iterator[str]:
    cited = "".join(f"[{number}]" for number, _ in numbers)
    what = " ".join(phrase.text for phrase in row.what)
    yield f"{what} {cited}" if cited else what
    if row.note:
        yield row.note
    if row.who:
        yield ", ".join(row.who)
    if row.confidence:
        yield f"{row.confidence} confidence"


def _cells(table: Table, row: Row, numbers: Numbers) -> dict[str, str]:
    what = Link(" ".join(phrase.text for phrase in row.what), row.url)
    note = f" ({markdown_text(row.note)})" if row.note else ""
    return {
        "Date": markdown_text(row.when.human()) if row.when else "",
        "What": markdown_link(what) + note,
        table.who: markdown_text(", ".join(row.who)),
        "Confidence": row.confidence,
        "Sources": " ".join(markdown_link(Link(str(number), one.url)) for number, one in numbers),
    }


def _line(cells: "list[str] | tuple[str, ...]") -> str:
    return f"| {' | '.join(cells)} |"
