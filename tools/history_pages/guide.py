"""What the pages know of one another: which entities have one, and what is disputed."""

from collections.abc import Iterable

import jac_history as jac
from history_pages.choice import chosen
from history_pages.markup import explorer, text


class Guide:
    """Leads from records to their pages and disputes.

    Args:
        data: The dataset that the pages tell of.
        company: The company whose history it is.
    """

    def __init__(self, data: jac.Dataset, company: jac.Organization) -> None:
        self.data = data
        self.company = company
        self.entities = chosen(data, company)
        self._with_page = {one.id for one in self.entities}
        self._disputes: dict[str, list[jac.Dispute]] = {}
        for dispute in data.disputes():
            self._disputes.setdefault(dispute.record.id, []).append(dispute)

    def link(self, entity: jac.Entity) -> str:
        """Return the name of an entity as a link to its page, else to its card."""
        if entity.id in self._with_page:
            return f"[{text(entity.name)}](../entities/{entity.id}.md)"
        return explorer(text(entity.name), entity.id)

    def links(self, entities: Iterable[jac.Entity]) -> str:
        """Return the names of entities as links, commas between."""
        return ", ".join(self.link(one) for one in entities)

    def country(self, code: str) -> str:
        """Return a country as a link, or its code where there is no record of it."""
        found = (one for one in self.data.places() if (one.country, one.kind) == (code, "country"))
        country = next(found, None)
        return self.link(country) if country else text(code)

    def disputes(self, record: jac.Record) -> list[jac.Dispute]:
        """Return the disputes over a record."""
        return self._disputes.get(record.id, [])
