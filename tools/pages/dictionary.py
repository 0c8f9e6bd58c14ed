"""The data dictionary: kinds of records, their fields, the controlled words."""

from collections import Counter
from collections.abc import Iterator

import jac_history as jac
from jac_history._records.register import CLASSES
from jac_history._records.schema import Field, class_note, field_notes, fields_of, part_classes
from jac_history._records.vocabulary import UNITS
from markdown_kit import page, table
from pages.meanings import MEASURES, WORDS

TYPES = {
    "text": "str",
    "word": "word",
    "integer": "int",
    "number": "int | float",
    "date": "EDTFDate",
}
"""What Python holds for a field that holds neither records nor parts."""


def dictionary(data: jac.Dataset) -> str:
    """Return the page."""
    counts = dict(data.dataset_info().counts)
    intro = (
        "What the dataset holds and what each field means. A *date* is "
        "[EDTF](../reference/edtf.md); a field that may be None is marked optional."
    )
    kinds = table(["type", "class", "records"], [_kind(name, counts) for name in CLASSES])
    classes = [text for cls in (*CLASSES.values(), *part_classes()) for text in _class(cls)]
    used = Counter(word for record in data.records() for word in _used_words(record))
    words = [text for title in WORDS for text in _words(title, used)]
    return page(
        "Data dictionary", intro, "## Kinds of records", kinds, *classes, *words, *_measures(data)
    )


def _kind(name: str, counts: dict[str, int]) -> list[object]:
    return [name, f"`{CLASSES[name].__name__}`", counts[name]]


def _class(cls: type) -> Iterator[str]:
    yield f"## {cls.__name__}"
    yield class_note(cls)
    meanings = field_notes(cls, code="`")
    yield table(
        ["field", "type", "meaning"],
        [[f"`{one.name}`", f"`{_type(one)}`", meanings[one.name]] for one in fields_of(cls)],
    )


def _type(field: Field) -> str:
    names = " | ".join(cls.__name__ for cls in field.types) or TYPES[field.kind]
    several = f"tuple[{names}, ...]" if field.kind in {"records", "parts"} else names
    return f"{several}, optional" if field.nullable else several


def _used_words(value: object) -> Iterator[tuple[frozenset[str], str]]:
    """Yield each controlled word in a record, with all the words of its vocabulary."""
    for field in fields_of(type(value)):
        inner = getattr(value, field.name)
        if field.kind == "word":
            yield frozenset(map(str, field.words)), str(inner)
        elif field.kind == "parts":
            for part in inner:
                yield from _used_words(part)


def _words(title: str, used: Counter[tuple[frozenset[str], str]]) -> Iterator[str]:
    meanings = WORDS[title]
    vocabulary = frozenset(meanings)
    yield f"## {title}"
    rows = [[f"`{word}`", note, used[vocabulary, word]] for word, note in meanings.items()]
    yield table(["word", "meaning", "used"], rows)


def _measures(data: jac.Dataset) -> Iterator[str]:
    counts: Counter[str] = Counter(figure.measure for figure in data.figures())
    yield "## Measures"
    yield "What figures count, each with its unit; `currency` stands for any ISO 4217 code."
    yield table(
        ["measure", "unit", "meaning", "figures"],
        [[f"`{one}`", UNITS[one], MEASURES[one], counts[one]] for one in UNITS],
    )
