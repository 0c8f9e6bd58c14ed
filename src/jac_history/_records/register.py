"""The register of record types: where each class lies, and its name in the plural.

A query imports only the classes of the records that it returns. The order is that of exports: each
type after those that it refers to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from importlib import import_module

from jac_history._records.base import Record


class Registered:
    """Where a record class lies.

    Attributes:
        module: Its module within this package.
        name: Its name there.
        plural: What several are called: the name of the query function, the table, the heading.
        compared: The fields that queries compare without building the record.
    """

    # No tuple with names: Python would take as long to make its class as for a record's.
    def __init__(self, module: str, name: str, plural: str, compared: tuple[str, ...] = ()) -> None:
        self.module = module
        self.name = name
        self.plural = plural
        self.compared = compared


REGISTER = {
    "source": Registered("source", "Source", "sources"),
    "place": Registered("entities", "Place", "places"),
    "organization": Registered("entities", "Organization", "organizations"),
    "person": Registered("entities", "Person", "people"),
    "brand": Registered("entities", "Brand", "brands"),
    "vehicle": Registered("entities", "Vehicle", "vehicles"),
    "facility": Registered("entities", "Facility", "facilities"),
    "programme": Registered("entities", "Programme", "programmes"),
    "technology": Registered("entities", "Technology", "technologies"),
    "milestone": Registered("milestone", "Milestone", "milestones", ("category",)),
    "partnership": Registered("relations", "Partnership", "partnerships", ("kind",)),
    "tenure": Registered("relations", "Tenure", "tenures", ("position",)),
    "stake": Registered("relations", "Stake", "stakes"),
    "figure": Registered("figure", "Figure", "figures", ("measure", "kind")),
    "dispute": Registered("dispute", "Dispute", "disputes"),
    "claim": Registered("claim", "Claim", "claims", ("verdict",)),
}


def record_class(record_type: str) -> type[Record]:
    """Return the class of a record type."""
    where = REGISTER[record_type]
    cls: type[Record] = getattr(import_module(f"{__package__}.{where.module}"), where.name)
    return cls


def plural(record_type: str) -> str:
    """Return what several records of a type are called."""
    return REGISTER[record_type].plural


class _EntityTypes(Collection[str]):
    """The types of entities, whose classes all lie in one module."""

    def __contains__(self, record_type: object) -> bool:
        where = REGISTER.get(str(record_type))
        return where is not None and where.module == "entities"

    def __iter__(self) -> Iterator[str]:
        return (name for name, where in REGISTER.items() if where.module == "entities")

    def __len__(self) -> int:
        return sum(1 for _ in self)


ENTITIES: Collection[str] = _EntityTypes()
"""The types of entities."""


class _Classes(Mapping[str, type[Record]]):
    """The record classes by type, each imported when it is looked up."""

    def __getitem__(self, record_type: str) -> type[Record]:
        return record_class(record_type)

    def __contains__(self, record_type: object) -> bool:
        return record_type in REGISTER

    def __iter__(self) -> Iterator[str]:
        return iter(REGISTER)

    def __len__(self) -> int:
        return len(REGISTER)


CLASSES: Mapping[str, type[Record]] = _Classes()
"""Every record class by the word for its type, each after the classes that it refers to."""
