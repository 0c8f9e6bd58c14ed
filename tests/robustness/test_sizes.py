"""Every size that a caller gives has bounds, and what lies outside them is refused at once."""

import json
from pathlib import Path

import numpy as np
import pytest

import jac_history as jac
from jac_history._cli import main
from jac_history._display.widths import display_width

HUGE = (10**9, 10**30, 10**6000)
FEW = jac.milestones_between(2001, 2001)
YEARS = jac.yearly("revenue", 2015, 2018)

SIZES = {
    "limit": (lambda size: jac.search("truck", limit=size), "1 to 1,000,000"),
    "indent of a result": (lambda size: FEW.to_json(indent=size), "0 to 16"),
    "indent of years": (lambda size: YEARS.to_json(indent=size), "0 to 16"),
    "indent of a snapshot": (lambda size: jac.at(2018).to_json(indent=size), "0 to 16"),
    "width of a timeline": (lambda size: jac.timeline(FEW, width=size), "at most 10"),
    "width of a result": (lambda size: FEW.timeline(width=size), "at most 10"),
    "width of a chart": (lambda size: jac.chart(jac.series("revenue"), width=size), "at most 10"),
    "width of years": (lambda size: YEARS.chart(width=size), "at most 10"),
    "width of a map": (lambda size: jac.partner_map(width=size), "at most 10"),
    "year": (lambda size: jac.milestones_between(size, None), "a year from 1 to 9999"),
    "day": (jac.at, "a year from 1 to 9999"),
    "first year": (lambda size: jac.yearly("revenue", size), "a year from 1 to 9999"),
    "last year": (lambda size: jac.yearly("revenue", None, size), "a year from 1 to 9999"),
    "year of a cell": (lambda size: YEARS.cell(size, "revenue"), "2015 to 2018"),
    "importance": (lambda size: jac.milestones_between(1, 2, importance=size), "1, 2 or 3"),
}


@pytest.mark.parametrize(
    "size", [*HUGE, -1, -(10**30)], ids=lambda size: f"{float(len(bin(size)))}"
)
@pytest.mark.parametrize("name", SIZES)
def test_sizes_out_of_bounds_are_refused(name, size):
    """The error is one of ours, says which sizes are right, and comes before any work."""
    call, expected = SIZES[name]
    with pytest.raises(jac.JacHistoryError) as caught:
        call(size)
    assert expected in str(caught.value)


@pytest.mark.parametrize("size", [True, 2.0, "2", [2]])
@pytest.mark.parametrize("name", ["limit", "indent of a result", "width of a timeline"])
def test_sizes_that_are_no_whole_numbers(name, size):
    """A truth value, a text or a number with a point is no size."""
    with pytest.raises(jac.InvalidArgumentError):
        SIZES[name][0](size)


def test_whole_numbers_of_numpy():
    """A whole number of another library is one."""
    assert 3 == len(jac.search("truck", limit=np.int64(3)))
    assert FEW.to_json(indent=np.int8(2)) == FEW.to_json(indent=2)


@pytest.mark.parametrize("indent", [0, 16])
def test_bounds_themselves_are_right(indent):
    """The smallest and the largest indent give the same data."""
    assert FEW.to_dicts() == json.loads(FEW.to_json(indent=indent))


def test_more_results_than_there_are():
    """A large limit gives all."""
    every = jac.search("truck", limit=1_000_000)
    assert len(every) == every.total > 100


def test_long_texts_to_search_for():
    """A text of a thousand characters is searched for, a longer one refused before any work."""
    assert jac.search("truck " * 166).total == jac.search("truck").total
    with pytest.raises(jac.InvalidArgumentError, match="at most 1,000 characters"):
        jac.search("truck bus " * 100_000)


@pytest.mark.parametrize("call", [jac.get, jac.vehicle, jac.EDTFDate.parse, jac.partners_of])
def test_long_names_and_dates(call):
    """A name or a date of a million characters is refused, and the error stays readable."""
    with pytest.raises(jac.JacHistoryError) as caught:
        call("x" * 1_000_000)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "columns", ["10001", "1000000000", "9" * 30, "9" * 6000, f"{'0' * 6000}80"]
)
@pytest.mark.parametrize("command", [["show", "nio"], ["between", "2001"], ["show", "--help"]])
def test_terminals_of_any_width(command, columns, monkeypatch, capsys):
    """However wide a terminal claims to be, what is written is not wider than its texts."""
    monkeypatch.setenv("COLUMNS", columns)
    assert 0 == main(command)
    out = capsys.readouterr().out
    assert max(map(display_width, out.splitlines())) <= 10_000
    assert len(out) < 100_000


def test_leading_zeros_of_a_width(monkeypatch):
    """A width is a number, however it is written."""
    monkeypatch.setenv("COLUMNS", "0" * 6000 + "80")
    long = repr(FEW)
    monkeypatch.setenv("COLUMNS", "80")
    assert long == repr(FEW)


@pytest.mark.parametrize(
    "arguments",
    [
        ["timeline", "-o", "history.svg", "--width", "1000000000"],
        ["timeline", "-o", "history.html", "--width", "999999999"],
        ["timeline", "-o", "history.png", "--width", "9" * 6000],
        ["chart", "revenue", "-o", "revenue.png", "--width", "0"],
        ["search", "truck", "--limit", "999999999"],
        ["search", "truck", "--limit", "9" * 6000],
        ["search", "truck " * 1000],
        ["between", "9" * 6000],
        ["yearly", "revenue", "--from", "9" * 6000],
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_commands_leave_nothing_behind(arguments, tmp_path, monkeypatch, capsys):
    """A size that is refused ends in one line and status 2; no file or folder stays."""
    monkeypatch.chdir(tmp_path)
    assert 2 == main(arguments)
    out, err = capsys.readouterr()
    assert ("", 1) == (out, err.count("\n"))
    assert len(err) < 400
    assert [] == list(Path.cwd().iterdir())
