"""What was searched for in vain."""

from pathlib import Path

import cattrs
import pytest

import jac_history as jac
from searches import Search, read_searches, search_rows

SEARCHES = read_searches(Path("dataset/searches.toml"))


def test_what_gaps_need() -> None:
    """Searches that no gap asks for are left out, and those of fewer years come first."""
    common = {"where": "Here.", "queries": 1, "result": "Nothing."}
    rows = search_rows(
        [
            Search(theme="all", measures=("staff",), about=("a",), start=1999, end=2025, **common),
            Search(theme="none", **common),
            Search(theme="ends", kind="end", about=("b",), **common),
            Search(theme="one", measures=("staff",), about=("a",), start=2001, end=2001, **common),
        ]
    )
    assert rows == (
        ("staff", ("a",), "2001", "2001", "Here. Nothing."),
        ("staff", ("a",), "1999", "2025", "Here. Nothing."),
        ("end", ("b",), None, None, "Here. Nothing."),
    )


def test_they_concern_what_there_is() -> None:
    """The entities of the searches are those of the dataset."""
    assert {one for search in SEARCHES for one in search.about} <= set(
        jac.Dataset.bundled().records().ids
    )
    assert all(search.queries > 0 and search.result.endswith(".") for search in SEARCHES)


@pytest.mark.parametrize("line", ['kind = "leader"', 'measures = ["sails"]', "other = 1"])
def test_mistakes_are_refused(tmp_path: Path, line: str) -> None:
    """An unknown word or key is an error."""
    file = tmp_path / "searches.toml"
    text = f'[[search]]\ntheme = "a"\nwhere = "b"\nresult = "c"\nqueries = 1\n{line}\n'
    file.write_text(text, "utf-8")
    with pytest.raises(cattrs.BaseValidationError):
        read_searches(file)
