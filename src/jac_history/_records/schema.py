"""The fields of the record classes, read from their annotations, and what follows from them.

The one reader of annotations: compiled rows, tables, schemas, graph and checks ask here. A first
answer does not load it.
"""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import (
    Any,
    ForwardRef,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from jac_history._dates import EDTFDate
from jac_history._records.base import Record, unique
from jac_history._records.entities import Entity
from jac_history._records.late import REQUIRED, field_defaults, has_fields, once_a_class
from jac_history._records.register import CLASSES, plural
from jac_history._records.source import Citation, Source
from jac_history._value import Value

Kind: TypeAlias = Literal["text", "word", "number", "integer", "date", "record", "records", "parts"]


PROSE = frozenset({"title", "text", "summary", "reason", "note"})
"""The text fields that hold phrases and sentences of ours, which no annotation tells."""


class Field(Value):
    """One field of a record class or of a part of records.

    Attributes:
        name: Its name.
        kind: What it holds: ``record`` one record, ``records`` a tuple of them, ``parts`` a tuple
            of things that belong to the record alone, such as citations.
        types: The classes of the records or parts, else nothing.
        words: The controlled words that it may hold, else nothing.
        required: Whether it has to be given.
        nullable: Whether it may be None.
        default: What it holds where it is not given, if it need not be.
        owner: The class whose field it is.
    """

    name: str
    kind: Kind
    types: tuple[type[Any], ...]
    words: tuple[str | int, ...]
    required: bool
    nullable: bool
    default: Any
    owner: type

    @property
    def note(self) -> str:
        """What it means, from the docstring."""
        return field_notes(self.owner).get(self.name, "")

    @property
    def part(self) -> type[Any]:
        """The class of its parts."""
        return self.types[0]


@once_a_class
def fields_of(cls: type) -> tuple[Field, ...]:
    """Return the fields of a record class or of a class of parts, in their order.

    Raises:
        TypeError: An annotation is none that outputs know how to write.

    >>> from jac_history import Stake
    >>> [field.name for field in fields_of(Stake) if field.kind == "record"]
    ['holder', 'of']
    """
    hints = _read_annotations(cls)
    return tuple(
        _read_field(name, default, hints[name], cls)
        for name, default in field_defaults(cls).items()
    )


def _read_annotations(cls: type) -> dict[str, Any]:
    """Return the annotations of the fields of a class, those that are quoted resolved."""
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__[:-1]):  # `object` has none
        home = vars(sys.modules[base.__module__])
        for name in field_defaults(cls).keys() & base.__annotations__.keys():
            hints[name] = _resolve(base.__annotations__[name], home)
    return hints


def _resolve(hint: Any, home: dict[str, Any]) -> Any:
    """Return what an annotation stands for in a module.

    `get_type_hints` does it too, but compiles, and for the first of that Python makes a hundred
    classes of syntax trees: two milliseconds of a first answer. So it is asked only where something
    else is quoted than the names of classes, joined by ``|``, or a tuple of them.
    """
    text = hint if isinstance(hint, str) else ""
    items = text.removeprefix("tuple[").removesuffix(", ...]")
    names = items.split(" | ")
    if all(map(str.isidentifier, names)):
        quoted = reduce(or_, (None if name == "None" else home[name] for name in names))
        return quoted if items == text else types.GenericAlias(tuple, (quoted, ...))
    if any(isinstance(inner, str | ForwardRef) for inner in (hint, *get_args(hint))):
        return get_type_hints(types.SimpleNamespace(__annotations__={"": hint}), home)[""]
    return hint


def _read_field(name: str, default: object, hint: Any, cls: type) -> Field:
    kind, of, words = _read_hint(hint, f"{cls.__name__}.{name}")
    return Field(
        name=name,
        kind=kind,
        types=of,
        words=words,
        required=default is REQUIRED,
        nullable=type(None) in get_args(hint),
        default=None if default is REQUIRED else default,
        owner=cls,
    )


def _read_hint(hint: Any, where: str) -> tuple[Kind, tuple[type, ...], tuple[Any, ...]]:
    """Return kind, classes and words of what a field of this type holds."""
    if get_origin(hint) is tuple:
        items = types_in(get_args(hint)[0])
        return ("records" if are_records(items) else "parts"), items, ()
    inner = types_in(hint)
    if are_records(inner):
        return "record", inner, ()
    if get_origin(inner[0]) is Literal:
        return "word", (), get_args(inner[0])
    kind = _SCALARS.get(inner)
    if kind is None:
        raise TypeError(f"{where}: no output knows how to write {hint}")
    return kind, (), ()


_SCALARS: dict[tuple[type, ...], Kind] = {
    (str,): "text",
    (int,): "integer",
    (float,): "number",
    (int, float): "number",
    (EDTFDate,): "date",
}


def types_in(hint: Any) -> tuple[Any, ...]:
    """Return the types that a hint allows, without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(inner for inner in get_args(hint) if inner is not type(None))
    return (hint,)


def are_records(inner: tuple[Any, ...]) -> bool:
    """Tell whether all of these types are classes of records."""
    return all(isinstance(one, type) and issubclass(one, Record) for one in inner)


def class_note(cls: type) -> str:
    """Return the first line of a class's docstring; empty where docstrings were stripped."""
    return (cls.__doc__ or "").strip().partition("\n")[0]


_ENTRY = r"    ([a-z_]+): "
"""How an entry begins; compiled when it is used, since that takes as long as a hundred records."""


def field_notes(cls: type, code: str = "") -> dict[str, str]:
    """Return the description of each field of a class, those of its bases among them.

    Args:
        cls: The class.
        code: What stands around words of code.

    >>> from jac_history import Stake
    >>> field_notes(Stake)["of"]
    'The company.'
    """
    import inspect  # which takes as long to import as a first answer may

    notes: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        notes |= _attributes_section(inspect.cleandoc(base.__doc__ or ""))
    return {name: note.replace("``", code) for name, note in notes.items()}


def _attributes_section(doc: str) -> dict[str, str]:
    """Return the entries of the section ``Attributes:`` of a docstring, each on one line."""
    notes: dict[str, str] = {}
    name = ""
    for line in doc.partition("Attributes:\n")[2].splitlines():
        entry = re.match(_ENTRY, line)
        if entry:
            name = entry[1]
            notes[name] = line[entry.end() :]
        elif name and line.startswith("        "):
            notes[name] += f" {line.strip()}"
        else:
            break
    return notes


def has_field(cls: type, name: str) -> bool:
    """Tell whether a class has a field."""
    return any(field.name == name for field in fields_of(cls))


def date_fields(cls: type) -> tuple[Field, ...]:
    """Return the fields that hold a date."""
    return tuple(field for field in fields_of(cls) if field.kind == "date")


def reference_fields(cls: type) -> tuple[Field, ...]:
    """Return the fields that name other records."""
    return tuple(field for field in fields_of(cls) if field.kind in {"record", "records"})


def list_fields(cls: type) -> tuple[Field, ...]:
    """Return the fields that hold several things."""
    return tuple(field for field in fields_of(cls) if field.kind in {"records", "parts"})


def part_fields(cls: type) -> tuple[Field, ...]:
    """Return the fields that hold parts, such as citations."""
    return tuple(field for field in fields_of(cls) if field.kind == "parts")


def end_field(cls: type[Record]) -> str | None:
    """Return the field that says when a thing ceased to be: the date after its first one."""
    names = [field.name for field in date_fields(cls)]
    if cls.time_field is None:
        return None
    later = names[names.index(cls.time_field) + 1 :]
    return later[0] if later else None


def dates_of(record: Record) -> tuple[EDTFDate | None, EDTFDate | None]:
    """Return the date of a record, of an entity that of its start, and that of its end."""
    end = end_field(type(record))
    return record.time, getattr(record, end) if end else None


@once_a_class
def happens_in_time(cls: type) -> bool:
    """Tell whether records of a class happen in time, so that windows select them: all have a date.

    Entities and sources may be without their date, and are in no order of time.
    """
    time_field: str | None = getattr(cls, "time_field", None)
    return any(field.name == time_field and field.required for field in fields_of(cls))


def is_rated(cls: type) -> bool:
    """Tell whether records of a class say how sure they are."""
    return has_field(cls, "confidence")


def is_statement(cls: type) -> bool:
    """Tell whether records of a class state something of entities, by sources of their own."""
    return not issubclass(cls, Entity) and has_field(cls, "citations")


def part_classes() -> tuple[type, ...]:
    """Return all classes of which records hold parts, those within other parts too, by name."""
    waiting: list[type] = list(CLASSES.values())
    parts: dict[str, type] = {}
    while waiting:
        for field in part_fields(waiting.pop()):
            if field.part.__name__ not in parts:
                parts[field.part.__name__] = field.part
                waiting.append(field.part)
    return tuple(parts[name] for name in sorted(parts))


def part_name(cls: type) -> str:
    """Return what one part of a class is called, in lower case."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def table_of(classes: tuple[type, ...]) -> str:
    """Return the table that holds the records of all these classes."""
    if len(classes) == 1 and hasattr(classes[0], "record_type"):
        return plural(classes[0].record_type)
    return "entities" if all(issubclass(cls, Entity) for cls in classes) else "records"


def entities_in(record: Record) -> tuple[Entity, ...]:
    """Return the entities that the fields of a record name, each once.

    A record that has no field for entities speaks of those of the records that it names: a
    dispute of those of the record in dispute.
    """
    paths = _entity_paths(type(record))
    if paths:
        return unique(tuple(entity for path in paths for entity in _follow(record, path)))
    names = (field.name for field in reference_fields(type(record)))
    others = (other for name in names for other in _follow(record, (name,)))
    return unique(tuple(entity for other in others if other for entity in other.entities))


@once_a_class
def is_about_records(cls: type) -> bool:
    """Tell whether records of a class speak of other records, as disputes and claims do."""
    known = (Entity, Source)
    return any(
        not all(issubclass(target, known) for target in field.types)
        for field in reference_fields(cls)
    )


@once_a_class
def _entity_paths(cls: type) -> tuple[tuple[str, ...], ...]:
    """Return the ways to the entities that a class names: a field, or a field and one of parts."""
    return tuple(
        path
        for field in fields_of(cls)
        for path in (
            [(field.name, *inner) for inner in _entity_paths(field.part)]
            if field.kind == "parts"
            else [(field.name,)]
        )
        if field.kind == "parts" or _holds_entities(field)
    )


def _holds_entities(field: Field) -> bool:
    return bool(field.types) and all(issubclass(cls, Entity) for cls in field.types)


def citations_in(record: Record) -> tuple[Citation, ...]:
    """Return all citations of a record, those of its parts among them."""
    paths = _citation_paths(type(record))
    return tuple(citation for path in paths for citation in _follow(record, path))


@once_a_class
def _citation_paths(cls: type) -> tuple[tuple[str, ...], ...]:
    return tuple(
        path
        for field in part_fields(cls)
        for path in (
            [(field.name,)]
            if field.part is Citation
            else [(field.name, *inner) for inner in _citation_paths(field.part)]
        )
    )


def has_citations(cls: type) -> bool:
    """Tell whether records of a class cite sources, be it in their parts."""
    return bool(_citation_paths(cls))


def _follow(record: Record, path: tuple[str, ...]) -> list[Any]:
    """Return what lies at the end of a path of fields, each thing of a tuple for itself."""
    found: list[Any] = [record]
    for name in path:
        found = [item for one in found for item in _each(getattr(one, name))]
    return found


def _each(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def related(record: Record) -> Iterator[Record]:
    """Yield the records in the fields of a record, those in its citations and parts among them."""
    return (
        other
        for name in field_defaults(type(record))
        for other in _records_in(getattr(record, name))
    )


def with_related(records: Iterable[Record]) -> list[Record]:
    """Return records and all that they name, directly or through others, each id once."""
    waiting = list(records)
    known: dict[str, Record] = {}
    while waiting:
        record = waiting.pop()
        if record.id not in known:
            known[record.id] = record
            waiting += related(record)
    return list(known.values())


def _records_in(value: object) -> Iterator[Record]:
    cls: Any = type(value)
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _records_in(item)
    elif has_fields(cls):
        for name in field_defaults(cls):
            yield from _records_in(getattr(value, name))


def prose_of(record: Record) -> list[str]:
    """Return the phrases and sentences of ours in a record's own fields."""
    names = (field.name for field in fields_of(type(record)) if field.name in PROSE)
    return [text for name in names if (text := getattr(record, name))]
