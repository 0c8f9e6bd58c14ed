"""Which citations of a record speak of a value, as far as their words tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from jac_history._dataset.comparison import AskedField, compare_numbers
from jac_history._parsing import numbers_in
from jac_history._records.entities import Entity
from jac_history._records.source import Citation
from jac_history._search import split_words

if TYPE_CHECKING:
    from jac_history._records.dispute import Dispute, Position

YEAR = re.compile("[0-9]{4}|[0-9]{3}(?=X)|[0-9]{2}(?=XX)")
"""A year in EDTF, or its century or decade where that is all that is known."""
YEAR_IN_TEXT = re.compile("(?<![0-9])[0-9]{4}(?![0-9])")


class Evidence(NamedTuple):
    """What a known value rests on.

    Attributes:
        citations: The citations.
        is_of_value: Whether they speak of the value; else of the record, it is not known of what
            in it.
    """

    citations: tuple[Citation, ...]
    is_of_value: bool


def evidence_of(asked: AskedField, disputes: Iterable[Dispute]) -> Evidence:
    """Return the citations that say what is known: all of the record where none names it."""
    if not asked.is_known:
        return Evidence((), is_of_value=False)
    stated = tuple(one for one in asked.record.evidence if one.stance == "supports")
    preferred = [
        citation
        for position, is_preferred in positions_on(asked, disputes)
        if is_preferred
        for citation in position.citations
    ]
    names = _naming(asked, asked.known, any)
    naming = unique((*preferred, *filter(names, stated)))
    return Evidence(naming or stated, bool(naming))


def positions_on(asked: AskedField, disputes: Iterable[Dispute]) -> Iterator[tuple[Position, bool]]:
    """Yield the positions on the field that is asked about, and whether each is preferred."""
    for dispute in disputes:
        if dispute.field == asked.field.name:
            for position in dispute.positions:
                yield position, position.value == dispute.preferred


def opponents(asked: AskedField, value: Any) -> tuple[Citation, ...]:
    """Return the citations that dispute a record and name a value."""
    if not asked.is_known:
        return ()
    names = _naming(asked, value, all)
    return tuple(one for one in asked.record.evidence if one.stance == "disputes" and names(one))


def unique(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return citations in their order, each once."""
    return tuple(dict.fromkeys(citations))


def _naming(
    asked: AskedField, value: Any, enough: Callable[[Iterable[object]], bool]
) -> Callable[[Citation], bool]:
    """Return what tells whether a citation names a value.

    Args:
        asked: What the value is one of.
        value: The value, or several.
        enough: Whether it has to name `any` or `all` of the years or entities in it.
    """
    match asked.field.kind:
        case "date":
            years = YEAR.findall(value.text)
            return lambda citation: enough(
                any(written.startswith(year) for written in YEAR_IN_TEXT.findall(citation.says))
                for year in years
            )
        case "number" | "integer":
            return lambda citation: any(
                compare_numbers(number, value, "exact") == "agrees"
                for number in numbers_in(citation.says)
            )
        case "record" | "records" | "parts":
            items = value if isinstance(value, tuple) else (value,)
            entities = [getattr(item, "entity", item) for item in items]
            return lambda citation: enough(_names(citation.says, one) for one in entities)
        case _:  # no text tells whether it means a word or a phrase
            return lambda _: False


def _names(text: str, entity: Any) -> bool:
    """Tell whether a text has a name of an entity, whole words of it."""
    if not isinstance(entity, Entity):
        return False
    words = _spaced(text)
    return any(_spaced(name) in words for name in (entity.name, *(n.text for n in entity.names)))


def _spaced(text: str) -> str:
    return f" {' '.join(split_words(text))} "
