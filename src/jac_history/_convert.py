"""Records to plain data and back, by the one converter, with every fault and its path."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError, publish
from jac_history._records.base import Record
from jac_history._records.field_rules import (
    FieldError,
    Rule,
    one_of,
    read_date,
    read_integer,
    read_number,
    read_text,
    read_word,
    rules_beyond_types,
)
from jac_history._records.schema import are_records, types_in
from jac_history._records.source import Source


class UnknownReferenceError(FieldError):
    """A reference to a record that does not exist."""


class ReportedElsewhereError(FieldError):
    """A reference to a record whose own problems are reported already."""


def field_errors_in(error: BaseException) -> list[FieldError]:
    """Return every fault inside what cattrs raised, each with its path."""
    return [fault for fault in _walk(error, "") if not isinstance(fault, ReportedElsewhereError)]


def _walk(error: BaseException, path: str) -> Iterator[FieldError]:
    if isinstance(error, cattrs.BaseValidationError):
        for inner in error.exceptions:
            yield from _walk(inner, path + _step(inner))
    elif isinstance(error, ReportedElsewhereError):
        yield error
    elif isinstance(error, FieldError):
        yield error.at(path.lstrip("."))
    else:
        yield from _translated(error, path.lstrip("."))


def _step(error: BaseException) -> str:
    notes: list[object] = getattr(error, "__notes__", [])
    names = [f".{note.name}" for note in notes if isinstance(note, AttributeValidationNote)]
    places = [f"[{note.index}]" for note in notes if isinstance(note, IterableValidationNote)]
    return "".join([*names, *places][:1])


def _translated(error: BaseException, path: str) -> Iterator[FieldError]:
    """Turn what cattrs itself raises into faults."""
    if isinstance(error, ForbiddenExtraKeysError):
        known = tuple(field.name for field in attrs.fields(error.cl))
        for key in sorted(map(str, error.extra_fields)):
            where = f"{path}.{key}".lstrip(".")
            yield FieldError(f"unknown key {key!r}", expected=one_of(key, known), path=where)
    elif isinstance(error, KeyError):
        yield FieldError("is missing", expected="a value", path=path)
    else:  # cattrs found no keys to look for
        yield FieldError("is no table", expected="a table of keys", path=path)


LABELLED = frozenset({"id", "name"})
"""The keys of a reference with the name of what it refers to."""
T = TypeVar("T")
Resolve = Callable[[str], Record]
Plain = dict[str, object]


class Converter:
    """Structures plain data into records and takes them apart again.

    Plain data is what TOML and JSON hold: a mapping per record in which a related record is
    named by its id (or by a mapping with an ``id``), a date is EDTF text, and a missing value
    is a missing key.

    Args:
        resolve: Gives the record of an id, or raises `UnknownReferenceError`.
        whole: Take a source that stands in full, as `to_dict` gives it, instead of its id.
        refer: Gives the plain form of a related record; without it, its id.
    """

    def __init__(
        self,
        resolve: Resolve,
        refer: Callable[[Record], object] | None = None,
        *,
        whole: bool = False,
    ) -> None:
        self._resolve = resolve
        self._whole = whole
        self._refer = refer or (lambda record: record.id)
        self._cattrs = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True)
        self._register_leaves()
        self._register_records()

    def structure(self, data: Mapping[str, object], cls: type[T]) -> T | list[FieldError]:
        """Return the record or part that `data` describes, or everything that is wrong with it."""
        try:
            return self._makers[cls](data, cls)  # type: ignore[no-any-return]
        except Exception as error:  # noqa: BLE001 - cattrs wraps whatever a hook raises
            return field_errors_in(error)

    def unstructure(self, value: object) -> Plain:
        """Return a record or part as plain data, related records by id, without defaults."""
        return self._takers[type(value)](value)  # type: ignore[no-any-return]

    def _register_leaves(self) -> None:
        converter = self._cattrs
        converter.register_structure_hook(str, read_text)
        converter.register_structure_hook(int, read_integer)
        converter.register_structure_hook(float, read_number)
        converter.register_structure_hook_func(_is_number, read_number)
        converter.register_structure_hook_func(is_word, read_word)
        converter.register_structure_hook(EDTFDate, read_date)
        converter.register_unstructure_hook(EDTFDate, str)
        converter.register_structure_hook_factory(
            _is_array, lambda hint: self._array(get_args(hint)[0])
        )

    def _register_records(self) -> None:
        converter = self._cattrs
        converter.register_structure_hook_func(_is_reference, self._reference)
        converter.register_unstructure_hook_func(_is_reference, self._refer_to)
        self._makers = _ByClass(self._make_maker)
        self._takers = _ByClass(self._make_taker)

    def _make_maker(self, cls: type[Any]) -> Callable[..., Any]:
        attrs.resolve_types(cls)
        own: dict[str, Any] = {
            name: _override(rule) for name, rule in rules_beyond_types(cls).items()
        }
        return make_dict_structure_fn(cls, self._cattrs, _cattrs_forbid_extra_keys=True, **own)

    def _make_taker(self, cls: type[Any]) -> Callable[..., Any]:
        attrs.resolve_types(cls)
        return make_dict_unstructure_fn(cls, self._cattrs, _cattrs_omit_if_default=True)

    def _array(self, item: Any) -> Callable[[object, object], tuple[object, ...]]:
        """Return a hook for a tuple of `item`: cattrs's own would take text for a sequence."""
        inner = self._cattrs.get_structure_hook(list[item])

        def structure(value: object, _: object) -> tuple[object, ...]:
            if not isinstance(value, list | tuple):
                raise FieldError("is no array", expected="an array", value=value)
            return tuple(inner(list(value), list[item]))

        return structure

    def _refer_to(self, record: Record | None) -> object:
        return None if record is None else self._refer(record)

    def _reference(self, value: object, cls: Any) -> Record | None:
        if value is None and type(None) in get_args(cls):
            return None
        if isinstance(value, Mapping) and "id" in value:
            if self._whole and issubclass(Source, types_in(cls)) and not value.keys() <= LABELLED:
                return self._source(value)
            value = value["id"]
        if not isinstance(value, str):
            raise FieldError("is no id", expected="the id of a record", value=value)
        record = self._resolve(value)
        wanted: tuple[type[Record], ...] = types_in(cls)
        if not isinstance(record, wanted):
            names = " or ".join(sorted(kind.__name__.lower() for kind in wanted))
            kind = record.record_type
            raise FieldError(f"names the {kind} {value!r}", expected=f"the id of a(n) {names}")
        return record

    def _source(self, data: Mapping[str, object]) -> Source:
        """Return the source that stands in full; if there is an equal one, that."""
        source: Source = self._makers[Source](data, Source)
        try:
            known = self._resolve(source.id)
        except UnknownReferenceError:
            return source
        return known if isinstance(known, Source) and known == source else source


class _ByClass(dict[type[Any], Callable[..., Any]]):
    """Functions by record class, each made when it is first used."""

    def __init__(self, make: Callable[[type[Any]], Callable[..., Any]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cls: type[Any]) -> Callable[..., Any]:
        return self.setdefault(cls, self._make(cls))


def _override(rule: Rule) -> Any:
    return override(struct_hook=lambda value, _: rule(value))


def _is_reference(hint: Any) -> bool:
    """Tell whether a field of this type holds a record, of one or several kinds, or None."""
    return are_records(types_in(hint))


def is_word(hint: Any) -> bool:
    """Tell whether a field of this type holds one of several words."""
    origin: object = get_origin(hint)
    return origin is Literal


def _is_array(hint: Any) -> bool:
    origin: object = get_origin(hint)
    return origin is tuple


def _is_number(hint: Any) -> bool:
    """Tell whether a field of this type holds a number, whole or not, or None."""
    return types_in(hint) == (int, float)


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
    return to_plain(record)


def to_plain(value: object) -> dict[str, object]:
    """Return a record as `to_dict` does, or a part of one."""
    fields = _converter().unstructure(value)
    return {"type": value.record_type, **fields} if isinstance(value, Record) else fields


def plain(record: Record) -> dict[str, object]:
    """Return a record as the dataset's files hold it: related records by id, no type."""
    return _by_id().unstructure(record)


NO_RECORDS: Mapping[str, Record] = MappingProxyType({})


@cache
def _by_id() -> Converter:
    return Converter(NO_RECORDS.__getitem__)


@cache
def _converter() -> Converter:
    return Converter(NO_RECORDS.__getitem__, _refer)


def _refer(record: Record) -> object:
    if isinstance(record, Source):
        return _converter().unstructure(record)
    return {"id": record.id, "name": record.label}
