"""The page of one entity."""

from collections.abc import Iterator, Sequence

import jac_history as jac
from history_pages import entries, facts, relations
from history_pages.clashes import side_by_side
from history_pages.guide import Guide
from history_pages.markup import explorer, joined, page, text
from history_pages.numbers import figures
from history_pages.pictures import timeline

MANY = 60
"""Of more milestones only the main line stands on the page; the history tells the others."""

DRAWN = 45
"""The picture shows at most so many milestones, and partnerships, unless all are important."""


def entity_page(entity: jac.Entity, guide: Guide) -> str:
    """Return the page of an entity."""
    data = guide.data
    deals = data.partnerships().about(entity)
    terms = data.tenures().about(entity)
    shares = data.stakes().about(entity)
    happened = data.milestones().about(entity)
    return page(
        text(entity.name),
        facts.facts(entity, guide),
        timeline(_drawn(entity, happened, deals, guide), f"{entity.name} on a line of time"),
        _section("Milestones", _milestones(entity, happened, guide)),
        _section("Partnerships", [relations.partnership(one, guide) for one in deals]),
        _section("Offices", [relations.tenures(terms, entity, guide)] if terms else []),
        _section("Shareholdings", [relations.stakes(shares, guide)] if shares else []),
        _section("Figures", figures(entity, guide)),
        _section("Where sources differ", _clashes(entity, [*terms, *shares], guide)),
        _section("Around it", [facts.around(entity, guide)]),
    )


def _section(title: str, parts: Sequence[str] | Iterator[str]) -> str:
    inside = joined(*parts)
    return f"## {title}\n\n{inside}" if inside else ""


def _milestones(
    entity: jac.Entity, happened: Sequence[jac.Milestone], guide: Guide
) -> Iterator[str]:
    if len(happened) <= MANY:
        yield from (entries.retold(one, entity, guide) for one in happened)
        return
    main = [one for one in happened if one.importance == 1]
    yield (
        f"The main line, {len(main)} of {len(happened)} milestones; "
        "[the history](../history/index.md) tells them all."
    )
    yield "\n".join(map(entries.pointer, main))


def _drawn(
    entity: jac.Entity,
    happened: Sequence[jac.Milestone],
    deals: Sequence[jac.Partnership],
    guide: Guide,
) -> list[jac.Record]:
    level = next((level for level in (3, 2) if len(_up_to(level, happened)) <= DRAWN), 1)
    return [
        *(deals if len(deals) <= DRAWN else ()),
        *_terms(entity, guide),
        *_up_to(level, happened),
    ]


def _up_to(level: int, happened: Sequence[jac.Milestone]) -> list[jac.Milestone]:
    return [one for one in happened if one.importance <= level]


def _terms(entity: jac.Entity, guide: Guide) -> Sequence[jac.Record]:
    if isinstance(entity, jac.Organization):
        return guide.data.leaders_of(entity)
    return guide.data.tenures().about(entity) if isinstance(entity, jac.Person) else ()


def _clashes(entity: jac.Entity, shown: Sequence[jac.Record], guide: Guide) -> Iterator[str]:
    """Yield the disputes over what stands in the tables and facts of the page."""
    numbers = [one for one in guide.data.figures() if one.subject == entity]
    for record in (entity, *shown, *numbers):
        for dispute in guide.disputes(record):
            yield side_by_side(dispute, guide, explorer(text(record.label), record.id))
