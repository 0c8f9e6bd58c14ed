"""What a notebook shows."""

import re
from html.parser import HTMLParser

import attrs
import pytest
from IPython.core.completer import IPCompleter, provisionalcompleter
from IPython.core.formatters import DisplayFormatter

import jac_history as jac
from poisoned import restored
from tiny import date, milestone

VOID = {"br", "img", "meta", "hr"}
LISTING = jac.get("shanghai-listing-2001")


class Reader(HTMLParser):
    """Reads HTML: what is open, which tags there are, what the text is."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        """Close the tag that was opened last, which it has to be."""
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        """Note text."""
        self.text += data


def everything() -> list[jac.Records[jac.Record]]:
    """Return all records, by type."""
    return [jac.Dataset.bundled().records(name) for name in jac.words(jac.RecordType)]


def test_tables_are_well_formed() -> None:
    """The table of every type of record is well-formed HTML without a script."""
    for found in everything():
        read = Reader(found._repr_html_())
        assert [] == read.open
        assert "script" not in {tag for tag, _ in read.tags}


def test_cards_are_well_formed() -> None:
    """The card of every record is well-formed HTML that shows its id and label."""
    for found in everything():
        for record in found[:60]:
            read = Reader(record._repr_html_())
            assert [] == read.open
            assert record.id in read.text


def test_a_table() -> None:
    """A table says how many there are, the date in words with the EDTF on hover, and sources."""
    read = Reader(jac.milestones_between(2001, 2003).where(importance=1)._repr_html_())
    assert "24 August 2001" in read.text
    assert "EDTF 2001-08-24" in {attributes.get("title") for _, attributes in read.tags}
    links = [attributes["href"] for tag, attributes in read.tags if tag == "a"]
    assert links
    assert all(str(link).startswith("http") for link in links)


def test_twenty_rows() -> None:
    """Twenty rows are shown and the rest are counted."""
    read = Reader(jac.milestones()._repr_html_())
    rows = [tag for tag, _ in read.tags if tag == "tr"]
    assert 21 == len(rows)
    assert f"The 20 most important of {len(jac.milestones())} are shown" in read.text


def test_empty_tables() -> None:
    """An empty result is shown as such, with the name of what it has none of."""
    none = jac.milestones()[:0]
    assert "0 milestones" in Reader(none._repr_html_()).text
    assert "**0 milestones**\n" == none._repr_mimebundle_()["text/markdown"]
    assert "0 milestones" == none._repr_mimebundle_()["text/plain"] == repr(none)
    assert "0 records" in Reader(jac.Records()._repr_html_()).text


def test_mixed_table() -> None:
    """In a mixed result each row says what kind of record it is."""
    read = Reader(jac.Records([jac.get("nio"), LISTING])._repr_html_())
    assert "organisation" in read.text
    assert "milestone" in read.text


@pytest.mark.parametrize("form", ["text/html", "text/markdown", "text/plain"])
def test_forms(form: str) -> None:
    """A result and a record come in HTML, Markdown and plain text, as asked for."""
    for shown in (jac.milestones_between(2001, 2001), LISTING, jac.card("jac-motors")):
        assert {form} == set(shown._repr_mimebundle_(include=[form]))
        assert form not in shown._repr_mimebundle_(exclude=[form])
        assert shown._repr_mimebundle_()[form]


@pytest.mark.parametrize("record_type", jac.words(jac.RecordType))
def test_plain_forms_of_every_type(record_type: str) -> None:
    """Tables and cards of every type are text that names each record."""
    found = jac.Dataset.bundled().records(record_type)[:5]
    table = found._repr_mimebundle_()["text/plain"]
    assert len(table.splitlines()) > len(found)
    for record in found:
        assert record.id in record._repr_mimebundle_()["text/plain"]
        assert record.id in record._repr_mimebundle_()["text/markdown"]


def test_bare_record() -> None:
    """A row of a record that says little is short."""
    bare = restored(jac.Place(id="nowhere", name="Nowhere", kind="city"), kind="")
    assert "1 place\nwhat\n-------\nNowhere\n  nowhere" == repr(jac.Records([bare]))


def test_ipython_shows_them() -> None:
    """IPython's own formatter takes the forms."""
    shown, _ = DisplayFormatter().format(LISTING)
    assert "Shares listed" in shown["text/html"]
    assert "Shares listed" in shown["text/markdown"]


def test_nothing_is_run() -> None:
    """Text that looks like HTML or Markdown is shown as text, a bad address is no link."""
    evil = '<script>alert("x")</script> | [a](b) *c*'
    bad = attrs.evolve(jac.sources()[0], url="javascript:alert(1)", title=evil)
    milestone = attrs.evolve(
        LISTING,
        title=evil,
        summary=evil,
        citations=(jac.Citation(source=bad, says=evil),),
    )
    for shown in (milestone, jac.Records([milestone]), jac.Records([bad])):
        read = Reader(shown._repr_html_())
        assert "script" not in {tag for tag, _ in read.tags}
        assert not any("javascript" in str(attributes) for _, attributes in read.tags)
        markdown = shown._repr_mimebundle_()["text/markdown"]
        assert "<script>" not in markdown
        assert "[a](b)" not in markdown


def test_card_of_an_entity() -> None:
    """A card of an entity has its Chinese names, its disputes and its milestones."""
    card = jac.card("zuo-yanan-chairman-jac-motors")
    assert 1 <= len(card.disputes)
    assert "Sources differ" in str(card)
    assert "Sources differ" in Reader(card._repr_html_()).text
    assert "Sources differ" in card._repr_mimebundle_()["text/markdown"]
    nio = jac.card("nio")
    assert "蔚来" in Reader(nio._repr_html_()).text
    assert "nio-manufacturing-agreement-2016" in nio.milestones.ids
    assert repr(nio).startswith("<Card of <Organization nio")


def test_card_by_record_and_dispute() -> None:
    """A card can be asked for by the record itself; a dispute is shown with its positions."""
    assert LISTING is jac.card(LISTING).record
    dispute = jac.disputes()[0]
    read = Reader(dispute._repr_html_())
    for position in dispute.positions:
        assert position.citations[0].source.publisher in read.text


def test_card_of_a_source() -> None:
    """The card of a source leads to the page that was read, if there is an address."""
    linked = jac.sources().where(lambda one: one.url is not None)[0]
    assert f'<a href="{linked.url}"' in linked._repr_html_()
    assert "<a " not in attrs.evolve(linked, url=None)._repr_html_()


def test_disputes_of() -> None:
    """The disputes of a record are those about it alone."""
    tenure = jac.get("zuo-yanan-chairman-jac-motors")
    assert {tenure} == {dispute.record for dispute in jac.Dataset.bundled().disputes_of(tenure)}


def test_completion_before_data() -> None:
    """Tab completion knows the functions, also before any data is loaded."""
    completer = IPCompleter(namespace={"jac": jac}, use_jedi=False)
    with provisionalcompleter():
        found = [one.text for one in completer.completions("jac.milestones_b", 16)]
    assert [".milestones_between"] == found


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2001-08-24", ""),
        ("2001-08-24?", "On 24 August 2001 (marked uncertain)"),
        ("2001-08", "Between 1 August 2001 and 31 August 2001"),
        ("2001~", "Between 1 January 2001 and 31 December 2001 (marked approximate)"),
        ("2001%", "Between 1 January 2001 and 31 December 2001 (marked approximate and uncertain)"),
        ("[..2001]", "On or before 31 December 2001"),
        ("[2001..]", "On or after 1 January 2001"),
        ("2016/..", "Starts between 1 January 2016 and 31 December 2016; still going on"),
        ("2016-01-02/", "Starts on 2 January 2016; end unknown"),
        ("/2012-02-08", "Start unknown; ends on 8 February 2012"),
        (
            "2003/2005",
            (
                "Starts between 1 January 2003 and 31 December 2003; "
                "ends between 1 January 2005 and 31 December 2005"
            ),
        ),
    ],
)
def test_sentences(edtf: str, said: str) -> None:
    """A date is said as the days between which it lies; a certain day has said so itself."""
    markdown = milestone(when=date(edtf))._repr_mimebundle_()["text/markdown"]
    assert (f"\\]. {said}.\n" if said else "\\].\n") in markdown


@pytest.mark.parametrize(
    ("edtf", "looks"),
    [
        ("2001-08-24~", ["sure"]),
        ("2001", ["maybe"]),
        ("[..2001]", ["maybe"]),
        ("2003/2005", ["rise", "sure", "fall"]),
        ("2003-01-01/2005-01-01", ["sure"]),
        ("2003/2003", ["maybe"]),
        ("2016/..", ["rise", "sure"]),
        ("/2012", ["rise", "fall"]),
        ("2016-01-02/", ["fall"]),
    ],
)
def test_bars(edtf: str, looks: list[str]) -> None:
    """A bar is solid where the date holds for certain and fades where it only may."""
    _, *spans = drawn(edtf)
    assert [f"jac-{look}" for look in looks] == [span["class"] for span in spans]
    for span in spans:
        left, width = (float(share) for share in re.findall(r"[\d.]+(?=%)", span["style"]))
        assert 0 <= left <= left + width <= 100.1  # rounded


def test_a_certain_day_has_no_bar() -> None:
    """A day that is certain needs no bar; one that is not has a dashed one."""
    assert [] == drawn("2001-08-24")
    assert "jac-bar jac-doubt" == drawn("2001-08-24?")[0]["class"]


def drawn(edtf: str) -> list[dict[str, str]]:
    """Return the attributes of the bar that a card draws of a date, and those of its spans."""
    tags = Reader(milestone(when=date(edtf))._repr_html_()).tags
    return [attrs for tag, attrs in tags if tag == "i" or "jac-bar" in (attrs.get("class") or "")]


def test_card_of_much() -> None:
    """Of an entity with more milestones than a card has room for the main ones are shown."""
    card = jac.card("jac-motors")
    text = Reader(card._repr_html_()).text
    assert f"The 10 most important of {len(card.milestones)} are shown" in text
    shown = [one for one in card.milestones if one.title in text]
    decades = {one.when.latest.year // 10 for one in shown}
    assert {196, 199, 200, 201, 202} <= decades


def test_spellings_are_left_out() -> None:
    """Names that are mere spellings help to find a record, but a card does not list them."""
    names = {name.text: name.kind for name in jac.organization("jac-motors").names}
    spelt = [text for text, kind in names.items() if kind == "spelling"]
    assert spelt
    shown = jac.card("jac-motors").record._repr_mimebundle_()["text/plain"].splitlines()[2]
    assert [] == [text for text in spelt if text in shown.split(" · ")]
