"""The states of the dataset that were released, as `dataset/releases/` keeps them.

A version is two files: ``<version>.jsonl``, a line of canonical JSON per record, whose SHA-256 is
the version's checksum, and ``<version>.toml`` with what it said of itself.
"""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from jac_history._metadata import Metadata, canonical_lines, complete_metadata, read_metadata
from jac_history._reading import build_plain
from jac_history._records.base import Record


class Release(NamedTuple):
    """A released version.

    Attributes:
        info: What it says of itself, with counts and checksum.
        state: Its records as plain data, by id.
    """

    info: Metadata
    state: dict[str, dict[str, Any]]

    @property
    def version(self) -> str:
        """Its number."""
        return str(self.info["version"])


def read_releases(folder: Path) -> list[Release]:
    """Return the released versions, the oldest first."""
    files = sorted(folder.glob("*.jsonl"), key=lambda file: order_of(file.stem))
    return [_read(file) for file in files]


def state_of(records: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Return records as plain data, by id."""
    read = map(json.loads, canonical_lines(records))
    return {one["id"]: one for one in read}


def write_release(folder: Path, records: Iterable[Record], info_text: str, version: str) -> None:
    """Keep a version.

    Args:
        folder: Where the versions lie.
        records: Its records.
        info_text: The TOML text in which it says what it is.
        version: Its number.
    """
    lines = (f"{line}\n" for line in canonical_lines(records))
    (folder / f"{version}.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / f"{version}.toml").write_text(info_text, encoding="utf-8")


def order_of(version: str) -> tuple[int, ...]:
    """Return the key by which versions are sorted.

    >>> order_of("2026.9.0") < order_of("2026.11.0")
    True
    """
    return tuple(map(int, version.split(".")))


def _read(file: Path) -> Release:
    read = map(json.loads, file.read_text("utf-8").splitlines())
    state = {one["id"]: one for one in read}
    document = tomllib.loads(file.with_suffix(".toml").read_text("utf-8"))
    metadata, faults = read_metadata(document["dataset"])
    if faults:
        raise ValueError(f"{file.name}: {faults[0]}")
    return Release(complete_metadata(metadata, build_plain(file.stem, state.values())), state)
