"""The register of record types: where each class lies, and its name in the plural.

A query imports only the classes of the records that it returns. The order is that of exports: each
type after those that it refers to.
"""

from importlib import import_module
from typing import NamedTuple

from jac_history._records.base import Record


class Registered(NamedTuple):
    """Where a record class lies.

    Attributes:
        module: Its module within this package.
        name: Its name there.
        plural: What several are called: the name of the query function, the table, the heading.
    """

    module: str
    name: str
    plural: str


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
    "milestone": Registered("milestone", "Milestone", "milestones"),
    "partnership": Registered("relations", "Partnership", "partnerships"),
    "tenure": Registered("relations", "Tenure", "tenures"),
    "stake": Registered("relations", "Stake", "stakes"),
    "figure": Registered("figure", "Figure", "figures"),
    "dispute": Registered("dispute", "Dispute", "disputes"),
}

ENTITIES = tuple(name for name, where in REGISTER.items() if where.module == "entities")


def record_class(record_type: str) -> type[Record]:
    """Return the class of a record type."""
    where = REGISTER[record_type]
    cls: type[Record] = getattr(import_module(f"{__package__}.{where.module}"), where.name)
    return cls


def plural(record_type: str) -> str:
    """Return what several records of a type are called."""
    return REGISTER[record_type].plural
