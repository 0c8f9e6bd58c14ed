"""What a new version does, in words for the changelog."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from jac_history._records.register import CLASSES
from jac_history._versions import Change, changes_between, difference

State = Mapping[str, Mapping[str, Any]]
MANY = 12
"""So many ids are named; more are counted."""


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
    kinds = {
        kind: [one for one in done if one.kind == kind] for kind in ("added", "changed", "removed")
    }
    lines = [
        f"- Added: {_by_type(kinds['added'])}.",
        f"- Changed: {_by_type(kinds['changed'])}{_fields(kinds['changed'])}.",
        f"- Removed: {_ids(kinds['removed'])}.",
    ]
    return f"### {heading}\n\n" + "\n".join(map(_wrapped, lines)) + "\n"


def _by_type(done: list[Change]) -> str:
    if not done:
        return "nothing"
    counts = Counter[str](one.record_type for one in done)
    parts = (f"{name} {counts[name]}" for name in CLASSES if counts[name])
    return f"{len(done)} records ({', '.join(parts)})"


def _fields(done: list[Change]) -> str:
    counts = Counter(field for one in done for field in one.fields)
    if not counts:
        return ""
    return f"; fields: {', '.join(f'{field} {count}' for field, count in counts.most_common())}"


def _ids(done: list[Change]) -> str:
    if not done:
        return "no id"
    named = ", ".join(f"`{one.id}`" for one in done[:MANY])
    more = f" and {len(done) - MANY} more" if len(done) > MANY else ""
    return f"{named}{more}"


def _wrapped(line: str) -> str:
    from textwrap import fill

    return fill(line, 98, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
