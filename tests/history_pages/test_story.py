"""The pages that tell the history, from the bundled data."""

import re

import pytest

import jac_history as jac
from history_pages.guide import Guide
from history_pages.markup import text
from history_pages.overview import entity_pages
from history_pages.story import story


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Return the guide through the bundled data."""
    return Guide(jac.Dataset.bundled(), jac.organization("jac-motors"))


@pytest.fixture(scope="module")
def pages(guide: Guide) -> dict[str, str]:
    """Return all pages by their path in the documentation."""
    history = {f"history/{name}": words for name, words in story(guide).items()}
    return {**history, **{f"entities/{name}": words for name, words in entity_pages(guide).items()}}


def in_history(pages: dict[str, str]) -> str:
    """Return the text of the history."""
    return "".join(words for name, words in pages.items() if name.startswith("history/"))


def test_every_milestone_is_told_once(pages: dict[str, str]) -> None:
    """Each milestone has one place in the history that links lead to."""
    anchors = re.findall(r"^(?:- )?\(([a-z0-9-]+)\)=$", in_history(pages), re.MULTILINE)
    assert sorted(jac.milestones().ids) == sorted(anchors)


def test_every_statement_has_its_sources(pages: dict[str, str]) -> None:
    """All that sources say of the main line and the chapters stands there."""
    told = in_history(pages)
    claims = [
        text(cited.says)
        for one in jac.milestones().where(lambda one: one.importance < 3)
        for cited in one.citations
    ]
    assert [] == [says for says in claims if says not in told]


def test_the_main_line_is_on_the_first_page(pages: dict[str, str]) -> None:
    """The overview leads to each milestone of the main line, and to nothing else."""
    led_to = re.findall(r"\]\(#([a-z0-9-]+)\)", pages["history/index.md"])
    assert sorted(jac.milestones().where(importance=1).ids) == sorted(led_to)


def test_disputes_over_milestones_of_the_chapters(pages: dict[str, str]) -> None:
    """Each dispute over a milestone that is told in full stands in the history."""
    told = in_history(pages)
    clashes = [
        one
        for one in jac.disputes()
        if isinstance(one.record, jac.Milestone) and one.record.importance < 3
    ]
    assert [] == [one.id for one in clashes if text(one.reason) not in told]


def test_links_lead_somewhere(pages: dict[str, str]) -> None:
    """Links to pages and places of the history lead to such as there are."""
    places = set(re.findall(r"\(([a-z0-9-]+)\)=$", in_history(pages), re.MULTILINE))
    files = {f"../{name}" for name in pages}
    every = "".join(pages.values())
    assert set() == set(re.findall(r"\]\((\.\./[^)]+\.md)\)", every)) - files
    assert set() == set(re.findall(r"\]\(#([a-z0-9-]+)\)", every)) - places


def test_cards_exist(pages: dict[str, str]) -> None:
    """Links to the explorer name records."""
    named = set(re.findall(r"explorer\.html#([^\"]+)\"", "".join(pages.values())))
    known = {
        one.id
        for name in ("milestones", "figures", "tenures", "stakes", "partnerships")
        for one in getattr(jac, name)()
    }
    assert named - known <= {one.id for name in ENTITIES for one in getattr(jac, name)()}


def test_every_main_entity_has_a_page(guide: Guide, pages: dict[str, str]) -> None:
    """There is a page for each main entity, and the list names it."""
    names = [f"entities/{one.id}.md" for one in guide.entities]
    assert sorted([*names, "entities/index.md"]) == sorted(
        name for name in pages if name.startswith("entities/")
    )
    linked = re.findall(r"\]\(\.\./(entities/[^)]+)\)", pages["entities/index.md"])
    assert sorted(names) == sorted(linked)


ENTITIES = (
    "organizations",
    "people",
    "brands",
    "vehicles",
    "facilities",
    "programmes",
    "technologies",
    "places",
)
