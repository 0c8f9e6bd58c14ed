"""The timeline of the records found."""

import re

import pytest
from playwright.sync_api import expect

import jac_history as jac
from explorer import Explorer, important_first

ONE_DAY = "?from=2001-08&to=2001-09&sort=finance&certainty=definite"


def test_click_opens_the_card(explorer: Explorer) -> None:
    """A mark opens the card of its record, and tells date and title before."""
    explorer.open(ONE_DAY)
    title = "Shares listed on the Shanghai Stock Exchange"
    label = explorer.chart.get_by_text(title[:13])  # as much of it as there is room for
    label.hover()
    expect(explorer.page.locator("#vg-tooltip-element")).to_have_text(f"24 August 2001 · {title}")
    label.click()
    explorer.shows(title)


def test_dragging_chooses_a_time(explorer: Explorer) -> None:
    """Dragging over the timeline narrows the records down to that time."""
    explorer.open("?from=2001&to=2010")
    explorer.chart.scroll_into_view_if_needed()
    box = explorer.chart.bounding_box()
    assert box is not None
    mouse = explorer.page.mouse
    mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 30)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 60)
    mouse.up()
    expect(explorer.page.locator("[name=to]")).to_have_value(re.compile("^20..-..-..$"))
    start = explorer.page.locator("[name=from]").input_value()
    end = explorer.page.locator("[name=to]").input_value()
    assert "2001-01-01" < start < end < "2010-12-31"
    explorer.lists(important_first(jac.milestones_between(start, end)))
    explorer.page.get_by_role("button", name="Whole time").click()
    explorer.lists_all_of(jac.milestones().ids)


def test_no_timeline_without_dates(explorer: Explorer) -> None:
    """Records without a date have no timeline."""
    explorer.open()
    expect(explorer.chart).to_be_visible()
    explorer.kind("Places")
    expect(explorer.chart).to_be_hidden()


@pytest.mark.look(color_scheme="light")
def test_colours_follow_the_theme(explorer: Explorer) -> None:
    """The timeline takes the colours of the theme, and changes with it."""
    explorer.open(ONE_DAY)
    label = explorer.chart.get_by_text("Shares listed")
    expect(label).to_have_attribute("fill", "#000")
    explorer.page.emulate_media(color_scheme="dark")
    expect(label).not_to_have_attribute("fill", "#000")
