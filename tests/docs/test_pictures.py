"""The pictures that the build draws into hand-written pages."""

from html.parser import HTMLParser

import pytest

import jac_history as jac
from docs_pages.dates import Asked, date_svg


class Drawn(HTMLParser):
    """What a picture has: its label, and the classes of its marks in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.label = ""
        self.marks: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.label = given.get("aria-label") or self.label
        if tag == "rect":
            self.marks.append(given["class"] or "")


def drawn(edtf: str, *windows: tuple[str, str], as_of: str | None = None) -> Drawn:
    """Draw a date and windows."""
    date = jac.EDTFDate.parse(edtf)
    return Drawn(date_svg(date, [Asked.of(date, *one, as_of) for one in windows], as_of))


def test_answers_are_those_of_the_library() -> None:
    """A window is drawn and labelled as definite, possible or no, as the rule has it."""
    picture = drawn("199X", ("1990", "1999"), ("1995", "2005"), ("2001", "2001"))
    assert picture.marks == ["may", "window definite", "window possible", "window no"]
    assert picture.label.endswith("1990 to 1999: definite; 1995 to 2005: possible; 2001: no")


@pytest.mark.parametrize(
    ("edtf", "as_of", "marks"),
    [
        ("1964/2008", None, ["may", "sure", "may"]),
        ("2016/..", "2026", ["fading-0", "fading-1", "fading-2", "may", "sure", "may"]),
        ("2016/..", None, ["fading-0", "fading-1", "fading-2", "may"]),
        ("/2018", None, ["fading-0", "fading-1", "fading-2", "may"]),
        ("1999~", None, ["may", "doubt"]),
    ],
)
def test_dates_are_drawn_as_they_are_known(edtf: str, as_of: str | None, marks: list[str]) -> None:
    """Full is certain, pale may be, a side without limit fades, a doubtful date is outlined."""
    assert marks == drawn(edtf, ("2010", "2011"), as_of=as_of).marks[:-1]
