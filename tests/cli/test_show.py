import json

import jac_history as jac
from jac_history import _cli
from jac_history._cli._card import Card
from jac_history._cli._fields import field_texts
from jac_history._dates import EDTFDate

SOURCE = jac.Source(id="report", publisher="China Daily", kind="press", language="en")
CITED = jac.Citation(source=SOURCE, says="Begun in 1995.", stance="disputes", locator="p. 3")
MAKER = jac.Organization(id="maker", name="Maker", kind="automaker")
MILESTONE = jac.Milestone(
    id="begun",
    when=EDTFDate.parse("1995~"),
    title="Works begun",
    summary="The works were begun.",
    category="corporate",
    about=(MAKER,),
    citations=(CITED,),
    confidence="low",
    importance=1,
)


def card(*records, width=80, **parts):
    return "\n".join(Card(record=records[0], **parts).lines(width))


def test_card_of_an_entity_is_headed_by_its_names(cli):
    """The first line has the English and the Chinese name, the second type and id."""
    assert cli("show", "nio").out.splitlines()[:2] == ["NIO 蔚来", "organization nio"]


def test_name_may_be_several_words(cli):
    """A name with blanks needs no quotes."""
    assert cli("show", "JAC", "Motors").out == cli("show", "jac-motors").out


def test_card_tells_dates_in_words_and_as_edtf(cli):
    """A date stands in words, with its EDTF behind it."""
    assert (
        "when        24 August 2001 (EDTF 2001-08-24)\n" in cli("show", "shanghai-listing-2001").out
    )


def test_date_that_reads_the_same_stands_once():
    """A plain year needs no EDTF beside it."""
    assert field_texts(EDTFDate.parse("1964")) == ["1964"]


def test_card_tells_what_each_source_says():
    """A citation shows source, place in it, stance and what it says."""
    assert card(MILESTONE).endswith(
        "Sources\n  1. China Daily, p. 3\n     disputes: Begun in 1995."
    )


def test_card_gives_the_address_of_a_source():
    """The address of a source stands in a line of its own."""
    address = "https://example.org/a"
    source = jac.Source(id="page", publisher="Page", kind="blog", url=address)
    place = jac.Place(
        id="p", name="P", kind="city", citations=(jac.Citation(source=source, says="A city."),)
    )
    assert card(place).endswith(f"  1. Page\n     supports: A city.\n     {address}")


def test_card_without_sources_has_no_section_for_them():
    """What has no citations of its own shows no heading."""
    assert card(MAKER) == "Maker\norganization maker\n\nname  Maker\nkind  automaker"


def test_card_of_an_entity_lists_names_with_language_and_time():
    """Each name tells its kind, its language and when it was in use."""
    name = jac.Name(text="NextEV", lang="en", kind="former", when=EDTFDate.parse("2014/2016"))
    named = jac.Organization(id="nio", name="nio", kind="automaker", names=(name,))
    assert "names  NextEV (former, en, 2014 to 2016)" in card(named)


def test_card_of_a_partnership_lists_parties_with_their_roles(cli):
    """Each party stands with its role and its id."""
    deal = jac.partnerships_of("nio", kind="contract-manufacturing")[0]
    out = " ".join(cli("show", deal.id).out.split())
    assert all(f"{one.entity.name}, {one.role} [{one.entity.id}]" in out for one in deal.parties)


def test_card_of_a_figure_shows_its_value(cli):
    """Numbers have commas between their thousands."""
    figure = jac.series("revenue").where(lambda one: one.period.text == "2018")[0]
    assert "50,161,000,000" in cli("show", figure.id).out


def test_card_shows_where_sources_differ():
    """A dispute over a field shows the rival values with their publishers, and the reason."""
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
Sources differ on when [begun-year]
     1995: China Daily
     1996 (preferred): China Daily
     The filing is nearer."""
    assert expected in card(MILESTONE, disputes=[dispute])
    assert expected in card(dispute)


def test_rival_values_are_told_as_the_field_is(cli):
    """A rival date stands in words, a rival number with its commas, in cards as in lists."""
    begun = " ".join(cli("show", "zuo-yanan-chairman-jac-motors").out.split())
    assert "1997 to 2021: PandaYoo" in begun
    paid = " ".join(cli("show", "algeria-plant-investment-2014").out.split())
    assert "128,000,000: just-auto" in paid
    listed = jac.disputes_of("algeria-plant-investment-2014")._repr_mimebundle_()["text/plain"]
    assert "128,000,000" in listed


def test_show_finds_the_disputes_of_the_record(cli):
    """`show` tells of the disputes over the record that was asked for."""
    dispute = jac.disputes()[0]
    assert f"[{dispute.id}]" in " ".join(cli("show", dispute.record.id).out.split())


def test_card_lists_all_of_few_milestones():
    """The milestones about an entity stand under it, in the order of time."""
    assert card(MAKER, milestones=[MILESTONE]).endswith(
        "Milestones (1 of 1)\ndate     what\n-------  -----------\nc. 1995  Works begun"
    )


def test_card_lists_the_most_important_of_many_milestones(cli):
    """Of many milestones those of the main line are shown, with the command that lists all."""
    count = len(jac.milestones().about("jac-motors"))
    out = cli("show", "jac-motors").out
    assert f"Milestones (10 of {count})" in out
    assert out.endswith("all: jac-history between - - --about jac-motors\n")


def test_show_as_json_is_the_record(cli):
    """`show --format json` is what to_dict gives."""
    out = cli("show", "nio", "--format", "json").out
    assert json.loads(out) == jac.to_dict(jac.get("nio"))


def test_show_as_csv_is_one_row(cli):
    """`show --format csv` is a header and the record."""
    lines = cli("show", "nio", "--format", "csv").out.splitlines()
    assert [line.split(",")[:2] for line in lines] == [["id", "name"], ["nio", "NIO"]]


def test_package_gives_main_alone():
    """The console script takes main from the package."""
    assert _cli.__all__ == ["main"]
