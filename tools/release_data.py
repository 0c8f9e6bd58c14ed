"""Release a version of the dataset: ``python tools/release_data.py 2026.12.0 [--dry-run]``.

Compares the edited dataset with the last released version, refuses a version that lost an id
without an alias, writes the data section of the changelog, keeps the state in
`dataset/releases/` and compiles it. ``--dry-run`` only tells what the version would change.
"""

import argparse
import datetime as dt
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from textwrap import fill

import jac_history as jac
from build_data import ALIASES, DATASET as RECORDS, RELEASES
from jac_history import DatasetError
from jac_history._reading import read_folder
from jac_history._records.base import Record
from jac_history._records.register import CLASSES
from jac_history._versions import Change, changes_between, difference
from made_files import ROOT
from releases import (
    Aliases,
    Release,
    State,
    lost_ids,
    order_of,
    read_aliases,
    read_releases,
    state_of,
    write_release,
    wrong_aliases,
)

CALENDAR_VERSION = re.compile(r"20\d\d\.(?:[1-9]|1[0-2])\.\d+")
HEADING = "## Data\n\n"
MANY = 12
"""So many ids are named; more are counted."""


def main() -> int:
    """Release, or tell why not."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version", help="calendar version: year, month, number, such as 2026.12.0")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would change")
    options = parser.parse_args()
    try:
        records, _ = read_folder(RECORDS)
    except DatasetError as error:
        print(error, file=sys.stderr)
        return 1
    released = read_releases(RELEASES)
    problems = reasons_against(options.version, released, records, read_aliases(ALIASES))
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    today = dt.datetime.now(dt.UTC).date().isoformat()
    before = released[-1].state if released else {}
    text = section(
        f"{options.version} ({today})", changes(options.version, before, state_of(records))
    )
    print(text)
    if not options.dry_run:
        keep(options.version, today, text)
    return 0


def reasons_against(
    version: str, released: list[Release], records: list[Record], aliases: Aliases
) -> list[str]:
    """Return everything that stands against releasing these records as this version."""
    ids = {record.id for record in records}
    found = list(wrong_aliases(aliases, ids))
    if not CALENDAR_VERSION.fullmatch(version):
        found.append(f"{version!r} is no calendar version (expected one such as 2026.12.0)")
    elif released and order_of(version) <= order_of(released[-1].version):
        found.append(f"{version} does not come after {released[-1].version}, the last version")
    lost = lost_ids(released[-1].state, ids, aliases) if released else ()
    return [*found, *(f"id {one!r} is lost (expected it in dataset/aliases.toml)" for one in lost)]


def keep(version: str, day: str, text: str) -> None:
    """Write the version wherever it stands, and compile it."""
    info, citation = RECORDS / "dataset.toml", ROOT / "CITATION.cff"
    _put(info, r'(?m)^version = ".*"$', f'version = "{version}"')
    _put(info, r'(?m)^released = ".*"$', f'released = "{day}"')
    _put(info, r"version 20[\d.]+\d, \d{4}", f"version {version}, {day[:4]}")
    _put(citation, r'(?m)^version: ".*"$', f'version: "{version}"')
    _put(citation, r'(?m)^date-released: ".*"$', f'date-released: "{day}"')
    face = ROOT / "src" / "jac_history" / "__init__.py"
    _put(face, r'(?m)^DATA_VERSION: str = ".*"$', f'DATA_VERSION: str = "{version}"')
    _put(ROOT / "CHANGELOG.md", re.escape(HEADING), f"{HEADING}{text}\n")
    records, _ = read_folder(RECORDS)
    write_release(RELEASES, records, info.read_text("utf-8"), version)
    for tool in ("build_data.py", "build_data_docs.py"):
        subprocess.run([sys.executable, str(ROOT / "tools" / tool)], check=True)  # noqa: S603


def _put(file: Path, pattern: str, text: str) -> None:
    """Replace the one place where a pattern stands."""
    old = file.read_text("utf-8")
    new, found = re.subn(pattern, lambda _: text, old)
    if found != 1:
        raise ValueError(f"{file}: {pattern} stands there {found} times")
    file.write_text(new, encoding="utf-8")


def changes(version: str, before: State, now: State) -> list[Change]:
    """Return what the version does to each record."""
    types = {one: record["type"] for one, record in now.items()}
    return list(changes_between(version, types, difference(before, now)))


def section(heading: str, done: list[Change]) -> str:
    """Return the section of the changelog.

    Args:
        heading: Version and day.
        done: What the version does.
    """
    added, changed, removed = (
        [change for change in done if change.kind == kind] for kind in jac.words(jac.ChangeKind)
    )
    fields = Counter(field for change in changed for field in change.fields).most_common()
    counted = ", ".join(f"{field} {count}" for field, count in fields)
    ids = ", ".join(f"`{change.id}`" for change in removed[:MANY]) or "no id"
    more = f" and {len(removed) - MANY} more" if len(removed) > MANY else ""
    lines = [
        f"- Added: {_by_type(added)}.",
        f"- Changed: {_by_type(changed)}{'; fields: ' if counted else ''}{counted}.",
        f"- Removed: {ids}{more}.",
    ]
    return f"### {heading}\n\n" + "\n".join(map(_wrapped, lines)) + "\n"


def _by_type(done: list[Change]) -> str:
    if not done:
        return "nothing"
    counts = Counter[str](change.record_type for change in done)
    parts = (f"{name} {counts[name]}" for name in CLASSES if counts[name])
    return f"{len(done)} records ({', '.join(parts)})"


def _wrapped(line: str) -> str:
    return fill(line, 98, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    sys.exit(main())
