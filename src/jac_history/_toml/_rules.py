"""What a record must be beyond the types of its fields."""

import re
from collections.abc import Iterator

import attrs

from jac_history._convert import Fault
from jac_history._dates import Bound, EDTFDate
from jac_history._records._dispute import Dispute
from jac_history._records._entities import Entity
from jac_history._records._figure import Figure
from jac_history._records._milestone import Milestone
from jac_history._records._record import Record
from jac_history._records._relations import Partnership
from jac_history._records._source import Source
from jac_history._records._words import UNITS

FEWEST = 2
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
        and len({party.entity.id for party in record.parties}) < FEWEST
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
    if len(set(values)) < FEWEST:
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
