"""All record classes by the word for their type."""

from types import MappingProxyType

from jac_history._records._dispute import Dispute
from jac_history._records._entities import (
    Brand,
    Entity,
    Facility,
    Organization,
    Person,
    Place,
    Programme,
    Technology,
    Vehicle,
)
from jac_history._records._figure import Figure
from jac_history._records._milestone import Milestone
from jac_history._records._record import Record
from jac_history._records._relations import Partnership, Stake, Tenure
from jac_history._records._source import Source

CLASSES: MappingProxyType[str, type[Record]] = MappingProxyType(
    {
        cls.record_type: cls
        for cls in (
            Source,
            Place,
            Organization,
            Person,
            Brand,
            Vehicle,
            Facility,
            Programme,
            Technology,
            Milestone,
            Partnership,
            Tenure,
            Stake,
            Figure,
            Dispute,
        )
    }
)
"""Every record class, each after the classes that it refers to."""

ENTITY_TYPES: tuple[str, ...] = tuple(
    name for name, cls in CLASSES.items() if issubclass(cls, Entity)
)
