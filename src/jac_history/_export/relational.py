"""The dataset as related tables, for the formats made of tables."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias

import attrs

from jac_history._export.snapshot import ExportContent
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.register import CLASSES, ENTITIES, plural
from jac_history._records.schema import (
    Field,
    class_note,
    fields_of,
    list_fields,
    part_fields,
    part_name,
    table_of,
)
from jac_history._tables import CellType, Column, scalar_type

Cell: TypeAlias = str | int | float | bool | dt.date | None
Row: TypeAlias = tuple[Cell, ...]


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
    items: Callable[[ExportContent], Iterable[Any]]

    def rows(self, snapshot: ExportContent) -> Iterator[Row]:
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
    fields = (field for field in fields_of(cls) if field.kind not in {"records", "parts"})
    return tuple(column for field in fields for column in _columns(field))


def _columns(field: Field) -> tuple[Column, ...]:
    required = not field.nullable
    if field.kind == "date":
        return _date_columns(field.name, field.note, required=required)
    if field.kind == "record":
        return (
            Column(
                name=f"{field.name}_id",
                type="text",
                note=field.note,
                required=required,
                refers=table_of(field.types),
                cell=_then(field.name, attrgetter("id")),
            ),
        )
    return (
        Column(
            name=field.name,
            type=scalar_type(field),
            note=field.note,
            required=required,
            words=field.words,
            cell=attrgetter(field.name),
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


Item: TypeAlias = tuple[Any, ...]
"""A thing that a record holds several of, after the id of the record and its place in it."""


@attrs.frozen(kw_only=True)
class Link:
    """One field that holds several things, of one record class or of several that share it.

    Attributes:
        field: The field.
        classes: The record classes that have it.
        table: The table of its items.
        owners: The table of the records.
        owner: The column with the id of the record.
        column: The column with the id of an item that is a record.
        note: What a row is.
    """

    field: Field
    classes: tuple[type[Record], ...]
    table: str
    owners: str
    owner: str
    column: str
    note: str


TABLE_NAMES = {"derived_from": ("predecessors", "predecessor_id")}
"""The names of tables and columns that do not follow from their field."""
LINK_NOTES = {
    "owners": "An owner.",
    "predecessors": "What an entity came out of or is based on.",
    "milestone_entities": "An entity that a milestone is about.",
}
"""What a row of a table is that holds nothing but references, where more is to be said."""


INNER_NOTES = {("position", "citations"): "What one source says for one position of a dispute."}
"""What a row is of the parts in parts, where the class of these does not say it well."""


def links() -> tuple[Link, ...]:
    """Return the fields that hold several things, those of all kinds of records last.

    Entities share a table for each such field, and so do all records for each kind of parts;
    what other records refer to has a table for each type of them.
    """
    groups: dict[tuple[str, ...], list[tuple[type[Record], Field]]] = {}
    for record_type, cls in CLASSES.items():
        for field in list_fields(cls):
            groups.setdefault(_shared_by(record_type, field), []).append((cls, field))
    taken: set[str] = {*map(plural, CLASSES)}
    made = [_link(tuple(zip(*group, strict=True)), taken) for group in groups.values()]
    return tuple(sorted(made, key=lambda link: link.owners == "records"))


def _shared_by(record_type: str, field: Field) -> tuple[str, ...]:
    if field.kind == "parts":
        return field.name, field.part.__name__
    return field.name, "" if record_type in ENTITIES else record_type


def _link(group: tuple[Any, ...], taken: set[str]) -> Link:
    classes, fields = group
    types = dict.fromkeys(cls for field in fields for cls in field.types)
    field = fields[0].replace(types=tuple(types))
    are_entities = all(issubclass(cls, Entity) for cls in classes)
    owners = "entities" if are_entities else table_of(classes)
    owner = _singular(owners)
    names = TABLE_NAMES.get(field.name) or _names_of(field, owners, owner)
    table = names[0] if names[0] not in taken else f"{owner}_{field.name}"
    taken.add(table)
    column = names[1] if names[1] != f"{owner}_id" else f"other_{names[1]}"
    note = class_note(field.part) if field.kind == "parts" else field.note
    return Link(
        field=field,
        classes=classes,
        table=table,
        owners=owners,
        owner=f"{owner}_id",
        column=column,
        note=LINK_NOTES.get(table, note),
    )


def _names_of(field: Field, owners: str, owner: str) -> tuple[str, str]:
    """Return the names of the table of a field, and of its column for ids."""
    if field.kind == "parts" or owners == "entities":
        return field.name, f"{field.name.removesuffix('s')}_id"
    items = table_of(field.types)
    return f"{owner}_{items}", f"{_singular(items)}_id"


def _singular(table: str) -> str:
    """Return what one record of a table is called."""
    if table in {"entities", "records"}:
        return "entity" if table == "entities" else "record"
    return next(name for name in CLASSES if plural(name) == table)


def tables() -> tuple[Table, ...]:
    """Return all tables, each after those it refers to, but for references within one."""
    return _tables(tuple(CLASSES))


@cache
def _tables(types: tuple[str, ...]) -> tuple[Table, ...]:
    every = links()
    return (
        _records(types),
        _entities(),
        *(_class_table(name) for name in types),
        *map(_link_table, every),
        *(_inner_table(link, field) for link in every for field in _inner_fields(link)),
    )


def _records(types: tuple[str, ...]) -> Table:
    return Table(
        name="records",
        note="Every record of every type.",
        columns=(
            _id("Stable identifier, unique in the whole dataset."),
            _type(types),
            _text("label", "One line that names the record for a reader."),
        ),
        key=("id",),
        items=ExportContent.all,
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
            _type(tuple(ENTITIES)),
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
    def items(snapshot: ExportContent) -> Iterator[Item]:
        for record in snapshot.of(link.classes):
            yield from _numbered((record.id,), getattr(record, link.field.name))

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
    if link.field.kind == "parts":
        return _renamed(columns_of(link.field.part), (link.owner, "number"), link.field.part)
    return (_id(link.note, table_of(link.field.types), link.column),)


def _renamed(columns: tuple[Column, ...], taken: Iterable[str], part: type) -> tuple[Column, ...]:
    """Return the columns of a part, under longer names where theirs are taken."""
    return tuple(
        attrs.evolve(one, name=f"{part_name(part)}_{one.name}") if one.name in taken else one
        for one in columns
    )


def _inner_fields(link: Link) -> tuple[Field, ...]:
    """Return the fields of parts that hold parts of their own."""
    return part_fields(link.field.part) if link.field.kind == "parts" else ()


def _inner_table(link: Link, inner: Field) -> Table:
    """Return the table of what the parts of a record hold several of."""
    part = part_name(link.field.part)

    def items(snapshot: ExportContent) -> Iterator[Item]:
        for record in snapshot.of(link.classes):
            for number, one in enumerate(getattr(record, link.field.name), start=1):
                yield from _numbered((record.id, number), getattr(one, inner.name))

    return Table(
        name=f"{part}_{inner.name}",
        note=INNER_NOTES.get((part, inner.name), class_note(inner.part)),
        columns=(
            _owner(link.owner, link.owners),
            _number(part, 1),
            _number("number", 2),
            *_of_item(_renamed(columns_of(inner.part), (link.owner, part, "number"), inner.part)),
        ),
        key=(link.owner, part, "number"),
        links=(((link.owner, part), link.table, (link.owner, "number")),),
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
