"""Pictures on the pages."""

import re

import pytest

import jac_history as jac
from history_pages.pictures import chart, themed, themed_chart, timeline
from tiny import OTHER, figure, milestone

EVENTS = [milestone(f"event-{n}") for n in range(3)]
SALES = [figure(f"sales-{n}", 2000 + n, n) for n in range(3)]


def test_timeline() -> None:
    """A timeline names the records with dates; the build draws it."""
    expected = "```{history-timeline} What happened\nevent-0\nevent-1\nevent-2\n```"
    assert expected == timeline([*EVENTS, OTHER], "What happened")


def test_chart() -> None:
    """A chart names the figures."""
    assert "```{history-chart} Sales\nsales-0\nsales-1\nsales-2\n```" == chart(SALES, "Sales")


@pytest.mark.parametrize(
    "drawn",
    [
        timeline([*EVENTS[:2], OTHER], "Two"),
        chart(SALES[:2], "Two"),
        chart([], "None"),
        chart([*SALES, figure("money", 2004, 5, unit="CNY")], "Two units"),
    ],
)
def test_nothing_to_draw(drawn: str) -> None:
    """Too few records, or figures of several units, make no picture."""
    assert "" == drawn


def test_drawing_for_readers_without_sight() -> None:
    """A drawing is one picture that says what it shows, and can be scrolled by keyboard."""
    svg = '<svg width="1"><g role="graphics-symbol" aria-label="a"><text>role</text></g></svg>'
    expected = (
        '<div class="hist-picture" role="group" aria-label="A &amp; B" tabindex="0">'
        '<svg role="img" aria-label="A &amp; B" width="1"><g><text>role</text></g></svg></div>'
    )
    assert expected == themed(svg, "A & B")


def test_a_chart_is_drawn_for_wide_and_for_narrow_screens() -> None:
    """A page has a chart in two widths, of which its style shows the one that fits."""
    html = themed_chart(lambda width: jac.timeline(EVENTS, width=width), 690, "What happened")
    frames = re.findall(r'<div class="([a-z -]+)".*?<svg [^>]*?width="([0-9]+)', html)
    assert ["hist-picture hist-wide", "hist-picture hist-narrow"] == [look for look, _ in frames]
    wide, narrow = (int(width) for _, width in frames)
    assert 600 < wide
    assert narrow < 380
