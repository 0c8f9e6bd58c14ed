"""The figures of mutants."""

import io

import pytest

import mutants

RESULTS = """
    jac_history._dates._edtf.x_parse__mutmut_1: killed
    jac_history._dates._edtf.xǁEDTFDateǁhuman__mutmut_2: timeout
    jac_history._dates._edtf.x_parse__mutmut_3: survived
    jac_history._dates._rule.x_ask__mutmut_1: no tests
    jac_history._names.x_fold__mutmut_1: killed
"""


@pytest.fixture
def page(tmp_path, monkeypatch):
    """Return a page with a place for the table."""
    page = tmp_path / "mutants.md"
    page.write_text("above\n<!-- figures -->\nold\n<!-- end of figures -->\nbelow\n")
    monkeypatch.setattr(mutants, "PAGE", page)
    return page


def test_too_few_killed(page, monkeypatch, capsys) -> None:
    """An endless loop kills; no test and no failure do not; a part with too few is told."""
    monkeypatch.setattr("sys.stdin", io.StringIO(RESULTS))
    assert 1 == mutants.main()
    assert "_dates: fewer than 90 % killed\n" == capsys.readouterr().err
    assert [
        "| **_dates** | 4 | 2 | 50.0 |",
        "| `_edtf` | 3 | 2 | 66.7 |",
        "| `_rule` | 1 | 0 | 0.0 |",
        "| **_names** | 1 | 1 | 100.0 |",
        "| `_names` | 1 | 1 | 100.0 |",
    ] == [line for line in page.read_text().splitlines() if line.startswith(("| *", "| `"))]


@pytest.mark.parametrize(("results", "status"), [(RESULTS.splitlines()[1], 0), ("", 1)])
def test_status(page, monkeypatch, results: str, status: int) -> None:
    """All killed is fine; no mutant at all is not."""
    monkeypatch.setattr("sys.stdin", io.StringIO(results))
    assert status == mutants.main()
    assert page.read_text().endswith("<!-- end of figures -->\nbelow\n")
