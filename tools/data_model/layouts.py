"""Which classes stand where in the pictures."""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType

import attrs

import jac_history as jac
from data_model.fields import Row, rows
from jac_history._records.base import Record
from jac_history._records.dispute import Position
from jac_history._records.entities import Entity, Name
from jac_history._records.relations import Party
from jac_history._records.source import Citation

HEAD = 22
"""Pixels of the head of a box."""

LINE = 15
"""Pixels of a line in a box."""

GAP = 16
"""Pixels between two boxes."""

KINDS: tuple[type[Entity], ...] = (
    jac.Organization,
    jac.Person,
    jac.Place,
    jac.Brand,
    jac.Vehicle,
    jac.Facility,
    jac.Programme,
    jac.Technology,
)


@attrs.frozen
class Box:
    """A class on the picture.

    Attributes:
        name: The name of the class.
        rows: Its fields.
        x: Its left pixel.
        y: Its upper pixel.
        width: In pixels.
    """

    name: str
    rows: tuple[Row, ...]
    x: int
    y: int
    width: int

    @property
    def height(self) -> int:
        """In pixels."""
        return HEAD + LINE * len(self.rows) + (6 if self.rows else 0)


def statements() -> list[Box]:
    """Return the records that state something between their sources and what they are about."""
    return [
        *_column(24, 130, 40, map(_own, (Citation, jac.Source, Position, jac.Dispute, jac.Claim))),
        *_column(
            232,
            214,
            24,
            map(_own, (jac.Milestone, jac.Partnership, Party, jac.Tenure, jac.Stake, jac.Figure)),
        ),
        *_column(
            524, 142, 60, [_own(Entity), _own(Name), *((kind.__name__, ()) for kind in KINDS)]
        ),
    ]


def entities() -> list[Box]:
    """Return the kinds of entities with the fields that only they have."""
    left = (jac.Vehicle, jac.Brand, jac.Technology, jac.Programme, jac.Facility)
    return [
        *_column(24, 190, 4, map(_of_kind, left)),
        *_column(284, 206, 120, map(_of_kind, (jac.Organization,))),
        *_column(536, 130, 4, map(_of_kind, (jac.Person,))),
        *_column(536, 130, 330, map(_of_kind, (jac.Place,))),
    ]


LAYOUTS: MappingProxyType[str, Callable[[], list[Box]]] = MappingProxyType(
    {"statements": statements, "entities": entities}
)
"""Name of each picture to the function that lays it out."""


def _own(cls: type[attrs.AttrsInstance]) -> tuple[str, tuple[Row, ...]]:
    return cls.__name__, rows(cls, above=Record)


def _of_kind(cls: type[Entity]) -> tuple[str, tuple[Row, ...]]:
    return cls.__name__, rows(cls, above=Entity)


def _column(
    x: int, width: int, top: int, classes: Iterable[tuple[str, Sequence[Row]]]
) -> Iterable[Box]:
    y = top
    for name, fields in classes:
        box = Box(name, tuple(fields), x, y, width)
        yield box
        y += box.height + GAP
