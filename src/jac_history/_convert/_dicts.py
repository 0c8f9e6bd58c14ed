"""Records as plain data for people: sources in full, entities by id and name."""

from functools import cache

from jac_history._convert._converter import Converter
from jac_history._convert._faults import ReferenceFault
from jac_history._exceptions import InvalidArgumentError, publish
from jac_history._records._record import Record
from jac_history._records._source import Source


@publish
def to_dict(record: Record) -> dict[str, object]:
    """Return a record as plain data that JSON can hold.

    The keys are ``type`` and the record's fields in their order; fields at their default are left
    out. A related entity is a mapping of id and name, a source stands in full, a date is EDTF.

    Raises:
        InvalidArgumentError: It is no single record.

    >>> import jac_history as jac
    >>> jac.to_dict(jac.place("Anhui"))["part_of"]
    {'id': 'china', 'name': 'China'}
    """
    given: object = record  # a whole result is given easily
    if not isinstance(given, Record):
        expected = "one record; to_dicts() of a result gives all of it"
        raise InvalidArgumentError("record", given, expected=expected)
    return {"type": record.record_type, **_converter().unstructure(record)}


def plain(record: Record) -> dict[str, object]:
    """Return a record as the dataset's files hold it: related records by id, no type."""
    return _by_id().unstructure(record)


@cache
def _by_id() -> Converter:
    return Converter(_no_record)


@cache
def _converter() -> Converter:
    return Converter(_no_record, _refer)


def _refer(record: Record) -> object:
    if isinstance(record, Source):
        return _converter().unstructure(record)
    return {"id": record.id, "name": record.label}


def _no_record(record_id: str) -> Record:
    raise ReferenceFault(f"{record_id!r} is not known here")
