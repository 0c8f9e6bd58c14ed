"""The countries in which the company is or was."""

from collections.abc import Iterator, Sequence
from html import escape

import jac_history as jac
from markdown_kit import page, table

HEAD = ("country", "first year", "import", "assembly", "plants", "vehicles", "records")

VAGUE = 10
"""A first year that may be any of more years than this is not told."""


def markets(data: jac.Dataset) -> str:
    """Return the page."""
    found = data.presence()
    intro = (
        "The countries abroad in which JAC is or was, as far as records tell: each is put together "
        "from partnerships with importers and assemblers, plants, milestones on the market and "
        "what was counted there. `jac.presence()` and `jac-history presence` give the same, and "
        '`jac.presence("Brazil")` all records of one country with their sources.'
    )
    meaning = (
        "The first year is that of the earliest record, between its bounds; the company may have "
        "been there before. The vehicles are those sold or sent there in a whole year; other "
        "counts are among the records."
    )
    return page("Markets", intro, meaning, f"{len(found)} countries.", table(HEAD, _rows(found)))


def _rows(found: jac.Markets) -> Iterator[list[object]]:
    for presence in found:
        ended = f", until {presence.ended.human()}" if presence.ended else ""
        yield [
            f'<a href="../explorer.html#{presence.place.id}">{escape(presence.place.name)}</a>',
            _first_year(presence.first) + ended,
            _names(presence.importers),
            _names(presence.assemblers),
            _names(presence.plants),
            "; ".join(_values("sold", presence.sales) + _values("sent", presence.exports)),
            len(presence.records),
        ]


def _names(entities: Sequence[jac.Entity]) -> str:
    return ", ".join(entity.name for entity in entities)


def _values(word: str, figures: Sequence[jac.Figure]) -> list[str]:
    return [f"{word} {figure.period.human()}: {figure.value:,}" for figure in figures]


def _first_year(date: jac.EDTFDate | None) -> str:
    """Return in words when a company was first somewhere, if it is known well enough."""
    if date is None or date.earliest is None or date.latest is None:
        return date.human() if date else "unknown"
    first, last = date.earliest.year, date.latest.year
    if last - first > VAGUE:
        return "unknown"
    return date.human() if first == last else f"{first} to {last}"
