"""Records, results and dates as pydantic fields and FastAPI answers.

Pydantic asks each class for its schema and so loads this module; nothing else does. A value is an
object of the class or the plain data that `to_dict` gives; as JSON it is written as that data.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, TypeAlias, TypeVar, get_args

from jac_history._convert import to_plain
from jac_history._dataset.plain import BESIDE, from_dict, read_record
from jac_history._dates import EDTFDate
from jac_history._dates.window import date_of, parse_on
from jac_history._exceptions import DatasetError, Problem
from jac_history._reading.json_schema import EDTF, ID, TEXT
from jac_history._records.base import Comparable, Record
from jac_history._records.field_rules import WITHIN
from jac_history._records.register import CLASSES
from jac_history._records.schema import Field, class_note, field_notes, fields_of, types_in
from jac_history._records.source import Source
from jac_history._results import Records
from jac_history._tables import CERTAINTIES, CERTAINTY_NOTE

# Pydantic, which calls this module, has loaded both.
core: Any = import_module("pydantic_core.core_schema")
errors: Any = import_module("pydantic_core")

_STEP = re.compile(r"[^.\[\]]+|\[\d+\]")


def object_schema(cls: type[Comparable], handler: Any) -> Any:
    """Return pydantic's schema of a record class, or of a class of parts of records."""
    form = _fields_form(cls, handler) if _is_written_out(cls) else _any_of(cls, handler)
    return core.no_info_plain_validator_function(
        partial(_validate, (cls,)),
        ref=_ref(cls),
        json_schema_input_schema=form,
        serialization=_as_json(_write, form),
    )


def object_json_schema(cls: type[Comparable], schema: Any, handler: Any) -> Any:
    """Return the JSON Schema of a class with what its docstring says of its fields."""
    made = handler(schema)
    whole = handler.resolve_ref_schema(made)
    notes = field_notes(cls)
    whole |= {"title": cls.__name__, "description": class_note(cls)}
    for name, field in whole.get("properties", {}).items():
        field.pop("title", None)
        if name in notes:
            field["description"] = notes[name]
    return made


def records_schema(source: Any, handler: Any) -> Any:
    """Return pydantic's schema of a result, such as ``Records[Milestone]``."""
    (item,) = get_args(source) or (Record,)
    if isinstance(item, TypeVar):  # in a generic model
        item = item.__bound__ or Record
    form = core.list_schema(handler.generate_schema(item))
    return core.no_info_plain_validator_function(
        partial(_validate_records, types_in(item)),
        json_schema_input_schema=form,
        serialization=_as_json(_write_records, form),
    )


def date_schema() -> Any:
    """Return pydantic's schema of a date, which is EDTF text as plain data."""
    text = core.str_schema(pattern=EDTF["pattern"])
    return core.no_info_plain_validator_function(
        _read_date, json_schema_input_schema=text, serialization=_as_json(str, text)
    )


def date_json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a date."""
    return dict(EDTF)


def _read_date(value: Any) -> EDTFDate:
    if isinstance(value, EDTFDate):
        return value
    return EDTFDate.parse(value) if isinstance(value, str) else date_of(parse_on(value))


def _as_json(function: Callable[[Any], Any], form: Any) -> Any:
    return core.plain_serializer_function_ser_schema(function, return_schema=form, when_used="json")


def _write(value: Any) -> Any:
    """Return an object as plain data; what is part of plain data is that already."""
    return value if isinstance(value, Mapping) else to_plain(value)


def _write_records(value: Any) -> Any:
    """Return a result as plain data; another list, such as a default, as it is."""
    return value.to_dicts() if isinstance(value, Records) else value


def _ref(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"


def _is_written_out(cls: type) -> bool:
    """Tell whether a class is one of parts or of one type of record, not a base of several."""
    return not issubclass(cls, Record) or hasattr(cls, "record_type")


# The form of plain data, for JSON Schema: it describes what is written and read.


def _any_of(cls: type[Comparable], handler: Any) -> Any:
    """Return the form of a record that may be of several types, which its key ``type`` tells."""
    types = {name: one for name, one in CLASSES.items() if issubclass(one, cls)}
    choices = {name: handler.generate_schema(one) for name, one in types.items()}
    return core.tagged_union_schema(choices, discriminator="type")


def _fields_form(cls: type[Comparable], handler: Any) -> Any:
    fields = {
        field.name: core.typed_dict_field(_field_form(field, cls, handler), required=field.required)
        for field in fields_of(cls)
    }
    if issubclass(cls, Record):
        word = core.literal_schema([cls.record_type])
        # Within a citation a source stands without its type.
        kind = core.typed_dict_field(word, required=cls is not Source)
        judged = core.typed_dict_field(_certainty_form(), required=False)
        fields = {"type": kind, **fields, "certainty": judged}
    return core.typed_dict_schema(fields, extra_behavior="forbid")


def _certainty_form() -> Any:
    """Return the form of what a result that was asked for by time tells beside each record."""
    note = {"pydantic_js_updates": {"description": CERTAINTY_NOTE}}
    return core.literal_schema(list(CERTAINTIES), metadata=note)


def _field_form(field: Field, cls: type[Comparable], handler: Any) -> Any:
    """Return the form of what a field of a class holds."""
    match field.kind:
        case "parts":
            return core.list_schema(handler.generate_schema(field.part))
        case "records":
            return core.list_schema(_reference_form(field.types, cls, handler))
        case "record":
            return _reference_form(field.types, cls, handler)
        case "word":
            return core.literal_schema(list(field.words))
        case _:
            return _scalar_form(field)


def _scalar_form(field: Field) -> Any:
    if field.name in WITHIN:
        above, most = WITHIN[field.name]
        return core.float_schema(gt=above, le=most)
    forms = {
        "text": core.str_schema(pattern=(ID if field.name == "id" else TEXT)["pattern"]),
        "date": core.str_schema(pattern=EDTF["pattern"]),
        "integer": core.int_schema(),
        "number": core.union_schema([core.int_schema(), core.float_schema()]),
    }
    return forms[field.kind]


def _reference_form(types: tuple[type[Any], ...], cls: type[Comparable], handler: Any) -> Any:
    """Return the form of a record in a field: a source in full, others by id and name."""
    named = {
        "id": core.typed_dict_field(core.str_schema(pattern=ID["pattern"]), required=True),
        "name": core.typed_dict_field(core.str_schema(), required=False),
    }
    by_id = core.typed_dict_schema(named)
    if not issubclass(Source, types):
        return by_id
    source = (
        core.definition_reference_schema(_ref(cls))  # it is being made
        if cls is Source
        else handler.generate_schema(Source)
    )
    return source if types == (Source,) else core.union_schema([source, by_id])


# Validation.

Line: TypeAlias = tuple[tuple[str | int, ...], str, object]
"""One thing that is wrong: the place, the message, and what was given there."""


class _Wrong(Exception):  # noqa: N818 - never escapes: it becomes an error of pydantic
    """What is wrong with a value, as lines."""

    def __init__(self, *lines: Line) -> None:
        super().__init__(lines)
        self.lines = lines


def _validate(classes: tuple[type[Any], ...], value: object) -> object:
    """Return an object of one of some classes, read from plain data if it is none."""
    try:
        return _read(classes, value)
    except _Wrong as wrong:
        raise _refusal(classes[0].__name__, wrong.lines) from None


def _validate_records(classes: tuple[type[Any], ...], value: object) -> Records[Record]:
    """Return a result of objects of some classes; one that is a result stays as it is."""
    if not isinstance(value, Records | list | tuple):
        line: Line = ((), "is no list of records", value)
        raise _refusal("Records", [line])
    read, lines = [], []
    for place, item in enumerate(value):
        try:
            read.append(_read(classes, item))
        except _Wrong as wrong:
            lines += [((place, *where), text, given) for where, text, given in wrong.lines]
    if lines:
        raise _refusal("Records", lines)
    # A result knows more than its records: what was asked for.
    return value if isinstance(value, Records) else Records(read)


def _read(classes: tuple[type[Any], ...], value: object) -> Any:
    if isinstance(value, classes):
        return value
    names = " or ".join(cls.__name__ for cls in classes)
    if not isinstance(value, Mapping):
        raise _Wrong(((), f"is no {names}, and no mapping such as to_dict() gives", value))
    try:
        made = _read_mapping(classes, value)
    except DatasetError as error:
        lines = [(_steps(one.field or ""), _text(one), value) for one in error.problems]
        raise _Wrong(*lines) from None
    if not isinstance(made, classes):
        raise _Wrong((("type",), f"is no {names}", value))
    return made


def _read_mapping(classes: tuple[type[Any], ...], value: Mapping[str, object]) -> object:
    """Read plain data; where only one class will do, it need not say its type."""
    cls = classes[0]
    if len(classes) > 1 or not _is_written_out(cls):
        return from_dict(value)
    if not issubclass(cls, Record):
        return read_record(value, cls)
    if value.get("type", cls.record_type) != cls.record_type:
        return from_dict(value)
    return read_record({key: one for key, one in value.items() if key not in BESIDE}, cls)


def _refusal(title: str, lines: Iterable[Line]) -> Exception:
    """Return pydantic's error with a line for each thing that is wrong, at its place."""
    details = [
        errors.InitErrorDetails(
            type=errors.PydanticCustomError("jac_history", "{text}", {"text": text}),
            loc=where,
            input=given,
        )
        for where, text, given in lines
    ]
    refusal: Exception = errors.ValidationError.from_exception_data(title, details)
    return refusal


def _text(problem: Problem) -> str:
    expected = f" (expected {problem.expected})" if problem.expected else ""
    return f"{problem.message}{expected}"


def _steps(path: str) -> tuple[str | int, ...]:
    """Return the steps of a path such as ``citations[0].says``."""
    steps = _STEP.findall(path)
    return tuple(int(step[1:-1]) if step.startswith("[") else step for step in steps)
