"""Cards as plain text, as wide as a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._display.cards import (
    describe_type,
    disputes_on_card,
    fields_of,
    further_names,
)
from jac_history._display.terminal import (
    INDENT,
    address_lines,
    numbered_lines,
    table_lines,
    terminal_width,
)
from jac_history._display.widths import fill, wrap
from jac_history._display.words import (
    describe_source,
    describe_time,
    format_position,
    format_word,
    heading_of,
    join_texts,
    join_with_ids,
)
from jac_history._records.base import time_in_words
from jac_history._value import Value
from jac_history._visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jac_history._display.tables import Table
    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute
    from jac_history._records.source import Citation

NARROW = 60
"""Below so many columns the texts of a card stand under their names and not beside them."""


ADDRESSES = ("http://", "https://")


class Pair(Value):
    """A name with texts beside it.

    Attributes:
        name: The name.
        texts: The texts.
    """

    name: str
    texts: Sequence[str]


def card_text(
    record: Record,
    disputes: Iterable[Dispute] = (),
    tables: Iterable[Table] = (),
    width: int | None = None,
) -> str:
    """Return a record in full as plain text.

    Args:
        record: The record.
        disputes: What its sources differ on.
        tables: Records that belong to it.
        width: So many columns it may take; None for those of the terminal.
    """
    return visible("\n".join(_card_lines(record, disputes, tables, width or terminal_width())))


def _card_lines(
    record: Record, disputes: Iterable[Dispute], tables: Iterable[Table], width: int
) -> Iterator[str]:
    yield from wrap(join_texts(heading_of(record)), width)
    yield from wrap(f"{describe_type(record)}, {record.id}", width)
    if pairs := list(_pairs(record)):
        yield ""
        yield from pair_lines(pairs, width)
    for dispute in disputes_on_card(record, disputes):
        yield ""
        yield from _dispute_lines(dispute, width)
    if citations := getattr(record, "citations", ()):
        yield ""
        yield "Sources"
        for number, citation in enumerate(citations, start=1):
            says = f"{citation.stance}: {citation.says}"
            yield from citation_lines(number, citation, says, width)
    for table in tables:
        yield ""
        yield from table_lines(table, width)


def _pairs(record: Record) -> Iterator[Pair]:
    """Yield names, date, summary and fields of a record."""
    if names := further_names(record):
        yield Pair("names", [name.text for name in names])
    if date := record.time:
        words = time_in_words(record)
        words += "" if words == date.text else f" [{date.text}]"
        sentence = describe_time(record)
        lines = [words, f"{sentence}."] if sentence else [words]
        yield Pair(format_word(str(record.time_field)), lines)
    if summary := getattr(record, "summary", None):
        yield Pair("summary", [summary])
    for field in fields_of(record):
        yield Pair(field.name, [join_with_ids(field.value)])


def pair_lines(pairs: Sequence[Pair], width: int) -> Iterator[str]:
    r"""Yield each name with its texts; beside it where the terminal is wide, else under it.

    An address is never broken, so that it can be copied and followed.

    >>> print(*pair_lines([Pair("kind", ["mpv"]), Pair("name", ["Refine", "瑞风"])], 80), sep="\n")
    kind  mpv
    name  Refine
          瑞风
    """
    column = max((len(pair.name) for pair in pairs), default=0) + 2
    for pair in pairs:
        if width < NARROW:
            yield pair.name
            yield from (f"  {line}" for text in pair.texts for line in _wrapped(text, width - 2))
        else:
            lines = (line for text in pair.texts for line in _wrapped(text, width - column))
            for number, line in enumerate(lines):
                yield f"{fill('' if number else pair.name, column)}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    return [text] if text.startswith(ADDRESSES) else wrap(text, width)


def _dispute_lines(dispute: Dispute, width: int) -> Iterator[str]:
    yield from wrap(f"Sources differ: {format_word(dispute.field)} [{dispute.id}]", width)
    for position in dispute.positions:
        mark = " (preferred)" if position.value == dispute.preferred else ""
        yield from _indented(f"{format_position(dispute, position.value)}{mark}", width, "  ")
        for citation in position.citations:
            about = f"{citation.source.label} ({describe_source(citation)})"
            yield from _indented(f"{about}: {citation.says}", width)
    yield from _indented(dispute.reason, width, "  ")


def citation_lines(number: int, citation: Citation, says: str, width: int) -> Iterator[str]:
    """Yield the lines of a citation: its source, what is told of what that says, its address."""
    about = f"{citation.source.label} ({describe_source(citation)})"
    yield from numbered_lines(number, about, width)
    yield from _indented(says, width)
    yield from address_lines(citation.source)


def _indented(text: str, width: int, indent: str = INDENT) -> Iterator[str]:
    return (f"{indent}{line}" for line in wrap(text, width - len(indent)))
