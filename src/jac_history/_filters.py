"""Filters of `Records.where`: what fields hold, as people give it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from jac_history._dates import AFTER_ALL, BEFORE_ALL, EDTFDate, bounds_of
from jac_history._exceptions import InvalidArgumentError, JacHistoryError, UnknownNameError
from jac_history._lookup import Lookup, types_of
from jac_history._parsing import forms_of_date, read_date, read_number
from jac_history._records.base import Record
from jac_history._records.entities import Entity, Name
from jac_history._records.schema import PROSE, Field, fields_of
from jac_history._suggest import check_text, check_word, nearest

R = TypeVar("R", bound=Record)
Test: TypeAlias = Callable[[Any], bool]
Classes: TypeAlias = Collection[type[Record]]

LISTED = 40
"""So many texts that a field holds are listed where another one is refused."""
NEAREST_DATES = 3


def choose(
    records: Sequence[R], classes: Classes, wanted: Mapping[str, object], lookup: Lookup
) -> list[R]:
    """Return the records whose fields have the wanted values.

    Args:
        records: The records.
        classes: Their classes; of no records those of which they would be.
        wanted: Field and value.
        lookup: Finds what a name stands for.

    Raises:
        InvalidArgumentError: A class has no such field, or its field can have no such value.
        InvalidDateError: A date that is none.
        UnknownNameError: No record has the name.
        AmbiguousNameError: Several have it.
    """
    tests = {name: _tests(name, value, classes, lookup) for name, value in wanted.items()}
    matches = [
        record for record in records if all(test[type(record)](record) for test in tests.values())
    ]
    if not matches and classes:  # of nothing of no class nothing can be wrong
        for name, value in wanted.items():
            _refuse_unheard(name, value, classes, lookup)
            _refuse_wider_date(name, value, records, classes)
    return matches


def _tests(name: str, value: object, classes: Classes, lookup: Lookup) -> dict[type[Record], Test]:
    """Return for each class what tells whether a record has a value in a field.

    Among records of several classes it is enough that one of them can have it.
    """
    fields = {cls: _field(cls, name) for cls in classes}
    tests: dict[type[Record], Test] = {}
    faults: list[JacHistoryError] = []
    for cls, field in fields.items():
        try:
            tests[cls] = _test_of_record(field, value, cls, lookup)
        except JacHistoryError as fault:
            tests[cls] = _is_never
            faults.append(fault)
    if faults and len(faults) == len(fields):
        raise _joined(faults)
    return tests


def _is_never(_: Any) -> bool:
    return False


def _joined(faults: Sequence[JacHistoryError]) -> JacHistoryError:
    """Return one error for what no class takes: where each has its own choices, with all."""
    words = [one for one in faults if isinstance(one, InvalidArgumentError) and one.choices]
    names = [one for one in faults if isinstance(one, UnknownNameError)]
    if len(words) == len(faults):
        choices = tuple(dict.fromkeys(word for one in words for word in one.choices))
        check_word(words[0].argument, words[0].value, choices)
    if len(names) == len(faults) > 1:
        near = nearest(names[0].name, [text for one in names for text in one.suggestions])
        return UnknownNameError(names[0].name, near)
    return faults[0]


def _field(cls: type[Record], name: str) -> Field:
    fields = {field.name: field for field in fields_of(cls)}
    if name not in fields:
        raise InvalidArgumentError("field", name, tuple(fields), nearest(name, fields))
    return fields[name]


def _test_of_record(field: Field, value: Any, cls: type[Record], lookup: Lookup) -> Test:
    """Return what tells whether a record has a value in a field."""
    types = types_of((cls,))
    if field.name == "id":
        record_id = _find_id(value, types, lookup)
        return lambda record: bool(record.id == record_id)
    if issubclass(cls, Entity) and _is_name(field) and isinstance(value, str):
        bearers = _find_bearers(value, types, lookup)
        return lambda record: record.id in bearers
    test = _test(field, value, lookup)
    return lambda record: test(getattr(record, field.name))


def _is_name(field: Field) -> bool:
    return field.name == "name" or field.types == (Name,)


def _find_id(value: Any, types: Sequence[str], lookup: Lookup) -> str:
    """Return the id that a text stands for: a former one for the present, in any case."""
    if not isinstance(value, str):
        raise InvalidArgumentError("id", value, expected="the id of a record, as text")
    record = lookup.by_id(value, types)
    if record is None:
        what = types[0] if len(types) == 1 else "record"
        raise UnknownNameError(value, lookup.near_ids(value, types), what)
    return record.id


def _find_bearers(name: str, types: Collection[str], lookup: Lookup) -> Collection[str]:
    """Return the ids of all entities that bear a name: as a text it may be that of several."""
    return lookup.bearers(name, types) or (lookup.find(name, types).id,)


def _test(field: Field, value: Any, lookup: Lookup) -> Test:
    """Return what tells whether the content of a field is a value.

    Raises:
        JacHistoryError: The field can hold no such value.
    """
    if value is None:
        return _test_of_none(field)
    match field.kind:
        case "records" | "parts":
            return _test_of_several(field, value, lookup)
        case "record":
            return _test_of_reference(field, value, lookup)
        case "date":
            forms = forms_of_date(value)
            return lambda known: known is not None and known.text in forms
        case "number" | "integer":
            return _equals(read_number(field.name, value))
        case _:
            read = _read_word if field.kind == "word" else _read_text
            return _equals(read(field, value))


def _equals(wanted: object) -> Test:
    return lambda known: bool(known == wanted)


def _test_of_none(field: Field) -> Test:
    """Return what tells whether a field holds nothing."""
    if field.nullable or field.kind in {"records", "parts"}:
        return lambda known: known is None or known == ()
    raise InvalidArgumentError(field.name, None, expected="a value, which every record has there")


def _read_word(field: Field, value: Any) -> object:
    check_word(field.name, value, field.words)
    return value


def _read_text(field: Field, value: Any) -> str:
    check_text(field.name, value)
    return str(value)


def _test_of_reference(field: Field, value: Any, lookup: Lookup) -> Test:
    """Return what tells whether a field holds the record that a name, id or record stands for."""
    if not isinstance(value, str | Record):
        expected = "one name, id or record"
        if field.kind == "records":
            expected += ", or all that a record has there"
        raise InvalidArgumentError(field.name, value, expected=expected)
    is_any = field.types == (Record,)
    found = lookup.get(value) if is_any else lookup.find(value, types_of(field.types))
    return lambda known: known is not None and bool(known.id == found.id)


def _test_of_several(field: Field, value: Any, lookup: Lookup) -> Test:
    """Return what tells whether one of several things is a value, or all are those of a tuple."""
    if isinstance(value, tuple) and all(isinstance(part, field.types) for part in value):
        wanted = _identities(value)
        return lambda known: _identities(known) == wanted
    is_wanted = _test_of_item(field, value, lookup)
    return lambda known: any(map(is_wanted, known))


def _identities(parts: tuple[Any, ...]) -> list[object]:
    """Return by what things are the same: a record by its id, a part by all that it holds."""
    return [part.id if isinstance(part, Record) else part for part in parts]


def _test_of_item(field: Field, value: Any, lookup: Lookup) -> Test:
    """Return what tells whether one of the things that a field holds is a value.

    A part is known by what it is about, which its first field holds: a citation by its source.
    """
    if field.kind == "records":
        return _test_of_reference(field, value, lookup)
    if isinstance(value, field.part):
        return _equals(value)
    subject = _subject_of(field)
    if not isinstance(value, str | Record):
        expected = f"one {subject.name} or {field.part.__name__}, or all that a record has there"
        raise InvalidArgumentError(field.name, value, expected=expected)
    test = _test(subject, value, lookup)
    return lambda part: test(getattr(part, subject.name))


def _subject_of(field: Field) -> Field:
    return fields_of(field.part)[0]


def _refuse_unheard(name: str, value: object, classes: Classes, lookup: Lookup) -> None:
    """Refuse a text that no record has in a field, in the whole dataset.

    Raises:
        InvalidArgumentError: With the nearest that some have.
    """
    if not isinstance(value, str) or not classes:
        return
    known: dict[str, None] = {}
    for cls in classes:
        texts = _texts_in(cls, _field(cls, name), lookup)
        if texts is None:
            return
        known |= dict.fromkeys(texts)
    is_listed = name not in PROSE and 0 < len(known) <= LISTED
    expected = "" if is_listed else "a text that a record has there"
    check_word(name, value, tuple(sorted(known)), expected)


def _texts_in(cls: type[Record], field: Field, lookup: Lookup) -> Iterable[str] | None:
    """Return the texts that records of a class have in a field; None where it is none of text."""
    if field.kind == "word":
        return map(str, field.words)
    subject = _subject_of(field) if field.kind == "parts" else field
    if subject.kind != "text":
        return None
    records = (one for name in types_of((cls,)) for one in lookup.known.records_of(name))
    values = (getattr(record, field.name) for record in records)
    if subject is field:
        return filter(None, values)
    return (getattr(part, subject.name) for parts in values for part in parts)


def _refuse_wider_date(
    name: str, value: object, records: Sequence[Record], classes: Classes
) -> None:
    """Refuse a month or year that no record has as its date while some lie within it.

    Raises:
        InvalidArgumentError: With their dates, and how to ask for all in a window.
    """
    if value is None or not all(_field(cls, name).kind == "date" for cls in classes):
        return
    wanted = read_date(value)
    if wanted.is_interval:
        return
    dates = (getattr(record, name) for record in records)
    within = dict.fromkeys(date.text for date in dates if date and _is_within(date, wanted))
    if within:
        text = wanted.text
        expected = "the whole date of a record"
        if all(cls.time_field == name for cls in classes):
            expected += f" (between({text!r}, {text!r}) gives those that lie in it)"
        near = tuple(within)[:NEAREST_DATES]
        raise InvalidArgumentError(name, value, (), near, expected)


def _is_within(date: EDTFDate, wide: EDTFDate) -> bool:
    """Tell whether a date lies within another one, as far as both have limits."""
    start, end = _limits(wide)
    first, last = _limits(date)
    return BEFORE_ALL < start <= first and last <= end < AFTER_ALL


def _limits(date: EDTFDate) -> tuple[int, int]:
    """Return the first and the last day of a date, a side without a limit beyond all days."""
    first, _, _, last = bounds_of(date)
    return first or BEFORE_ALL, last or AFTER_ALL
