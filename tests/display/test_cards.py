"""Cards as text."""

import re

import pycountry
import pytest

import jac_history as jac
from tiny import dataset_of, dispute, figure

SOURCE = jac.Source(id="report", publisher="China Daily", kind="press", language="en")
CITED = jac.Citation(source=SOURCE, says="Begun in 1995.", stance="disputes", locator="p. 3")
MAKER = jac.Organization(id="maker", name="Maker", kind="automaker")
MILESTONE = jac.Milestone(
    id="begun",
    when=jac.EDTFDate.parse("1995~"),
    title="Works begun",
    summary="The works were begun.",
    category="corporate",
    about=(MAKER,),
    citations=(CITED,),
    confidence="low",
    importance=1,
)


@pytest.fixture(autouse=True)
def _width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


def card(record, disputes=(), milestones=()):
    """Return a card as text."""
    shown = jac.Card(
        record=record, disputes=jac.Records(disputes), milestones=jac.Records(milestones)
    )
    return str(shown)


def test_card_of_an_entity_is_headed_by_its_names():
    """The first line has the English and the Chinese name, the second type, kind and id."""
    lines = str(jac.card("nio")).splitlines()
    assert ["NIO 蔚来", "Organisation, automaker, nio"] == lines[:2]


def test_card_tells_dates_in_words_and_as_edtf():
    """A date stands in words, its EDTF behind it, and the days that it means below."""
    assert "when        24 August 2001 [2001-08-24]\nsummary" in str(
        jac.card("shanghai-listing-2001")
    )


def test_date_that_reads_the_same_stands_once():
    """A plain year needs no EDTF beside it."""
    company = jac.Organization(
        id="a", name="A", kind="automaker", founded=jac.EDTFDate.parse("1964")
    )
    assert "founded  1964\n         Between 1 January 1964 and 31 December 1964." in card(company)


def test_a_figure_has_its_period_in_its_heading():
    """What counts a whole year is headed by it, and lies nowhere between its days."""
    known = figure("sales", 2016, 5)
    heading = "A Company, vehicle sales: 5 vehicles, 2016"
    assert card(known).startswith(f"{heading}\nFigure, actual, vehicle sales, sales\n\nperiod")
    assert f'<p class="jac-title">{heading}</p>' in known._repr_html_()
    assert known._repr_mimebundle_()["text/markdown"].startswith(f"**{heading}**")
    for shown in (card(known), known._repr_html_()):
        assert "Between" not in shown
        assert "jac-bar" not in shown.partition("</style>")[2]


def test_a_dispute_over_a_figure_tells_its_period():
    """In a table of disputes it stands of which period the figure is."""
    over = dispute(figure("sales", 2016, 5), "value", None)
    assert "A Company, vehicle sales: 5 vehicles, 2016" in " ".join(
        jac.Records([over])._repr_html_().split()
    )


def test_card_tells_what_each_source_says():
    """A citation shows source, what it is, place in it, stance and what it says."""
    end = "Sources\n  1. China Daily (press, p. 3)\n     disputes: Begun in 1995."
    assert card(MILESTONE).endswith(end)


def test_card_gives_the_address_of_a_source():
    """The address of a source stands in a line of its own."""
    address = f"https://example.org/{'a' * 90}"
    source = jac.Source(id="page", publisher="Page", kind="blog", url=address)
    cited = jac.Citation(source=source, says="A city.")
    place = jac.Place(id="p", name="P", kind="city", citations=(cited,))
    assert card(place).endswith(f"  1. Page (blog)\n     supports: A city.\n     {address}")


def test_card_that_says_nothing_more_is_its_head():
    """A record with nothing but a name and a kind has a card of two lines."""
    assert "Maker\nOrganisation, automaker, maker" == card(MAKER)


def test_card_of_an_entity_lists_names_with_kind_and_time():
    """Each further name tells its kind and when it was in use."""
    name = jac.Name(text="NextEV", lang="en", kind="former", when=jac.EDTFDate.parse("2014/2016"))
    named = jac.Organization(id="nio", name="nio", kind="automaker", names=(name,))
    assert "names  NextEV (former, 2014 to 2016)" in card(named)


@pytest.mark.parametrize(
    "code",
    sorted({getattr(one, "country", None) or "CN" for one in jac.Dataset.bundled().records()}),
)
def test_card_names_the_country(code):
    """It stands there by its name, but on the card of the country itself."""
    known = pycountry.countries.get(alpha_2=code)
    name = {"RU": "Russia", "TR": "Turkey"}.get(code, getattr(known, "common_name", known.name))
    maker = jac.Organization(id="a-maker", name="Maker", kind="automaker", country=code)
    place = jac.Place(id="a-place", name=name, kind="country", country=code)
    assert f"country  {name}" in dataset_of([maker, place]).card("a-maker")._text(80)
    assert "country  " not in dataset_of([maker, place]).card("a-place")._text(80)


def test_card_shows_the_code_of_any_other_country():
    """A country of which the package knows no name has its code."""
    maker = jac.Organization(id="a-maker", name="Maker", kind="automaker", country="FJ")
    assert "country  FJ" in dataset_of([maker]).card("a-maker")._text(80)


def test_card_of_a_partnership_lists_parties_with_ids_and_roles():
    """Each party stands with its id and its role."""
    deal = jac.partnerships_of("nio", kind="contract-manufacturing")[0]
    text = " ".join(str(jac.card(deal)).split())
    for party in deal.parties:
        assert f"[{party.entity.id}] ({party.role})" in text


def test_card_of_a_figure_shows_its_value():
    """Numbers have commas between their thousands."""
    figure = jac.series("revenue").where(lambda one: one.period.text == "2018")[0]
    assert "50,161,000,000" in str(jac.card(figure))


def test_card_shows_where_sources_differ():
    """A dispute over a field shows the rival values with who gives them, and the reason."""
    dispute = jac.Dispute(
        id="begun-year",
        record=MILESTONE,
        field="when",
        positions=(
            jac.Position(value="1995", citations=(CITED,)),
            jac.Position(value="1996", citations=(CITED, CITED)),
        ),
        preferred="1996",
        reason="The filing is nearer.",
    )
    expected = """\
Sources differ: when [begun-year]
  1995
     China Daily (press, p. 3): Begun in 1995.
  1996 (preferred)
     China Daily (press, p. 3): Begun in 1995.
     China Daily (press, p. 3): Begun in 1995.
  The filing is nearer."""
    assert expected in card(MILESTONE, disputes=[dispute])
    assert expected in card(dispute)


def test_rival_values_are_told_as_the_field_is():
    """A rival date stands in words, a rival number with its commas, in cards as in tables."""
    assert "\n  1997 to 2021\n" in str(jac.card("zuo-yanan-chairman-jac-motors"))
    assert "\n  128,000,000" in str(jac.card("algeria-plant-investment-2014"))
    assert "128,000,000" in repr(jac.disputes_of("algeria-plant-investment-2014"))


def test_card_lists_all_of_few_milestones():
    """The milestones about an entity stand under it, in the order of time."""
    text = card(MAKER, milestones=[MILESTONE])
    assert "1 milestone\n" in text
    assert text.endswith("c. 1995  Works begun  low         1\n         begun")


def test_card_lists_the_most_important_of_many_milestones():
    """Of many milestones the most important are shown, and the rest are counted."""
    count = len(jac.milestones().about("jac-motors"))
    assert f"The 10 most important of {count} are shown" in str(jac.card("jac-motors"))


def titles(name):
    """Return the lines that head the tables of a card, but for their numbers."""
    counted = re.compile(r"^[0-9,]+ ([a-z].*)$", re.MULTILINE)
    return counted.findall(str(jac.card(name)))


@pytest.mark.parametrize(
    ("name", "sections"),
    [
        ("zuo-yanan", {"terms of office", "milestones", "disputes"}),
        (
            "volkswagen-anhui",
            {
                "shareholdings",
                "partnership",
                "milestones",
                "disputes",
                "brands that it owns",
                "vehicles that it builds",
                "facilities that it owns",
                "figures",
            },
        ),
        ("refine-mpv", {"milestones", "disputes", "figures"}),
        ("hefei", {"milestones", "organisations in this place", "facilities in this place"}),
    ],
)
def test_card_has_what_names_the_entity(name, sections):
    """Offices of a person, shares and plants of a company, figures of a car, what is in a place."""
    assert sections <= set(titles(name))


def test_card_says_how_to_see_the_rest():
    """Where a table of a card leaves records out, it says what gives them all."""
    text = " ".join(str(jac.card("jac-motors")).split())
    assert "jac.milestones().about('jac-motors') gives all" in text
    assert "jac-history between .. .. --about jac-motors" in text
    assert "jac.figures().about('jac-motors') gives all" in text


def test_card_shows_own_disputes_in_full_and_others_in_a_table():
    """What sources differ on is shown side by side for the record, in rows for what names it."""
    company = jac.card("jac-motors")
    own = [one for one in company.disputes if one.record.id == "jac-motors"]
    assert len(own) == str(company).count("Sources differ: ")
    assert f"{len(company.disputes) - len(own)} disputes\n" in str(company)


def test_a_type_that_nobody_worded_is_shown():
    """A record of a type without words of its own is shown by its label, kind and entities."""
    strange = type("Strange", (jac.Place,), {"record_type": "strange"})
    record = strange(id="a-b", name="A B", kind="sort-of")
    assert "1 record\nwhat  kind\n" in repr(jac.Records([record]))
    assert "Strange, sort of, a-b" in card(record)
