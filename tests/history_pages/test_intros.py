"""The summaries of decades and themes."""

import pytest

import jac_history as jac
from history_pages.intros import INTROS, faults, with_footnotes
from history_pages.story import TOLD, chapters

FILES = sorted(INTROS.glob("*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_records_bear_them_out(file) -> None:
    """Each id is that of a record, and each year one that the record carries."""
    assert [] == faults(file.read_text("utf-8"), jac.Dataset.bundled())


def test_each_has_one() -> None:
    """Every decade and every theme begins with a summary, and there is no other."""
    told = (one.when for part in chapters(jac.milestones()) for one in part.milestones)
    decades = {
        f"{(when.earliest or when.start_latest or when.latest).year // 10 * 10}s" for when in told
    }
    assert sorted({*decades, *TOLD}) == [file.stem for file in FILES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was listed in 2001. {shanghai-listing-2001}", []),
        ("It was listed. {shanghai-listing-2001, no-such}", ["no record no-such"]),
        ("Listed in 2007. {shanghai-listing-2001}", ["2007 is not in shanghai-listing-2001"]),
        ("Nothing is known of 1950.", ["1950 has no record: Nothing is known of 1950."]),
    ],
)
def test_faults(text, expected) -> None:
    """A wrong id, a year of another record and a year without one are told."""
    assert expected == faults(text, jac.Dataset.bundled())


def test_footnotes() -> None:
    """The ids become footnotes, without the blank before them."""
    text = with_footnotes("1950s", lambda record: f"<{record.id}>")
    assert "car parts.<chaohu-gate-repair-shop-1958> Its head" in text
    assert "" == with_footnotes("no-such", str)
