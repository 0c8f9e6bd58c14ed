"""How the texts of compiled rows are read."""

import json
import sys
from importlib import import_module

import pytest

from jac_history._dataset.compiled import JSONOptions, json_scanner
from jac_history._records.register import REGISTER


def rows() -> list[str]:
    """Return the texts of all rows."""
    return [row for name in REGISTER for row in import_module(f"jac_history._data.{name}").ROWS]


@pytest.mark.parametrize("python", ["as it is", "without the scanner", "whose scanner asks more"])
def test_every_row_is_read_as_json_reads_it(python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever Python has to read with, a row says what it says in JSON."""
    if python == "without the scanner":
        monkeypatch.setitem(sys.modules, "_json", None)
    if python == "whose scanner asks more":
        monkeypatch.delattr(JSONOptions, "strict")
    read = json_scanner()
    for row in rows():
        assert (json.loads(row), len(row)) == read(row, 0)
