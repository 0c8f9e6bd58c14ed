"""The dataset as related tables: the same ones for CSV, Parquet, SQLite and Croissant.

Every record has a row in ``records`` and in the table of its type, an entity one in ``entities``
too. What a record holds several of (citations, names, owners, parties ...) lies in tables of its
own, numbered in the record's order.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias, get_args

import attrs

from jac_history._export._columns import TABLES, columns_of, table_of
from jac_history._export._notes import class_note
from jac_history._export._snapshot import Snapshot
from jac_history._export._table import Cell, Column, Table
from jac_history._records._dispute import Dispute, Position
from jac_history._records._entities import Entity, Name, Organization
from jac_history._records._record import Record
from jac_history._records._relations import Party
from jac_history._records._source import Citation
from jac_history._records._types import CLASSES, ENTITY_TYPES
from jac_history._records._words import RecordType

Item: TypeAlias = tuple[Any, ...]


@attrs.frozen
class Link:
    """One field that holds several things, of one record class or more.

    Attributes:
        field: The field.
        item: What it holds.
        table: The table of its items.
        owner: The column with the id of the record.
        owners: The table of the records.
        note: What a row is.
        column: The column with the id of an item that is a record.
    """

    field: str
    item: type
    table: str
    owner: str
    owners: str
    note: str
    column: str = ""


LINKS = (
    Link("names", Name, "names", "entity_id", "entities", class_note(Name)),
    Link("owners", Organization, "owners", "entity_id", "entities", "An owner.", "owner_id"),
    Link(
        "derived_from",
        Entity,
        "predecessors",
        "entity_id",
        "entities",
        "What an entity came out of or is based on.",
        "predecessor_id",
    ),
    Link(
        "about",
        Entity,
        "milestone_entities",
        "milestone_id",
        "milestones",
        "An entity that a milestone is about.",
        "entity_id",
    ),
    Link("parties", Party, "parties", "partnership_id", "partnerships", class_note(Party)),
    Link("positions", Position, "positions", "dispute_id", "disputes", class_note(Position)),
    Link("citations", Citation, "citations", "record_id", "records", class_note(Citation)),
)
"""The fields that hold several things."""


@cache
def tables() -> tuple[Table, ...]:
    """Return all tables, each after those it refers to, but for references within one."""
    return (
        _records(),
        _entities(),
        *(_class_table(name) for name in CLASSES),
        *map(_link_table, LINKS),
        _position_citations(),
    )


def _records() -> Table:
    return Table(
        name="records",
        note="Every record of every type.",
        columns=(
            _id("Stable identifier, unique in the whole dataset."),
            _type(get_args(RecordType)),
            _text("label", "One line that names the record for a reader."),
        ),
        key=("id",),
        items=Snapshot.all,
    )


def _entities() -> Table:
    chinese = Column(
        name="chinese_name",
        type="text",
        note="The first Chinese name, in characters.",
        cell=attrgetter("chinese_name"),
    )
    return Table(
        name="entities",
        note="Everything with a name that records speak of.",
        columns=(
            _id("Stable identifier, unique in the whole dataset.", "records"),
            _type(ENTITY_TYPES),
            _text("name", "The usual English name."),
            chinese,
        ),
        key=("id",),
        items=lambda snapshot: snapshot.of(Entity),
    )


def _class_table(record_type: str) -> Table:
    cls = CLASSES[record_type]
    above = "entities" if issubclass(cls, Entity) else "records"
    own = (column for column in columns_of(cls) if column.name != "id")
    return Table(
        name=TABLES[record_type],
        note=class_note(cls),
        columns=(_id("Stable identifier, unique in the whole dataset.", above), *own),
        key=("id",),
        items=lambda snapshot: snapshot.of(cls),
    )


def _link_table(link: Link) -> Table:
    def items(snapshot: Snapshot) -> Iterator[Item]:
        for record in snapshot.all():
            yield from _numbered((record.id,), getattr(record, link.field, ()))

    return Table(
        name=link.table,
        note=link.note,
        columns=(
            _owner(link.owner, link.owners),
            _number("number", 1),
            *_of_item(_item_columns(link)),
        ),
        key=(link.owner, "number"),
        items=items,
    )


def _item_columns(link: Link) -> tuple[Column, ...]:
    if not issubclass(link.item, Record):
        return columns_of(link.item)
    return (_id(link.note, table_of((link.item,)), link.column),)


def _position_citations() -> Table:
    def items(snapshot: Snapshot) -> Iterator[Item]:
        for dispute in snapshot.of(Dispute):
            for number, position in enumerate(dispute.positions, start=1):
                yield from _numbered((dispute.id, number), position.citations)

    return Table(
        name="position_citations",
        note="What one source says for one position of a dispute.",
        columns=(
            _owner("dispute_id", "disputes"),
            _number("position", 1),
            _number("number", 2),
            *_of_item(columns_of(Citation)),
        ),
        key=("dispute_id", "position", "number"),
        links=((("dispute_id", "position"), "positions", ("dispute_id", "number")),),
        items=items,
    )


def _numbered(owner: tuple[str | int, ...], things: Iterable[Any]) -> Iterator[Item]:
    return ((*owner, number, thing) for number, thing in enumerate(things, start=1))


def _of_item(columns: tuple[Column, ...]) -> Iterator[Column]:
    """Yield the columns of a thing as columns of an item, of which the thing is the last part."""
    return (attrs.evolve(one, cell=partial(_last, one.cell)) for one in columns)


def _last(cell: Callable[[Any], Cell], item: Item) -> Cell:
    return cell(item[-1])


def _id(note: str, refers: str | None = None, name: str = "id") -> Column:
    return Column(
        name=name, type="text", note=note, required=True, refers=refers, cell=attrgetter("id")
    )


def _text(name: str, note: str) -> Column:
    return Column(name=name, type="text", note=note, required=True, cell=attrgetter(name))


def _type(words: tuple[str, ...]) -> Column:
    return Column(
        name="type",
        type="text",
        note="The type of the record.",
        required=True,
        words=words,
        cell=attrgetter("record_type"),
    )


def _owner(name: str, refers: str) -> Column:
    note = "The record that it belongs to."
    return Column(
        name=name, type="text", note=note, required=True, refers=refers, cell=itemgetter(0)
    )


def _number(name: str, part: int) -> Column:
    note = "The place in the record's order, from 1."
    return Column(name=name, type="integer", note=note, required=True, cell=itemgetter(part))
