"""The disputes with their positions."""

from collections.abc import Iterator

import jac_history as jac
from jac_history._display.markup import escape_start
from jac_history._display.words import format_position, format_word
from markdown_kit import escape, explorer, page, source_link


def disputes(data: jac.Dataset) -> str:
    """Return the page."""
    found = data.disputes()
    undecided = sum(one.preferred is None for one in found)
    intro = (
        f"Where sources contradict each other, all positions are kept: {len(found)} disputes, "
        f"{undecided} of them without a preference. The record follows the preferred position; "
        "where none is better, it carries the range."
    )
    return page("Disputes", intro, *(part for one in found for part in _dispute(one)))


def _dispute(one: jac.Dispute) -> Iterator[str]:
    yield f"## {escape(one.record.label)} ({format_word(one.field)})"
    cards = f"{explorer('dispute', one.id)}, {explorer('record', one.record.id)}"
    yield f"{escape_start(one.reason)} ({cards})"
    yield "\n".join(line for position in one.positions for line in _position(one, position))


def _position(one: jac.Dispute, position: jac.Position) -> Iterator[str]:
    mark = " (preferred)" if position.value == one.preferred else ""
    yield f"- **{escape(format_position(one, position.value))}**{mark}"
    for cited in position.citations:
        yield f"  - {cited.source.publisher}, {source_link(cited.source)}: {escape(cited.says)}"
