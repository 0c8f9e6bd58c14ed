"""Filters of `Records.where`: values of fields, and names among records."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, Literal, get_args, get_origin

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import AmbiguousNameError, InvalidArgumentError
from jac_history._names import NameIndex, spelled_index
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._suggest import nearest


def find_among(records: Sequence[Record], name: object) -> Entity:
    """Return the entity of this name that one of the records names.

    Raises:
        UnknownNameError: None of them has it.
        AmbiguousNameError: Several have it.
        InvalidArgumentError: It is no text.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError("name", name, expected="the name, id or record of one entity")
    known = {one.id: one for record in records for one in record.entities}
    index: NameIndex = spelled_index(
        (text, one.id)
        for one in known.values()
        for text in (one.name, *(other.text for other in one.names), one.id)
    )
    return known[index.find(name, known.__contains__)]


def matches_fields(record: Record, wanted: Mapping[str, object]) -> bool:
    """Tell whether every named field of the record has the wanted value.

    Raises:
        InvalidArgumentError: The record has no such field.
    """
    return all(_matches(_field(record, name), value) for name, value in wanted.items())


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
        if isinstance(value, str) and any(_names_entities(record, name) for record in records):
            with suppress(AmbiguousNameError):  # all that bear the name would have matched
                resolve(value)


def _refuse_word(records: Collection[Record], name: str, value: object) -> None:
    classes = dict.fromkeys(map(type, records))
    types: dict[Any, None] = dict.fromkeys(_type(cls, name) for cls in classes)
    choices = tuple(word for one in types for word in get_args(one))
    if all(get_origin(one) is Literal for one in types) and value not in choices:
        spelled = {str(word): word for word in choices}
        near = tuple(spelled[text] for text in nearest(str(value), spelled))
        raise InvalidArgumentError(name, value, choices, near)


def _names_entities(record: Record, name: str) -> bool:
    if _type(type(record), name) is Record:
        return False  # what a dispute is over may be of any type
    value = getattr(record, name)
    held = value if isinstance(value, tuple) else (value,)
    return any(isinstance(getattr(one, "entity", one), Entity) for one in held)


def _type(cls: type[Record], name: str) -> object:
    return attrs.fields_dict(cls)[name].type


def _field(record: Record, name: str) -> object:
    known = tuple(field.name for field in attrs.fields(type(record)))
    if name not in known:
        raise InvalidArgumentError("field", name, known, nearest(name, known))
    value: object = getattr(record, name)
    return value


def _matches(have: object, want: object) -> bool:
    if isinstance(have, tuple) and not isinstance(want, tuple):
        return any(_matches(one, want) for one in have)
    if have == want:
        return True
    if isinstance(have, EDTFDate):
        return have.text == want
    if isinstance(have, Entity) and isinstance(want, str):
        return _is_called(have, want)
    if isinstance(have, Record) and isinstance(want, str):
        return have.id == want
    # A party, a citation or a name matches by the one thing it is about.
    about = getattr(have, "entity", getattr(have, "source", getattr(have, "text", None)))
    return about is not None and about is not have and _matches(about, want)


def _is_called(entity: Entity, name: str) -> bool:
    from jac_history._names import fold

    return fold(name) in {fold(text) for text in (entity.id, entity.name, *_texts(entity))}


def _texts(entity: Entity) -> list[str]:
    return [name.text for name in entity.names]
