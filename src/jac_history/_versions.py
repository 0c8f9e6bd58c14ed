"""Past versions of the data: patches, restored records, changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import loads
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from jac_history._exceptions import publish
from jac_history._listing import Listing
from jac_history._records.base import Restorable
from jac_history._records.vocabulary import ChangeKind, RecordType

if TYPE_CHECKING:
    from jac_history._display.tables import Table

Plain = Mapping[str, Any]
State = Mapping[str, Plain]
"""All records of a version as plain data, by id."""


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
    kept = [record_id for record_id in sorted(newer) if record_id in older]
    changes = {record_id: _changed_fields(older[record_id], newer[record_id]) for record_id in kept}
    return Patch(
        kept="".join("1" if record_id in older else "0" for record_id in sorted(newer)),
        changed={record_id: fields for record_id, fields in changes.items() if fields},
        removed={
            record_id: record
            for record_id, record in sorted(older.items())
            if record_id not in newer
        },
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
            older[record_id] = _with_old_fields(newer[record_id], patch.changed.get(record_id, {}))
    return older


def _changed_fields(old: Plain, new: Plain) -> Plain:
    return {
        field: _shorten_list(old.get(field), new.get(field))
        for field in dict.fromkeys((*old, *new))
        if old.get(field) != new.get(field)
    }


def _with_old_fields(record: Plain, changed: Plain) -> Plain:
    older = {field: _restore_list(value, record.get(field)) for field, value in changed.items()}
    return {field: value for field, value in {**record, **older}.items() if value is not None}


def _shorten_list(old: object, new: object) -> object:
    """Return an old list with the place in the new one for what that has too."""
    if not (isinstance(old, list) and isinstance(new, list)):
        return old
    return [new.index(item) if item in new else item for item in old]


def _restore_list(old: object, new: Any) -> object:
    """Return an old list whole again; no list of a record holds numbers of its own."""
    if not isinstance(old, list):
        return old
    return [new[item] if isinstance(item, int) else item for item in old]


HOW_TO_SEE_EACH = "slice the result, or ask with kind= or since=, to see them one by one"


@publish
@attrs.frozen(kw_only=True)
class Change(Restorable):
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


@publish
class Changes(Listing[Change]):
    """What data versions did: a tuple of `Change`, version by version, shown as a table.

    Where there are many, the table counts them by version and type, the newest version first. A
    slice shows itself so too.

    >>> import jac_history as jac
    >>> jac.changes(kind="removed")[0].kind
    'removed'
    >>> type(jac.changes()[:5]).__name__
    'Changes'
    """

    __slots__ = ()

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_EACH) -> "Table":
        from jac_history._display.listings import table_of_changes

        return table_of_changes(self, most, rest)


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
    for record_id in sorted({*now, *patch.removed}):
        if record_id not in now:
            old_type = _type_of(patch.removed[record_id])
            yield Change(version=version, id=record_id, record_type=old_type, kind="removed")
            continue
        change = Change(version=version, id=record_id, record_type=types[record_id], kind="changed")
        if now[record_id] == "0":
            yield attrs.evolve(change, kind="added")
        elif record_id in patch.changed:
            yield attrs.evolve(change, fields=tuple(patch.changed[record_id]))


class PastVersion(NamedTuple):
    """A version before the present one.

    Attributes:
        metadata: Its metadata, with counts and checksum.
        patch: What takes the next version back to it.
    """

    metadata: Mapping[str, Any]
    patch: Patch


def mark_changes(newer: Iterable[str], patch: Patch) -> str:
    """Return a sign for each id of the newer version, as a compiled module holds it.

    Args:
        newer: The ids of the newer version.
        patch: What takes it back.

    Returns:
        By the alphabet: ``+`` if the older version had no such record, ``~`` if it had another,
        ``=`` if it had the same. So the module need not repeat the ids of what was changed.
    """
    kept = zip(sorted(newer), patch.kept, strict=True)
    return "".join(
        "+" if sign == "0" else "~" if record_id in patch.changed else "="
        for record_id, sign in kept
    )


def read_versions(modules: Iterable[ModuleType], ids: Iterable[str]) -> Iterator[PastVersion]:
    """Yield the past versions that compiled modules hold, in their order.

    Args:
        modules: The modules, that of the newest past version first.
        ids: The ids of the version after that.
    """
    for module in modules:
        patch = _read_patch(module, sorted(ids))
        yield PastVersion(module.INFO, patch)
        ids = _ids_before(ids, patch)


def _read_patch(module: ModuleType, newer: Sequence[str]) -> Patch:
    signs = dict(zip(newer, module.SIGNS, strict=True))
    changed = (record_id for record_id, sign in signs.items() if sign == "~")
    return Patch(
        kept="".join("0" if sign == "+" else "1" for sign in module.SIGNS),
        changed=dict(zip(changed, map(loads, module.CHANGED), strict=True)),
        removed={record["id"]: record for record in map(loads, module.REMOVED)},
    )


def _ids_before(ids: Iterable[str], patch: Patch) -> list[str]:
    signs = zip(sorted(ids), patch.kept, strict=True)
    return [record_id for record_id, sign in signs if sign == "1"] + list(patch.removed)


def records_at(index: int, now: State, past: Sequence[PastVersion]) -> State:
    """Return the records of a past version.

    Args:
        index: Which of the past versions.
        now: The records of the present version.
        past: The past versions, the newest first.
    """
    state = now
    for version in past[: index + 1]:
        state = restore(state, version.patch)
    return state


def types_before(types: Mapping[str, RecordType], patch: Patch) -> dict[str, RecordType]:
    """Return the ids of the version before, with the type of each.

    Args:
        types: Those of the version.
        patch: What takes it back.
    """
    known = dict(types)
    known.update((record_id, _type_of(record)) for record_id, record in patch.removed.items())
    return {record_id: known[record_id] for record_id in _ids_before(types, patch)}


def _type_of(record: Plain) -> RecordType:
    record_type: RecordType = record["type"]
    return record_type
