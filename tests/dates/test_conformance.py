"""The cases of the standard and of the project: what is read, with which bounds, what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jac_history import Certainty, EDTFDate, InvalidDateError

CASES = json.loads((Path(__file__).parents[1] / "data" / "edtf_cases.json").read_text("utf-8"))
VALID = [pytest.param(case, id=case["edtf"]) for case in CASES["valid"]]


def as_text(day: object) -> str | None:
    return None if day is None else str(day)


def test_there_are_as_many_cases_as_were_collected():
    """No case is lost from the file."""
    counts = {kind: len(CASES[kind]) for kind in ("valid", "unsupported", "invalid")}

    assert {"valid": 121, "unsupported": 43, "invalid": 83} == counts


@pytest.mark.parametrize("case", VALID)
def test_valid_dates_have_the_bounds_of_the_standard(case):
    """A valid text is read with its outer bounds, and with what its ends are."""
    date = EDTFDate.parse(case["edtf"])

    assert case["earliest"] == as_text(date.earliest)
    assert case["latest"] == as_text(date.latest)
    assert case["start"] == date.start_bound.value
    assert case["end"] == date.end_bound.value


@pytest.mark.parametrize("case", VALID)
def test_valid_dates_have_inner_corners(case):
    """An interval has inner corners where its ends are dates; other dates have their bounds."""
    date = EDTFDate.parse(case["edtf"])
    is_interval = "/" in case["edtf"]
    start_latest = case.get("start_latest", None if is_interval else case["latest"])
    end_earliest = case.get("end_earliest", None if is_interval else case["earliest"])

    assert is_interval == date.is_interval
    assert start_latest == as_text(date.start_latest)
    assert end_earliest == as_text(date.end_earliest)


@pytest.mark.parametrize("case", VALID)
def test_valid_dates_keep_their_text(case):
    """The text of a date is the text that was read."""
    date = EDTFDate.parse(case["edtf"])

    assert case["edtf"] == str(date)
    assert case["edtf"] == date.text
    assert f"EDTFDate({case['edtf']!r})" == repr(date)


@pytest.mark.parametrize("case", VALID)
def test_valid_dates_may_touch_the_window_between_their_bounds(case):
    """Every date is possible between its own bounds, and definite there unless marked."""
    date = EDTFDate.parse(case["edtf"])
    is_marked = any(mark in date.text for mark in "?~%")
    expected = Certainty.POSSIBLE if is_marked else Certainty.DEFINITE

    assert expected is date.certainty_in(case["earliest"], case["latest"])


@pytest.mark.parametrize("text", CASES["unsupported"])
def test_edtf_outside_the_profile_is_refused_as_such(text):
    """Valid EDTF that is not supported is refused, and the reason says that it is valid."""
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)

    assert text == caught.value.text
    assert caught.value.reason.startswith("valid EDTF, but outside the supported profile, which")


@pytest.mark.parametrize("text", CASES["invalid"])
def test_what_is_no_edtf_is_refused_as_such(text):
    """A text that is no EDTF is refused, and the reason says that it is none."""
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)

    assert text == caught.value.text
    assert caught.value.reason.startswith("not EDTF: ")
