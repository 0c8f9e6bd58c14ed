"""What the pages say of the fields of records and of the columns of tables."""

import tomllib
from collections import Counter
from collections.abc import Iterator

import jac_history as jac
from jac_history._records.schema import Field, class_note, field_notes, fields_of, part_classes
from jac_history._records.vocabulary import UNITS
from jac_history._tables import Column, columns_of
from made_files import ROOT

WORDS: dict[str, dict[str, str]] = tomllib.loads((ROOT / "dataset/words.toml").read_text("utf-8"))
"""What the controlled words mean, by vocabulary."""

TYPES = {
    "text": "str",
    "word": "word",
    "integer": "int",
    "number": "int | float",
    "date": "EDTFDate",
}
"""What Python holds for a field that holds neither records nor parts."""

PARTS = {
    "edtf": "as EDTF text",
    "earliest": "the first day that it may be",
    "latest": "the last day that it may be; none if open or unknown",
    "start_latest": "the last day on which it may start",
    "end_earliest": "the first day on which it may end; none if open or unknown",
    "precision": "`day`, `month`, `season`, `year`, `decade` or `century`; none for an interval",
    "is_approximate": "whether it is marked `~`",
    "is_uncertain": "whether it is marked `?`",
    "is_interval": "whether it is an interval",
    "is_ongoing": "whether it is an interval that is still open",
    "chinese_name": "the first Chinese one",
    "other_names": "their texts",
    "source_ids": "the ids of the sources",
    "source_urls": "the addresses of the sources, none for a source without",
    "source_stances": "`supports`, `disputes` or `context`",
    "values": "the rival values",
}
"""What a column gives of the field that it comes from."""

ENDINGS = {
    "_ids": "ids",
    "_names": "names",
    "_roles": "roles",
    "_id": "id",
    "_name": "name",
    "_earliest": "the first day that it may be",
    "_latest": "the last day that it may be",
}
"""The same by the ending of the column's name."""


def type_text(field: Field) -> str:
    """Return what Python holds for a field."""
    names = " | ".join(cls.__name__ for cls in field.types) or TYPES[field.kind]
    several = f"tuple[{names}, ...]" if field.kind in {"records", "parts"} else names
    return f"{several}, optional" if field.nullable else several


def column_meaning(column: Column, notes: dict[str, str]) -> str:
    """Return what a column holds, by the notes on the fields."""
    if column.name == column.field:
        return notes[column.field]
    ending = next((part for end, part in ENDINGS.items() if column.name.endswith(end)), "")
    return f"`{column.field}`: {PARTS.get(column.name, ending)}"


def count_used_words(data: jac.Dataset) -> Counter[tuple[frozenset[str], str]]:
    """Return how often each word of each vocabulary is used."""
    return Counter(word for record in data.records() for word in _used_words(record))


def _used_words(value: object) -> Iterator[tuple[frozenset[str], str]]:
    """Yield each controlled word in a record, with all the words of its vocabulary."""
    for field in fields_of(type(value)):
        inner = getattr(value, field.name)
        if field.kind == "word":
            yield frozenset(map(str, field.words)), str(inner)
        elif field.kind == "parts":
            for part in inner:
                yield from _used_words(part)


KNOWN = {
    "PARTS": part_classes(),
    "UNITS": UNITS,
    "WORDS": WORDS,
    "class_note": class_note,
    "column_meaning": column_meaning,
    "columns_of": columns_of,
    "count_used_words": count_used_words,
    "field_notes": field_notes,
    "fields_of": fields_of,
    "set": frozenset,
    "type_text": type_text,
}
