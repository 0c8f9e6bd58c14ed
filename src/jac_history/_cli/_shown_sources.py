"""How a table shows the sources of its rows: as a count, or numbered and listed under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jac_history._cli._table import Column
from jac_history._cli._width import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jac_history import Record, Records, Source

__all__ = ["INDENT", "Counted", "Numbered", "ShownSources", "numbered", "source_title"]

INDENT = " " * 5
"""What stands before the lines under a numbered one."""


class ShownSources(Protocol):
    """
    A way to show sources.

    Attributes:
        column: The column of the table for them.
    """

    column: Column

    def cell(self, record: Record) -> str:
        """Return what stands in the row of a record."""
        ...

    def lines(self, width: int) -> Iterator[str]:
        """Yield what stands under the table."""
        ...


class Counted:
    """Sources as their number."""

    column = Column("sources", align=">")

    def cell(self, record: Record) -> str:
        """Return how many sources a record has."""
        return str(len({citation.source.id for citation in record.evidence}))

    def lines(self, width: int) -> Iterator[str]:  # noqa: ARG002 - the protocol wants it
        """Yield nothing."""
        return iter(())


class Numbered:
    """
    Sources as numbers of a list under the table.

    Args:
        records: The records of the table.
    """

    column = Column("sources", 2)

    def __init__(self, records: Records[Any]) -> None:
        self._sources: Records[Source] = records.sources()
        self._numbers = {one: number for number, one in enumerate(self._sources.ids, start=1)}

    def cell(self, record: Record) -> str:
        """Return the numbers of the sources of a record."""
        cited = dict.fromkeys(citation.source.id for citation in record.evidence)
        return ", ".join(str(self._numbers[one]) for one in cited)

    def lines(self, width: int) -> Iterator[str]:
        """Yield each source with its number and, on a line of its own, its address."""
        yield ""
        yield "Sources"
        for number, source in enumerate(self._sources, start=1):
            yield from numbered(number, source_title(source), width)
            # An address stays in one line, so that it can be copied.
            if source.url is not None:
                yield f"{INDENT}{source.url}"


def numbered(number: int, text: str, width: int) -> Iterator[str]:
    """
    Yield the lines of a text after a number.

    >>> list(numbered(1, "China Daily: JAC in Africa", 24))
    ['  1. China Daily: JAC in', '     Africa']
    """
    first, *others = wrap(text, width - len(INDENT))
    yield f"{number:>3}. {first}"
    yield from (f"{INDENT}{line}" for line in others)


def source_title(source: Source) -> str:
    """Return publisher, title and date of a source in one line."""
    date = f", {source.published.human()}" if source.published is not None else ""
    return f"{source.label}{date}"
