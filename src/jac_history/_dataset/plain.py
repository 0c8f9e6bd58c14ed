"""Records out of plain data: the way back from `to_dict`."""

from collections.abc import Mapping
from typing import TypeVar

import jac_history as jac
from jac_history._convert import Converter, UnknownReferenceError
from jac_history._dataset.dataset import Dataset
from jac_history._dataset.tables import Store
from jac_history._exceptions import DatasetError, InvalidArgumentError, Problem, publish
from jac_history._records.base import Record
from jac_history._records.field_rules import FieldError, one_of
from jac_history._records.register import CLASSES
from jac_history._suggest import nearest

BESIDE = ("type", "certainty")
"""The keys of plain data that are no fields of the record."""


@publish
def from_dict(data: Mapping[str, object], *, dataset: "jac.Dataset | None" = None) -> Record:
    """Return the record that plain data describes, such as `to_dict` gives.

    Entities and other records in it are looked up by their ids. A source may stand in full, as
    `to_dict` gives it, and so need not be in the dataset; or it is named by its id.

    Args:
        data: The keys ``type`` and the record's fields; what is left out is at its default. A
            ``certainty``, which `Records.to_dicts` adds, is passed over.
        dataset: Where the ids are looked up; None for the bundled dataset.

    Raises:
        DatasetError: With every problem: a missing field, an unknown one with the nearest, a
            value of a wrong type, an id that no record has.
        InvalidArgumentError: It is no mapping, or `dataset` no dataset.

    >>> import jac_history as jac
    >>> listing = jac.get("shanghai-listing-2001")
    >>> jac.from_dict(jac.to_dict(listing)) == listing
    True
    >>> jac.from_dict({"type": "place", "id": "huizhou", "nme": "Huizhou", "kind": "city"})
    Traceback (most recent call last):
        ...
    jac_history.DatasetError: 2 problems in the record:
      huizhou.name: is missing (expected a value)
      huizhou.nme: unknown key 'nme' (expected one of id, name, ...; nearest: name)
    """
    given: object = data  # a text of JSON is given easily
    if not isinstance(given, Mapping):
        expected = "a mapping, such as to_dict() gives or json.loads() reads"
        raise InvalidArgumentError("data", given, expected=expected)
    fields = {key: value for key, value in given.items() if key not in BESIDE}
    return read_record(fields, _class_of(given), dataset)


T = TypeVar("T")


def read_record(
    data: Mapping[str, object], cls: type[T], dataset: "jac.Dataset | None" = None
) -> T:
    """Return the record, or the part of one, of a class that plain data without type describes.

    Raises:
        DatasetError: With every problem.
        InvalidArgumentError: `dataset` is no dataset.
    """
    where: object = Dataset.bundled() if dataset is None else dataset
    if not isinstance(where, Dataset):
        raise InvalidArgumentError("dataset", where, expected="a jac_history.Dataset or None")
    made = where._reader.structure(data, cls)  # noqa: SLF001 - one package
    if isinstance(made, list):
        raise _refusal(data, made)
    return made


def _class_of(data: Mapping[str, object]) -> type[Record]:
    record_type = data.get("type")
    if isinstance(record_type, str) and record_type in CLASSES:
        return CLASSES[record_type]
    known = tuple(CLASSES)
    fault = (
        FieldError("is no type of records", value=record_type, choices=known, path="type")
        if "type" in data
        else FieldError("is missing", expected=one_of(None, known), path="type")
    )
    raise _refusal(data, [fault])


def _refusal(data: Mapping[str, object], faults: list[FieldError]) -> DatasetError:
    name = data.get("id")
    record = name if isinstance(name, str) and name.strip() else None
    problems = [
        Problem("", None, record, fault.path or None, fault.message, fault.expected)
        for fault in faults
    ]
    return DatasetError(tuple(problems), "record")


def reader_of(store: Store) -> Converter:
    """Return what reads records whose ids are those of a store."""

    def resolve(record_id: str) -> Record:
        record = store.get(record_id)
        if record is None:
            near = nearest(record_id, store.ids())
            hint = f"; nearest: {', '.join(near)}" if near else ""
            raise UnknownReferenceError(f"{record_id!r} is no record", expected=f"a known id{hint}")
        return record

    return Converter(resolve, whole=True)
