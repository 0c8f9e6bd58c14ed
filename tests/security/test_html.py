"""Whatever a record says, a page that shows it runs nothing."""

import json
import re
from html.parser import HTMLParser

import attrs
import pytest

import jac_history as jac
from poisoned import SCRIPT, attacks, poisoned
from written import FIGURE, MAKER, MILESTONE, PARTNERSHIP, SHARE, VEHICLE

ATTACKS = attacks(SCRIPT)
LINKS = attacks("javascript:alert(1)")
HARMLESS = {
    *("article", "br", "caption", "code", "dd", "details", "div", "dl", "dt", "i", "li", "ol", "p"),
    *("section", "span", "style", "summary", "table", "tbody", "td", "th", "thead", "time", "tr"),
    "ul",
}


class Page(HTMLParser):
    """The tags of a page and what could run or load something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.dangerous: list[str] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            is_link = name in {"href", "src", "xlink:href", "action", "formaction", "data"}
            if name.startswith("on") or (is_link and not re.match("https?://|#", value or "")):
                self.dangerous.append(f"{name}={value}")

    def handle_comment(self, data):
        self.comments.append(data)


def shown(record: jac.Record) -> list[str]:
    """Return every page in which a notebook shows a record."""
    card = jac.Card(
        record=record,
        disputes=jac.Records([ATTACKS["dispute"]]),
        milestones=jac.Records([ATTACKS["milestone"]]),
    )
    things = (record, jac.Records([record]), jac.Records([record] * 30), card)
    pages = [thing._repr_html_() for thing in things]
    return pages + [thing._repr_mimebundle_()["text/html"] for thing in things]


@pytest.mark.parametrize("texts", [ATTACKS, LINKS], ids=["scripts", "links"])
@pytest.mark.parametrize("record_type", ATTACKS)
def test_notebooks(texts, record_type):
    """Tables and cards hold harmless tags only, no handlers, no links but to web pages."""
    for html in shown(texts[record_type]):
        page = Page(html)
        assert set() == set(page.tags) - HARMLESS
        assert ([], []) == (page.dangerous, page.comments)


@pytest.mark.parametrize("record_type", ATTACKS)
def test_the_text_is_still_there(record_type):
    """Escaped is not dropped: a reader sees what the record says."""
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in ATTACKS[record_type]._repr_html_()


@pytest.mark.parametrize("texts", [ATTACKS, LINKS], ids=["scripts", "links"])
@pytest.mark.parametrize("record_type", ATTACKS)
def test_markdown(texts, record_type):
    """In Markdown there is neither a raw tag nor a link but to a web page."""
    for thing in (texts[record_type], jac.Records([texts[record_type]])):
        markdown = thing._repr_mimebundle_()["text/markdown"]
        assert [] == re.findall(r"(?<!\\)<(?!https?://)", markdown)
        assert [] == re.findall(r"(?<!\\)\]\((?!<https?://)", markdown)


def overlaid(*records: jac.Record) -> jac.Dataset:
    """Return the bundled history with attacks laid over it."""
    return jac.Dataset.bundled().with_overlay(records)


IDS = ("id", "field", "country", "lang", "language")
"""What an attack laid over a dataset has to leave alone to be taken at all."""


def pictures(text: str) -> dict[str, object]:
    """Return a picture of each sort in which everything that can says a text."""
    deal = poisoned(PARTNERSHIP, text, IDS)
    figures = [poisoned(FIGURE, text, IDS), poisoned(FIGURE, text, (*IDS, "segment"))]
    return {
        "timeline": jac.timeline(jac.Records([poisoned(MILESTONE, text), SHARE, deal]), title=text),
        "chart": jac.chart(jac.Records(figures), title=text),
        "map": overlaid(deal).partner_map(MAKER.id, title=text),
        "tree": overlaid(poisoned(VEHICLE, text, IDS)).family_tree(VEHICLE.id, title=text),
        "markets": overlaid(abroad(text)).market_map(MAKER.id, title=text),
    }


def abroad(text: str) -> jac.Milestone:
    """Return a milestone on the market of a country, which both say a text."""
    cited = MILESTONE.citations
    place = jac.Place(id="land", name="Land", kind="country", country="KE", citations=cited)
    sold = attrs.evolve(MILESTONE, id="sold", category="market", about=(MAKER, place))
    return poisoned(sold, text, (*IDS, "kind"))


PICTURES = ("timeline", "chart", "map", "tree", "markets")


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_in_notebooks(name):
    """A picture that a notebook shows has the scripts of Altair and no others."""
    good, bad = (Page(pictures(text)[name].to_html()) for text in ("good", SCRIPT))
    assert good.tags == bad.tags
    assert [] == [one for one in bad.dangerous if one not in good.dangerous]


@pytest.mark.parametrize("name", PICTURES)
def test_saved_pages(name, tmp_path):
    """A saved page has the scripts of Altair and no others, also with a title of one's own."""
    good = jac.save_picture(pictures("good")[name], tmp_path / "good.html")
    picture = pictures(SCRIPT)[name].properties(title=SCRIPT)
    bad = jac.save_picture(picture, tmp_path / "bad.html")
    pages = [Page(file.read_text("utf-8")) for file in (good, bad)]
    assert pages[0].tags == pages[1].tags
    assert pages[0].dangerous == pages[1].dangerous


@pytest.mark.parametrize("name", PICTURES)
def test_saved_drawings(name, tmp_path):
    """A drawing has no script and loads nothing."""
    file = jac.save_picture(pictures(SCRIPT)[name], tmp_path / "bad.svg")
    page = Page(file.read_text("utf-8"))
    assert set() == {"script", "img", "image", "foreignobject", "iframe"} & set(page.tags)
    assert [] == page.dangerous


@pytest.mark.parametrize("caption", [SCRIPT, True])
def test_captions(caption):
    """What stands below a picture is as harmless as what it shows."""
    records = [jac.Records([poisoned(MILESTONE, text)]) for text in ("good", SCRIPT)]
    good, bad = (
        Page(one.timeline(caption=words).to_html())
        for one, words in zip(records, ("good", caption), strict=True)
    )
    assert good.tags == bad.tags
    assert good.dangerous == bad.dangerous


@pytest.mark.parametrize("text", [SCRIPT, "javascript:alert(1)"])
def test_slides(text, tmp_path):
    """TimelineJS, which takes texts for HTML, gets harmless tags only."""
    attack = poisoned(MILESTONE, text, IDS)
    folder = overlaid(attack).export(tmp_path / "history", "timelinejs")
    events = json.loads((folder / "timeline.json").read_text("utf-8"))["events"]
    (slide,) = (event["text"] for event in events if event["unique_id"] == attack.id)
    page = Page(slide["headline"] + slide["text"])
    assert {"p", "ul", "li"} >= set(page.tags)
    assert [] == page.dangerous
