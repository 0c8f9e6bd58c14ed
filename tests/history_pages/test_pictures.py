"""Pictures on the pages."""

import pytest

from history_pages.pictures import chart, themed, timeline
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
