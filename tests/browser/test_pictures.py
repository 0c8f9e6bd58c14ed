"""Saved pictures and displayed results in a real browser: drawn, without a network, unhidden."""

from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page

import jac_history as jac

BOXES = """() => [...document.querySelectorAll('#vis text')]
    .filter(one => one.textContent.length > 3)
    .map(one => {
        const box = one.getBoundingClientRect();
        return [one.textContent, box.left, box.top, box.right, box.bottom];
    })"""
PICTURES = {
    "timeline": lambda: jac.timeline(jac.milestones().where(importance=1)),
    "many": lambda: jac.timeline(jac.milestones_between(2012, 2016)),
    "partnerships": lambda: jac.timeline(jac.partnerships()),
    "chart": lambda: jac.chart(jac.series("net-profit")),
    "map": lambda: jac.partner_map(on=2018),
    "narrow map": lambda: jac.partner_map(width=330),
    "narrow timeline": lambda: jac.timeline(jac.partnerships(), width=330),
    "markets": lambda: jac.market_map(width=1200, caption=True),
    "narrow markets": lambda: jac.market_map(width=330, caption=True),
    "tree": lambda: jac.family_tree("jac-motors", width=1200),
    "narrow tree": lambda: jac.family_tree("jac-motors", width=330, caption=True),
}


def opened(page: Page, picture: object, folder: Path) -> None:
    """Open a picture saved as a page; its fixture tells faults of console and network."""
    # Altair draws on a canvas unless told otherwise; the words of an SVG can be measured.
    file = jac.save_picture(picture.properties(usermeta=SVG), folder / "picture.html")
    page.goto(file.as_uri())
    page.wait_for_function(f"document.querySelectorAll('#vis svg path').length > {MARKS}")


MARKS = 10
SVG = {"embedOptions": {"renderer": "svg"}}


@pytest.mark.parametrize("name", PICTURES)
def test_a_saved_picture_is_drawn(page: Page, tmp_path: Path, name: str) -> None:
    """The page shows the picture without a fault and without asking any network."""
    opened(page, PICTURES[name](), tmp_path)
    assert page.locator("#vis svg path").count() > MARKS


@pytest.mark.parametrize("name", sorted(set(PICTURES) - {"chart"}))
def test_no_words_cover_each_other(page: Page, tmp_path: Path, name: str) -> None:
    """As the browser sets them, no two labels of a picture share a pixel."""
    opened(page, PICTURES[name](), tmp_path)
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 10
    covering = [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if one[0] != other[0] and overlap(one, other)
    ]
    assert covering == []


def overlap(one: list, other: list) -> bool:
    """Tell whether two boxes share more than an edge; lines may touch with their descenders."""
    wide = min(one[3], other[3]) - max(one[1], other[1])
    high = min(one[4], other[4]) - max(one[2], other[2])
    return wide > 1 and high > 3


@pytest.mark.parametrize("width", [390, 1280])
def test_results_and_cards_fit(page: Page, tmp_path: Path, width: int) -> None:
    """A table and a card as a notebook shows them do not make the page wider than the window."""
    found = jac.milestones_between(2016, 2018)
    html = found._repr_html_() + jac.card("nio")._repr_html_() + found[0]._repr_html_()
    file = tmp_path / "shown.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{html}", encoding="utf-8")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(file.as_uri())
    page.wait_for_function("(width) => document.documentElement.scrollWidth <= width", arg=width)
    assert page.locator("script").count() == 0
