"""The earlier versions that a compiled dataset carries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import loads
from types import ModuleType
from typing import Any, NamedTuple

from jac_history._records._words import RecordType
from jac_history._versions._patch import Patch, State, restore


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
