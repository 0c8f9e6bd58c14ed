"""A dataset in memory of which some records are those of another dataset."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jac_history._dataset._base import Store
from jac_history._dataset._memory import MemoryStore
from jac_history._names import NameIndex
from jac_history._records._record import Record

if TYPE_CHECKING:
    from jac_history._versions import Earlier


class ById(Mapping[str, Record]):
    """The records of a store by id, each built when it is looked up.

    Args:
        store: The store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, record_id: str) -> Record:
        where = self._store.locate(record_id)
        if where is None:
            raise KeyError(record_id)
        record: Record = self._store.table(where[0]).record(where[1])
        return record

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and self._store.locate(record_id) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.ids())

    def __len__(self) -> int:
        return len(self._store.ids())


class LayeredStore(MemoryStore):
    """Tables over records in memory, under their names and those that another store has for them.

    The other store may know more names than the records have themselves: the compiled dataset
    has pinyin for Chinese ones.

    Args:
        below: The other store; its records have ids that no others have.
        records: The records, those of the other store among them.
        as_of: Day number up to which open ends are attested, or None.
        earlier: The versions before that of the records, the newest first.
    """

    def __init__(
        self,
        below: Store,
        records: Iterable[Record],
        as_of: int | None,
        earlier: Iterable["Earlier"] = (),
    ) -> None:
        super().__init__(records, as_of)
        self._below = below
        self._earlier = tuple(earlier)

    def earlier(self) -> Iterable["Earlier"]:
        """Return the earlier versions that are known, the newest first."""
        return self._earlier

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None; former ids of the other store count."""
        return super().locate(record_id) or self._formerly(record_id)

    def names(self) -> NameIndex:
        """Return the index of all names."""
        return self._below.names().extended(self.spellings(), keep=self._holds)

    def _holds(self, record_id: str) -> bool:
        return super().locate(record_id) is not None

    def _formerly(self, record_id: str) -> tuple[str, int] | None:
        where = self._below.locate(record_id)
        if where is None:
            return None
        record: Record = self._below.table(where[0]).record(where[1])
        return super().locate(record.id)
