"""What a record must be beyond the types of its fields."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import attrs

from jac_history._convert import Fault
from jac_history._dates import Bound, EDTFDate
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Entity
from jac_history._records.figure import Figure
from jac_history._records.milestone import Milestone
from jac_history._records.relations import Partnership
from jac_history._records.source import Source
from jac_history._records.vocabulary import UNITS

FEWEST_RIVALS = 2
"""It takes two to have a partnership or a dispute."""
CURRENCY = re.compile("[A-Z]{3}")
"""The form of a code of ISO 4217."""


def broken_rules(record: Record) -> list[Fault]:
    """Return what is wrong with a record whose fields have the right types."""
    faults = [*_citations(record), *_starts(record)]
    if isinstance(record, Milestone) and not record.about:
        faults.append(Fault("is empty", expected="at least one entity", path="about"))
    if (
        isinstance(record, Partnership)
        and len({party.entity.id for party in record.parties}) < FEWEST_RIVALS
    ):
        faults.append(Fault("names under two", expected="two organisations", path="parties"))
    if isinstance(record, Figure):
        faults += _unit(record)
    if isinstance(record, Dispute):
        faults += _dispute(record)
    return faults


def _citations(record: Record) -> Iterator[Fault]:
    if not isinstance(record, Source | Dispute) and not record.evidence:
        yield Fault("is empty", expected="at least one citation", path="citations")


def _starts(record: Record) -> Iterator[Fault]:
    """Refuse an open start: a history knows or does not know when a thing began."""
    for path, date in _dates(record):
        if date.is_interval and date.start_bound is Bound.OPEN:
            expected = f'"{date.text.removeprefix("..")}" (start unknown)'
            yield Fault(f"{date.text!r} has an open start", expected=expected, path=path)


def _dates(record: Record) -> Iterator[tuple[str, EDTFDate]]:
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, EDTFDate):
            yield field.name, value
    for place, name in enumerate(record.names if isinstance(record, Entity) else ()):
        if name.when is not None:
            yield f"names[{place}].when", name.when


def _unit(figure: Figure) -> Iterator[Fault]:
    wanted = UNITS[figure.measure]
    right = (
        CURRENCY.fullmatch(figure.unit)
        if wanted == "currency"
        else figure.unit in wanted.split(" or ")
    )
    if not right:
        expected = "an ISO 4217 code" if wanted == "currency" else wanted
        yield Fault(
            f"{figure.unit!r} is not the unit of {figure.measure}", expected=expected, path="unit"
        )


def _dispute(dispute: Dispute) -> Iterator[Fault]:
    values = [position.value for position in dispute.positions]
    if len(set(values)) < FEWEST_RIVALS:
        yield Fault("are under two", expected="two rival values", path="positions")
    for place, position in enumerate(dispute.positions):
        if not position.citations:
            path = f"positions[{place}].citations"
            yield Fault("is empty", expected="at least one citation", path=path)
    if dispute.preferred is not None and dispute.preferred not in values:
        yield Fault(
            "is no position", value=dispute.preferred, choices=tuple(values), path="preferred"
        )
    known = tuple(field.name for field in attrs.fields(type(dispute.record)))
    if dispute.field not in known:
        yield Fault("is no field of it", value=dispute.field, choices=known, path="field")
    if isinstance(dispute.record, Dispute):
        yield Fault("is a dispute", expected="another record", path="record")


FEWEST = {"citations": 1, "about": 1, "parties": 2, "positions": 2}
"""The least number of things in fields that may not be empty."""
WITHIN: dict[str, dict[str, int]] = {"percent": {"exclusiveMinimum": 0, "maximum": 100}}
"""The limits of numbers."""
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
