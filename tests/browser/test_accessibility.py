"""The documentation can be used by everyone: axe-core finds no serious fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from explorer import Explorer

PAGES = [
    "index.html",
    "tutorial/getting-started.html",
    "history/index.html",
    "history/2010s.html",
    "entities/jac-motors.html",
    "how-to/dataframes.html",
    "how-to/draw-a-picture.html",
    "explanation/design.html",
    "explanation/uncertain-dates.html",
    "reference/api.html",
    "reference/words.html",
    "reference/cli.html",
    "data/tables.html",
    "notebooks/sales-profit-partners.html",
    "notebooks/check-a-claim.html",
    "notebooks/bus-chassis.html",
    "notebooks/dependent-package.html",
]
LOOKS = [
    pytest.param(marks=pytest.mark.look(color_scheme="light"), id="light"),
    pytest.param(marks=pytest.mark.look(color_scheme="dark"), id="dark"),
]
PHONE = {"width": 390, "height": 844}
SERIOUS = {"serious", "critical"}
# Without "preload" axe-core would fetch the style sheets, which no page from the disk may do.
OPTIONS = {"resultTypes": ["violations"], "preload": False}


def faults(page: Page) -> list[str]:
    """Return the serious faults of a page, a line for each element that has one."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}"
        for fault in found
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize((), LOOKS)
@pytest.mark.parametrize("address", PAGES)
def test_page(page: Page, site: str, address: str) -> None:
    """The main pages have no serious fault, in light and in dark."""
    page.goto(f"{site}/{address}")
    assert [] == faults(page)


@pytest.mark.parametrize((), LOOKS)
@pytest.mark.parametrize(
    "hash_",
    [
        "",
        "first-truck-1968",
        "jac-motors?kind=all&q=jac",
        "?from=2003&to=2002",
        "?q=nothing-at-all",
        "?year=2018",
    ],
)
def test_explorer(explorer: Explorer, hash_: str) -> None:
    """The explorer has none: at first, with a card, a fault in the form, no hits, a year."""
    explorer.open(hash_)
    assert [] == faults(explorer.page)


@pytest.mark.parametrize("hash_", ["", "first-truck-1968", "?year=2018"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_explorer_on_a_phone(explorer: Explorer, hash_: str, scheme: str) -> None:
    """It has none on a phone, with and without a card, and in a year."""
    explorer.page.set_viewport_size(PHONE)
    explorer.page.emulate_media(color_scheme=scheme)
    explorer.open(hash_)
    assert [] == faults(explorer.page)
