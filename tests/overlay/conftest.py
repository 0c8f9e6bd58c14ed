"""Small folders of TOML to lay over a dataset."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes files by name into a folder and gives it."""

    def _write(folder: str = "mine", /, **files: str) -> Path:
        place = tmp_path / folder
        place.mkdir(exist_ok=True)
        for name, text in files.items():
            (place / f"{name}.toml").write_text(text, encoding="utf-8")
        return place

    return _write
