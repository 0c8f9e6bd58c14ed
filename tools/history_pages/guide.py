"""What the pages know of one another: which entities have one."""

from collections.abc import Iterable

import jac_history as jac
from history_pages.choice import chosen
from markdown_kit import escape, explorer


class Guide:
    """Leads from records to their pages.

    Args:
        data: The dataset that the pages tell of.
        company: The company whose history it is.

    Attributes:
        countries: The names of countries by their codes.
    """

    def __init__(self, data: jac.Dataset, company: jac.Organization) -> None:
        self.data = data
        self.company = company
        self.entities = chosen(data, company)
        places = data.places().where(kind="country")
        self.countries = {one.country: one.name for one in places if one.country}
        self._with_page = {one.id for one in self.entities}

    def has_page(self, entity: jac.Entity) -> bool:
        """Tell whether an entity has a page."""
        return entity.id in self._with_page

    def link(self, entity: jac.Entity) -> str:
        """Return the name of an entity as a link to its page, else to its card."""
        if self.has_page(entity):
            return f"[{escape(entity.name)}](../entities/{entity.id}.md)"
        return explorer(escape(entity.name), entity.id)

    def links(self, entities: Iterable[jac.Entity]) -> str:
        """Return the names of entities as links, commas between."""
        return ", ".join(self.link(one) for one in entities)
