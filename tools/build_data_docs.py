"""Make the pages on the data: ``python tools/build_data_docs.py [--check]``."""

import sys

import jac_history as jac
from made_files import ROOT, parse_check, update
from pages import make_pages


def main() -> int:
    """Write the pages, or with ``--check`` tell whether they are current."""
    check = parse_check("Make the pages on the data.")
    data = jac.Dataset.from_toml(ROOT / "dataset" / "records")
    return update(ROOT / "docs" / "data", make_pages(data), "*.md", check=check)


if __name__ == "__main__":
    sys.exit(main())
