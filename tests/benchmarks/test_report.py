"""The page that tells the figures."""

import pytest

from benchmarks.picture import write
from benchmarks.report import page
from benchmarks.section import Section, Table
from benchmarks.targets import TARGETS, missed

SECTION = Section(
    title="Size",
    how="\nBy looking.\n",
    tables=(Table(("what", "MB"), (("wheel", "0.9"),)),),
    notes="That is all.",
    reached={"wheel": 0.9, "toml": 1.5, "parse": 70_000.0},
)


def told(*, is_quick: bool = False, load: float = 0.0) -> str:
    """Return a page about one section."""
    return page([SECTION], {"Python": "3.11"}, load, is_quick=is_quick)


def test_verdicts():
    """Each target that has a figure is reached or missed, with both figures."""
    lines = told().splitlines()
    assert "| wheel | at most 0.6 MB | 0.900 MB | **missed** |" in lines
    assert any(line.startswith("| reading dates | at least 50,000 texts") for line in lines)
    assert 2 == sum("| reached |" in line for line in lines)


def test_reasons():
    """What is missed has its reason on the page."""
    (wheel,) = (one for one in TARGETS if one.key == "wheel")
    assert f"- *wheel*: {wheel.reason}" in told()
    assert ["wheel"] == [one.key for one in missed(SECTION.reached)]


def test_section():
    """A section tells how it was measured before its tables."""
    expected = "## Size\n\nBy looking.\n\n| what | MB |\n| --- | --- |\n| wheel | 0.9 |\n\nThat is"
    assert expected in told()


@pytest.mark.parametrize(
    ("told_page", "warns"),
    [(told(), 0), (told(is_quick=True), 1), (told(load=4.0), 1), (told(is_quick=True, load=9), 2)],
)
def test_warnings(told_page, warns):
    """A quick run and a busy machine are told."""
    assert warns == told_page.count("```{warning}")


def test_page_says_what_made_it():
    """The beginning says that the page is generated, so that nobody edits it."""
    assert told().startswith("<!-- Made by make bench")


def test_targets_are_told_apart():
    """No two targets have the same key or words."""
    assert len(TARGETS) == len({one.key for one in TARGETS}) == len({one.what for one in TARGETS})


def test_picture(tmp_path):
    """The picture has a line for each tool that was asked."""
    asked = [{"of": "before", "wanted": 100, "first": 30.0, "again": 20.0}] * 2
    scaled = [{"size": n, "asked": asked, "peers": {"DuckDB": [300.0, 400.0]}} for n in (10, 100)]
    write({"scaled": scaled}, tmp_path / "scale.svg")
    svg = (tmp_path / "scale.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert 3 == svg.count('aria-roledescription="line mark"')
