"""Ids that were changed or given up: `dataset/aliases.toml`."""

import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple


class Aliases(NamedTuple):
    """What became of ids that are no more.

    Attributes:
        renamed: By former id, the present one.
        withdrawn: By id, why its record is no more.
    """

    renamed: dict[str, str]
    withdrawn: dict[str, str]


def read_aliases(file: Path) -> Aliases:
    """Return what the file says."""
    document = tomllib.loads(file.read_text("utf-8"))
    return Aliases(document.get("renamed", {}), document.get("withdrawn", {}))


def wrong_aliases(aliases: Aliases, ids: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with them.

    Args:
        aliases: The aliases.
        ids: All present ids.
    """
    for former, new in aliases.renamed.items():
        if former in ids:
            yield f"{former!r} is renamed, but a record still has that id"
        if new not in ids:
            yield f"{former!r} is renamed to {new!r}, which is no record"
    for record_id in aliases.withdrawn:
        if record_id in ids:
            yield f"{record_id!r} is withdrawn, but a record still has that id"


def lost_ids(before: Collection[str], now: Collection[str], aliases: Aliases) -> list[str]:
    """Return the ids of the last version that are no more and that nobody accounted for."""
    known = {*now, *aliases.renamed, *aliases.withdrawn}
    return sorted(record_id for record_id in before if record_id not in known)
