"""Guides through tiny datasets, for the tests of the history pages."""

from pathlib import Path

import jac_history as jac
from history_pages.guide import Guide
from tiny import COMPANY, SOURCE

TOML = """
[[source]]
id = "report"
publisher = "A Company"
kind = "primary"
url = "https://a.example/1"
"""


def guide_to(folder: Path, *records: jac.Record) -> Guide:
    """Return a guide through the tiny company and some records.

    Args:
        folder: An empty folder.
        records: The records.
    """
    (folder / "sources.toml").write_text(TOML)
    data = jac.Dataset.from_toml(folder)
    assert data.get("report") == SOURCE
    return Guide(data.with_overlay([COMPANY, *records]), COMPANY)
