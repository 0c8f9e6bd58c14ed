"""The table of partners, on a made-up history that no correction of the real one changes."""

import pickle
from pathlib import Path

import pytest
from partner_table import PartnerRow, as_text, partners_in
from partner_table.__main__ import main

import jac_history as jac

HISTORY = """
[dataset]
name = "made-up"
version = "1"
as_of = "2020-06-30"

[[source]]
id = "report"
publisher = "Maker"
kind = "primary"

[[organization]]
id = "maker"
name = "Maker"
kind = "automaker"
citations = [{ source = "report", says = "It is." }]

[[organization]]
id = "old-friend"
name = "Old Friend"
kind = "supplier"
names = [{ text = "老友", lang = "zh-Hans" }]
citations = [{ source = "report", says = "It is." }]

[[partnership]]
id = "supply"
parties = [{ entity = "maker", role = "buyer" }, { entity = "old-friend", role = "seller" }]
kind = "supply"
period = "2001/2005"
summary = "Old Friend supplied Maker."
confidence = "high"
citations = [{ source = "report", says = "From 2001 to 2005." }]

[[partnership]]
id = "development"
parties = [{ entity = "maker", role = "maker" }, { entity = "old-friend", role = "engineer" }]
kind = "development"
period = "2005~/2009"
summary = "They developed an engine."
confidence = "low"
citations = [{ source = "report", says = "About 2005 to 2009." }]
"""


@pytest.fixture
def history(tmp_path: Path) -> jac.Dataset:
    """Give a small history of a maker with one partner."""
    (tmp_path / "history.toml").write_text(HISTORY, encoding="utf-8")
    return jac.Dataset.from_toml(tmp_path)


def test_a_partner_with_two_deals(history: jac.Dataset) -> None:
    """A partner has one row, with all kinds and the surest certainty."""
    row = PartnerRow(
        name="Old Friend",
        chinese_name="老友",
        kinds=("supply", "development"),
        certainty=jac.Certainty.DEFINITE,
        sources=1,
    )
    assert [row] == partners_in(2005, "Maker", data=history)


def test_an_uncertain_deal(history: jac.Dataset) -> None:
    """What only an approximate date says is possible, not definite."""
    (row,) = partners_in(2007, "maker", data=history)
    assert (jac.Certainty.POSSIBLE, ("development",)) == (row.certainty, row.kinds)


def test_a_year_without_partners(history: jac.Dataset) -> None:
    """Before and after all deals there is no row."""
    assert [] == partners_in(1990, "maker", data=history)
    assert [] == partners_in(2015, "maker", data=history)


def test_an_unknown_name(history: jac.Dataset) -> None:
    """The error of the library is passed on, with its suggestion."""
    with pytest.raises(LookupError, match="Did you mean 'Maker'"):
        partners_in(2005, "Maler", data=history)


def test_the_real_history() -> None:
    """The bundled history has partners, each from some source."""
    rows = partners_in(2018)
    assert rows
    assert all(row.sources and row.kinds for row in rows)


def test_rows_travel(history: jac.Dataset) -> None:
    """Rows hold values of the library, and can be pickled like them."""
    rows = partners_in(2005, "maker", data=history)
    assert rows == pickle.loads(pickle.dumps(rows))


def test_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    """The program prints the table, and says in its first line what the columns are."""
    assert 0 == main(["2018"])
    assert "| partner | what | how sure | sources |" == capsys.readouterr().out.splitlines()[0]


def test_text(history: jac.Dataset) -> None:
    """A row of text tells kinds, certainty and the number of sources."""
    last = as_text(partners_in(2005, "maker", data=history)).splitlines()[-1]
    assert "| Old Friend | supply, development | definite | 1 |" == last
