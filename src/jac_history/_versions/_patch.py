"""What takes the records of one data version back to those of the one before it.

Records are plain data here: a mapping of fields, with the record's type under ``type``.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

Plain = Mapping[str, Any]
State = Mapping[str, Plain]
"""All records of a version, by id."""


class Patch(NamedTuple):
    """What the older of two versions had that the newer has not, and the other way round.

    Attributes:
        kept: A sign for each id of the newer version, in alphabetical order: ``1`` if the older
            one had it too.
        changed: By id, the fields that differ as the older version had them; None if it had none.
            What the newer version still has in a list is told by its place there.
        removed: The records that the newer version no longer has, whole.
    """

    kept: str
    changed: dict[str, Plain]
    removed: dict[str, Plain]


def difference(older: State, newer: State) -> Patch:
    """Return what takes the newer state back to the older one.

    >>> old, new = {"a": {"type": "place", "name": "A"}}, {"a": {"type": "place", "name": "B"}}
    >>> difference(old, new).changed
    {'a': {'name': 'A'}}
    >>> old, new = {"a": {"names": ["x", "y"]}}, {"a": {"names": ["y", "z"]}}
    >>> difference(old, new).changed
    {'a': {'names': ['x', 0]}}
    """
    both = [record_id for record_id in sorted(newer) if record_id in older]
    changes = {one: _differing(older[one], newer[one]) for one in both}
    return Patch(
        kept="".join("1" if record_id in older else "0" for record_id in sorted(newer)),
        changed={one: fields for one, fields in changes.items() if fields},
        removed={one: record for one, record in sorted(older.items()) if one not in newer},
    )


def restore(newer: State, patch: Patch) -> dict[str, Plain]:
    """Return the older state: that of which `patch` is the `difference`.

    >>> old, new = {"a": {"type": "place", "name": "A"}}, {"b": {"type": "place", "name": "B"}}
    >>> restore(new, difference(old, new)) == old
    True
    """
    older = dict(patch.removed)
    for record_id, sign in zip(sorted(newer), patch.kept, strict=True):
        if sign == "1":
            older[record_id] = _undone(newer[record_id], patch.changed.get(record_id, {}))
    return older


def _differing(old: Plain, new: Plain) -> Plain:
    return {
        field: _placed(old.get(field), new.get(field))
        for field in dict.fromkeys((*old, *new))
        if old.get(field) != new.get(field)
    }


def _undone(record: Plain, changed: Plain) -> Plain:
    older = {field: _found(value, record.get(field)) for field, value in changed.items()}
    return {field: value for field, value in {**record, **older}.items() if value is not None}


def _placed(old: object, new: object) -> object:
    """Return an old list with the place in the new one for what that has too."""
    if not (isinstance(old, list) and isinstance(new, list)):
        return old
    return [new.index(item) if item in new else item for item in old]


def _found(old: object, new: Any) -> object:
    """Return an old list whole again; no list of a record holds numbers of its own."""
    if not isinstance(old, list):
        return old
    return [new[item] if isinstance(item, int) else item for item in old]
