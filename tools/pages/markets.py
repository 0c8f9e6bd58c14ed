"""The countries in which the company is or was."""

from collections.abc import Iterator, Sequence
from html import escape

import jac_history as jac
from markdown_kit import page, table

HEAD = ("country", "first year", "import", "assembly", "plants", "sold", "sent there", "records")


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
        "been there before. What was sold or sent there is that of a whole year; other counts are "
        "among the records."
    )
    return page("Markets", intro, meaning, f"{len(found)} countries.", table(HEAD, _rows(found)))


def _rows(found: jac.Markets) -> Iterator[list[object]]:
    for presence in found:
        first = presence.first.human() if presence.first else "unknown"
        ended = f", until {presence.ended.human()}" if presence.ended else ""
        yield [
            f'<a href="../explorer.html#{presence.place.id}">{escape(presence.place.name)}</a>',
            first + ended,
            _names(presence.importers),
            _names(presence.assemblers),
            _names(presence.plants),
            _values(presence.sales),
            _values(presence.exports),
            len(presence.records),
        ]


def _names(entities: Sequence[jac.Entity]) -> str:
    return ", ".join(entity.name for entity in entities)


def _values(figures: Sequence[jac.Figure]) -> str:
    return ", ".join(f"{figure.period.human()}: {figure.value:,}" for figure in figures)
