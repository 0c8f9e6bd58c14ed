"""Filters of `Records.where`: values of fields, and names among records."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, Literal, get_args, get_origin

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import AmbiguousNameError, InvalidArgumentError
from jac_history._names import fold, index_names
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._suggest import nearest


def find_entity(records: Sequence[Record], name: object) -> Entity:
    """Return the entity of this name that one of the records names.

    Raises:
        UnknownNameError: None of them has it.
        AmbiguousNameError: Several have it.
        InvalidArgumentError: It is no text.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError("name", name, expected="the name, id or record of one entity")
    entities = {entity.id: entity for record in records for entity in record.entities}
    index = index_names(
        (text, entity.id) for entity in entities.values() for text in _names_of(entity)
    )
    return entities[index.find(name, entities.__contains__)]


def matches_fields(record: Record, wanted: Mapping[str, object]) -> bool:
    """Tell whether every named field of the record has the wanted value.

    Raises:
        InvalidArgumentError: The record has no such field.
    """
    return all(_matches(_value_of(record, name), value) for name, value in wanted.items())


def refuse_unknown(
    records: Collection[Record], wanted: Mapping[str, object], resolve: Callable[[str], Entity]
) -> None:
    """Refuse what no record could match: a word or a name that does not exist.

    Args:
        records: The records that were asked for the values.
        wanted: Field and value.
        resolve: Finds an entity by name.

    Raises:
        InvalidArgumentError: A word is none of the controlled ones of its field.
        UnknownNameError: No entity has the name.
    """
    for name, value in wanted.items():
        _refuse_word(records, name, value)
        if isinstance(value, str) and any(_holds_entities(record, name) for record in records):
            with suppress(AmbiguousNameError):  # all that bear the name would have matched
                resolve(value)


def _refuse_word(records: Collection[Record], name: str, value: object) -> None:
    classes = dict.fromkeys(map(type, records))
    types: dict[Any, None] = dict.fromkeys(_field_type(cls, name) for cls in classes)
    choices = tuple(word for hint in types for word in get_args(hint))
    if all(get_origin(hint) is Literal for hint in types) and value not in choices:
        spelled = {str(word): word for word in choices}
        near = tuple(spelled[text] for text in nearest(str(value), spelled))
        raise InvalidArgumentError(name, value, choices, near)


def _holds_entities(record: Record, name: str) -> bool:
    if _field_type(type(record), name) is Record:
        return False  # what a dispute is over may be of any type
    value = getattr(record, name)
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(getattr(part, "entity", part), Entity) for part in parts)


def _field_type(cls: type[Record], name: str) -> object:
    return attrs.fields_dict(cls)[name].type


def _value_of(record: Record, name: str) -> object:
    known = tuple(field.name for field in attrs.fields(type(record)))
    if name not in known:
        raise InvalidArgumentError("field", name, known, nearest(name, known))
    value: object = getattr(record, name)
    return value


def _matches(value: object, wanted: object) -> bool:
    if isinstance(value, tuple) and not isinstance(wanted, tuple):
        return any(_matches(part, wanted) for part in value)
    if value == wanted:
        return True
    if isinstance(value, EDTFDate):
        return value.text == wanted
    if isinstance(value, Entity) and isinstance(wanted, str):
        return fold(wanted) in map(fold, _names_of(value))
    if isinstance(value, Record) and isinstance(wanted, str):
        return value.id == wanted
    # A party, a citation or a name matches by the one thing it is about.
    about = getattr(value, "entity", getattr(value, "source", getattr(value, "text", None)))
    return about is not None and about is not value and _matches(about, wanted)


def _names_of(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *(name.text for name in entity.names), entity.id)
