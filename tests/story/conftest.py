"""What the tests of prose share."""

import json
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "data" / "edtf_cases.json"


@pytest.fixture(scope="session")
def edtf_texts() -> list[str]:
    """Return dates of every form."""
    cases = json.loads(CASES.read_text("utf-8"))
    return [case["edtf"] for case in cases["valid"]]
