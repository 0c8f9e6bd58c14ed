"""The pages on entities, and the list of them."""

from collections.abc import Iterator

import jac_history as jac
from history_pages.choice import rule
from history_pages.entity import entity_page
from history_pages.facts import kind_of
from history_pages.guide import Guide
from history_pages.markup import page, spoken, table, text
from history_pages.story import toctree

HEADINGS = {
    "organization": "Companies and other bodies",
    "brand": "Brands",
    "person": "People",
    "vehicle": "Vehicles",
    "facility": "Plants and centres",
    "place": "Countries and places",
    "programme": "Programmes",
    "technology": "Technologies",
}
"""Type of entity to its heading, in the order of the page."""


def entity_pages(guide: Guide) -> dict[str, str]:
    """Return the pages on entities and the list of them: the name of the file to its text."""
    pages = {f"{entity.id}.md": entity_page(entity, guide) for entity in guide.entities}
    return {"index.md": overview(guide), **pages}


def overview(guide: Guide) -> str:
    """Return the list."""
    return page(
        "Who and what",
        f"Pages on {len(guide.entities)} main entities of the history. {rule(guide.company)}",
        *(part for kind in HEADINGS for part in _group(kind, guide)),
        toctree([entity.id for entity in guide.entities]),
    )


def _group(kind: str, guide: Guide) -> Iterator[str]:
    found = [one for one in guide.entities if one.record_type == kind]
    if found:
        yield f"## {HEADINGS[kind]}"
        header = ["name", "Chinese", "what", "milestones"]
        yield table(header, [_row(one, guide) for one in found])


def _row(entity: jac.Entity, guide: Guide) -> list[str]:
    chinese = spoken(entity.chinese_name, "zh-Hans") if entity.chinese_name else ""
    count = len(guide.data.milestones().about(entity))
    return [guide.link(entity), chinese, text(kind_of(entity)), str(count)]
