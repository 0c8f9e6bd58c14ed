"""What the versions of a dataset did."""

from typing import TYPE_CHECKING, Any, cast

from jac_history._dataset._base import Base, check_word

if TYPE_CHECKING:
    from jac_history._records.vocabulary import RecordType
    from jac_history._versions import Change


class History(Base):
    """What the versions of a dataset did."""

    _info: dict[str, Any]

    def changes(self, since: str | None = None) -> "tuple[Change, ...]":
        """Return what each data version did to which record, version by version, by id.

        Args:
            since: Only what was done after this version; None for all that was done since the
                first one, whose own records are not told one by one.

        Raises:
            InvalidArgumentError: No version is called so.

        >>> import jac_history as jac
        >>> changes = jac.changes(since="2026.11.0")
        >>> [change.kind for change in changes if change.id == "an-jin"]
        ['changed']
        >>> jac.changes(since=jac.DATA_VERSION)
        ()
        """
        # Imported here: most programs never ask.
        from jac_history._versions import changes_between, types_before

        earlier = tuple(self._store.earlier())
        versions = (self._info["version"], *(one.info["version"] for one in earlier))
        check_word("since", since, versions)
        wanted = len(earlier) if since is None else versions.index(since)
        types, told = self._types(), []
        for version, one in zip(versions, earlier[:wanted], strict=False):
            told.append(tuple(changes_between(version, types, one.patch)))
            types = types_before(types, one.patch)
        return tuple(change for changes in reversed(told) for change in changes)

    def _types(self) -> "dict[str, RecordType]":
        places = ((one, self._store.locate(one)) for one in self._store.ids())
        return {one: cast("RecordType", place[0]) for one, place in places if place is not None}
