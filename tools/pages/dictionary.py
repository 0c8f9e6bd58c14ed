"""The data dictionary: kinds of records, their fields, the controlled words."""

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator

import attrs

import jac_history as jac
from jac_history._records._types import CLASSES
from jac_history._records._words import UNITS
from pages.markdown import page, table

PARTS = (jac.Citation, jac.Name, jac.Party, jac.Position)
WORDS: dict[str, tuple[object, Callable[[jac.Dataset], list[str]]]] = {
    "Milestone category": (jac.Category, lambda d: [str(m.category) for m in d.milestones()]),
    "Partnership kind": (jac.PartnershipKind, lambda d: [p.kind for p in d.partnerships()]),
    "Figure kind": (jac.FigureKind, lambda d: [f.kind for f in d.figures()]),
    "Source kind": (jac.SourceKind, lambda d: [s.kind for s in d.sources()]),
    "Confidence": (jac.Confidence, lambda d: [m.confidence for m in d.milestones()]),
}


def dictionary(data: jac.Dataset) -> str:
    """Return the page."""
    counts = dict(data.dataset_info().counts)
    intro = (
        "What the dataset holds and what each field means. A *date* is "
        "[EDTF](../reference/edtf.md); a field that may be None is marked optional."
    )
    kinds = table(["type", "class", "records"], [_kind(name, counts) for name in CLASSES])
    classes = [text for cls in (*CLASSES.values(), *PARTS) for text in _class(cls)]
    words = [text for title in WORDS for text in _words(title, data)]
    return page(
        "Data dictionary", intro, "## Kinds of records", kinds, *classes, *words, *_measures(data)
    )


def _kind(name: str, counts: dict[str, int]) -> list[object]:
    return [name, f"`{CLASSES[name].__name__}`", counts[name]]


def _class(cls: type) -> Iterator[str]:
    yield f"## {cls.__name__}"
    yield inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
    meanings = field_meanings(cls)
    yield table(
        ["field", "type", "meaning"],
        [
            [f"`{field.name}`", f"`{_type(field)}`", meanings.get(field.name, "")]
            for field in attrs.fields(cls)
        ],
    )


def field_meanings(cls: type) -> dict[str, str]:
    """Return field to meaning, from the docstrings of the class and those it builds on."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        section = inspect.cleandoc(base.__doc__ or "").partition("Attributes:\n")[2]
        for match in re.finditer(r"(?m)^    (\w+): (.*(?:\n {8}.*)*)", section):
            found[match[1]] = " ".join(match[2].split()).replace("``", "`")
    return found


def _type(field: "attrs.Attribute[object]") -> str:
    text = str(field.type)
    text = re.sub(r"(typing\.)?Literal\[[^\]]*\]", "word", text)
    text = re.sub(r"jac_history\.[\w.]*\.|typing\.|<class '|'>|'", "", text)
    return re.sub(r"ForwardRef\(([^)]*)\)", r"\1", text).replace(" | None", ", optional")


def _words(title: str, data: jac.Dataset) -> Iterator[str]:
    literal, used = WORDS[title]
    counts = Counter(used(data))
    yield f"## {title}"
    yield table(["word", "records"], [[f"`{one}`", counts[one]] for one in jac.words(literal)])


def _measures(data: jac.Dataset) -> Iterator[str]:
    counts: Counter[str] = Counter(figure.measure for figure in data.figures())
    yield "## Measures"
    yield "What figures count, each with its unit; `currency` stands for any ISO 4217 code."
    yield table(
        ["measure", "unit", "figures"],
        [[f"`{one}`", UNITS[one], counts[one]] for one in UNITS],
    )
