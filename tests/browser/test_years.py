"""The slider of the explorer shows the company in a year as the library gives it."""

import re

import pytest
from playwright.sync_api import expect

import jac_history as jac
from explorer import Explorer

IDS = "all => all.map((a) => a.dataset.id)"
SECTIONS = {
    "Leaders": "leaders",
    "Owners": "owners",
    "Partnerships": "partnerships",
    "Plants and centres": "facilities",
    "Vehicles on sale": "vehicles",
    "Programmes in force": "programmes",
    "Last known figures": "figures",
}


def ids_under(explorer: Explorer, heading: str) -> tuple[str, ...]:
    """Return the ids of the records under a heading, in their order."""
    named = explorer.page.get_by_role("heading", name=heading, exact=True)
    links = explorer.page.locator("#explorer-years section", has=named)
    return tuple(links.locator("a").evaluate_all(IDS))


def test_closed_at_first(explorer: Explorer) -> None:
    """The slider is out of the way until a reader opens it, and then shows the last year."""
    explorer.open()
    expect(explorer.page.get_by_role("slider")).to_be_hidden()
    explorer.page.locator("#explorer-years summary").click()
    last = str(jac.dataset_info().as_of.latest.year)
    expect(explorer.page.get_by_role("slider")).to_have_value(last)
    explorer.page.locator("#explorer-years summary").click()
    expect(explorer.page.get_by_role("slider")).to_be_hidden()
    expect(explorer.page).not_to_have_url(re.compile("year="))


@pytest.mark.parametrize("year", [1964, 1990, 2003, 2018, 2026])
def test_sections_are_those_of_the_library(explorer: Explorer, year: int) -> None:
    """Each section holds what `at` gives, in its order, and marks what only may have held."""
    explorer.open(f"?year={year}")
    expect(explorer.page.get_by_role("slider")).to_have_value(str(year))
    snapshot = jac.at(year)
    expect(explorer.page.locator("#explorer-years b")).to_have_text(str(year))
    expect(explorer.page.locator("#explorer-years li")).not_to_have_count(0)
    for heading, name in SECTIONS.items():
        assert getattr(snapshot, name).ids == ids_under(explorer, heading)
    links = explorer.page.locator("#explorer-years li a")
    listed = set(links.evaluate_all(IDS))
    marked = explorer.page.locator("#explorer-years li", has_text="possibly").locator("a")
    assert snapshot.possible & listed == set(marked.evaluate_all(IDS))


def test_by_keyboard(explorer: Explorer) -> None:
    """The arrow keys go from year to year, and what is read out says what there is."""
    explorer.open()
    summary = explorer.page.locator("#explorer-years summary")
    summary.focus()
    summary.press("Enter")
    found = explorer.page.get_by_role("slider")
    expect(found).to_have_attribute("aria-valuetext", re.compile(r"^[0-9]{4}: leaders "))
    before = int(jac.dataset_info().as_of.latest.year)
    expect(found).to_have_value(str(before))
    found.press("ArrowLeft")
    found.press("ArrowLeft")
    expect(found).to_have_value(str(before - 2))
    expect(found).to_have_attribute("aria-valuetext", re.compile(f"^{before - 2}: leaders "))
    explorer.page.wait_for_function(f"location.hash.includes('year={before - 2}')")
    found.press("Home")
    expect(found).to_have_value("1958")


def test_a_record_opens_its_card(explorer: Explorer) -> None:
    """What stands under a year leads to its card, and the year stays."""
    explorer.open("?year=2018")
    explorer.page.locator("#explorer-years a[data-id=an-jin-chairman-jac-motors]").click()
    explorer.shows("An Jin, chairman of JAC Motors")
    expect(explorer.page).to_have_url(re.compile("year=2018"))


@pytest.mark.parametrize(("text", "year"), [("1800", "1958"), ("3000", "2026"), ("no", "2026")])
def test_other_years(explorer: Explorer, text: str, year: str) -> None:
    """A year that the slider has not is the nearest, and what is none is the last."""
    explorer.open(f"?year={text}")
    expect(explorer.page.get_by_role("slider")).to_have_value(year)


def test_clear_all_closes_it(explorer: Explorer) -> None:
    """Back at the beginning no year is chosen."""
    explorer.open("?year=2018")
    explorer.page.get_by_role("button", name="Clear all").click()
    expect(explorer.page.get_by_role("slider")).to_be_hidden()
