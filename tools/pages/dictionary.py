"""The data dictionary: kinds of records, their fields, the controlled words."""

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

import jac_history as jac
from jac_history._records.register import CLASSES
from jac_history._records.vocabulary import UNITS
from pages.markdown import page, table
from pages.meanings import (
    BOUNDS,
    CATEGORIES,
    CONFIDENCES,
    FIGURES,
    IMPORTANCES,
    MEASURES,
    NAMES,
    PARTNERSHIPS,
    SOURCES,
    STANCES,
)

RatedRecord: TypeAlias = jac.Milestone | jac.Partnership | jac.Tenure | jac.Stake | jac.Figure
PARTS = (jac.Citation, jac.Name, jac.Party, jac.Position)
WORDS: dict[str, tuple[Mapping[str, str], Callable[[jac.Dataset], Iterable[object]]]] = {
    "Milestone category": (CATEGORIES, lambda d: (one.category for one in d.milestones())),
    "Importance": (IMPORTANCES, lambda d: (one.importance for one in d.milestones())),
    "Confidence": (CONFIDENCES, lambda d: (one.confidence for one in rated(d))),
    "Partnership kind": (PARTNERSHIPS, lambda d: (one.kind for one in d.partnerships())),
    "Figure kind": (FIGURES, lambda d: (one.kind for one in d.figures())),
    "Bound": (BOUNDS, lambda d: (one.bound for one in bounded(d))),
    "Source kind": (SOURCES, lambda d: (one.kind for one in d.sources())),
    "Stance": (STANCES, lambda d: (c.stance for one in d.records() for c in one.evidence)),
    "Name kind": (NAMES, lambda d: (name.kind for one in entities(d) for name in one.names)),
}
"""By heading: the words with their meanings, and where in the data they are used."""


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
    text = re.sub(r"jac_history\.(?:[\w.]*\.)?|typing\.|<class '|'>|'", "", text)
    return re.sub(r"ForwardRef\(([^)]*)\)", r"\1", text).replace(" | None", ", optional")


def rated(data: jac.Dataset) -> Iterator[RatedRecord]:
    """Yield the records that say how sure they are."""
    yield from data.milestones()
    yield from data.partnerships()
    yield from data.tenures()
    yield from data.stakes()
    yield from data.figures()


def bounded(data: jac.Dataset) -> Iterator[jac.Figure | jac.Stake]:
    """Yield the records with a value that may be a bound."""
    yield from data.figures()
    yield from data.stakes()


def entities(data: jac.Dataset) -> Iterator[jac.Entity]:
    """Yield all entities."""
    return (one for one in data.records() if isinstance(one, jac.Entity))


def _words(title: str, data: jac.Dataset) -> Iterator[str]:
    meanings, used = WORDS[title]
    counts = Counter(map(str, used(data)))
    yield f"## {title}"
    rows = [[f"`{one}`", meaning, counts[one]] for one, meaning in meanings.items()]
    yield table(["word", "meaning", "used"], rows)


def _measures(data: jac.Dataset) -> Iterator[str]:
    counts: Counter[str] = Counter(figure.measure for figure in data.figures())
    yield "## Measures"
    yield "What figures count, each with its unit; `currency` stands for any ISO 4217 code."
    yield table(
        ["measure", "unit", "meaning", "figures"],
        [[f"`{one}`", UNITS[one], MEASURES[one], counts[one]] for one in UNITS],
    )
