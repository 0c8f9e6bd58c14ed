"""From a folder of TOML files to records."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from jac_history._exceptions import DatasetError, Problem
from jac_history._records._record import Record
from jac_history._toml._builder import Builder
from jac_history._toml._entries import Entries
from jac_history._toml._info import KEYS, USES, read_info


@attrs.frozen
class Reading:
    """What a folder holds.

    Attributes:
        records: Its records.
        lent: The records of the bundled dataset that they name, if it asks for them.
        info: What it says of itself.
    """

    records: list[Record]
    lent: list[Record]
    info: dict[str, Any]


def read_folder(
    folder: str | Path, known: Mapping[str, Record] | None = None
) -> tuple[list[Record], dict[str, Any]]:
    """Return the records of a folder and what its ``[dataset]`` table says.

    Args:
        folder: The folder.
        known: Records of another dataset, by id, that this one may refer to and adds to.

    Raises:
        DatasetError: With every problem of every file.
    """
    entries = _entries(folder)
    reading = _read(entries, Builder(entries, known or {}))
    return reading.records, reading.info


def read_borrowing(folder: str | Path, bundled: Mapping[str, Record]) -> Reading:
    """Return what a folder holds that may use the bundled dataset, if it says so.

    Args:
        folder: The folder.
        bundled: The records of the bundled dataset by id.

    Raises:
        DatasetError: With every problem of every file.
    """
    entries = _entries(folder)
    asked = USES in entries.meta
    return _read(entries, Builder(entries, bundled if asked else {}, () if asked else bundled))


def _entries(folder: str | Path) -> Entries:
    entries = Entries()
    entries.read(Path(folder))
    return entries


def _read(entries: Entries, builder: Builder) -> Reading:
    records = builder.build()
    info, faults = read_info(entries.meta, *entries.meta_at, keys=(*KEYS, USES))
    problems = [*entries.problems, *builder.problems, *faults]
    if problems:
        raise DatasetError(tuple(sorted(problems, key=_place)))
    return Reading(records, list(builder.named.values()), info)


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.field or ""
