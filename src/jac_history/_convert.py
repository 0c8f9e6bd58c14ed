"""Records to plain data and back, by the one converter, with every fault and its path."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import isfinite
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError, InvalidDateError, publish, shown
from jac_history._records.base import Record
from jac_history._records.schema import are_records, types_in
from jac_history._records.source import Source
from jac_history._suggest import nearest

VALIDATED = re.compile(r"'([a-z_]+)' must be (.*): (.*)")
"""What a validator of attrs says, which names the field."""


class Fault(Exception):  # noqa: N818 - never escapes: it becomes a Problem of a DatasetError
    """One thing wrong with one field.

    Attributes:
        message: What is wrong.
        expected: What would be right.
        path: The field, such as ``citations[0].stance``.
    """

    def __init__(
        self,
        message: str,
        *,
        expected: str = "",
        value: object = None,
        choices: tuple[str, ...] = (),
        path: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message if value is None else f"{shown(value)} {message}"
        self.expected = expected or _one_of(value, choices)
        self.path = path

    def at(self, path: str) -> "Fault":
        """Return the same fault with its path."""
        return Fault(self.message, expected=self.expected, path=path)


class ReferenceFault(Fault):
    """A reference to a record that does not exist."""


class SilentFault(Fault):
    """A reference to a record whose own problems are reported already."""


def faults_in(error: BaseException) -> list[Fault]:
    """Return every fault inside what cattrs raised, each with its path."""
    return [fault for fault in _walk(error, "") if not isinstance(fault, SilentFault)]


def _walk(error: BaseException, path: str) -> Iterator[Fault]:
    if isinstance(error, cattrs.BaseValidationError):
        for inner in error.exceptions:
            yield from _walk(inner, path + _step(inner))
    elif isinstance(error, SilentFault):
        yield error
    elif isinstance(error, Fault):
        yield error.at(path.lstrip("."))
    else:
        yield from _translated(error, path.lstrip("."))


def _step(error: BaseException) -> str:
    notes: list[object] = getattr(error, "__notes__", [])
    names = [f".{note.name}" for note in notes if isinstance(note, AttributeValidationNote)]
    places = [f"[{note.index}]" for note in notes if isinstance(note, IterableValidationNote)]
    return "".join([*names, *places][:1])


def _translated(error: BaseException, path: str) -> Iterator[Fault]:
    """Turn what cattrs itself raises into faults."""
    if isinstance(error, ForbiddenExtraKeysError):
        known = tuple(field.name for field in attrs.fields(error.cl))
        for key in sorted(map(str, error.extra_fields)):
            where = f"{path}.{key}".lstrip(".")
            yield Fault(f"unknown key {key!r}", expected=_one_of(key, known), path=where)
    elif isinstance(error, KeyError):
        yield Fault("is missing", expected="a value", path=path)
    elif validated := VALIDATED.match(str(error)):
        yield Fault(f"{validated[3]} is out of range", expected=validated[2], path=validated[1])
    else:  # cattrs found no keys to look for
        yield Fault("is no table", expected="a table of keys", path=path)


def _one_of(value: object, choices: tuple[str, ...]) -> str:
    if not choices:
        return ""
    near = nearest(value, choices) if isinstance(value, str) else ()
    hint = f"; nearest: {near[0]}" if near else ""
    return f"one of {', '.join(choices)}{hint}"


R = TypeVar("R", bound=Record)
Resolve = Callable[[str], Record]
Plain = dict[str, object]


class Converter:
    """Structures plain data into records and takes them apart again.

    Plain data is what TOML and JSON hold: a mapping per record in which a related record is
    named by its id (or by a mapping with an ``id``), a date is EDTF text, and a missing value
    is a missing key.

    Args:
        resolve: Gives the record of an id, or raises `ReferenceFault`.
        refer: Gives the plain form of a related record; without it, its id.
    """

    def __init__(self, resolve: Resolve, refer: Callable[[Record], object] | None = None) -> None:
        self._resolve = resolve
        self._refer = refer or (lambda record: record.id)
        self._cattrs = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True)
        self._register_leaves()
        self._register_records()

    def structure(self, data: Mapping[str, object], cls: type[R]) -> R | list[Fault]:
        """Return the record that `data` describes, or everything that is wrong with it."""
        try:
            return self._makers[cls](data, cls)  # type: ignore[no-any-return]
        except Exception as error:  # noqa: BLE001 - cattrs wraps whatever a hook raises
            return faults_in(error)

    def unstructure(self, record: Record) -> Plain:
        """Return `record` as plain data, related records by id, without defaults."""
        return self._takers[type(record)](record)  # type: ignore[no-any-return]

    def _register_leaves(self) -> None:
        converter = self._cattrs
        converter.register_structure_hook(str, _text)
        converter.register_structure_hook(int, _integer)
        converter.register_structure_hook(float, _number)
        converter.register_structure_hook_func(_is_number, _number)
        converter.register_structure_hook_func(_is_word, _word)
        converter.register_structure_hook(EDTFDate, _date)
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

    def _make_maker(self, cls: type[Record]) -> Callable[..., Any]:
        attrs.resolve_types(cls)
        return make_dict_structure_fn(cls, self._cattrs, _cattrs_forbid_extra_keys=True)

    def _make_taker(self, cls: type[Record]) -> Callable[..., Any]:
        attrs.resolve_types(cls)
        return make_dict_unstructure_fn(
            cls, self._cattrs, _cattrs_omit_if_default=True, id=override()
        )

    def _array(self, item: Any) -> Callable[[object, object], tuple[object, ...]]:
        """Return a hook for a tuple of `item`: cattrs's own would take text for a sequence."""
        inner = self._cattrs.get_structure_hook(list[item])

        def structure(value: object, _: object) -> tuple[object, ...]:
            if not isinstance(value, list | tuple):
                raise Fault("is no array", expected="an array", value=value)
            return tuple(inner(list(value), list[item]))

        return structure

    def _refer_to(self, record: Record | None) -> object:
        return None if record is None else self._refer(record)

    def _reference(self, value: object, cls: Any) -> Record | None:
        if value is None and type(None) in get_args(cls):
            return None
        if isinstance(value, Mapping) and "id" in value:
            value = value["id"]
        if not isinstance(value, str):
            raise Fault("is no id", expected="the id of a record", value=value)
        record = self._resolve(value)
        wanted: tuple[type[Record], ...] = types_in(cls)
        if not isinstance(record, wanted):
            names = " or ".join(sorted(kind.__name__.lower() for kind in wanted))
            kind = record.record_type
            raise Fault(f"names the {kind} {value!r}", expected=f"the id of a(n) {names}")
        return record


class _ByClass(dict[type[Record], Callable[..., Any]]):
    """Functions by record class, each made when it is first used."""

    def __init__(self, make: Callable[[type[Record]], Callable[..., Any]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cls: type[Record]) -> Callable[..., Any]:
        return self.setdefault(cls, self._make(cls))


def _is_reference(hint: Any) -> bool:
    """Tell whether a field of this type holds a record, of one or several kinds, or None."""
    return are_records(types_in(hint))


def _is_word(hint: Any) -> bool:
    origin: object = get_origin(hint)
    return origin is Literal


def _is_array(hint: Any) -> bool:
    origin: object = get_origin(hint)
    return origin is tuple


def _is_number(hint: Any) -> bool:
    """Tell whether a field of this type holds a number, whole or not, or None."""
    return types_in(hint) == (int, float)


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise Fault("is no text", expected="text", value=value)
    if not value.strip():
        raise Fault("is empty", expected="text", value=value)
    return value


def _number(value: object, cls: object) -> int | float | None:
    if value is None and type(None) in get_args(cls):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Fault("is no number", expected="a number", value=value)
    if not _is_finite(value):
        raise Fault("is no finite number", expected="a number", value=value)
    return float(value) if cls is float else value


def _integer(value: object, _: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Fault("is no whole number", expected="a whole number", value=value)
    return value


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # an integer beyond every float
        return False


def _word(value: object, cls: Any) -> object:
    allowed: tuple[object, ...] = get_args(cls)
    if isinstance(value, bool) or value not in allowed:
        numbers = tuple(str(word) for word in allowed if isinstance(word, int))
        if numbers:
            expected = f"one of the numbers {', '.join(numbers)}"
            raise Fault("is none of the numbers", expected=expected, value=value)
        raise Fault("is not one of the words", choices=tuple(map(str, allowed)), value=value)
    return allowed[allowed.index(value)]  # 1 where 1.0 was given


def _date(value: object, _: object) -> EDTFDate:
    if not isinstance(value, str):
        raise Fault("is no date", expected='EDTF text in quotes such as "2004-05"', value=value)
    try:
        return EDTFDate.parse(value)
    except InvalidDateError as error:
        raise Fault(error.reason, expected="an EDTF date", value=value) from None


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
