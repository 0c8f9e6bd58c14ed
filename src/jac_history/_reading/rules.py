"""What a record must be beyond the types of its fields."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from jac_history._dates import Bound, EDTFDate
from jac_history._records.base import Record, attested_side
from jac_history._records.dispute import Dispute
from jac_history._records.field_rules import FieldError
from jac_history._records.figure import Figure
from jac_history._records.schema import date_fields, fields_of, list_fields, part_fields
from jac_history._records.vocabulary import UNITS

CURRENCY = re.compile("[A-Z]{3}")
"""The form of a code of ISO 4217."""
FEWEST: dict[str, tuple[int, str, str]] = {
    "citations": (1, "is empty", "at least one citation"),
    "about": (1, "is empty", "at least one entity"),
    "parties": (2, "names under two", "two organisations"),
    "positions": (2, "are under two", "two rival values"),
}
"""How many different things a field holds at least; what is said of fewer, what is expected.

Other fields may be empty, in whichever class they stand.
"""
LANGUAGE = (re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "a BCP 47 tag such as zh-Hans")
FORMS: dict[str, tuple[re.Pattern[str], str]] = {
    "country": (re.compile("[A-Z]{2}"), "a code of ISO 3166-1 such as CN"),
    "lang": LANGUAGE,
    "language": LANGUAGE,
}
"""The form of the texts that stand for something else, and what is expected.

With another text a country is on no map, and a name is in no language.
"""
COUNTED: dict[str, Callable[[Any], object]] = {
    "parties": lambda party: party.entity.id,
    "positions": lambda position: position.value,
}
"""What makes two things of a field different, where it is not all of them."""


def broken_rules(record: Record) -> list[FieldError]:
    """Return what is wrong with a record whose fields have the right types."""
    faults = [*_too_few(record), *_forms(record), *_open_starts(record), *_attested(record)]
    if isinstance(record, Figure):
        faults += _unit(record)
    if isinstance(record, Dispute):
        faults += _dispute(record)
    return faults


def _too_few(value: Any, path: str = "") -> Iterator[FieldError]:
    """Refuse fields that hold fewer things than they have to, those of parts too."""
    for field in list_fields(type(value)):
        items = getattr(value, field.name)
        if field.name in FEWEST:
            least, message, expected = FEWEST[field.name]
            if len(set(map(COUNTED.get(field.name, id), items))) < least:
                yield FieldError(message, expected=expected, path=f"{path}{field.name}")
        for place, part in enumerate(items if field.kind == "parts" else ()):
            yield from _too_few(part, f"{path}{field.name}[{place}].")


def _forms(value: Any, path: str = "") -> Iterator[FieldError]:
    """Refuse texts that do not look like the codes that they should be, those of parts too."""
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        if held and field.name in FORMS:
            form, expected = FORMS[field.name]
            if not form.fullmatch(held):
                yield FieldError(
                    "is no code", value=held, expected=expected, path=f"{path}{field.name}"
                )
        for place, part in enumerate(held if field.kind == "parts" else ()):
            yield from _forms(part, f"{path}{field.name}[{place}].")


def _open_starts(record: Record) -> Iterator[FieldError]:
    """Refuse an open start: a history knows or does not know when a thing began."""
    for path, date in _dates(record):
        if date.is_interval and date.start_bound is Bound.OPEN:
            expected = f'"{date.text.removeprefix("..")}" (start unknown)'
            yield FieldError(f"{date.text!r} has an open start", expected=expected, path=path)


def _attested(record: Record) -> Iterator[FieldError]:
    """Refuse a side that is only attested where the date has no such side."""
    side, date = attested_side(record), record.time
    if side is None or date is None:
        return
    bounds = {"start": date.start_bound, "end": date.end_bound}
    dated = [name for name, bound in bounds.items() if bound is Bound.DATE]
    sides = dated if date.is_interval else []
    allowed = (*sides, *(["both"] if len(dated) == len(bounds) else []))
    if side not in allowed:
        message = f"is no side of {date.text!r}"
        yield FieldError(message, value=side, choices=allowed, path="only_attested")


def _dates(value: Any, path: str = "") -> Iterator[tuple[str, EDTFDate]]:
    """Yield the dates of a record with their paths, then those of its parts."""
    for field in date_fields(type(value)):
        date = getattr(value, field.name)
        if date is not None:
            yield f"{path}{field.name}", date
    for field in part_fields(type(value)):
        for place, part in enumerate(getattr(value, field.name)):
            yield from _dates(part, f"{path}{field.name}[{place}].")


def _unit(figure: Figure) -> Iterator[FieldError]:
    wanted = UNITS[figure.measure]
    right = (
        CURRENCY.fullmatch(figure.unit)
        if wanted == "currency"
        else figure.unit in wanted.split(" or ")
    )
    if not right:
        expected = "an ISO 4217 code" if wanted == "currency" else wanted
        yield FieldError(
            f"{figure.unit!r} is not the unit of {figure.measure}", expected=expected, path="unit"
        )


def _dispute(dispute: Dispute) -> Iterator[FieldError]:
    values = [position.value for position in dispute.positions]
    if dispute.preferred is not None and dispute.preferred not in values:
        yield FieldError(
            "is no position", value=dispute.preferred, choices=tuple(values), path="preferred"
        )
    known = tuple(field.name for field in fields_of(type(dispute.record)))
    if dispute.field not in known:
        yield FieldError("is no field of it", value=dispute.field, choices=known, path="field")
    if isinstance(dispute.record, Dispute):
        yield FieldError("is a dispute", expected="another record", path="record")


_MONTH = "-(0[1-9]|1[0-2])"
_DAY = "-(0[1-9]|[12][0-9]|3[01])"
_PLAIN = f"[0-9]{{4}}({_MONTH}({_DAY})?)?"
_END = f"([0-9]{{4}}-2[1-4]|{_PLAIN})[?~%]?"
_POINT = f"([0-9]{{4}}(-XX(-XX)?|-2[1-4]|{_MONTH}({_DAY}|-XX)?)?|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?"
_MEMBER = rf"((\.\.)?{_PLAIN}|{_PLAIN}\.\.({_PLAIN})?)"
EDTF_PATTERN = rf"^({_POINT}|{_END}/({_END}|\.\.)?|/{_END}|\[{_MEMBER}(,{_MEMBER})*\])$"
"""The form of a date in a record; which days there are only the reader of dates knows."""


def _unit_rules() -> Iterator[dict[str, Any]]:
    """Yield, for each unit, that the measures with this unit must have it."""
    measures: defaultdict[str, list[str]] = defaultdict(list)
    for measure, unit in UNITS.items():
        measures[unit].append(measure)
    for unit, words in measures.items():
        right = (
            {"pattern": "^[A-Z]{3}$", "description": "An ISO 4217 code."}
            if unit == "currency"
            else {"enum": unit.split(" or ")}
        )
        measured = {"properties": {"measure": {"enum": words}}, "required": ["measure"]}
        yield {"if": measured, "then": {"properties": {"unit": right}}}


UNIT_RULES = list(_unit_rules())
"""What the unit of a figure has to be."""
