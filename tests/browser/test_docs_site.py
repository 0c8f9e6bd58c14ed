"""What the pages' scripts are made of."""

import datetime as dt
import json
from math import inf
from pathlib import Path

import pytest

import jac_history as jac
from docs_site.libraries import plain_script
from docs_site.rows import corners

CASES = json.loads(Path("tests/data/edtf_cases.json").read_text(encoding="utf-8"))
VALID = [jac.EDTFDate.parse(case["edtf"]) for case in CASES["valid"]]
AS_OF = dt.date(2026, 3, 16)
WINDOWS = [("1964", "1964"), ("1985-04-12", "1985-04-13"), (None, "2000"), ("2001-02", None)]


def certainty(date: jac.EDTFDate, start: str | None, end: str | None) -> str:
    """Return what the rule of the documentation gives for the days of a row."""
    a = jac.EDTFDate.parse(start).earliest.toordinal() if start else -inf
    b = jac.EDTFDate.parse(end).latest.toordinal() if end else inf
    days = corners(date, AS_OF.toordinal())
    # Without a limit a thing may start or end at any time.
    s1, s2, e1, e2 = (
        limit if day is None else day
        for day, limit in zip(days, (-inf, inf, -inf, inf), strict=True)
    )
    if s1 > b or e2 < a:
        return "no"
    is_marked = date.is_approximate or date.is_uncertain
    return "definite" if s2 <= b and e1 >= a and not is_marked else "possible"


@pytest.mark.parametrize(("start", "end"), WINDOWS)
@pytest.mark.parametrize("date", VALID, ids=str)
def test_days_of_rows(date: jac.EDTFDate, start: str | None, end: str | None) -> None:
    """The four days that a row carries give what the library says of any date and window."""
    expected = date.certainty_in(start, end, as_of=AS_OF).value
    assert expected == certainty(date, start, end)


def test_plain_script() -> None:
    """A module becomes a script that puts its exports into one global variable."""
    script = plain_script("const a=1,b=2;export{a as default,b}", "library")
    assert "window.library = {default: a, b: b};" in script
    assert "export" not in script


@pytest.mark.parametrize("module", ["const a=1", "export{a};export{b}"])
def test_other_modules_are_refused(module: str) -> None:
    """A module of another form than expected stops the build, not the page."""
    with pytest.raises(ValueError, match="lists of exports"):
        plain_script(module, "library")
