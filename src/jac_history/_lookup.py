"""What a name stands for: the one look-up of queries, filters and results."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol, cast

from jac_history._exceptions import InvalidArgumentError, UnknownNameError
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.register import CLASSES, ENTITIES, REGISTER
from jac_history._suggest import nearest

if TYPE_CHECKING:
    from jac_history._names import NameIndex

NAMED_TYPES = 2
"""So many types are named where a name is none of theirs."""


class Known(Protocol):
    """Records by id, and the names of the entities among them: those of a dataset or a result."""

    @abstractmethod
    def find(self, record_id: str, types: Collection[str]) -> Record | None:
        """Return the record with this id if it is of one of the types, else None."""

    @abstractmethod
    def is_of(self, types: Collection[str], record_id: str) -> bool:
        """Tell whether there is a record with this id, of one of the types."""

    @abstractmethod
    def ids(self) -> Collection[str]:
        """Return all ids."""

    @abstractmethod
    def names(self) -> NameIndex:
        """Return the index of all names."""

    @abstractmethod
    def records_of(self, record_type: str) -> Sequence[Record]:
        """Return all records of a type."""


class Lookup:
    """Finds the record that an id, a name or a record stands for.

    Args:
        known: The records among which to look.
    """

    def __init__(self, known: Known) -> None:
        self.known = known

    @cached_property
    def names(self) -> NameIndex:
        """The index of all names."""
        return self.known.names()

    def find(self, name: object, types: Collection[str] = ENTITIES) -> Record:
        """Return the one record of some types that an id, a name or a record stands for.

        Args:
            name: The id of a record, any name of an entity, or a record, which stands for its id.
            types: The types that count.

        Raises:
            UnknownNameError: No record of these types has the name, with the nearest ones.
            AmbiguousNameError: Several of them have it.
            InvalidArgumentError: It is neither text nor record.
        """
        what = _describe_types(types)
        text = _text_of(name, what)
        return self.by_id(text, types) or self._by_name(text, types, what)

    def _by_name(self, text: str, types: Collection[str], what: str) -> Record:
        """Return the one entity of some types with a name.

        Raises:
            UnknownNameError: None of these types has the name, with the nearest ones.
            AmbiguousNameError: Several of them have it.
        """
        if types is not ENTITIES and not any(map(ENTITIES.__contains__, types)):
            near = self.near_ids(text, types)
            raise UnknownNameError(text, near, what, self._others(text))
        try:
            found = self.names.find(text, partial(self.known.is_of, types), what)
        except UnknownNameError as miss:
            # What is called exactly so is what was meant, and not what looks like it.
            others = self._others(text)
            near = () if others else miss.suggestions
            raise UnknownNameError(text, near, what, others) from None
        return cast("Record", self.known.find(found, types))  # what the index names is there

    def _others(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return what a text stands for that is of none of the types asked for: type and id."""
        ids = self.bearers(text, REGISTER)
        records = (self.known.find(record_id, REGISTER) for record_id in sorted(ids))
        return tuple((record.record_type, record.id) for record in records if record)

    def get(self, name: object) -> Record:
        """Return the one record with an id, or the one entity with a name.

        Raises:
            UnknownNameError: Nothing is called so, with the nearest.
            AmbiguousNameError: Several entities are.
            InvalidArgumentError: It is neither text nor record.
        """
        text = _text_of(name, "entity")
        try:
            return self.by_id(text, REGISTER) or self._by_name(text, ENTITIES, "entity")
        except UnknownNameError as miss:
            # What was asked for looks like an id: those that come nearest say more than names.
            ids = self.near_ids(text, REGISTER) if "-" in text else ()
            raise (UnknownNameError(text, ids, "record") if ids else miss) from None

    def by_id(self, text: str, types: Collection[str]) -> Record | None:
        """Return the record of some types whose id this is, in any case, or None."""
        return self.known.find(text.lower(), types)

    def find_among(self, name: str, ids: Collection[str]) -> str:
        """Return the one id among some that an id or a name stands for.

        Raises:
            UnknownNameError: None of them has the name.
            AmbiguousNameError: Several have it.
        """
        if name in ids:
            return name
        record = self.by_id(name, REGISTER)
        if record is not None and record.id in ids:
            return record.id
        what = "record of this result"
        try:
            return self.names.find(name, ids.__contains__, what)
        except UnknownNameError as miss:
            near = nearest(name, ids)
            raise (UnknownNameError(name, near, what) if near else miss) from None

    def bearers(self, name: str, types: Collection[str]) -> frozenset[str]:
        """Return the ids of all entities of some types that bear a name, or have it as their id."""
        ids = self.names.bearers(name)
        known = self.by_id(name, types)
        own = (known.id,) if known else ()
        return frozenset([*filter(partial(self.known.is_of, types), ids), *own])

    def near_ids(self, text: str, types: Collection[str]) -> tuple[str, ...]:
        """Return the ids of records of some types that come nearest to a text."""
        return nearest(text, filter(partial(self.known.is_of, types), self.known.ids()))


def types_of(classes: Iterable[type[Record]]) -> tuple[str, ...]:
    """Return the record types of some classes and of those that are derived from them."""
    wanted = tuple(classes)
    return tuple(name for name, cls in CLASSES.items() if issubclass(cls, wanted))


def _describe_types(types: Collection[str]) -> str:
    """Return what records of some types are called together: ``vehicle``, ``entity``."""
    if types is ENTITIES or set(types) == set(ENTITIES):
        return "entity"
    return " or ".join(types) if len(types) <= NAMED_TYPES else "record"


def _text_of(name: object, what: str) -> str:
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


class ResultLookup(Lookup):
    """Finds what the records of a result name that belongs to no dataset.

    A record that is none of these stands for itself, for there is nothing that could refuse it.

    Args:
        records: The records.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        super().__init__(ResultNames(records))

    def find(self, name: object, types: Collection[str] = ENTITIES) -> Record:
        """Return the one record of some types that an id, a name or a record stands for."""
        if isinstance(name, Record) and name.record_type in types:
            return name
        return super().find(name, types)


class ResultNames(Known):
    """The records of a result that belongs to no dataset, and those that they name.

    Args:
        records: The records.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        # Imported here: a first name needs no annotations to be read.
        from jac_history._records.schema import related

        self._records = {
            named.id: named
            for record in records
            for named in (*record.entities, *related(record), record)
        }

    def find(self, record_id: str, types: Collection[str]) -> Record | None:
        """Return the record with this id if it is of one of the types, else None."""
        return self._records[record_id] if self.is_of(types, record_id) else None

    def is_of(self, types: Collection[str], record_id: str) -> bool:
        """Tell whether there is a record with this id, of one of the types."""
        record = self._records.get(record_id)
        return record is not None and record.record_type in types

    def ids(self) -> Collection[str]:
        """Return all ids."""
        return self._records

    def names(self) -> NameIndex:
        """Return the index of all names."""
        known = self._records.values()
        from jac_history._names import index_names  # a result with a dataset needs it not

        return index_names(spellings(one for one in known if isinstance(one, Entity)))

    def records_of(self, record_type: str) -> Sequence[Record]:
        """Return all records of a type."""
        return [one for one in self._records.values() if one.record_type == record_type]


def spellings(entities: Iterable[Entity]) -> Iterable[tuple[str, str]]:
    """Yield (name, id) for every name of every entity, its id among them."""
    for entity in entities:
        for text in (entity.name, *(name.text for name in entity.names), entity.id):
            yield text, entity.id
