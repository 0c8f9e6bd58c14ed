"""How pictures show what may have begun before the days that sources give, or ended after."""

import pytest

from drawn import rows
from jac_history._dates.spans import FADES, SURE
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
    solid = [row for row in bars if row["strength"] == SURE]
    assert [("2000-01-01", "2011-01-01")] == [(row["from"], row["to"]) for row in solid]
    assert (first, last) == (bars[0] in solid, bars[-1] in solid)
    assert {row["strength"] for row in bars if row not in solid} == set(FADES)
    assert bars[0]["date"].startswith(("attested", "from 1 January 2000, attested"))
