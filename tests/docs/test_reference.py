"""The pages of reference leave nothing out."""

import re
from pathlib import Path

import pytest

import jac_history as jac
from command_reference import command_reference
from program import COMMANDS

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", jac.__all__)
def test_every_public_name_is_explained(name: str) -> None:
    """A public name has its place in the Python reference."""
    page = (REFERENCE / "api.md").read_text(encoding="utf-8")
    assert re.search(rf"(:: |`){name}(`|$)", page, re.MULTILINE)


def test_every_error_is_explained() -> None:
    """A public error has its place in the list of errors."""
    page = (REFERENCE / "errors.md").read_text(encoding="utf-8")
    errors = [name for name in jac.__all__ if name.endswith("Error") and name != "JacHistoryError"]
    assert [] == [name for name in errors if f"\n{{exc}}`~jac_history.{name}`, a" not in page]


def test_every_command_is_explained_and_shown() -> None:
    """A command has its section with an example that was run."""
    text = command_reference()
    sections = dict(re.findall(r"^## `([a-z-]+)`$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert list(COMMANDS) == list(sections)
    assert all(
        re.search(r"^\$ jac-history .*\n[^$`]", one, re.MULTILINE) for one in sections.values()
    )
