"""The dataset as related tables, for the formats made of tables."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from operator import attrgetter, itemgetter
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

import attrs

from jac_history._dates import EDTFDate
from jac_history._export.snapshot import Snapshot
from jac_history._reading.json_schema import class_note, field_notes
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute, Position
from jac_history._records.entities import Entity, Name, Organization
from jac_history._records.register import plural
from jac_history._records.relations import Party
from jac_history._records.source import Citation
from jac_history._records.types import CLASSES, ENTITY_TYPES, kinds_of, table_of
from jac_history._records.vocabulary import RecordType

Cell: TypeAlias = str | int | float | bool | dt.date | None
CellType: TypeAlias = Literal["text", "integer", "number", "flag", "date"]
Row: TypeAlias = tuple[Cell, ...]


@attrs.frozen(kw_only=True)
class Column:
    """One column.

    Attributes:
        name: Its name.
        type: What its cells hold.
        note: What it means.
        required: Whether every row has a value.
        words: The only values allowed, where there is a list of them.
        refers: The table whose ids it holds, or None.
        cell: Gives the cell for one of the table's items.
    """

    name: str
    type: CellType
    note: str
    required: bool = False
    words: tuple[Any, ...] = ()
    refers: str | None = None
    cell: Callable[[Any], Cell]


@attrs.frozen(kw_only=True)
class Table:
    """One table.

    Attributes:
        name: Its name.
        note: What a row is.
        columns: Its columns.
        key: The columns of the primary key.
        links: Foreign keys of more than one column: columns, table, columns there.
        items: Gives what the rows are of, one item a row, for a dataset.
    """

    name: str
    note: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    items: Callable[[Snapshot], Iterable[Any]]

    def rows(self, snapshot: Snapshot) -> Iterator[Row]:
        """Yield the rows for a dataset."""
        for item in self.items(snapshot):
            yield tuple(column.cell(item) for column in self.columns)

    @property
    def foreign_keys(self) -> tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]:
        """All foreign keys: columns, table, columns there."""
        single = (((one.name,), one.refers, ("id",)) for one in self.columns if one.refers)
        return (*single, *self.links)


def columns_of(cls: type) -> tuple[Column, ...]:
    """Return the columns of a class; fields that hold several things have tables of their own."""
    hints = get_type_hints(cls)
    notes = field_notes(cls)
    return tuple(
        column
        for field in attrs.fields(cls)
        if get_origin(hints[field.name]) is not tuple
        for column in _columns(field.name, hints[field.name], notes.get(field.name, ""))
    )


def _columns(name: str, hint: Any, note: str) -> tuple[Column, ...]:
    kinds = kinds_of(hint)
    required = type(None) not in get_args(hint)
    if kinds == (EDTFDate,):
        return _date_columns(name, note, required=required)
    table = table_of(kinds)
    if table is not None:
        return (
            Column(
                name=f"{name}_id",
                type="text",
                note=note,
                required=required,
                refers=table,
                cell=_then(name, attrgetter("id")),
            ),
        )
    words = get_args(kinds[0]) if get_origin(kinds[0]) is Literal else ()
    return (
        Column(
            name=name,
            type=_scalar(kinds, words),
            note=note,
            required=required,
            words=words,
            cell=attrgetter(name),
        ),
    )


def _date_columns(name: str, note: str, *, required: bool) -> tuple[Column, ...]:
    parts: tuple[tuple[str, CellType, str, bool, Callable[[Any], Cell]], ...] = (
        ("edtf", "text", f"{note} As EDTF (ISO 8601-2).", required, attrgetter("text")),
        ("earliest", "date", "The first day it may mean.", False, attrgetter("earliest")),
        ("latest", "date", "The last day it may mean.", False, attrgetter("latest")),
        ("approximate", "flag", "Whether it is about then.", required, _flag("is_approximate")),
        ("uncertain", "flag", "Whether it is doubtful.", required, _flag("is_uncertain")),
        ("ongoing", "flag", "Whether it still holds.", required, _flag("is_ongoing")),
    )
    return tuple(
        Column(
            name=f"{name}_{part}",
            type=type_,
            note=text,
            required=always,
            cell=_then(name, cell),
        )
        for part, type_, text, always, cell in parts
    )


def _flag(name: str) -> Callable[[Any], Cell]:
    return lambda date: bool(getattr(date, name))


def _then(name: str, cell: Callable[[Any], Cell]) -> Callable[[Any], Cell]:
    """Return what gives the cell of a field that may be None."""
    value = attrgetter(name)

    def of(item: Any) -> Cell:
        found = value(item)
        return None if found is None else cell(found)

    return of


def _scalar(kinds: tuple[Any, ...], words: tuple[Any, ...]) -> CellType:
    if float in kinds:
        return "number"
    return "integer" if words and all(isinstance(word, int) for word in words) else "text"


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
        name=plural(record_type),
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
