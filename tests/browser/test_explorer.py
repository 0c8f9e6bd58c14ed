"""The explorer finds, filters and shows what the dataset holds."""

import re

import pytest
from playwright.sync_api import Page, expect

import jac_history as jac
from explorer import Explorer, important_first


def test_first_view(explorer: Explorer) -> None:
    """The page opens with all milestones, the main line first, each by date, and no card."""
    explorer.open()
    expect(explorer.status).to_have_text(
        f"{len(jac.milestones())} milestones, the main line first."
    )
    explorer.lists(important_first(jac.milestones()))
    explorer.shows_no_card()


@pytest.mark.parametrize("text", ["NIO", "蔚来", "weilai", "Wèi Lái", "\uff2e\uff29\uff2f"])
def test_search_in_each_script(explorer: Explorer, text: str) -> None:
    """English, Chinese, pinyin with or without tones and full width find the same company."""
    explorer.open()
    explorer.fill(q=text)
    explorer.kind("Organisations")
    explorer.lists_first("nio")


@pytest.mark.parametrize("text", ["左延安", "zuo yanan", "Zuo Yan'an", "ZUO YAN"])
def test_search_of_a_person(explorer: Explorer, text: str) -> None:
    """A person is found by name, and so are first of all the own terms of office."""
    explorer.open()
    explorer.fill(q=text)
    explorer.kind("People")
    expect(explorer.line("zuo-yanan")).to_be_visible()
    explorer.kind("Terms of office")
    own = set(jac.tenures().where(person="zuo-yanan").ids)
    explorer.lists_first(*(one for one in jac.search(text, limit=1000).ids if one in own))


def test_search_reaches_what_is_about_the_named(explorer: Explorer) -> None:
    """A name finds the milestones about its bearer, though they do not spell it."""
    explorer.open()
    explorer.fill(q="瑞风")
    expect(explorer.line("refine-mpv-launch-2002")).to_be_visible()


def test_search_of_words(explorer: Explorer) -> None:
    """All words have to occur in title or summary."""
    explorer.open()
    explorer.fill(q="shanghai stock shares listed")
    explorer.lists_first("shanghai-listing-2001")


def test_search_names_the_entity(explorer: Explorer) -> None:
    """Whoever bears the name is offered above the table, whatever the kind of record is."""
    explorer.open()
    explorer.fill(q="江淮汽车")
    explorer.page.locator("#explorer-named").get_by_role("link", name="JAC Motors").first.click()
    explorer.shows("JAC Motors")


def test_nothing_found(explorer: Explorer) -> None:
    """A search without result says so, and "Clear all" goes back to the beginning."""
    explorer.open()
    explorer.fill(q="no such thing")
    expect(explorer.status).to_have_text(
        re.compile(
            r"^Nothing has all the words; without 'thing' \d+ records\. "
            r"Nothing found among records of any kind\.$"
        )
    )
    expect(explorer.page.get_by_text("No record fits.")).to_be_visible()
    explorer.choose(confidence="low")
    expect(explorer.status).to_contain_text("among records of any kind. Take back a filter.")
    explorer.page.get_by_role("button", name="Clear all").click()
    explorer.lists_all_of(jac.milestones().ids)


@pytest.mark.parametrize(
    ("certainty", "expected"),
    [
        ("possibly", {"refine-mpv-launch-2002", "new-energy-research-begins-2002"}),
        ("definitely", {"refine-mpv-launch-2002"}),
    ],
)
def test_window(explorer: Explorer, certainty: str, expected: set[str]) -> None:
    """Of March 2002 and of 2002, both may lie in spring 2002, only the first must."""
    explorer.open()
    explorer.fill(**{"from": "2002-02", "to": "2002-05-31"})
    explorer.certainty(certainty)
    explorer.show_all()
    for record in ("refine-mpv-launch-2002", "new-energy-research-begins-2002"):
        expect(explorer.line(record)).to_have_count(int(record in expected))


@pytest.mark.parametrize("certainty", ["possible", "definite"])
@pytest.mark.parametrize(
    ("start", "end"),
    [("1964", "1964"), ("2002-03", "2002-06"), ("", "1970"), ("2020-02-01", ""), ("1958", "2026")],
)
def test_windows_as_in_the_library(
    explorer: Explorer, start: str, end: str, certainty: str
) -> None:
    """The page applies the same rule to a window as the library does."""
    explorer.open(f"?from={start}&to={end}&certainty={certainty}")
    expected = jac.milestones_between(start or None, end or None, certainty=certainty)
    explorer.lists(important_first(expected))


def test_open_ends_last_to_the_day_of_record(explorer: Explorer) -> None:
    """What still goes on touches the day of record for certain, as in the library."""
    day = str(jac.dataset_info().as_of)
    explorer.open(f"?kind=partnership&from={day}&to={day}&certainty=definite")
    expected = jac.partnerships().between(day, day, certainty="definite")
    explorer.lists_all_of(expected.ids)


def test_window_tells_how_sure(explorer: Explorer) -> None:
    """Under "possibly" the page tells how many are certain, and marks the others."""
    explorer.open("?from=2002-02&to=2002-05")
    sure = len(jac.milestones_between("2002-02", "2002-05", certainty="definite"))
    possible = len(jac.milestones_between("2002-02", "2002-05")) - sure
    told = f"{sure} definitely in this time, {possible} possibly."
    expect(explorer.status).to_contain_text(told)
    year = explorer.page.locator("#explorer-table tr[data-id=new-energy-research-begins-2002]")
    expect(year).to_contain_text("possibly")


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2002-13", "", "is no year (2002), month (2002-03) or day (2002-03-18)."),
        ("", "2001-02-29", "is no year (2002), month (2002-03) or day (2002-03-18)."),
        ("last year", "", "is no year (2002), month (2002-03) or day (2002-03-18)."),
        ("2003", "2002", "This time ends before it starts."),
    ],
)
def test_no_window(explorer: Explorer, start: str, end: str, wrong: str) -> None:
    """What is no window is told at the field, and the list stays as it was."""
    explorer.open()
    if start:
        explorer.fill(**{"from": start})
    if end:
        explorer.fill(to=end)
    expect(explorer.page.locator("#explorer-time-help")).to_contain_text(wrong)
    wrong_field = explorer.page.locator(".explorer-time [aria-invalid=true]")
    expect(wrong_field).to_have_attribute("name", "to" if end else "from")


def test_category(explorer: Explorer) -> None:
    """A category lets through its milestones only."""
    explorer.open()
    explorer.choose(sort="finance")
    explorer.lists(important_first(jac.milestones().where(category="finance")))
    expect(explorer.line("shanghai-listing-2001")).to_be_visible()


def test_measure(explorer: Explorer) -> None:
    """Among figures the list of categories is that of measures."""
    explorer.open()
    explorer.kind("Figures")
    explorer.page.get_by_role("combobox", name="Measure").select_option("vehicle-sales")
    explorer.lists_all_of(jac.figures().where(measure="vehicle-sales").ids)


def test_kind_takes_back_the_category(explorer: Explorer) -> None:
    """Another kind of record takes back the category, which it does not have."""
    explorer.open("?sort=finance")
    explorer.kind("Shareholdings")
    explorer.lists_all_of(jac.stakes().ids)


@pytest.mark.parametrize("confidence", ["high", "medium", "low"])
def test_confidence(explorer: Explorer, confidence: str) -> None:
    """A confidence lets through the records that have it."""
    explorer.open()
    explorer.choose(confidence=confidence)
    explorer.lists(important_first(jac.milestones().where(confidence=confidence)))


def test_importance(explorer: Explorer) -> None:
    """The main line is a choice."""
    explorer.open()
    explorer.choose(importance="1")
    explorer.lists(jac.milestones().where(importance=1).ids)


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        ("Figures", jac.figures),
        ("Partnerships", jac.partnerships),
        ("Terms of office", jac.tenures),
        ("Shareholdings", jac.stakes),
        ("Organisations", jac.organizations),
        ("People", jac.people),
        ("Brands", jac.brands),
        ("Vehicles", jac.vehicles),
        ("Facilities", jac.facilities),
        ("Programmes", jac.programmes),
        ("Technologies", jac.technologies),
        ("Places", jac.places),
        ("Claims", jac.claims),
        ("Disputes", jac.disputes),
        ("Sources", jac.sources),
    ],
)
def test_every_kind_is_there(explorer: Explorer, kind: str, records) -> None:
    """Every record of every kind is listed, and counted beside the kind."""
    explorer.open()
    explorer.kind(kind)
    explorer.lists_all_of(records().ids)
    chip = explorer.page.locator("#explorer-kinds label", has_text=kind)
    expect(chip).to_have_text(f"{kind} {len(records()):,}")


def test_sorting(explorer: Explorer) -> None:
    """The headings of the table sort, by keyboard too."""
    explorer.open("?importance=1")
    heading = explorer.page.get_by_role("columnheader", name="Date")
    heading.get_by_role("button").press("Enter")
    heading.get_by_role("button").press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    main = jac.milestones().where(importance=1)
    explorer.lists_all_of(main.ids)
    ids = explorer.lines.evaluate_all("lines => lines.map((line) => line.dataset.id)")
    dates = [jac.get(one).when.earliest for one in ids]
    assert sorted(dates, reverse=True) == dates


@pytest.mark.parametrize(
    ("kind", "column", "cell", "words"),
    [
        ("milestone", "Confidence", 4, ("high", "medium", "low")),
        ("milestone", "Importance", 3, ("main line", "chapter", "detail")),
        (
            "claim",
            "Verdict",
            2,
            ("confirmed", "partly", "contradicted", "unconfirmed", "opinion"),
        ),
    ],
)
def test_words_are_sorted_by_what_they_mean(
    explorer: Explorer, kind: str, column: str, cell: int, words: tuple[str, ...]
) -> None:
    """Confidence, importance and verdict are sorted by rank, not by letters."""
    explorer.open(f"?kind={kind}")
    explorer.show_all()
    heading = explorer.page.get_by_role("columnheader", name=column)
    for press in ("ascending", "descending"):
        heading.get_by_role("button").press("Enter")
        expect(heading).to_have_attribute("aria-sort", press)
        first, last = (words[0], words[-1]) if press == "ascending" else (words[-1], words[0])
        expect(explorer.lines.first.locator("td").nth(cell)).to_have_text(first)
        expect(explorer.lines.last.locator("td").nth(cell)).to_have_text(last)


def test_numbers_are_sorted_by_size(explorer: Explorer) -> None:
    """Values of figures are sorted as numbers: 12,000 before 100,000."""
    explorer.open("?kind=figure&sort=staff")
    heading = explorer.page.get_by_role("columnheader", name="Value")
    heading.get_by_role("button").press("Enter")
    staff = jac.figures().where(measure="staff")
    smallest = min(staff, key=lambda one: one.value)
    largest = max(staff, key=lambda one: one.value)
    assert str(smallest.value)[0] > str(largest.value)[0] or smallest.value * 10 < largest.value
    expect(explorer.lines.first).to_contain_text(f"{smallest.value:,}")
    explorer.show_all()
    expect(explorer.lines.last).to_contain_text(f"{largest.value:,}")


@pytest.mark.parametrize("text", ["merger", "rust"])
def test_hits_in_other_kinds(explorer: Explorer, text: str) -> None:
    """Where a kind has no hits the page says so, and leads to the kinds that have some."""
    explorer.open(f"?kind=brand&q={text}")
    disputes = [one for one in jac.search(text, limit=1000) if one.record_type == "dispute"]
    assert disputes
    many = "dispute" if len(disputes) == 1 else "disputes"
    expect(explorer.status).to_contain_text("Nothing among brands; ")
    found = jac.search(text, limit=1000)
    explorer.lists_first(*found.ids[:3])
    explorer.status.get_by_role("link", name=f"{len(disputes)} {many}").click()
    explorer.lists(one.id for one in disputes)


def test_a_misspelt_name_shows_the_nearest(explorer: Explorer) -> None:
    """The nearest names are asked after, and their records listed, whatever the kind is."""
    explorer.open("?q=Volkswagon")
    named = explorer.page.locator("#explorer-named")
    expect(named).to_contain_text("Did you mean Volkswagen (organisation, automaker)")
    explorer.lists(jac.search("Volkswagon", limit=1000).ids)
    explorer.fill(q="Volkswagen")
    expect(named).to_contain_text("By name: Volkswagen")
    expect(explorer.status).to_contain_text("milestones, the best match first")


def test_hits_of_other_kinds_are_listed(explorer: Explorer) -> None:
    """A question that figures answer shows them, though milestones are what is chosen."""
    explorer.open("?q=net profit 2024")
    expect(explorer.status).to_contain_text("Nothing among milestones; ")
    expect(explorer.lines.first).to_contain_text("-1,784,000,000 CNY")
    explorer.kind("Brands")
    expect(explorer.status).to_contain_text("Nothing among brands; ")
    expect(explorer.lines.first).to_contain_text("-1,784,000,000 CNY")


@pytest.mark.parametrize("hash_", ["?from=2013&to=2013", "?confidence=high"])
def test_kinds_without_a_filter_are_not_counted(explorer: Explorer, hash_: str) -> None:
    """What a filter does not limit is not counted as what it lets through."""
    explorer.open(hash_)
    chips = explorer.page.locator("#explorer-kinds label")
    for kind in ("Places", "Disputes"):
        expect(chips.filter(has_text=kind)).to_have_text(kind)
    expect(explorer.page.locator("#explorer-elsewhere")).not_to_contain_text("disputes")
    numbers = [
        int(text.replace(",", "")) for text in chips.locator("span span").all_inner_texts() if text
    ]
    assert numbers[0] == sum(numbers[1:])


def test_order_of_all_kinds(explorer: Explorer) -> None:
    """Among all records the company comes first, then the main line of its history."""
    explorer.open("?kind=all")
    main = jac.milestones().where(importance=1).ids
    explorer.lists_first("jac-motors", *main[:20])


def test_own_records_come_first(explorer: Explorer) -> None:
    """Of figures and terms of office those of JAC Motors come before those of others."""
    for kind, whose in (("figure", "subject"), ("tenure", "organization")):
        explorer.open(f"?kind={kind}")
        expect(explorer.status).to_contain_text("JAC Motors first, the ")
        explorer.show_all()
        expect(explorer.lines).to_have_count(len(jac.Dataset.bundled().records(kind)))
        ids = explorer.lines.evaluate_all("lines => lines.map((line) => line.dataset.id)")
        own = [getattr(jac.get(one), whose).id == "jac-motors" for one in ids]
        assert sorted(own, reverse=True) == own


def test_contradicted_claims_come_last(explorer: Explorer) -> None:
    """Claims are listed by what the evidence says of them, the confirmed first."""
    explorer.open("?kind=claim")
    expect(explorer.status).to_have_text(f"{len(jac.claims())} claims, the confirmed first.")
    expect(explorer.lines.first).to_contain_text("confirmed")
    explorer.show_all()
    expect(explorer.lines.last).to_contain_text("contradicted")


def test_the_table_stands_before_the_timeline(explorer: Explorer) -> None:
    """The main line can be read on the first screen."""
    explorer.open()
    expect(explorer.line(jac.milestones().where(importance=1).ids[0])).to_be_in_viewport()
    expect(explorer.chart).not_to_be_in_viewport()


@pytest.mark.look(java_script_enabled=False)
def test_without_scripts(page: Page, site: str) -> None:
    """Without JavaScript no dead form stands there, but ways to the records."""
    page.goto(f"{site}/explorer.html")
    expect(page.locator(".explorer")).to_be_hidden()
    for name in ("the history", "companies, people", "disputes", "sources", "export all records"):
        expect(page.get_by_role("main").get_by_role("link", name=name).first).to_be_visible()


def test_further_hits_in_other_kinds(explorer: Explorer) -> None:
    """Where a kind has hits the page tells of those in others too."""
    explorer.open("?q=joint venture")
    claims = [one for one in jac.search("joint venture", limit=1000) if one.record_type == "claim"]
    line = explorer.page.locator("#explorer-elsewhere")
    line.get_by_role("link", name=f"{len(claims)} claims").click()
    explorer.lists(one.id for one in claims)


def test_filters_that_a_kind_has_not(explorer: Explorer) -> None:
    """Another kind takes back filters and sort that its records do not have, and hides them."""
    explorer.open("?confidence=low&importance=1&from=2010&to=2012")
    explorer.page.get_by_role("columnheader", name="Importance").get_by_role("button").click()
    explorer.kind("Places")
    explorer.lists_all_of(jac.places().ids)
    expect(explorer.page).not_to_have_url(re.compile("confidence|importance|from"))
    for name in ("from", "to", "confidence", "importance"):
        expect(explorer.page.locator(f".explorer-form [name={name}]")).to_be_hidden()
    expect(explorer.page.locator("#explorer-table [aria-sort]")).to_have_count(0)


def test_address_with_filters_that_a_kind_has_not(explorer: Explorer) -> None:
    """Nor does an address bring them, or a kind and a category that do not exist."""
    explorer.open("?kind=person&confidence=low&sort=finance")
    explorer.lists_all_of(jac.people().ids)
    explorer.open("?kind=nothing&sort=nothing")
    explorer.lists_all_of(jac.milestones().ids)


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        ("milestone", ["Date", "What", "Who", "Importance", "Confidence"]),
        ("figure", ["Date", "Measure", "Value", "Of", "Confidence"]),
        ("tenure", ["Date", "Who", "Office", "Of", "Confidence"]),
        ("claim", ["Date", "Claim", "Verdict", "Made by"]),
        ("dispute", ["Record", "Field", "Values"]),
        ("place", ["What", "Kind", "Who"]),
        ("organization", ["Founded", "What", "Kind", "Who"]),
        ("all", ["Date", "What", "Type"]),
    ],
)
def test_columns(explorer: Explorer, kind: str, headings: list[str]) -> None:
    """The table has the columns that the library shows of a type."""
    explorer.open(f"?kind={kind}")
    expect(explorer.page.get_by_role("columnheader")).to_have_text(headings)


def test_disputes_in_words(explorer: Explorer) -> None:
    """Rival dates and numbers are written as people write them."""
    explorer.open("?kind=dispute")
    dates = explorer.page.locator("tr[data-id=zuo-yanan-chairman-years]")
    expect(dates).to_contain_text("to 8 February 2012 or 1997 to 2021")
    numbers = explorer.page.locator("tr[data-id=algeria-plant-investment]")
    explorer.show_all()
    expect(numbers).to_contain_text("140,000,000 or 128,000,000 or 90,000,000")
