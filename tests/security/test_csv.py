"""No cell of a CSV file is a formula, whatever the records say."""

import csv
import io

import attrs
import pytest

import jac_history as jac
from poisoned import attacks
from written import MAKER, MILESTONE

# ruff: noqa: RUF001 - signs of full width are the point
STARTS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0"]
FORMULA = "1+1|'/C calc'!A0"


def cells(text: str) -> list[str]:
    """Return all cells of a CSV text."""
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]


def is_number(cell: str) -> bool:
    """Tell whether a cell is a number, which may be negative."""
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("record_type", attacks("="))
def test_results(record_type, start):
    """No text cell of a result begins with what a spreadsheet takes for a formula."""
    record = attacks(f"{start}{FORMULA}")[record_type]
    found = cells(jac.Records([record]).to_csv())
    assert [] == [cell for cell in found if cell.startswith(tuple(STARTS))]
    assert f"'{start}{FORMULA}" in found


def test_lists():
    """A cell that holds several texts is no formula either."""
    about = (attrs.evolve(MAKER, name="=1+1"), attrs.evolve(MAKER, id="b", name="=2+2"))
    found = cells(jac.Records([attrs.evolve(MILESTONE, about=about)]).to_csv())
    assert "'=1+1 | =2+2" in found


@pytest.mark.parametrize("text", ['a","=1+1', "a\r\n=1+1", "a;=1+1", 'a"\n"=1+1'])
def test_no_way_out_of_a_cell(text):
    """Quotes, commas and line breaks in a text begin no new cell."""
    record = attrs.evolve(MILESTONE, title=text)
    rows = list(csv.reader(io.StringIO(jac.Records([record]).to_csv(), newline="")))
    assert 2 == len(rows)
    assert len(rows[0]) == len(rows[1])
    assert text in rows[1]


@pytest.mark.parametrize("format_", ["datapackage", "croissant"])
def test_exports(format_, tmp_path):
    """The CSV files of an export have no formulas: negative numbers are no text."""
    attack = attrs.evolve(MILESTONE, title="=1+1", summary="@SUM(1)", about=MILESTONE.about[:1])
    both = jac.Dataset.bundled().with_overlay([attack])
    found = []
    for file in both.export(tmp_path / "history", format_).glob("*.csv"):
        found += cells(file.read_text("utf-8"))
    assert "'=1+1" in found
    assert "'@SUM(1)" in found
    assert [] == [one for one in found if one.startswith(tuple(STARTS)) and not is_number(one)]


def test_negative_numbers_stay_numbers():
    """A loss is a number, not a text with an apostrophe."""
    loss = next(one for one in jac.figures() if one.value < 0)
    assert str(loss.value) in cells(jac.Records([loss]).to_csv())
