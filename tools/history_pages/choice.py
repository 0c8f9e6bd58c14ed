"""Which entities get a page of their own."""

from collections import Counter
from collections.abc import Iterator

import jac_history as jac

OFTEN = 5
"""So many milestones make any entity a main one."""


def rule(company: jac.Organization) -> str:
    """Say which entities have a page, for readers."""
    return (
        f"An entity has a page here if at least {OFTEN} milestones are about it, if it is a brand "
        f"of {company.name}, or if it is a person who led {company.name}, its predecessors or its "
        "owners. All others are in the explorer."
    )


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
    for one in dict.fromkeys([company, *company.derived_from, *company.owners, *holders]):
        if isinstance(one, jac.Organization):
            yield from (tenure.person for tenure in data.leaders_of(one))
