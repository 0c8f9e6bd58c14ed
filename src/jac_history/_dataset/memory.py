"""The store of records in memory, over another one or not."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jac_history._dataset._base import Store
from jac_history._dataset.tables import Columns, Table
from jac_history._dates import AFTER_ALL, BEFORE_ALL
from jac_history._names import NameIndex, spelled_index
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.register import ENTITIES, REGISTER
from jac_history._records.schema import happens_in_time

if TYPE_CHECKING:
    from jac_history._versions import Earlier


class MemoryStore:
    """Tables over records in memory.

    Args:
        records: The records; each id once.
        as_of: Day number up to which open ends are attested, or None.
    """

    def __init__(self, records: Iterable[Record], as_of: int | None) -> None:
        grouped: dict[str, list[Record]] = {name: [] for name in REGISTER}
        for record in records:
            grouped[record.record_type].append(record)
        self._tables = {name: _table(group, name, as_of) for name, group in grouped.items()}
        self._places = {
            record.id: (name, position)
            for name, group in grouped.items()
            for position, record in enumerate(group)
        }

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        return self._tables[record_type]

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None."""
        return self._places.get(record_id)

    def ids(self) -> Collection[str]:
        """Return all ids."""
        return self._places

    def earlier(self) -> Iterable["Earlier"]:
        """Return the earlier versions that are known: of records in memory none is."""
        return ()

    def names(self) -> NameIndex:
        """Return the index of all names."""
        return spelled_index(self.spellings())

    def spellings(self) -> Iterable[tuple[str, str]]:
        """Return (name, id) for every name that the entities have themselves."""
        return spellings(one for name in ENTITIES for one in self._tables[name].records())


def spellings(entities: Iterable[Entity]) -> Iterable[tuple[str, str]]:
    """Yield (name, id) for every name of every entity, its id among them."""
    for entity in entities:
        for text in (entity.name, *(name.text for name in entity.names), entity.id):
            yield text, entity.id


def order(record: Record) -> tuple[int, int, str, str]:
    """Return the key by which the records of a type are sorted: date, then id.

    Entities, sources and disputes have no order in time; they are sorted by id alone.
    """
    time = record.time if happens_in_time(type(record)) else None
    earliest, latest, text = time.sort_key if time else (BEFORE_ALL, AFTER_ALL, "")
    return earliest, latest, text, record.id


def columns(group: list[Record], record_type: str, as_of: int | None) -> Columns:
    """Return what queries look at for sorted records of one type."""
    times = [record.time for record in group if happens_in_time(type(record)) and record.time]
    corners = [_no_none(time._bounds(as_of)) for time in times]  # noqa: SLF001
    a, b, c, d = ([corner[i] for corner in corners] for i in range(4))
    return Columns(
        size=len(group),
        corners=(a, b, c, d),
        qualified=[time.is_approximate or time.is_uncertain for time in times],
        mentions=[" ".join(entity.id for entity in record.entities) for record in group],
        words={
            field: [getattr(record, field) for record in group]
            for field in REGISTER[record_type].compared
        },
    )


def _table(group: list[Record], record_type: str, as_of: int | None) -> Table[Any]:
    group.sort(key=order)
    return Table(columns(group, record_type, as_of), group.__getitem__)


def _no_none(corners: tuple[int | None, ...]) -> tuple[int, int, int, int]:
    s1, s2, e1, e2 = corners
    return (
        BEFORE_ALL if s1 is None else s1,
        AFTER_ALL if s2 is None else s2,
        BEFORE_ALL if e1 is None else e1,
        AFTER_ALL if e2 is None else e2,
    )


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
