"""The certainty of an answer in the forms that programs read."""

import csv
import io
import json
import pickle
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given, strategies as st
from pydantic import TypeAdapter

import jac_history as jac

DAY = "2018-06-01"
ANSWERS: dict[str, Callable[[], jac.Records[Any]]] = {
    "milestones": lambda: jac.milestones_between(DAY, DAY),
    "partnerships": lambda: jac.partnerships_of(on=DAY),
    "partners": lambda: jac.partners_of(on=DAY),
    "leaders": lambda: jac.leaders_of(on=DAY),
    "owners": lambda: jac.owners_of(between=(None, DAY)),
    "vehicles": lambda: jac.vehicles().between(2016, None),
    "slice": lambda: jac.partners_of(on=DAY)[:3],
    "filtered": lambda: jac.partners_of(on=DAY).where(country="CN"),
    "sum": lambda: jac.partners_of(on=DAY) + jac.partners_of("NIO", on=DAY),
    "pickled": lambda: pickle.loads(pickle.dumps(jac.partners_of(on=DAY))),
    "none": lambda: jac.milestones_between(1900, 1910, certainty="definite"),
}
TIMELESS: dict[str, Callable[[], jac.Records[Any]]] = {
    "all": jac.milestones,
    "all time": lambda: jac.milestones_between(None, None),
    "partners": jac.partners_of,
    "two windows": lambda: jac.milestones_between(1990, 1999) + jac.milestones_between(2001, 2001),
    "partners and organisations": lambda: (
        jac.partners_of(on=2018) + jac.organizations().between(2018, 2018)
    ),
}


def marked(answer: jac.Records[Any]) -> list[str]:
    """Return what a reader is told of each row: whether it carries a question mark."""
    rows = answer._table(None).rows
    return ["possible" if row.is_possible else "definite" for row in rows]


@pytest.mark.parametrize("name", ANSWERS)
def test_programs_are_told_what_readers_are(name: str, tmp_path) -> None:
    """JSON, CSV, Arrow, both frames and workbooks have as the last column what a table marks."""
    answer = ANSWERS[name]()
    expected = marked(answer)
    rows = list(csv.DictReader(io.StringIO(answer.to_csv())))
    assert expected == [row["certainty"] for row in rows]
    assert expected == [row["certainty"] for row in json.loads(answer.to_json())]
    table = answer.to_arrow()
    assert expected == table.column("certainty").to_pylist()
    assert expected == answer.to_polars()["certainty"].to_list()
    frame = answer.to_pandas()
    assert (expected, "string") == (frame["certainty"].tolist(), str(frame["certainty"].dtype))
    for columns in (table.column_names, answer.to_polars().columns, list(frame.columns)):
        assert "certainty" == columns[-1]
    sheet = openpyxl.load_workbook(answer.to_excel(tmp_path / "a.xlsx")).worksheets[0]
    *_, last = sheet.iter_cols(values_only=True)
    assert ("certainty", *expected) == last


@pytest.mark.parametrize("name", TIMELESS)
def test_without_a_window_there_is_no_column(name: str) -> None:
    """What was asked for without a window, or with several, is as certain as its records."""
    answer = TIMELESS[name]()
    assert "certainty" not in answer.to_csv().partition("\n")[0].split(",")
    assert all("certainty" not in row for row in answer.to_dicts())
    assert "certainty" not in answer.to_arrow().column_names
    assert "certainty" not in answer.to_polars().columns


def test_some_are_certain_and_some_are_not() -> None:
    """One day has both, and they are counted as the first line of the table counts them."""
    told = [row["certainty"] for row in ANSWERS["milestones"]().to_dicts()]
    assert {"definite", "possible"} == set(told)
    first = repr(ANSWERS["milestones"]()).splitlines()[0]
    assert f"{told.count('definite')} of them definitely" in first


@given(st.integers(1958, 2026), st.integers(0, 30))
def test_the_certain_are_what_asking_for_them_gives(start: int, years: int) -> None:
    """The column is the answer to the same question, asked for what is definite."""
    answer = jac.milestones_between(start, start + years)
    definite = jac.milestones_between(start, start + years, certainty="definite")
    told = {row["id"] for row in answer.to_dicts() if row["certainty"] == "definite"}
    assert {*definite.ids} == told


@pytest.mark.parametrize("name", ANSWERS)
def test_plain_data_of_an_answer_are_its_records(name: str) -> None:
    """What `to_dicts` gives can be read again, certainty or not, by the library and by pydantic."""
    answer = ANSWERS[name]()
    assert list(answer) == [jac.from_dict(row) for row in json.loads(answer.to_json())]
    assert answer == TypeAdapter(jac.Records).validate_json(answer.to_json())
