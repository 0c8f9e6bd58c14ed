"""From a folder of TOML files to records."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jac_history._convert import Converter, ReferenceFault, SilentFault
from jac_history._dates import EDTFDate
from jac_history._exceptions import DatasetError, InvalidDateError, Problem
from jac_history._nearest import nearest
from jac_history._records._record import Record
from jac_history._records._types import CLASSES
from jac_history._toml._entries import KEBAB, Entries, Entry
from jac_history._toml._rules import broken_rules

LONGEST_CHAIN = 40
"""Records are built inside one another; a longer chain could exhaust Python's stack."""
META_KEYS = ("name", "version", "as_of", "released", "licence", "citation")


def read_folder(
    folder: str | Path, known: Mapping[str, Record] | None = None
) -> tuple[list[Record], dict[str, Any]]:
    """Return the records of a folder and what its ``[dataset]`` table says.

    Args:
        folder: The folder.
        known: Records of another dataset, by id, that this one may refer to.

    Raises:
        DatasetError: With every problem of every file.
    """
    entries = Entries()
    entries.read(Path(folder))
    builder = Builder(entries, known or {})
    records = builder.build()
    info, faults = read_info(entries.meta, "dataset.toml")
    problems = [*entries.problems, *builder.problems, *faults]
    if problems:
        raise DatasetError(tuple(sorted(problems, key=_place)))
    return records, info


class Builder:
    """Builds records out of entries, each after those it refers to."""

    def __init__(self, entries: Entries, known: Mapping[str, Record]) -> None:
        self.problems: list[Problem] = []
        self._entries: dict[str, Entry] = {}
        for entry in entries.records:
            self._entries.setdefault(entry.id, entry)
        self._all = entries.records
        self._known = known
        self._built: dict[str, Record | None] = {}
        self._open: list[str] = []
        self._converter = Converter(self._resolve)

    def build(self) -> list[Record]:
        """Return all records without a problem; `problems` holds what is wrong with the rest."""
        self._check_ids()
        built = [self._build(entry) for entry in self._all]
        return [record for record in built if record is not None]

    def _check_ids(self) -> None:
        counts = Counter(entry.id for entry in self._all)
        for entry in self._all:
            if not entry.id:
                self.problems.append(entry.problem("id", "is missing", "a kebab-case id"))
            elif not KEBAB.fullmatch(entry.id):
                message = f"{entry.id!r} is no kebab-case id"
                self.problems.append(entry.problem("id", message, "such as listing-2001"))
            elif counts[entry.id] > 1 and entry is not self._entries[entry.id]:
                first = self._entries[entry.id]
                message = f"id {entry.id!r} is used twice"
                expected = f"an id other than that in {first.file}:{first.line}"
                self.problems.append(entry.problem("id", message, expected))

    def _build(self, entry: Entry) -> Record | None:
        if entry is not self._entries.get(entry.id) or not entry.id:
            return self._structure(entry)
        if entry.id not in self._built:
            self._open.append(entry.id)
            self._built[entry.id] = self._structure(entry)
            self._open.pop()
        return self._built[entry.id]

    def _structure(self, entry: Entry) -> Record | None:
        made = self._converter.structure(entry.data, CLASSES[entry.record_type])
        faults = made if isinstance(made, list) else broken_rules(made)
        for fault in faults:
            if not (fault.path == "id" and not entry.id):  # a missing id is reported already
                self.problems.append(entry.problem(fault.path, fault.message, fault.expected))
        return None if isinstance(made, list) or faults else made

    def _resolve(self, record_id: str) -> Record:
        entry = self._entries.get(record_id)
        if entry is None:
            return self._elsewhere(record_id)
        if record_id in self._open:
            ring = " -> ".join([*self._open[self._open.index(record_id) :], record_id])
            raise ReferenceFault(f"refers to itself: {ring}", expected="no ring of references")
        if len(self._open) > LONGEST_CHAIN:
            chain = f"ends a chain of over {LONGEST_CHAIN} records, each of which names the next"
            raise ReferenceFault(f"{record_id!r} {chain}", expected="shorter chains")
        record = self._build(entry)
        if record is None:
            raise SilentFault(f"{record_id!r} has problems of its own")
        return record

    def _elsewhere(self, record_id: str) -> Record:
        if record_id in self._known:
            return self._known[record_id]
        near = nearest(record_id, (*self._entries, *self._known))
        expected = f"an id of the dataset; nearest: {', '.join(near)}" if near else ""
        raise ReferenceFault(f"{record_id!r} is no record", expected=expected or "a known id")


def read_info(meta: Mapping[str, Any], file: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return what a dataset says of itself, and what is wrong with that.

    Args:
        meta: The keys of its table ``dataset``.
        file: The file, for the problems.
    """
    problems = [
        Problem(file, None, "dataset", key, f"unknown key {key!r}", ", ".join(META_KEYS))
        for key in meta
        if key not in META_KEYS
    ]
    info: dict[str, Any] = {key: meta.get(key) for key in META_KEYS}
    info["name"] = info["name"] or "unnamed"
    info["version"] = info["version"] or "0"
    for key, value in info.items():
        if value is not None and not isinstance(value, str):
            problems.append(Problem(file, None, "dataset", key, "is no text", "text"))
    info["as_of_day"] = None
    for key in ("as_of", "released"):
        if isinstance(info[key], str):
            try:
                latest = EDTFDate.parse(info[key]).latest
            except InvalidDateError as error:
                problems.append(Problem(file, None, "dataset", key, error.reason, "a day"))
            else:
                if key == "as_of" and latest is not None:
                    info["as_of_day"] = latest.toordinal()
    return info, problems


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.field or ""
