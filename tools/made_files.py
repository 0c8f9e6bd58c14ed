"""Files that tools make: written, or only compared with what would be written."""

import argparse
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def parse_check(description: str) -> bool:
    """Return whether the command line asks with ``--check`` for a comparison only."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="only tell whether they are current")
    check: bool = parser.parse_args().check
    return check


def update(folder: Path, texts: Mapping[str, str], pattern: str, *, check: bool = False) -> int:
    """Make a folder hold just these files, or tell which are not current.

    What is current already is not written again, so that a build reads only what changed.

    Args:
        folder: The folder, which need not exist.
        texts: Name of each file to its text.
        pattern: Which files of the folder are made; those that are in `texts` no more go.
        check: Only tell which files would change.

    Returns:
        The exit status: 1 if files are not current and stay so.
    """
    present = {file.name: file.read_text(encoding="utf-8") for file in folder.glob(pattern)}
    stale = [name for name in {**texts, **present} if present.get(name) != texts.get(name)]
    for name in stale:
        if check:
            print(f"{(folder / name).relative_to(ROOT)} is not current: run 'make data'")
        elif name in texts:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(texts[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    return int(check and bool(stale))
