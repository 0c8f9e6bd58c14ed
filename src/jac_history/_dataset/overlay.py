"""Records of a user's own, added to a dataset."""

from collections import deque
from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Any, TypeAlias

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import DatasetError, Problem, shown
from jac_history._files import take_path
from jac_history._metadata import Metadata, merge_metadata, read_metadata
from jac_history._reading import read_folder
from jac_history._reading.builder import Builder
from jac_history._reading.entries import Entries, Entry
from jac_history._records.base import Record
from jac_history._records.register import CLASSES
from jac_history._records.schema import related
from jac_history._suggest import take_several

Placed: TypeAlias = list[tuple[Record, str]]
"""Records, each with the place where it was given."""


def read_records(given: Iterable[object], known: Mapping[str, Record]) -> list[Record]:
    """Return the given records and those that they name, without those that are known.

    Args:
        given: The records.
        known: The records of the dataset that they are added to, by id.

    Raises:
        DatasetError: With every problem of every record.
    """
    taken = RecordEntries(known)
    taken.add_all(given)
    builder = Builder(taken.entries, known)
    records = builder.build()
    problems = (*taken.entries.problems, *builder.problems)
    if problems:
        raise DatasetError(problems)
    return records


class RecordEntries:
    """Records as plain entries, each with those that it names.

    Args:
        known: Records that are there already, by id.

    Attributes:
        entries: The entries, and what is wrong with what was given.
    """

    def __init__(self, known: Mapping[str, Record]) -> None:
        self.entries = Entries()
        self._known = known
        self._taken: dict[str, Record] = {}
        self._seen: dict[int, Record] = {}

    def add_all(self, given: Iterable[object]) -> None:
        """Take all records: first those that were given, then those that they name."""
        placed = [(record, f"records[{place}]") for place, record in enumerate(given)]
        waiting = deque(pair for record, place in placed for pair in self._add(record, place))
        while waiting:
            record, place = waiting.popleft()
            if id(record) not in self._seen:
                waiting += self._named(record, place)

    def _add(self, record: object, place: str) -> Placed:
        """Take a record as an entry; return those that it names."""
        if not isinstance(record, Record) or type(record) not in CLASSES.values():
            expected = f"one of {', '.join(cls.__name__ for cls in CLASSES.values())}"
            self._problem(place, None, f"{shown(record)} is no record", expected)
            return []
        data, names = self._flatten(record, place)
        entry = Entry(record.record_type, data, place, None)
        self.entries.records.append(entry)
        self._taken.setdefault(entry.id, record)
        return names

    def _named(self, record: Record, place: str) -> Placed:
        """Take a record that another names, unless it is there already."""
        known = self._known_record(record)
        if known is None:
            return self._add(record, place)
        if known is record:
            return []
        data, names = self._flatten(record, place)
        different = [key for key, value in flatten(known).items() if data.get(key) != value]
        if different or type(record) is not type(known):
            message = f"is not the {known.record_type} that is there under this id"
            expected = f"the same in {', '.join(different) or 'type'}; or another id"
            self._problem(place, record.id, message, expected)
        return names

    def _flatten(self, record: Record, place: str) -> tuple[dict[str, Any], Placed]:
        """Return the fields of a record as plain data, and the records that it names."""
        self._seen[id(record)] = record
        return flatten(record), [(other, place) for other in related(record)]

    def _known_record(self, record: Record) -> Record | None:
        return self._known.get(record.id) or self._taken.get(record.id)

    def _problem(self, place: str, record: str | None, message: str, expected: str) -> None:
        self.entries.problems.append(Problem(place, None, record, None, message, expected))


def flatten(record: Record) -> dict[str, Any]:
    """Return a record as plain data that a folder could hold."""
    return {field.name: _plain(getattr(record, field.name)) for field in attrs.fields(type(record))}


def _plain(value: object) -> object:
    if isinstance(value, Record):
        return value.id
    if isinstance(value, EDTFDate):
        return value.text
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    cls: Any = type(value)
    if attrs.has(cls):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(cls)}
    return value


def read_overlay(
    overlay: str | PathLike[str] | Iterable[Record],
    known: Mapping[str, Record],
    metadata: Metadata,
) -> tuple[list[Record], Metadata]:
    """Return the records to add, and the metadata of the whole dataset.

    Args:
        overlay: A folder or records.
        known: The records of the dataset that they are added to, by id.
        metadata: The metadata of that dataset.

    Raises:
        DatasetError: With every problem.
        InvalidArgumentError: It is neither a folder nor records.
    """
    if isinstance(overlay, str | PathLike):
        folder = take_path("overlay", overlay, "a folder or several records")
        records, own = read_folder(folder, known)
    else:
        several = take_several("overlay", overlay, "a folder or several records")
        records, own = read_records(several, known), read_metadata({})[0]
    return records, merge_metadata(metadata, own)
