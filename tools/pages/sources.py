"""The list of sources."""

from collections.abc import Iterator

import jac_history as jac
from pages.markdown import link, page, table

MEANING = {
    "primary": "The company's or a partner's own pages and filings, authorities, exchanges.",
    "press": "News media and the trade press.",
    "reference": "Encyclopedias and databases, mirrors of them among these.",
    "blog": "Blogs, content farms, self-published pages, and re-posts that name no original.",
    "forum": "Forums.",
}


def sources(data: jac.Dataset) -> str:
    """Return the page."""
    intro = (
        f"All {len(data.sources())} pages and documents that the dataset cites, by kind and "
        "publisher. A title in brackets is a description: the page showed none. Pages that were "
        "read on re-posting sites are named without a link."
    )
    return page("Sources", intro, *(part for kind in MEANING for part in _kind(kind, data)))


def _kind(kind: str, data: jac.Dataset) -> Iterator[str]:
    found = sorted(data.sources().where(kind=kind), key=lambda one: (one.publisher.lower(), one.id))
    yield f"## {kind.capitalize()} ({len(found)})"
    yield MEANING[kind]
    rows = [[one.publisher, link(one), one.published or "", one.note or ""] for one in found]
    yield table(["publisher", "title", "published", "note"], rows)
