"""What all parts of a dataset share: the tables, names and ids under its queries."""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from jac_history._dataset.tables import Table
from jac_history._exceptions import InvalidArgumentError, UnknownNameError
from jac_history._records.base import Record
from jac_history._records.register import ENTITIES, record_class
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._names import NameIndex
    from jac_history._versions import Earlier

R = TypeVar("R", bound=Record)


class Store(Protocol):
    """Where the records of a dataset lie."""

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        ...

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None."""
        ...

    def ids(self) -> Collection[str]:
        """Return all ids."""
        ...

    def names(self) -> "NameIndex":
        """Return the index of all names."""
        ...

    def earlier(self) -> "Iterable[Earlier]":
        """Return the earlier versions that are known, the newest first."""
        ...


class Base:
    """The tables, names and ids of a dataset."""

    _store: Store
    _as_of: int | None

    _names: "NameIndex | None" = None

    def _all(self, record_type: str) -> Records[Any]:
        return self._records(self._store.table(record_type).records(), record_type)

    def _records(self, records: Iterable[R], record_type: str | None) -> Records[R]:
        """Return records of one type, or of several if `record_type` is None, as a result."""
        cls = None if record_type is None else record_class(record_type)
        return Records(records, find=self._entity, as_of=self._as_of, cls=cls)

    def _record(self, record_id: str) -> Record | None:
        where = self._store.locate(record_id)
        return None if where is None else self._store.table(where[0]).record(where[1])

    def _entity(self, name: object, what: str = "entity") -> Any:
        """Return the entity that a name, id or record stands for.

        Args:
            name: The name.
            what: A record type to look within, or ``entity`` for all.
        """
        text = name_text(name, what)
        where = self._store.locate(text)
        if where is not None and (where[0] == what or (what == "entity" and where[0] in ENTITIES)):
            return self._store.table(where[0]).record(where[1])
        return self._record(self._index().find(text, self._is(what), what))

    def _is(self, what: str) -> Callable[[str], bool]:
        if what == "entity":
            return lambda _: True
        return lambda one: (self._store.locate(one) or ("",))[0] == what

    def _index(self) -> "NameIndex":
        if self._names is None:
            self._names = self._store.names()
        return self._names


def name_text(name: object, what: str) -> str:
    """Return the text under which to look for a name, an id or a record.

    Raises:
        UnknownNameError: The text is empty.
        InvalidArgumentError: It is neither text nor record.
    """
    if isinstance(name, Record):
        return name.id
    if not isinstance(name, str):
        raise InvalidArgumentError("name", name, expected=f"the name, id or record of one {what}")
    if not name.strip():
        raise UnknownNameError(name, what=what)
    return name


def check_word(argument: str, value: str | None, choices: tuple[str, ...]) -> None:
    """Refuse a word that is not among the controlled ones.

    Raises:
        InvalidArgumentError: With the choices and the nearest.
    """
    if value is not None and value not in choices:
        from jac_history._suggest import nearest

        raise InvalidArgumentError(argument, value, choices, nearest(str(value), choices))
