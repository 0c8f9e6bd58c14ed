"""What the pages know of one another: which entities have one, and where it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

import jac_history as jac
from jac_history._display.markup import escape
from markdown_kit import explorer

OFTEN = 5
"""So many milestones make any entity a main one."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id in a text; those of one word are left alone, as they may be mere words."""

TYPES = jac.words(jac.RecordType)


class Guide:
    """Leads from records to their pages.

    Args:
        data: The dataset that the pages tell of.
        company: The company whose history it is.
    """

    def __init__(self, data: jac.Dataset, company: jac.Organization) -> None:
        self.data = data
        self.company = company
        self.entities = chosen(data, company)
        self._with_page = {one.id for one in self.entities}
        self._ids = frozenset(data.records().ids)

    def entities_by_type(self) -> dict[str, list[jac.Entity]]:
        """Return the entities with a page by their type."""
        ordered = sorted(self.entities, key=lambda one: TYPES.index(one.record_type))
        return {kind: list(group) for kind, group in groupby(ordered, attrgetter("record_type"))}

    def has_page(self, entity: jac.Entity) -> bool:
        """Tell whether an entity has a page."""
        return entity.id in self._with_page

    def link(self, entity: jac.Entity) -> str:
        """Return the name of an entity as a link to its page, else to its card."""
        if self.has_page(entity):
            return f"[{escape(entity.name)}](../entities/{entity.id}.md)"
        return explorer(escape(entity.name), entity.id)

    def link_ids(self, text: str) -> str:
        """Return Markdown in which the ids of records are links by what these are called."""

        def label(match: re.Match[str]) -> str:
            found = self.data.get(match[0]) if match[0] in self._ids else None
            return explorer(escape(found.label), found.id) if found else match[0]

        return ID.sub(label, text)

    def links(self, entities: Iterable[jac.Entity]) -> str:
        """Return the names of entities as links, commas between."""
        return ", ".join(self.link(one) for one in entities)


def chosen(data: jac.Dataset, company: jac.Organization) -> tuple[jac.Entity, ...]:
    """Return the company and the main entities around it, those with most milestones first.

    Args:
        data: The dataset.
        company: The company whose history it is.
    """
    counts = Counter(one for milestone in data.milestones() for one in milestone.about)
    often = [entity for entity, count in counts.items() if count >= OFTEN]
    found = dict.fromkeys([company, *often, *_brands(data, company), *_leaders(data, company)])
    return tuple(sorted(found, key=lambda one: (one != company, -counts[one], one.id)))


def _brands(data: jac.Dataset, company: jac.Organization) -> Iterator[jac.Entity]:
    yield from (brand for brand in data.brands() if company in brand.owners)


def _leaders(data: jac.Dataset, company: jac.Organization) -> Iterator[jac.Entity]:
    holders = [stake.holder for stake in data.stakes() if stake.of == company]
    for owner in dict.fromkeys([company, *company.derived_from, *company.owners, *holders]):
        if isinstance(owner, jac.Organization):
            yield from (tenure.person for tenure in data.leaders_of(owner))
