"""What the fields of records say, in words."""

from collections.abc import Iterator

from jac_history._dates import EDTFDate
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Entity
from jac_history._records.relations import Party
from jac_history._show import Phrase

SIGNS = {"exact": "", "about": "c. ", "at-least": "at least ", "at-most": "at most "}
"""What stands before a number for each bound."""


def phrases_of(value: object) -> Iterator[Phrase]:
    """Yield what a field holds, a phrase for each thing in it and each language."""
    if isinstance(value, tuple):
        for place, one in enumerate(value):
            *others, last = phrases_of(one)
            yield from others
            yield Phrase(f"{last.text},", last.lang) if place < len(value) - 1 else last
    elif isinstance(value, Party):
        yield from named(value.entity)
        yield Phrase(f"({value.role})")
    elif isinstance(value, Entity):
        yield from named(value)
    else:
        yield Phrase(_said(value))


def named(entity: Entity) -> tuple[Phrase, ...]:
    """Return the name of an entity and its Chinese name, if it has one."""
    chinese = entity.chinese_name
    usual = Phrase(entity.name)
    return (usual,) if chinese in (None, entity.name) else (usual, Phrase(str(chinese), "zh-Hans"))


def field_name(name: str) -> str:
    """Return the name of a field as people write it."""
    return name.replace("_", " ")


def number(value: float) -> str:
    """Return a number with its thousands apart, whole where it is whole."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def rival(dispute: Dispute, value: str) -> str:
    """Return a rival value in the words of the field that it is a value of."""
    own = getattr(dispute.record, dispute.field)
    try:
        if isinstance(own, EDTFDate):
            return EDTFDate.parse(value).human()
        if isinstance(own, int | float):
            return number(float(value))
    except ValueError:  # a position may also be given in words
        return value
    return value


def _said(value: object) -> str:
    if isinstance(value, EDTFDate):
        return value.human()
    if isinstance(value, Record):
        return value.label
    return number(value) if isinstance(value, int | float) else str(value)
