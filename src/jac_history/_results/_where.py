"""Whether a record's fields have given values."""

from collections.abc import Mapping

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError
from jac_history._nearest import nearest
from jac_history._records._entities import Entity
from jac_history._records._record import Record


def matches_fields(record: Record, wanted: Mapping[str, object]) -> bool:
    """Tell whether every named field of the record has the wanted value.

    Raises:
        InvalidArgumentError: The record has no such field.
    """
    return all(_matches(_field(record, name), value) for name, value in wanted.items())


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
