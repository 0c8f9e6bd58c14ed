"""Which entities get a page."""

from pathlib import Path

import jac_history as jac
from guides import guide_to
from history_pages.guide import OFTEN
from tiny import CITED, COMPANY, OTHER, PERSON, SECOND, milestone, stake, tenure

BRAND = jac.Brand(id="a-brand", name="A", kind="car-brand", owners=(COMPANY,), citations=CITED)
FOREIGN = jac.Brand(id="b-brand", name="B", kind="car-brand", owners=(OTHER,), citations=CITED)


def often(entity: jac.Entity, count: int) -> list[jac.Milestone]:
    """Return milestones about an entity."""
    return [milestone(f"event-{entity.id}-{n}", about=(entity,)) for n in range(count)]


def ids(folder: Path, *records: jac.Record) -> list[str]:
    """Return the ids of the entities that have pages."""
    return [one.id for one in guide_to(folder, *records).entities]


def test_the_company_comes_first(tmp_path: Path) -> None:
    """The company has a page and comes first, whatever is said of it."""
    assert ["a-company", "b-company"] == ids(tmp_path, *often(OTHER, OFTEN))


def test_often_is_a_limit(tmp_path: Path) -> None:
    """One milestone fewer is too few."""
    assert ["a-company"] == ids(tmp_path, *often(OTHER, OFTEN - 1))


def test_brands(tmp_path: Path) -> None:
    """The company's brands have pages, those of others do not."""
    assert ["a-company", "a-brand"] == ids(tmp_path, BRAND, FOREIGN)


def test_leaders(tmp_path: Path) -> None:
    """Who led the company or its holder has a page; who only sat on its board has none."""
    records = [
        tenure("one", PERSON, "2001/2003", organization=OTHER),
        tenure("two", SECOND, "2001/2003", position="director"),
        stake("share", 50),
    ]
    assert ["a-company", "a-person"] == ids(tmp_path, *records)


def test_page_or_card(tmp_path: Path) -> None:
    """An entity with a page is linked to it, another to its card in the explorer."""
    guide = guide_to(tmp_path, OTHER)
    expected = (
        "[A Company](../entities/a-company.md), "
        '<a class="hist-card" href="../explorer.html#b-company">B Company</a>'
    )
    assert expected == guide.links([COMPANY, OTHER])
