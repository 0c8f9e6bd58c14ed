"""The released states of the dataset, as `dataset/releases/` keeps them, and the ids they lost.

``newest.jsonl`` is the last released state, a line of canonical JSON per record. Each version has
``<version>.toml``, with what the dataset says of itself and the SHA-256 of its state; each but the
last has ``<version>.back.jsonl``, what takes the next version back to it. So a release adds what it
changed, and reading refuses every version that no longer has its checksum.
"""

import json
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from jac_history._metadata import Metadata, canonical_lines, complete_metadata, read_metadata
from jac_history._reading import build_plain
from jac_history._records.base import Record
from jac_history._versions import Patch, difference, restore

NEWEST = "newest.jsonl"
BACK = ".back.jsonl"

State = Mapping[str, Mapping[str, Any]]
"""Records as plain data, by id."""


class Release(NamedTuple):
    """A released version.

    Attributes:
        info: What it says of itself, with counts and checksum.
        state: Its records as plain data, by id.
    """

    info: Metadata
    state: State

    @property
    def version(self) -> str:
        """Its number."""
        return str(self.info["version"])


def read_releases(folder: Path) -> list[Release]:
    """Return the released versions, the oldest first.

    Raises:
        ValueError: A version no longer has the checksum under which it was released.
    """
    states = dict(_states(folder))
    return [_release(folder, version, states[version]) for version in reversed(states)]


def state_of(records: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Return records as plain data, by id."""
    return _by_id(canonical_lines(records))


def write_release(folder: Path, records: Iterable[Record], info_text: str, version: str) -> None:
    """Keep a version as the newest, and the one before as what leads back to it.

    Args:
        folder: Where the versions lie.
        records: The records of the version.
        info_text: The TOML text in which it says what it is.
        version: Its number.
    """
    new = state_of(records)
    for before in _versions(folder)[-1:]:
        patch = difference(_read_state(folder / NEWEST), new)
        (folder / f"{before}{BACK}").write_text(_text(_patch_lines(patch, new)), encoding="utf-8")
    text = _text(map(_line, new.values()))
    (folder / NEWEST).write_text(text, encoding="utf-8")
    checksum = f'[released]\nchecksum = "{sha256(text.encode()).hexdigest()}"\n'
    (folder / f"{version}.toml").write_text(f"{info_text}\n{checksum}", encoding="utf-8")


def order_of(version: str) -> tuple[int, ...]:
    """Return the key by which versions are sorted.

    >>> order_of("2026.9.0") < order_of("2026.11.0")
    True
    """
    return tuple(map(int, version.split(".")))


def _versions(folder: Path) -> list[str]:
    return sorted((file.stem for file in folder.glob("*.toml")), key=order_of)


def _states(folder: Path) -> Iterator[tuple[str, State]]:
    """Yield each version with its state, the newest first."""
    versions = _versions(folder)[::-1]
    state: State = _read_state(folder / NEWEST) if versions else {}
    yield from ((version, state) for version in versions[:1])
    for _, version in pairwise(versions):
        older = restore(state, _read_patch(folder / f"{version}{BACK}", state))
        # In the order of canonical JSON, on which the compiled modules depend.
        state = {record_id: dict(sorted(older[record_id].items())) for record_id in sorted(older)}
        yield version, state


def _release(folder: Path, version: str, state: State) -> Release:
    document = tomllib.loads((folder / f"{version}.toml").read_text("utf-8"))
    metadata, faults = read_metadata(document["dataset"])
    if faults:
        raise ValueError(f"{version}.toml: {faults[0]}")
    complete = complete_metadata(metadata, build_plain(version, state.values()))
    if complete["checksum"] != document["released"]["checksum"]:
        raise ValueError(f"{folder.name}: {version} is not the state that was released")
    return Release(complete, state)


def _read_state(file: Path) -> State:
    return _by_id(file.read_text("utf-8").splitlines())


def _by_id(lines: Iterable[str]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in map(json.loads, lines)}


def _patch_lines(patch: Patch, newer: State) -> Iterator[str]:
    """Yield a line for each record that the newer version added, changed or removed."""
    for record_id, sign in zip(sorted(newer), patch.kept, strict=True):
        if sign == "0":
            yield _line({"added": record_id})
    for record_id, fields in patch.changed.items():
        yield _line({"changed": record_id, "before": fields})
    for record in patch.removed.values():
        yield _line({"removed": record})


def _read_patch(file: Path, newer: State) -> Patch:
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    added = {line["added"] for line in lines if "added" in line}
    return Patch(
        kept="".join("0" if record_id in added else "1" for record_id in sorted(newer)),
        changed={line["changed"]: line["before"] for line in lines if "changed" in line},
        removed={line["removed"]["id"]: line["removed"] for line in lines if "removed" in line},
    )


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


class Aliases(NamedTuple):
    """What became of ids that are no more, as `dataset/aliases.toml` tells it.

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
