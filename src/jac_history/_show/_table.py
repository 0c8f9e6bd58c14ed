"""A result as a table."""

from collections.abc import Iterator

import attrs

from jac_history._dates import EDTFDate
from jac_history._show._parts import Link, Phrase

SHOWN_ROWS = 20


@attrs.frozen(kw_only=True)
class Row:
    """One row.

    Attributes:
        when: The date, or None.
        what: What it is about, with other names in other languages.
        note: What kind of thing it is, or empty.
        who: The names of those concerned.
        confidence: How sure it is, or empty.
        sources: What it is taken from.
        url: Where it can be read itself, or None.
    """

    when: EDTFDate | None
    what: tuple[Phrase, ...]
    note: str = ""
    who: tuple[str, ...] = ()
    confidence: str = ""
    sources: tuple[Link, ...] = ()
    url: str | None = None


@attrs.frozen(kw_only=True)
class Table:
    """A table of records, at most 20 rows long, and what is not shown counted.

    Attributes:
        heading: What the rows are: ``Milestones``.
        rows: The rows that are shown.
        total: How many there are in all.
        among: Of how many they are a choice, or 0 if they are none.
        who: The heading of the column of names.
    """

    heading: str
    rows: tuple[Row, ...]
    total: int
    among: int = 0
    who: str = "Who"

    @property
    def count(self) -> str:
        """How many there are, and how many of them are shown."""
        shown = len(self.rows)
        total = f"{self.total:,} of {self.among:,}" if self.among else f"{self.total:,}"
        if self.total > shown:
            return f"{total}, the first {shown} shown, {self.total - shown:,} more"
        return total

    @property
    def sources(self) -> tuple[Link, ...]:
        """The sources of all rows, each once; its number is its place, from 1."""
        return tuple(dict.fromkeys(source for row in self.rows for source in row.sources))

    def columns(self) -> tuple[str, ...]:
        """Return the headings of the columns that are not empty throughout."""
        filled = {
            "Date": any(row.when for row in self.rows),
            "What": True,
            self.who: any(row.who for row in self.rows),
            "Confidence": any(row.confidence for row in self.rows),
            "Sources": any(row.sources for row in self.rows),
        }
        return tuple(name for name, is_filled in filled.items() if is_filled)

    def numbers(self) -> Iterator[tuple[tuple[int, Link], ...]]:
        """Yield the numbered sources of each row."""
        order = {source: number for number, source in enumerate(self.sources, 1)}
        for row in self.rows:
            yield tuple((order[source], source) for source in dict.fromkeys(row.sources))

    def html(self) -> str:
        """Return the table as HTML with its own style."""
        from jac_history._show._table_html import table_html

        return table_html(self)

    def markdown(self) -> str:
        """Return the table as a Markdown table."""
        from jac_history._show._table_plain import table_markdown

        return table_markdown(self)

    def text(self) -> str:
        """Return the table as lines of plain text."""
        from jac_history._show._table_plain import table_text

        return table_text(self)
