"""Reading datasets from TOML folders and JSON files, all problems at once."""

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import attrs

from jac_history._exceptions import DatasetError, Problem
from jac_history._metadata import COUNTED, DatasetInfo, FieldError, Metadata, read_metadata
from jac_history._reading.builder import Builder
from jac_history._reading.entries import Entries, Entry
from jac_history._reading.files import FileRefusedError, read_document
from jac_history._reading.toml_lines import nearest_line
from jac_history._records.base import Record
from jac_history._records.field_rules import one_of
from jac_history._records.register import CLASSES

USES = "uses"
"""The key by which a folder asks for the records of the bundled dataset."""
BUNDLED = "jac_history"


@attrs.frozen
class FolderContent:
    """What a folder holds.

    Attributes:
        records: Its records.
        base_records: The records of the bundled dataset that they name, if it asks for them.
        metadata: What it states of itself.
    """

    records: list[Record]
    base_records: list[Record]
    metadata: Metadata


def read_folder(
    folder: str | Path, known: Mapping[str, Record] | None = None
) -> tuple[list[Record], Metadata]:
    """Return the records of a folder and the metadata of its ``[dataset]`` table.

    Args:
        folder: The folder.
        known: Records of another dataset, by id, that this one may refer to and adds to.

    Raises:
        DatasetError: With every problem of every file.
    """
    entries = _entries(folder)
    content = _read(entries, Builder(entries, known or {}))
    return content.records, content.metadata


def read_with_base(folder: str | Path, bundled: Mapping[str, Record]) -> FolderContent:
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
    entries.read(folder)
    return entries


def _read(entries: Entries, builder: Builder) -> FolderContent:
    records = builder.build()
    metadata, faults = read_metadata(entries.meta, (USES,))
    faults += _wrong_use(entries.meta.get(USES))
    problems = [*entries.problems, *builder.problems, *_problems(faults, *entries.meta_at)]
    if problems:
        raise DatasetError(tuple(sorted(problems, key=_place)))
    return FolderContent(records, list(builder.named.values()), metadata)


def _wrong_use(value: object) -> Iterator[FieldError]:
    if isinstance(value, str) and value.strip() and value != BUNDLED:
        expected = f'"{BUNDLED}", the bundled one'
        yield USES, f"{value!r} is no dataset that can be used", expected


def _problems(
    faults: Iterable[FieldError], file: str, lines: Mapping[str, int] | None = None
) -> Iterator[Problem]:
    for key, message, expected in faults:
        yield Problem(file, nearest_line(lines or {}, key), "dataset", key, message, expected)


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.field or ""


FILE_KEYS = ("$schema", "dataset", "records")


def read_json(
    file: str | PathLike[str],
) -> tuple[list[Record], Metadata, dict[str, Any]]:
    """Return the records of a file, its metadata, and the counts and checksum that it states.

    Raises:
        DatasetError: With every problem of the file.
    """
    name = fspath(file)
    try:
        document = read_document(file)
    except FileRefusedError as refused:
        problem = Problem(name, refused.line, None, None, refused.message, refused.expected)
        raise DatasetError((problem,)) from None
    return _built(name, document)


def build_plain(name: str, records: Iterable[Mapping[str, Any]]) -> list[Record]:
    """Return the records that plain data describes, each a mapping with its ``type``.

    Args:
        name: Where they come from, for the problems.
        records: The plain data.

    Raises:
        DatasetError: With every problem.
    """
    entries = Entries()
    for record in records:
        data = {key: value for key, value in record.items() if key != "type"}
        entries.records.append(Entry(record["type"], data, name, None))
    builder = Builder(entries, {})
    built = builder.build()
    if builder.problems:
        raise DatasetError(tuple(builder.problems))
    return built


def check_stated(file: str | PathLike[str], stated: dict[str, Any], info: DatasetInfo) -> None:
    """Refuse counts or a checksum that are not those of the records.

    Raises:
        DatasetError: They are not.
    """
    true = {"counts": dict(info.counts), "checksum": info.checksum}
    problems = [
        Problem(fspath(file), None, "dataset", key, "is not that of the records", str(true[key]))
        for key, value in stated.items()
        if value != true[key]
    ]
    if problems:
        raise DatasetError(tuple(problems))


def _built(name: str, document: Any) -> tuple[list[Record], Metadata, dict[str, Any]]:
    parts = _Parts(name, document)
    builder = Builder(parts.entries, {})
    records = builder.build()
    metadata, faults = read_metadata(parts.meta)
    problems = (*parts.entries.problems, *builder.problems, *_problems(faults, name))
    if problems:
        raise DatasetError(problems)
    return records, metadata, parts.stated


class _Parts:
    """The parts of a document.

    Attributes:
        entries: The records, still plain, and what is wrong with the document's form.
        meta: The metadata, still plain.
        stated: Counts and checksum, where it states them.
    """

    def __init__(self, name: str, document: Any) -> None:
        self._name = name
        self.entries = Entries()
        self.stated: dict[str, Any] = {}
        self.meta: dict[str, Any] = {}
        if isinstance(document, dict):
            self._take(self._known(document, "the document", FILE_KEYS))
        else:
            self._problem("the document is no object", "an object")

    def _take(self, whole: dict[str, Any]) -> None:
        meta = self._table(whole.get("dataset", {}), "dataset")
        self.stated = {key: meta[key] for key in COUNTED if key in meta}
        self.meta = {key: value for key, value in meta.items() if key not in COUNTED}
        records = self._table(whole.get("records"), "records")
        tables = self._known(records, "records", tuple(CLASSES))
        self.entries.records += [entry for table in tables.items() for entry in self._read(*table)]

    def _table(self, value: object, what: str) -> dict[str, Any]:
        """Return a value that has to be an object, as far as it is one."""
        if isinstance(value, dict):
            return value
        self._problem(f"{what} is no object", "an object")
        return {}

    def _known(self, table: dict[str, Any], what: str, keys: tuple[str, ...]) -> dict[str, Any]:
        """Return the part of a table that has these keys."""
        for key in (key for key in table if key not in keys):
            self._problem(f"unknown key {key!r} in {what}", one_of(key, keys))
        return {key: table[key] for key in keys if key in table}

    def _read(self, record_type: str, records: object) -> Iterator[Entry]:
        if not isinstance(records, list):
            self._problem(f"records.{record_type} is no array", "an array of objects")
            return
        for place, record in enumerate(records):
            if isinstance(record, dict):
                yield Entry(record_type, record, self._name, None)
            else:
                self._problem(f"records.{record_type}[{place}] is no object", "an object")

    def _problem(self, message: str, expected: str) -> None:
        self.entries.problems.append(Problem(self._name, None, None, None, message, expected))
