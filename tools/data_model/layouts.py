"""Which classes stand where in the pictures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import MappingProxyType

import attrs

import jac_history as jac
from data_model.fields import Row, rows
from jac_history._records.base import Record
from jac_history._records.entities import Entity, Name
from jac_history._records.register import CLASSES
from jac_history._records.schema import is_statement, part_fields
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
    middle = [cls for cls in CLASSES.values() if is_statement(cls)]
    left = [cls for cls in CLASSES.values() if not issubclass(cls, (Entity, *middle))]
    evidence: list[type[attrs.AttrsInstance]] = [Citation, *_with_parts(left, before=True)]
    named = [_own(Entity), _own(Name), *((kind.__name__, ()) for kind in KINDS)]
    return [
        *_column(24, 130, 40, map(_own, evidence)),
        *_column(232, 214, 24, map(_own, _with_parts(middle, before=False))),
        *_column(524, 142, 60, named),
    ]


def _with_parts(
    classes: Iterable[type[Record]], *, before: bool
) -> Iterator[type[attrs.AttrsInstance]]:
    """Yield classes, each with those of its own parts, but for citations."""
    for cls in classes:
        parts = [field.part for field in part_fields(cls) if field.part is not Citation]
        yield from (*parts, cls) if before else (cls, *parts)


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
