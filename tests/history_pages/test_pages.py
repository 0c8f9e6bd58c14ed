"""The pages that tell the history, its themes, its main entities and the article."""

import re
from pathlib import Path

import attrs
import pytest

import jac_history as jac
from guides import guide_to
from history_pages.entity import MANY, NAMED, UNFOLDED, entity_pages
from history_pages.guide import Guide
from history_pages.story import LEAST, article, chapters, story
from history_pages.teller import ARTICLE, escape
from tiny import (
    CITED,
    COMPANY,
    OTHER,
    PERSON,
    SOURCE,
    date,
    dispute,
    figure,
    milestone,
    stake,
    tenure,
    vehicle,
)

BRAND = jac.Brand(id="alpha", name="Alpha", kind="car-brand", owners=(COMPANY,), citations=CITED)


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Return the guide through the bundled data."""
    return Guide(jac.Dataset.bundled(), jac.organization("jac-motors"))


@pytest.fixture(scope="module")
def pages(guide: Guide) -> dict[str, str]:
    """Return all pages by their path in the documentation."""
    history = {f"history/{name}": words for name, words in story(guide).items()}
    return {**history, **{f"entities/{name}": words for name, words in entity_pages(guide).items()}}


def places(pages: dict[str, str]) -> list[str]:
    """Return the places that links to records lead to."""
    return re.findall(r"^(?:- )?\(([a-z0-9-]+)\)=$", "".join(pages.values()), re.MULTILINE)


def test_everything_is_told_once(pages) -> None:
    """Each milestone and each claim of the article has one place that links lead to."""
    claims = jac.claims(made_by=ARTICLE).ids
    assert sorted([*jac.milestones().ids, *claims]) == sorted(places(pages))


def test_every_statement_has_its_sources(pages) -> None:
    """All that sources say of each milestone stands in a footnote."""
    told = "".join(pages.values())
    claims = [escape(c.says).rstrip(".") for one in jac.milestones() for c in one.citations]
    assert [] == [says for says in claims if says not in told]


def test_every_footnote_is_there(pages) -> None:
    """Each mark of a page has its footnote there, each footnote its mark."""
    for name, text in pages.items():
        marks = set(re.findall(r"(?<!^)\[\^([\w-]+)\](?!:)", text, re.MULTILINE))
        assert marks == set(re.findall(r"^\[\^([\w-]+)\]: ", text, re.MULTILINE)), name


def test_the_main_line_is_on_the_first_page(pages) -> None:
    """The overview leads to each milestone of the main line, and to nothing else."""
    led_to = re.findall(r"\]\(#([a-z0-9-]+)\)", pages["history/index.md"])
    assert sorted(jac.milestones().where(importance=1).ids) == sorted(led_to)


def test_disputes_are_told(pages) -> None:
    """Each dispute over a milestone that is told in full stands in the history."""
    told = "".join(pages.values())
    clashes = [
        one
        for one in jac.disputes()
        if isinstance(one.record, jac.Milestone) and one.record.importance < 3
    ]
    assert [] == [one.id for one in clashes if escape(one.reason) not in told]


def test_links_lead_somewhere(pages) -> None:
    """Links to pages and places lead to such as there are, links to cards name records."""
    files = {f"../{name}" for name in pages}
    every = "".join(pages.values())
    assert set() == set(re.findall(r"\]\((\.\./[^)]+\.md)\)", every)) - files
    assert set() == set(re.findall(r"\]\(#([a-z0-9-]+)\)", every)) - set(places(pages))
    named = set(re.findall(r"explorer\.html#([^\"]+)\"", every))
    assert named <= set(jac.Dataset.bundled().records().ids)


def test_every_main_entity_has_a_page(guide, pages) -> None:
    """There is a page for each main entity, and the list names it."""
    names = [f"entities/{one.id}.md" for one in guide.entities]
    assert sorted([*names, "entities/index.md"]) == sorted(
        name for name in pages if name.startswith("entities/")
    )
    linked = re.findall(r"\]\(\.\./(entities/[^)]+)\)", pages["entities/index.md"])
    assert sorted(names) == sorted(linked)


def test_a_page_lists_what_the_card_lists(guide, pages) -> None:
    """A page leads to each record that the card of its entity names; the history has the rest."""
    for entity in guide.entities:
        card = jac.card(entity)
        others = [one for records in card.related for one in records]
        milestones = card.milestones if len(card.milestones) <= MANY else ()
        disputes = [one for one in card.disputes if one.record != entity]
        named = [*milestones, *others, *disputes]
        text = pages[f"entities/{entity.id}.md"]
        assert [] == [one.id for one in named if f"#{one.id}" not in text], entity.id


def test_chapters_join_decades_with_little_to_tell() -> None:
    """A chapter goes on until it has enough, and the last one has what is left."""
    early = milestone("early", when=date("1968"))
    full = [milestone(f"event-{n}", when=date("1975")) for n in range(LEAST)]
    late = milestone("late", when=date("1999/2001"))
    first, second = chapters([late, *full, early])
    assert ("1968 to 1975", "1960s-1970s") == (first.title, first.name)
    assert ("1999 to 1999", "1990s") == (second.title, second.name)


def headings(text: str) -> list[str]:
    """Return the headings of a page."""
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]


def entity_page(folder: Path, *records: jac.Record) -> str:
    """Return the page of the company in a tiny dataset."""
    return entity_pages(guide_to(folder, *records))["a-company.md"]


def test_an_entity_page(tmp_path) -> None:
    """A page tells what there is of an entity, each kind under its heading."""
    deal = jac.Partnership(
        id="deal",
        parties=(jac.Party(entity=COMPANY, role="buyer"), jac.Party(entity=OTHER, role="maker")),
        kind="supply",
        period=date("2001/2003"),
        summary="Engines.",
        citations=CITED,
        confidence="high",
    )
    sales = [figure(f"sales-{year}", year, 5) for year in range(2001, 2007)]
    records = [milestone(), deal, tenure("term", PERSON, "2001"), stake("share", 5), *sales]
    text = entity_page(tmp_path, *records, dispute(records[0], "when", None))
    lasting = ["Partnerships", "Terms of office", "Shareholdings", "Disputes"]
    assert ["A Company", "Milestones", "2001", *lasting, "Figures"] == headings(text)
    assert "```{history-chart} Vehicle sales of A Company over the years\n" in text
    assert "<summary>Vehicle sales: 6</summary>" in text
    assert "Sources differ on the date" in text
    assert '<a class="hist-card" href="../explorer.html#deal">card</a> |' in text


def test_a_bare_entity(tmp_path) -> None:
    """Of an entity of which nothing else is known the page tells what it is."""
    text = entity_page(tmp_path)
    assert ["A Company"] == headings(text)
    assert "| Kind | automaker |" in text


def brand_page(folder: Path, *records: jac.Record, **changes) -> str:
    """Return the page of a brand of the company in a tiny dataset."""
    brand = attrs.evolve(BRAND, **changes)
    return entity_pages(guide_to(folder, brand, *records))["alpha.md"]


def test_names_on_an_entity_page(tmp_path) -> None:
    """All names lead to the page; of many only the main ones stand open on it."""
    former = [jac.Name(text=f"Name {n}", lang="en", kind="former") for n in range(NAMED)]
    ended = jac.Name(text="Old", lang="en", kind="former", when=date("2001"))
    main = jac.Name(text="甲牌", lang="zh-Hans")
    odd = jac.Name(text="A;B", lang="en", kind="spelling")
    few = brand_page(tmp_path, names=(main, *former[1:], odd))
    assert "| Names | 甲牌 · Name 1 (former) · " in few
    assert "other names" not in few
    assert ".. index::\n   ! single: Alpha\n   ! single: 甲牌\n   ! single: Name 1\n" in few
    assert "A;B" not in few
    many = brand_page(tmp_path, names=(main, *former, ended))
    assert "| Names | 甲牌 |\n" in many
    assert f"<summary>{NAMED + 1} other names</summary>" in many
    assert "| Former | Name 0 · " in many
    assert " · Old (2001) |" in many


def test_an_entity_page_leads_elsewhere(tmp_path) -> None:
    """No link leads to the page itself; ids in a note are links by the name of their record."""
    note = "Not b-company, but no-such."
    brand = attrs.evolve(BRAND, note=note)
    event = milestone(summary="A Company launched Alpha.", about=(COMPANY, brand))
    text = brand_page(tmp_path, OTHER, event, note=note)
    assert "(../entities/alpha.md)" not in text
    assert "[A Company](../entities/a-company.md) launched Alpha." in text
    link = '<a class="hist-card" href="../explorer.html#b-company">B Company</a>'
    assert f"| Note | Not {link}, but no-such. |" in text


def test_vehicles_of_a_brand(tmp_path) -> None:
    """They are in the order of time, the undated last, and none is folded away."""
    years = {"c": "2003", "b": "2001", "d": None, "a": "2002"}
    dated = [
        vehicle(f"vehicle-{name}", brand=BRAND, introduced=year and date(year))
        for name, year in years.items()
    ]
    more = [vehicle(f"more-{n}", brand=BRAND) for n in range(UNFOLDED)]
    text = brand_page(tmp_path, *dated, *more)
    rows = re.findall(r"explorer.html#(vehicle-.)", text)
    assert ["vehicle-b", "vehicle-a", "vehicle-c", "vehicle-d"] == rows
    assert "<details" not in text


def test_many_milestones(tmp_path) -> None:
    """Of an entity with a long history its page has only the main line."""
    events = [milestone(f"event-{n}", title=f"Event {n}") for n in range(MANY)]
    main = milestone("main", title="Great event", importance=1)
    text = entity_page(tmp_path, *events, main)
    assert f"The main line, 1 of {MANY + 1} milestones" in text
    assert "- 2001: [Great event](#main)" in text
    assert "Event 1" not in text


def claim(record_id: str, locator: str | None, made_by: jac.Source) -> jac.Claim:
    """Return a claim of a source."""
    return jac.Claim(
        id=record_id,
        text=f"It is so: {record_id}.",
        made_by=made_by,
        locator=locator,
        about=(COMPANY,),
        verdict="contradicted",
        reason="It is not so.",
        records=(milestone(),),
        citations=(
            *CITED,
            jac.Citation(source=made_by, says="So.", stance="context"),
            jac.Citation(source=SOURCE, says="No.", stance="disputes"),
        ),
    )


def test_the_article(tmp_path) -> None:
    """Every claim stands in the order of the article, with verdict, reason, sources and records."""
    source = jac.Source(id=ARTICLE, publisher="A Blog", kind="blog", url="https://a.example/2")
    where = {
        "d": None,
        "c": "Early Days paragraph 10",
        "b": "Early Days paragraph 2",
        "a": "summary",
    }
    claims = [claim(record_id, locator, source) for record_id, locator in where.items()]
    text = article(guide_to(tmp_path, milestone(), *claims, claim("other", None, SOURCE)))
    assert [
        "The article, claim by claim",
        "The summary at its head",
        "Contradicted: It is so: a.",
        "The early days",
        "Contradicted: It is so: b.",
        "Contradicted: It is so: c.",
        "Elsewhere in it",
        "Contradicted: It is so: d.",
    ] == headings(text)
    assert "| contradicted | better sources say otherwise | 4 |" in text
    assert "\n\nContradicted, 4:\n\n- [It is so: a.](#a)\n- [It is so: b.](#b)\n" in text
    assert "Partly right" not in text
    assert "\n\nIt is not so. *(summary)*\n\n" in text
    assert "- For it: [A Company](<https://a.example/1>): It is so." in text
    assert "- Against it: [A Company](<https://a.example/1>): No." in text
    assert "Around it" not in text
    assert (
        'Records: <a class="hist-card" href="../explorer.html#event-2001">Works opened</a>' in text
    )


def test_no_claims(tmp_path) -> None:
    """Without claims of the article the page says so."""
    assert "No claim of it is held." in article(guide_to(tmp_path))
