"""The store of records in memory, over another one or not."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jac_history._dataset.tables import Columns, Store, Table
from jac_history._dates import AFTER_ALL, BEFORE_ALL, is_doubtful
from jac_history._lookup import spellings
from jac_history._names import NameIndex, index_names
from jac_history._records.base import Record, bounds_of_record
from jac_history._records.register import ENTITIES, REGISTER
from jac_history._records.schema import happens_in_time

if TYPE_CHECKING:
    from jac_history._dates.certainty import Bounds
    from jac_history._versions import PastVersion


class MemoryStore(Store):
    """Tables over records in memory.

    Over a base they bear its names too: the compiled dataset has pinyin for Chinese ones.

    Args:
        records: The records; each id once. Those of the base that belong here are among them.
        as_of: Day number up to which open ends are attested, or None.
        base: Another store whose names and former ids count for its records; their ids are those
            of no other record.
        past: The versions before that of the records, the newest first.
    """

    def __init__(
        self,
        records: Iterable[Record],
        as_of: int | None,
        base: Store | None = None,
        past: Iterable["PastVersion"] = (),
    ) -> None:
        groups: dict[str, list[Record]] = {name: [] for name in REGISTER}
        for record in records:
            groups[record.record_type].append(record)
        self._tables = {name: _table(group, name, as_of) for name, group in groups.items()}
        self._places = {
            record.id: (name, position)
            for name, group in groups.items()
            for position, record in enumerate(group)
        }
        self.base = base
        self._past = tuple(past)

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        return self._tables[record_type]

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, former ones of the base among them, or None."""
        return self._places.get(record_id) or self._renamed(record_id)

    def ids(self) -> Collection[str]:
        """Return all ids, in the order of types and records."""
        return self._places

    def past_versions(self) -> Iterable["PastVersion"]:
        """Return the past versions that are known, the newest first."""
        return self._past

    def names(self) -> NameIndex:
        """Return the index of all names."""
        entities = (entity for name in ENTITIES for entity in self._tables[name].records())
        own = spellings(entities)
        if self.base is None:
            return index_names(own)
        return self.base.names().extended(own, keep=self._places.__contains__)

    def _renamed(self, record_id: str) -> tuple[str, int] | None:
        record = None if self.base is None else self.base.get(record_id)
        return None if record is None else self._places.get(record.id)


def split_off(store: Store, root: Store) -> tuple[tuple[Record, ...], tuple[str, ...] | None]:
    """Return the records of a store that are its own, and the ids of those of another store.

    Args:
        store: The store.
        root: The other one; none are of it unless the store lies over it.
    """
    if not any(base is root for base in _bases(store)):
        return tuple(store.values()), None
    ids = [one for one, record in store.items() if one in root.ids() and root[one] is record]
    shared = frozenset(ids)
    return tuple(record for one, record in store.items() if one not in shared), tuple(ids)


def _bases(store: Store) -> Iterator[Store]:
    """Yield the stores that a store lies over, the nearest first."""
    base = store.base
    while base is not None:
        yield base
        base = base.base


def order(record: Record) -> tuple[int, int, str, str]:
    """Return the key by which the records of a type are sorted: date, then id.

    Entities, sources and disputes have no order in time; they are sorted by id alone.
    """
    time = record.time if happens_in_time(type(record)) else None
    if time is None:
        return BEFORE_ALL, AFTER_ALL, "", record.id
    first, _, _, last = bounds_of_record(record)
    return first or BEFORE_ALL, last or AFTER_ALL, time.text, record.id


def columns(group: list[Record], record_type: str, as_of: int | None) -> Columns:
    """Return what queries look at for sorted records of one type."""
    dated = [record for record in group if happens_in_time(type(record))]
    times = [record.time for record in dated if record.time]
    corners = [_with_far_days(bounds_of_record(record, as_of)) for record in dated]
    a, b, c, d = ([corner[i] for corner in corners] for i in range(4))
    return Columns(
        ids=[record.id for record in group],
        corners=(a, b, c, d),
        qualified=list(map(is_doubtful, times)),
        mentions=[" ".join(entity.id for entity in record.entities) for record in group],
        words={
            field: [getattr(record, field) for record in group]
            for field in REGISTER[record_type].compared
        },
    )


def _table(group: list[Record], record_type: str, as_of: int | None) -> Table[Any]:
    group.sort(key=order)
    return Table(columns(group, record_type, as_of), group.__getitem__)


def _with_far_days(corners: "Bounds") -> tuple[int, int, int, int]:
    s1, s2, e1, e2 = corners
    return (
        BEFORE_ALL if s1 is None else s1,
        AFTER_ALL if s2 is None else s2,
        BEFORE_ALL if e1 is None else e1,
        AFTER_ALL if e2 is None else e2,
    )
