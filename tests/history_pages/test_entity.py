"""The page of an entity."""

from pathlib import Path

import attrs
import pytest

import jac_history as jac
from guides import guide_to
from history_pages import facts, overview
from history_pages.choice import OFTEN
from history_pages.entity import MANY, entity_page
from history_pages.numbers import FEW
from jac_history._records.entities import Entity, Name
from jac_history._records.register import CLASSES, ENTITIES
from jac_history._records.vocabulary import NameKind
from tiny import CITED, COMPANY, OTHER, PERSON, date, dispute, figure, milestone, stake, tenure


def page(folder: Path, entity: jac.Entity, *records: jac.Record) -> str:
    """Return the page of an entity in a tiny dataset."""
    guide = guide_to(folder, *records)
    return entity_page(guide.data.get(entity.id), guide)


def headings(text: str) -> list[str]:
    """Return the headings of a page."""
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]


def deal(**changes) -> jac.Partnership:
    """Return a partnership of the company and another, with changes."""
    fields = {
        "id": "deal",
        "parties": (jac.Party(entity=COMPANY, role="buyer"), jac.Party(entity=OTHER, role="maker")),
        "kind": "contract-manufacturing",
        "period": date("2001/2003"),
        "summary": "One builds for the other.",
        "citations": CITED,
        "confidence": "high",
    }
    return jac.Partnership(**{**fields, **changes})


def test_sections(tmp_path: Path) -> None:
    """A page has a section for each kind of record there is, and no empty one."""
    brand = jac.Brand(id="a-brand", name="A", kind="car-brand", owners=(COMPANY,), citations=CITED)
    sales = figure("sales", 2001, 5)
    records = [milestone(), deal(), tenure("term", PERSON, "2001"), stake("share", 5), sales, brand]
    expected = ["A Company", "Milestones", "Partnerships", "Offices", "Shareholdings", "Figures"]
    full = page(tmp_path, COMPANY, *records, dispute(sales, "value", None))
    assert [*expected, "Where sources differ", "Around it"] == headings(full)


def test_bare_entity(tmp_path: Path) -> None:
    """Of an entity of which nothing else is known the page tells what it is."""
    bare = page(tmp_path, COMPANY)
    assert ["A Company"] == headings(bare)
    assert "| Kind | automaker |" in bare


def test_names(tmp_path: Path) -> None:
    """Names stand by kind, with language and time."""
    names = (
        Name(text="甲", lang="zh-Hans"),
        Name(text="Old", lang="en", kind="former", when=date("1999")),
        Name(text="Jia", lang="zh-Latn", kind="spelling"),
    )
    told = page(tmp_path, OTHER, attrs.evolve(OTHER, names=names))
    expected = [
        '| Also called | <span lang="zh-Hans">甲</span> (Chinese) |',
        "| Former name | Old (1999) |",
        '| Also spelt | <span lang="zh-Latn">Jia</span> (pinyin) |',
    ]
    assert expected == [line for line in told.splitlines() if line in expected]


def test_fields(tmp_path: Path) -> None:
    """Own fields are told: dates, other entities, country, remarks."""
    town = jac.Place(id="town", name="Town", kind="city", country="CN", citations=CITED)
    other = attrs.evolve(
        OTHER, founded=date("1999"), place=town, owners=(COMPANY,), country="CN", note="A|B"
    )
    told = page(tmp_path, OTHER, town, other).splitlines()
    expected = [
        "| Country | CN |",
        "| Note | A\\|B |",
        '| Founded | <span class="hist-date" title="EDTF 1999">1999</span> |',
        "| Owners | [A Company](../entities/a-company.md) |",
        '| Place | <a class="hist-card" href="../explorer.html#town">Town</a> |',
    ]
    assert expected == [line for line in told if line in expected]


def test_around_it(tmp_path: Path) -> None:
    """What names the entity in its fields stands at the end, by what it is to it."""
    car = jac.Vehicle(id="car", name="Car", kind="sedan", maker=COMPANY, citations=CITED)
    part = jac.Organization(id="part", name="Part", kind="works", part_of=COMPANY, citations=CITED)
    told = page(tmp_path, COMPANY, car, part)
    expected = (
        "## Around it\n\n"
        '- Its parts: <a class="hist-card" href="../explorer.html#part">Part</a>\n'
        '- Vehicles that it builds: <a class="hist-card" href="../explorer.html#car">Car</a>\n'
    )
    assert told.endswith(expected)


def test_offices_of_a_person(tmp_path: Path) -> None:
    """The page of a person tells where the offices were, with remarks and sources."""
    told = page(tmp_path, PERSON, tenure("term", PERSON, "2001", note="In one report."))
    expected = (
        '| <span class="hist-date" title="EDTF 2001">2001</span> '
        "| [A Company](../entities/a-company.md) "
        '| <a class="hist-card" href="../explorer.html#term">chairman</a>. In one report\\. |'
    )
    assert expected in told
    assert "| when | where | office | confidence | sources |" in told


@pytest.mark.parametrize(("percent", "told"), [(5, "c\\. 5 \\%"), (None, "a share")])
def test_shares(percent: float | None, told: str, tmp_path: Path) -> None:
    """A share is told with its bound, and as one where its size is unknown."""
    share = attrs.evolve(stake("share", 1), percent=percent, bound="about")
    expected = f'<a class="hist-card" href="../explorer.html#share">{told}</a>'
    assert expected in page(tmp_path, COMPANY, share)


def test_partnership(tmp_path: Path) -> None:
    """A partnership tells when, what, who with which role, and what sources differ on."""
    both = deal()
    told = page(tmp_path, COMPANY, both, dispute(both, "kind", None))
    head = (
        '<span class="hist-date" title="EDTF 2001/2003">2001 to 2003</span> '
        "**Contract manufacturing**: [A Company](../entities/a-company.md) (buyer), "
        '<a class="hist-card" href="../explorer.html#b-company">B Company</a> (maker)'
    )
    assert head in told
    assert "**Sources differ on what kind it was**" in told


def test_milestones_of_a_much_told_entity(tmp_path: Path) -> None:
    """Of very many milestones only the main line is listed, and leads to the history."""
    many = [milestone(f"event-{n}", importance=1 if n < 2 else 3) for n in range(MANY + 1)]
    told = page(tmp_path, COMPANY, *many)
    assert f"The main line, 2 of {MANY + 1} milestones; [the history](../history/index.md)" in told
    assert ["event-0", "event-1"] == [one.id for one in many if f"(#{one.id})" in told]


def test_picture(tmp_path: Path) -> None:
    """The picture shows milestones, partnerships and who led; it starts at three records."""
    records = [deal(), tenure("term", PERSON, "2001")]
    bare = page(tmp_path, COMPANY, *records)
    full = page(tmp_path, COMPANY, *records, milestone())
    expected = "```{history-timeline} A Company on a line of time\ndeal\nterm\nevent-2001\n```"
    assert [False, True] == [expected in told for told in (bare, full)]
    assert "history-timeline" not in bare


def test_figures(tmp_path: Path) -> None:
    """Figures stand in a table for each measure, open where there are few, and are marked."""
    shaky = figure("sales", 2001, 1200, bound="at-least", kind="target", scope="with chassis")
    told = page(tmp_path, COMPANY, shaky, dispute(shaky, "value", None))
    row = (
        '| <a class="hist-card" href="../explorer.html#sales">at least 1\\,200 vehicles</a> '
        "(disputed, see below) | target\\, with chassis |"
    )
    assert row in told
    assert '<details class="hist-fold" open>\n<summary>Vehicle sales: 1 figure</summary>' in told


def test_many_figures_are_folded(tmp_path: Path) -> None:
    """Many figures are folded, measure by measure, and a series of years is drawn."""
    sales = [figure(f"sales-{year}", year, year) for year in range(2000, 2000 + FEW)]
    rank = figure("rank", 2001, 1, measure="rank", unit="rank")
    told = page(tmp_path, COMPANY, *sales, rank)
    chart = told.index("```{history-chart} Vehicle sales of A Company over the years\nsales-2000\n")
    fold = told.index(f'<details class="hist-fold">\n<summary>Vehicle sales: {FEW} figures')
    assert chart < fold < told.index("<summary>Rank: 1 figure")
    assert '#rank">1</a>' in told


def test_mixed_figures_are_not_drawn(tmp_path: Path) -> None:
    """Figures that count different things make no series."""
    mixed = [figure(f"f-{year}", year, 5, scope=f"scope {year}") for year in range(2000, 2008)]
    assert "history-chart" not in page(tmp_path, COMPANY, *mixed)


def test_list_of_pages(tmp_path: Path) -> None:
    """The list tells name, Chinese name, kind and how many milestones there are."""
    other = attrs.evolve(OTHER, names=(Name(text="乙", lang="zh-Hans"),))
    records = [milestone(f"event-{n}", about=(other,)) for n in range(OFTEN)]
    told = overview.overview(guide_to(tmp_path, other, *records))
    row = (
        "| [B Company](../entities/b-company.md) "
        f'| <span lang="zh-Hans">乙</span> | automaker | {OFTEN} |'
    )
    assert row in told
    assert "\n\na-company\nb-company\n```" in told


def test_words_for_everything() -> None:
    """Every kind of name, type of entity and reference between entities has its words."""
    references = {
        (name, field.name)
        for name in ENTITIES
        for field in attrs.fields(attrs.resolve_types(CLASSES[name]))
        if field.name not in attrs.fields_dict(Entity)
        and any(f"jac_history.{CLASSES[one].__name__}" in str(field.type) for one in ENTITIES)
    }
    assert sorted(jac.words(NameKind)) == sorted(facts.CALLED)
    assert sorted(ENTITIES) == sorted(overview.HEADINGS)
    assert references == set(facts.REVERSE)


def test_words_for_languages() -> None:
    """Every language of a name is told in words."""
    kinds = (jac.organizations(), jac.people(), jac.brands(), jac.vehicles(), jac.places())
    more = (jac.facilities(), jac.programmes(), jac.technologies())
    used = {name.lang for group in (*kinds, *more) for one in group for name in one.names}
    assert set() == used - set(facts.LANGUAGES)
