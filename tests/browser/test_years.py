"""The slider of the explorer shows the company in a year as the library gives it."""

import re

import pytest
from playwright.sync_api import expect

import jac_history as jac
from explorer import Explorer, important_first

IDS = "all => all.map((a) => a.dataset.id)"
SECTIONS = (
    *("leaders", "owners", "partnerships", "facilities", "brands", "vehicles", "programmes"),
    "figures",
)


def ids_in(explorer: Explorer, section: str, *groups: str) -> tuple[str, ...]:
    """Return the ids of the records in groups of a section, in their order."""
    lists = [f"[data-section={section}] [data-group={group}] a" for group in groups]
    links = explorer.page.locator("#explorer-years").locator(", ".join(lists))
    return tuple(links.evaluate_all(IDS))


def test_closed_at_first(explorer: Explorer) -> None:
    """The slider is out of the way until a reader opens it, and then shows the last year."""
    explorer.open()
    expect(explorer.page.get_by_role("slider")).to_be_hidden()
    explorer.page.locator("#explorer-years > summary").click()
    last = str(jac.dataset_info().as_of.latest.year)
    expect(explorer.page.get_by_role("slider")).to_have_value(last)
    explorer.page.locator("#explorer-years > summary").click()
    expect(explorer.page.get_by_role("slider")).to_be_hidden()
    expect(explorer.page).not_to_have_url(re.compile("year="))


@pytest.mark.parametrize("year", [1964, 1990, 2003, 2018, 2026])
def test_sections_are_those_of_the_library(explorer: Explorer, year: int) -> None:
    """Each section holds what `at` gives, in its order, and apart what only may have held."""
    explorer.open(f"?year={year}")
    expect(explorer.page.get_by_role("slider")).to_have_value(str(year))
    snapshot = jac.at(year)
    expect(explorer.page.locator("#explorer-years b")).to_have_text(str(year))
    expect(explorer.page.locator("#explorer-years li")).not_to_have_count(0)
    for name in SECTIONS:
        held = getattr(snapshot, name).ids
        assert held == ids_in(explorer, name, "sure", "possible")
        possible = tuple(one for one in held if one in snapshot.possible)
        assert possible == ids_in(explorer, name, "possible")


def test_what_happened_stands_first(explorer: Explorer) -> None:
    """The milestones of the year come before what held in it, the main line first."""
    explorer.open("?year=2018")
    first = explorer.page.locator("#explorer-years section").first
    happened = jac.milestones_between(2018, 2018).ids
    expect(first.get_by_role("heading")).to_have_text(f"What happened {len(happened)}")
    assert set(happened) == set(ids_in(explorer, "milestones", "sure", "possible"))
    sure = jac.milestones_between(2018, 2018, certainty="definite")
    assert important_first(sure) == list(ids_in(explorer, "milestones", "sure"))


def test_no_claim_without_its_verdict(explorer: Explorer) -> None:
    """Before a claim stand verdict and maker, and what is contradicted comes last."""
    explorer.open("?year=2018")
    claims = explorer.page.locator("#explorer-years [data-section=claims]")
    wrong = claims.locator("li", has=explorer.page.locator("[data-id=jac-in-mexico-since-2007]"))
    expect(wrong).to_contain_text("contradicted, Mexico News Daily: JAC has been in Mexico")
    verdicts = [jac.get(one).verdict for one in ids_in(explorer, "claims", "sure")]
    first = verdicts.index("contradicted")
    assert set(verdicts[first:]) == {"contradicted"}
    assert first > 0


def test_long_lists_are_counted_and_folded(explorer: Explorer) -> None:
    """A heading counts what there is; what is more than a screen can show is one click away."""
    explorer.open("?year=2018")
    vehicles = explorer.page.locator("#explorer-years [data-section=vehicles]")
    expect(vehicles.locator("li")).not_to_have_count(0)
    count = vehicles.locator("li").count()
    heading = vehicles.get_by_role("heading", level=3)
    expect(heading).to_have_text(f"Vehicles on sale, or launched before {count}")
    old = vehicles.locator("[data-id=hf130]")
    expect(old).to_be_hidden()
    vehicles.get_by_text("possibly, as no end is known").click()
    expect(old).to_be_visible()


def test_brands_without_a_date_are_named(explorer: Explorer) -> None:
    """A brand without a date is listed from the year on in which a record first names it."""
    explorer.open("?year=2018")
    brands = explorer.page.locator("#explorer-years [data-section=brands]")
    expect(brands.locator("[data-group=undated] [data-id=refine]")).to_be_visible()
    explorer.open("?year=1965")
    expect(explorer.page.locator("#explorer-years p")).to_have_text(
        "Nothing is known for certain of 1965."
    )
    expect(explorer.page.locator("#explorer-years [data-section=brands]")).to_have_count(0)


def test_a_year_without_anything(explorer: Explorer) -> None:
    """A year of which nothing is known says so; that of the repair shop has its milestone."""
    explorer.open("?year=1959")
    shown = explorer.page.locator("#explorer-years > div")
    expect(shown).to_have_text("Nothing is known of 1959.")
    explorer.open("?year=1958")
    expect(shown.get_by_role("link", name="Repair shop")).to_be_visible()


def test_by_keyboard(explorer: Explorer) -> None:
    """The arrow keys go from year to year, and what is read out says what there is."""
    explorer.open()
    summary = explorer.page.locator("#explorer-years > summary")
    summary.focus()
    summary.press("Enter")
    found = explorer.page.get_by_role("slider")
    expect(found).to_have_attribute("aria-valuetext", re.compile(r"^[0-9]{4}: what happened "))
    before = int(jac.dataset_info().as_of.latest.year)
    expect(found).to_have_value(str(before))
    found.press("ArrowLeft")
    found.press("ArrowLeft")
    expect(found).to_have_value(str(before - 2))
    expect(found).to_have_attribute("aria-valuetext", re.compile(f"^{before - 2}: what happened "))
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
