"""The card of a record, its address and the way back."""

import re

import pytest
from playwright.sync_api import expect

import jac_history as jac
from explorer import Explorer, important_first

COVERS = """(width) => {
  const box = document.querySelector("#explorer-card").getBoundingClientRect();
  return box.x === 0 && box.width === width;
}"""
TABLE = re.compile(r"^(?=[0-9])([0-9,]+ [^\n]*?)\n(?=[a-z]+ {2,}|[a-z]+\n-)", re.MULTILINE)
"""The heading of a table on a card in the terminal."""
LISTING = "Shares listed on the Shanghai Stock Exchange"
FIRST_OF_EACH = [
    jac.milestones()[0],
    jac.figures()[0],
    jac.partnerships()[0],
    jac.tenures()[0],
    jac.stakes()[0],
    jac.organization("jac-motors"),
    jac.people()[0],
    jac.brands()[0],
    jac.vehicle("refine-mpv"),
    jac.facilities()[0],
    jac.programmes()[0],
    jac.technologies()[0],
    jac.places()[0],
    jac.disputes()[0],
    jac.sources()[0],
]


def words(text: str) -> str:
    """Return a text with single blanks, as a page shows it."""
    return re.sub(r"\s+", " ", text)


def test_deep_link(explorer: Explorer) -> None:
    """An address with an id opens the card of the record, with its date."""
    explorer.open("shanghai-listing-2001")
    explorer.shows(LISTING)
    expect(explorer.card).to_contain_text("24 August 2001")


def test_link_to_no_record(explorer: Explorer) -> None:
    """An address with an id that no record has says so."""
    explorer.open("no-such-record")
    expect(explorer.status).to_contain_text("No record has the id “no-such-record”.")
    explorer.shows_no_card()


@pytest.mark.parametrize("record", FIRST_OF_EACH, ids=lambda record: record.record_type)
def test_every_citation(explorer: Explorer, record: jac.Record) -> None:
    """A card of any kind tells every citation: what it says, of which source, and the link."""
    explorer.open(record.id)
    is_figure = isinstance(record, jac.Figure)
    explorer.shows(f"{record.label}, {record.period.human()}" if is_figure else record.label)
    shown = words(explorer.card.inner_text())
    links = explorer.card.locator("a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    for citation in record.evidence:
        assert words(citation.says) in shown
        assert words(citation.source.label) in shown
        assert citation.source.url is None or citation.source.url in links


def test_stances(explorer: Explorer) -> None:
    """A card keeps apart what supports a record, what disputes it and what is background."""
    record = jac.get("jac-founding-1964")
    explorer.open(record.id)
    headings = {
        "supports": "Sources",
        "disputes": "Sources that say otherwise",
        "context": "Background",
    }
    for citation in record.citations:
        heading = headings[citation.stance]
        section = explorer.card.locator(
            "section", has=explorer.page.get_by_role("heading", name=heading, exact=True)
        )
        expect(section).to_contain_text(citation.says)


def test_disputes(explorer: Explorer) -> None:
    """A card tells on what sources differ, with every position and the reason."""
    dispute = jac.disputes_of("volkswagen-joint-venture-contract-2017")[0]
    explorer.open("volkswagen-joint-venture-contract-2017")
    section = explorer.card.locator("section", has_text="Sources differ: when")
    expect(section).to_contain_text(dispute.reason)
    expect(section.locator(".explorer-preferred")).to_contain_text("1 June 2017")
    expect(section.locator(".explorer-rival")).to_have_count(len(dispute.positions))


def test_names(explorer: Explorer) -> None:
    """A card of an entity tells its names, each in its language."""
    explorer.open("nio")
    expect(explorer.card.locator("[lang=zh-Hans]", has_text="蔚来").first).to_be_visible()
    expect(explorer.card.get_by_text("NextEV (former)")).to_be_visible()


def test_figure(explorer: Explorer) -> None:
    """A card of a figure tells value, unit and subject."""
    figure = jac.series("vehicle-sales").where(lambda one: one.value > 1000)[0]
    explorer.open(figure.id)
    expect(explorer.card).to_contain_text(f"{figure.value:,}")
    expect(explorer.card).to_contain_text(figure.unit)
    expect(explorer.card.locator("#explorer-title")).to_have_text(
        f"{figure.label}, {figure.period.human()}"
    )
    expect(explorer.card.get_by_role("link", name=figure.subject.name).first).to_be_visible()


def test_related_records(explorer: Explorer) -> None:
    """From the card of an entity one comes to the table of all that is about it, and back."""
    about = jac.milestones().where(lambda one: "nio" in [entity.id for entity in one.about])
    explorer.open("nio")
    explorer.card.get_by_role("link", name=f"All {len(about)} in the table").click()
    explorer.lists(important_first(about))
    explorer.page.get_by_role("button", name="Take back").click()
    explorer.lists_all_of(jac.milestones().ids)


def test_source_tells_who_cites_it(explorer: Explorer) -> None:
    """The card of a source tells the records that cite it."""
    source = jac.get("shanghai-listing-2001").citations[0].source
    explorer.open(source.id)
    citing = jac.milestones().where(lambda one: source in [c.source for c in one.citations])
    heading = explorer.page.get_by_role("heading", name=f"{len(citing)} milestones", exact=True)
    links = explorer.card.locator("section", has=heading).locator("a")
    expect(links).to_have_count(len(citing))
    shown = links.evaluate_all("all => all.map((link) => link.dataset.id)")
    assert set(citing.ids) == set(shown)


def test_back_and_forward(explorer: Explorer) -> None:
    """The browser's buttons go through the cards that were opened; filters stay."""
    explorer.open("?importance=1")
    explorer.line("jac-founding-1964").click()
    first = jac.get("jac-founding-1964").title
    explorer.shows(first)
    explorer.line("first-truck-1968").click()
    explorer.shows(jac.get("first-truck-1968").title)
    explorer.page.go_back()
    explorer.shows(first)
    explorer.page.go_back()
    explorer.shows_no_card()
    explorer.lists(jac.milestones().where(importance=1).ids)
    explorer.page.go_forward()
    explorer.shows(first)


def test_address_keeps_everything(explorer: Explorer) -> None:
    """The address holds record and filters, so that it can be sent to others."""
    explorer.open()
    explorer.fill(q="蔚来", **{"from": "2016", "to": "2018"})
    explorer.line("nio-manufacturing-agreement-2016").click()
    explorer.shows(jac.get("nio-manufacturing-agreement-2016").title)
    expect(explorer.page).to_have_url(re.compile("#nio-manufacturing-agreement-2016[?].*to=2018"))
    own = (one for one in jac.search("蔚来", limit=1000) if one.record_type == "milestone")
    within = set(jac.milestones_between(2016, 2018).ids)
    found = [one.id for one in own if one.id in within]
    explorer.lists(found)
    address = explorer.page.url
    explorer.page.goto("about:blank")
    explorer.page.goto(address)
    explorer.shows(jac.get("nio-manufacturing-agreement-2016").title)
    explorer.lists(found)
    query = explorer.page.get_by_role("searchbox", name="Search names")
    expect(query).to_have_value("蔚来")


def test_next_and_previous(explorer: Explorer) -> None:
    """The card steps through the records found."""
    first, second = jac.milestones().where(importance=1)[:2]
    explorer.open(f"{first.id}?importance=1")
    expect(explorer.card.get_by_role("button", name="Previous")).to_be_disabled()
    explorer.card.get_by_role("button", name="Next").click()
    explorer.shows(second.title)


def test_close(explorer: Explorer) -> None:
    """A card can be closed."""
    explorer.open("shanghai-listing-2001")
    explorer.card.get_by_role("button", name="Close").click()
    explorer.shows_no_card()
    explorer.page.wait_for_function("['', '#'].includes(location.hash)")


def test_keyboard(explorer: Explorer) -> None:
    """Arrows go through the table, Enter opens a card and Escape goes back to its row."""
    explorer.open("?importance=1")
    rows = jac.milestones().where(importance=1)
    explorer.line(rows[0].id).focus()
    keyboard = explorer.page.keyboard
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowUp")
    expect(explorer.line(rows[1].id)).to_be_focused()
    keyboard.press("Enter")
    explorer.shows(rows[1].title)
    expect(explorer.title()).to_be_focused()
    keyboard.press("Escape")
    explorer.shows_no_card()
    expect(explorer.line(rows[1].id)).to_be_focused()


def test_all_controls_by_tab(explorer: Explorer) -> None:
    """Tab goes from the search through every control to the table."""
    explorer.open()
    explorer.page.get_by_role("searchbox", name="Search names").focus()
    expected = ["kind", "from", "to", "certainty", "sort", "confidence", "importance"]
    for name in expected:
        explorer.page.keyboard.press("Tab")
        expect(explorer.page.locator(f".explorer-form [name={name}]:focus")).to_have_count(1)
    # The button, the year by year, and the heading of the first column.
    for _ in range(3):
        explorer.page.keyboard.press("Tab")
    expect(explorer.page.locator("#explorer-table :focus")).to_have_count(1)


@pytest.mark.look(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_phone(explorer: Explorer) -> None:
    """On a phone nothing is wider than the screen, and the card covers it until it is closed."""
    explorer.open("?importance=1")
    explorer.page.wait_for_function("document.documentElement.scrollWidth <= 390")
    explorer.line("jac-founding-1964").tap()
    explorer.shows(jac.get("jac-founding-1964").title)
    explorer.page.wait_for_function(COVERS, arg=390)
    explorer.page.keyboard.press("Escape")
    explorer.shows_no_card()
    explorer.line("jac-founding-1964").tap()
    explorer.page.go_back()
    explorer.shows_no_card()


@pytest.mark.parametrize("hash_", ["zuo-yanan?kind=person", "nio?kind=organization&year=2018"])
def test_deep_link_scrolls_to_the_card(explorer: Explorer, hash_: str) -> None:
    """An address with an id leads down to the card, past form and years."""
    explorer.open(hash_)
    expect(explorer.title()).to_be_in_viewport(ratio=1)
    expect(explorer.card.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)


def test_a_card_opened_from_above_comes_into_view(explorer: Explorer) -> None:
    """A card that a link above the table opens is scrolled to."""
    explorer.page.set_viewport_size({"width": 1280, "height": 500})
    explorer.open("?q=nio")
    explorer.page.locator("#explorer-named a[data-id=nio]").click()
    explorer.shows("NIO")
    expect(explorer.title()).to_be_in_viewport()


@pytest.mark.parametrize(
    "name", ["zuo-yanan", "jac-motors", "nio", "refine-mpv", "hefei", "refine", "volkswagen"]
)
def test_the_same_tables_as_the_card_of_the_library(
    explorer: Explorer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The card of an entity has the tables of `jac.card`, each with the same records first."""
    monkeypatch.setenv("COLUMNS", "200")  # so wide that columns stand side by side
    explorer.open(name)
    tables = TABLE.findall(str(jac.card(name)))
    assert tables
    headings = explorer.card.locator("section:has(.explorer-related) > h3")
    expect(headings).to_have_text(tables)
    for table, heading in zip(jac.card(name)._around()[1], headings.all(), strict=True):
        links = heading.locator("xpath=../ul[1]//a")
        shown = links.evaluate_all("all => all.map((link) => link.dataset.id)")
        assert [row.id for row in table.rows] == shown


def test_claim(explorer: Explorer) -> None:
    """The card of a claim begins with its verdict and the reason."""
    claim = jac.get("pandayoo-zuo-chairman-1997-2021")
    explorer.open(claim.id)
    expect(explorer.card).to_contain_text(f"{claim.verdict.capitalize()}. {claim.reason}")
    expect(explorer.card).to_contain_text("Claim, contradicted")


def test_dates_are_words(explorer: Explorer) -> None:
    """A card tells between which days a date lies in words, and has the EDTF where one hovers."""
    explorer.open("zuo-yanan")
    date = "born October 1949 Between 1 October 1949 and 31 October 1949."
    expect(explorer.card.locator(".explorer-dated")).to_have_text(date)
    expect(explorer.card.locator(".explorer-dated strong")).to_have_attribute(
        "title", "EDTF 1949-10"
    )


@pytest.mark.look(permissions=["clipboard-read", "clipboard-write"])
def test_copy(explorer: Explorer) -> None:
    """Two buttons copy the address of the card, and a reference with all sources."""
    record = jac.get("shanghai-listing-2001")
    explorer.open(f"{record.id}?importance=1")
    buttons = explorer.card.locator(".explorer-copy button")
    expect(buttons).to_have_text(["Copy link", "Copy reference"])
    buttons.first.click()
    expect(buttons.first).to_have_text("Copied")
    link = explorer.page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"explorer.html#{record.id}")
    buttons.last.click()
    expect(buttons.last).to_have_text("Copied")
    first, *sources = explorer.page.evaluate("navigator.clipboard.readText()").splitlines()
    assert first.startswith(f"{LISTING}, 24 August 2001. Record {record.id} in ")
    assert jac.dataset_info().version in first
    assert record.cite("text").splitlines() == sources
