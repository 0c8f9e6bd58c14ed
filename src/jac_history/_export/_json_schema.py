"""The JSON Schema (draft 2020-12) of a dataset in JSON, generated from the record classes."""

from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs

from jac_history._dates import EDTFDate
from jac_history._export._columns import kinds_of, table_of
from jac_history._export._notes import class_note, field_notes
from jac_history._records._dispute import Position
from jac_history._records._entities import Name
from jac_history._records._info import DatasetInfo
from jac_history._records._relations import Party
from jac_history._records._source import Citation
from jac_history._records._types import CLASSES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
EDTF = {
    "type": "string",
    "minLength": 1,
    "description": "A date as EDTF (ISO 8601-2), such as 2004-05, 199X, 1999~ or 2016/..",
}
TEXT = {"type": "string", "pattern": "\\S"}
PARTS: dict[type, str] = {Citation: "citation", Name: "name", Party: "party", Position: "position"}
TYPES: dict[Any, dict[str, Any]] = {
    str: TEXT,
    int: {"type": "number"},
    float: {"type": "number"},
    EDTFDate: {"$ref": "#/$defs/edtf"},
}


def dataset_schema() -> dict[str, Any]:
    """Return the schema of a whole dataset in JSON."""
    return {
        "$schema": DIALECT,
        "title": "A dataset of jac_history",
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "dataset": _info(),
            "records": {
                "type": "object",
                "properties": {
                    name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
                    for name in CLASSES
                },
                "additionalProperties": False,
            },
        },
        "required": ["records"],
        "additionalProperties": False,
        "$defs": {
            "id": ID,
            "edtf": EDTF,
            **{name: class_schema(cls) for cls, name in PARTS.items()},
            **{name: class_schema(cls) for name, cls in CLASSES.items()},
        },
    }


def class_schema(cls: type) -> dict[str, Any]:
    """Return the schema of one record, or of one part of a record, by its class."""
    hints = get_type_hints(cls)
    notes = field_notes(cls)
    fields = attrs.fields(cls)
    return {
        "type": "object",
        "description": class_note(cls),
        "properties": {
            field.name: _described(_field(field.name, hints[field.name]), notes.get(field.name, ""))
            for field in fields
        },
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _info() -> dict[str, Any]:
    text = {"name", "version", "licence", "citation"}
    notes = field_notes(DatasetInfo)
    properties: dict[str, Any] = {name: _described(TEXT, notes[name]) for name in sorted(text)}
    properties |= {
        name: _described({"$ref": "#/$defs/edtf"}, notes[name]) for name in ("as_of", "released")
    }
    number = {"type": "integer", "minimum": 0}
    counts = {"type": "object", "properties": dict.fromkeys(CLASSES, number)}
    properties["counts"] = {**counts, "additionalProperties": False}
    checksum = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    properties["checksum"] = _described(checksum, notes["checksum"])
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _described(schema: dict[str, Any], note: str) -> dict[str, Any]:
    return {**schema, "description": note} if note else schema


def _field(name: str, hint: Any) -> dict[str, Any]:
    return {"$ref": "#/$defs/id"} if name == "id" else _value(hint)


def _value(hint: Any) -> dict[str, Any]:
    """Return the schema of what a field holds."""
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    kinds = kinds_of(hint)
    if table_of(kinds):
        return {"$ref": "#/$defs/id"}
    if get_origin(kinds[0]) is Literal:
        return {"enum": list(get_args(kinds[0]))}
    if kinds[0] in PARTS:
        return {"$ref": f"#/$defs/{PARTS[kinds[0]]}"}
    return TYPES[kinds[0]]
