"""Earlier versions of the data: patches, restored states, what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import loads
from types import ModuleType
from typing import Any, Literal, NamedTuple, TypeAlias

import attrs

from jac_history._exceptions import publish
from jac_history._records.vocabulary import RecordType

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


ChangeKind: TypeAlias = Literal["added", "changed", "removed"]


@publish
@attrs.frozen(kw_only=True)
class Change:
    """What one data version did to one record.

    Attributes:
        version: The data version that did it.
        id: The id of the record.
        record_type: Its type, such as ``milestone``.
        kind: ``added``, ``changed`` or ``removed``. A record whose id was changed was removed
            under the old one and added under the new.
        fields: The fields that were changed; empty for a record that was added or removed.
    """

    version: str
    id: str
    record_type: RecordType
    kind: ChangeKind
    fields: tuple[str, ...] = ()


def changes_between(
    version: str, types: Mapping[str, RecordType], patch: Patch
) -> Iterator[Change]:
    """Yield what a version did, by id.

    Args:
        version: The version.
        types: Its ids with the type of each.
        patch: What takes it back to the version before it.
    """
    now = dict(zip(sorted(types), patch.kept, strict=True))
    for one in sorted({*now, *patch.removed}):
        if one not in now:
            gone: RecordType = patch.removed[one]["type"]
            yield Change(version=version, id=one, record_type=gone, kind="removed")
        elif now[one] == "0":
            yield Change(version=version, id=one, record_type=types[one], kind="added")
        elif one in patch.changed:
            fields = tuple(patch.changed[one])
            yield Change(
                version=version, id=one, record_type=types[one], kind="changed", fields=fields
            )


class Earlier(NamedTuple):
    """An earlier version.

    Attributes:
        info: What it said of itself, with counts and checksum.
        patch: What takes the next version back to it.
    """

    info: dict[str, Any]
    patch: Patch


def read_earlier(modules: Iterable[ModuleType]) -> Iterator[Earlier]:
    """Yield the earlier versions that compiled modules hold, in their order."""
    for module in modules:
        changed = {one.pop("id"): one for one in map(loads, module.CHANGED)}
        removed = {one["id"]: one for one in map(loads, module.REMOVED)}
        yield Earlier(module.INFO, Patch(module.KEPT, changed, removed))


def state_of(version: str, now: State, earlier: Sequence[Earlier]) -> tuple[State, dict[str, Any]]:
    """Return the records of an earlier version, and what it said of itself.

    Args:
        version: The version, one of the earlier ones.
        now: The records of the present version.
        earlier: The earlier versions, the newest first.
    """
    wanted = [one.info["version"] for one in earlier].index(version)
    state = now
    for one in earlier[: wanted + 1]:
        state = restore(state, one.patch)
    return state, earlier[wanted].info


def types_before(types: Mapping[str, RecordType], patch: Patch) -> dict[str, RecordType]:
    """Return the ids of the version before, with the type of each.

    Args:
        types: Those of the version.
        patch: What takes it back.
    """
    signs = zip(sorted(types), patch.kept, strict=True)
    kept: dict[str, RecordType] = {one: types[one] for one, sign in signs if sign == "1"}
    removed: dict[str, RecordType] = {one: old["type"] for one, old in patch.removed.items()}
    return {**kept, **removed}
