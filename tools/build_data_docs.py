"""Make the pages on the data: ``python tools/build_data_docs.py [--check]``."""

import argparse
import sys
from pathlib import Path

import jac_history as jac
from pages import PAGES

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "data"


def main() -> int:
    """Write the pages, or with ``--check`` tell whether they are current."""
    parser = argparse.ArgumentParser(description="Make the pages on the data.")
    parser.add_argument("--check", action="store_true", help="only tell whether they are current")
    check = parser.parse_args().check
    data = jac.Dataset.from_toml(ROOT / "dataset" / "records")
    texts = {name: make(data) for name, make in PAGES.items()}
    return stale(texts) if check else write(texts)


def write(texts: dict[str, str]) -> int:
    """Write the pages."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (TARGET / name).write_text(text, encoding="utf-8")
    print(f"{len(texts)} pages written to {TARGET.relative_to(ROOT)}")
    return 0


def stale(texts: dict[str, str]) -> int:
    """Tell which pages differ from what the dataset gives."""
    old = [name for name, text in texts.items() if _text(TARGET / name) != text]
    for name in old:
        print(f"{(TARGET / name).relative_to(ROOT)} is not current: run 'make data'")
    return 1 if old else 0


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
