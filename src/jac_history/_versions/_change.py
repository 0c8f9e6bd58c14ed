"""What a data version did to a record."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import attrs

from jac_history._exceptions import publish
from jac_history._records._words import RecordType
from jac_history._versions._patch import Patch

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
