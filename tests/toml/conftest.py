"""Small datasets as folders of TOML."""

from collections.abc import Callable
from pathlib import Path

import pytest

SOURCE = """
[[source]]
id = "annual-report"
publisher = "A Company"
kind = "primary"
"""

COMPANY = """
[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"

[[organization.citations]]
source = "annual-report"
says = "It exists."
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes files by name and gives their folder."""

    def _write(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return _write
