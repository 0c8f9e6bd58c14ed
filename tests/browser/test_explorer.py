"""The explorer finds, filters and shows what the dataset holds."""

import pytest
from playwright.sync_api import expect

import jac_history as jac
from explorer import Explorer


def test_first_view(explorer: Explorer) -> None:
    """The page opens with all milestones, by date, and no card."""
    explorer.open()
    assert jac.milestones().ids == explorer.ids()
    explorer.shows_no_card()


@pytest.mark.parametrize("text", ["NIO", "蔚来", "weilai", "Wèi Lái", "\uff2e\uff29\uff2f"])
def test_search_in_each_script(explorer: Explorer, text: str) -> None:
    """English, Chinese, pinyin with or without tones and full width find the same company."""
    explorer.open()
    explorer.fill(q=text)
    explorer.kind("Organisations")
    assert "nio" == explorer.ids()[0]


@pytest.mark.parametrize("text", ["左延安", "zuo yanan", "Zuo Yan'an", "ZUO YAN"])
def test_search_of_a_person(explorer: Explorer, text: str) -> None:
    """A person is found by name, and so are first of all the own terms of office."""
    explorer.open()
    explorer.fill(q=text)
    explorer.kind("People")
    assert "zuo-yanan" in explorer.ids()
    explorer.kind("Terms of office")
    own = jac.tenures().where(person="zuo-yanan").ids
    assert set(own) == set(explorer.ids()[: len(own)])


def test_search_reaches_what_is_about_the_named(explorer: Explorer) -> None:
    """A name finds the milestones about its bearer, though they do not spell it."""
    explorer.open()
    explorer.fill(q="瑞风")
    assert "refine-mpv-launch-2002" in explorer.ids()


def test_search_of_words(explorer: Explorer) -> None:
    """All words have to occur in title or summary."""
    explorer.open()
    explorer.fill(q="shanghai stock shares listed")
    assert "shanghai-listing-2001" == explorer.ids()[0]


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
    expect(explorer.status).to_have_text("0 milestones.")
    expect(explorer.page.get_by_text("No record fits.")).to_be_visible()
    explorer.page.get_by_role("button", name="Clear all").click()
    assert len(jac.milestones()) == len(explorer.ids())


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
    both = {"refine-mpv-launch-2002", "new-energy-research-begins-2002"}
    assert expected == both & set(explorer.ids())


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
    assert expected.ids == explorer.ids()


def test_open_ends_last_to_the_day_of_record(explorer: Explorer) -> None:
    """What still goes on touches the day of record for certain, as in the library."""
    day = str(jac.dataset_info().as_of)
    explorer.open(f"?kind=partnership&from={day}&to={day}&certainty=definite")
    expected = jac.partnerships().between(day, day, certainty="definite")
    assert expected.ids == explorer.ids()


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
    assert jac.milestones().where(category="finance").ids == explorer.ids()
    assert "shanghai-listing-2001" in explorer.ids()


def test_measure(explorer: Explorer) -> None:
    """Among figures the list of categories is that of measures."""
    explorer.open()
    explorer.kind("Figures")
    explorer.page.get_by_label("Measure").select_option("vehicle-sales")
    assert set(jac.figures().where(measure="vehicle-sales").ids) == set(explorer.ids())


def test_kind_takes_back_the_category(explorer: Explorer) -> None:
    """Another kind of record takes back the category, which it does not have."""
    explorer.open("?sort=finance")
    explorer.kind("Shareholdings")
    assert set(jac.stakes().ids) == set(explorer.ids())


@pytest.mark.parametrize("confidence", ["high", "medium", "low"])
def test_confidence(explorer: Explorer, confidence: str) -> None:
    """A confidence lets through the records that have it."""
    explorer.open()
    explorer.choose(confidence=confidence)
    assert jac.milestones().where(confidence=confidence).ids == explorer.ids()


def test_importance(explorer: Explorer) -> None:
    """The main line is a choice."""
    explorer.open()
    explorer.choose(importance="1")
    assert jac.milestones().where(importance=1).ids == explorer.ids()


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
    assert set(records().ids) == set(explorer.ids())
    chip = explorer.page.locator("#explorer-kinds label", has_text=kind)
    expect(chip).to_have_text(f"{kind} {len(records()):,}")


def test_sorting(explorer: Explorer) -> None:
    """The headings of the table sort, by keyboard too."""
    explorer.open("?importance=1")
    heading = explorer.page.get_by_role("columnheader", name="Date")
    heading.get_by_role("button").press("Enter")
    heading.get_by_role("button").press("Enter")
    dates = [jac.get(one).time.sort_key[0] for one in explorer.ids()]
    assert sorted(dates, reverse=True) == dates
