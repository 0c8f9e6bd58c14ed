"""How pictures show what may have begun before the days that sources give, or ended after."""

import pytest

from drawn import rows
from tiny import COMPANY, PERSON, dataset_of, tenure


@pytest.mark.parametrize(
    ("side", "first", "last"),
    [("start", False, True), ("end", True, False), ("both", False, False)],
)
def test_pictures_fade(side, first, last):
    """A timeline is solid from the first to the last attested day, and fades beyond a side."""
    term = tenure("office", PERSON, "2000-01-01/2010-12-31", only_attested=side)
    data = dataset_of([COMPANY, PERSON, term], as_of="2025")
    picture = data.timeline([term])
    bars = sorted(rows(picture, "bar"), key=lambda row: row["from"])
    strengths = [row["strength"] for row in bars]
    solid = strengths.index(max(strengths))
    assert ("2000-01-01", "2011-01-01") == (bars[solid]["from"], bars[solid]["to"])
    assert (first, last) == (solid == 0, solid == len(bars) - 1)
    before, after = strengths[: solid + 1], strengths[solid:]
    assert (before, after) == (sorted({*before}), sorted({*after}, reverse=True))
    assert bars[0]["date"].startswith(("attested", "from 1 January 2000, attested"))
