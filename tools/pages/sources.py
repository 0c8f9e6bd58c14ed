"""The list of sources."""

from collections import Counter
from collections.abc import Iterator

import jac_history as jac
from markdown_kit import page, source_link, table
from pages.meanings import SOURCES

MOST_CITED = 25


def sources(data: jac.Dataset) -> str:
    """Return the page."""
    intro = (
        f"All {len(data.sources()):,} pages and documents that the dataset cites, by kind and "
        "publisher. A title in brackets is a description: the page showed none. Pages that were "
        "read on re-posting sites are named without a link."
    )
    return page(
        "Sources",
        intro,
        "## Most cited publishers",
        f"The {MOST_CITED} publishers with the most citations, of {len(_publishers(data))} in all.",
        table(["publisher", "sources", "citations"], _most_cited(data)),
        *(part for kind in SOURCES for part in _kind(kind, data)),
    )


def _most_cited(data: jac.Dataset) -> list[list[object]]:
    cited = Counter(c.source.publisher for one in data.records() for c in one.evidence)
    ranked = sorted(_publishers(data).items(), key=lambda item: (-cited[item[0]], item[0]))
    return [[name, count, cited[name]] for name, count in ranked[:MOST_CITED]]


def _publishers(data: jac.Dataset) -> Counter[str]:
    return Counter(one.publisher for one in data.sources())


def _kind(kind: str, data: jac.Dataset) -> Iterator[str]:
    found = sorted(data.sources().where(kind=kind), key=lambda one: (one.publisher.lower(), one.id))
    yield f"## {kind.capitalize()} ({len(found)})"
    yield SOURCES[kind]
    rows = [[one.publisher, source_link(one), _day(one), one.note or ""] for one in found]
    yield table(["publisher", "title", "published", "note"], rows)


def _day(source: jac.Source) -> str:
    return source.published.human() if source.published else ""
