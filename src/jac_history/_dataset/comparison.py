"""How a value that somebody gives fits the one that is known: dates, numbers, entities, words."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, TypeAlias

from jac_history._dataset.countries import CountryCode, name_country
from jac_history._dates import (
    AFTER_ALL,
    BEFORE_ALL,
    Bound,
    Certainty,
    EDTFDate,
    Window,
    bounds_of,
)
from jac_history._dates.certainty import without_limits
from jac_history._exceptions import InvalidArgumentError, InvalidDateError
from jac_history._lookup import Lookup
from jac_history._names import fold
from jac_history._parsing import read_number
from jac_history._records.base import Record, attested_side, bounds_of_record, certainty_of
from jac_history._records.entities import Entity, Name
from jac_history._records.relations import LastingRecord
from jac_history._records.schema import Field

Outcome: TypeAlias = Literal["agrees", "contradicted", "unknown"]

WORST_FIRST = ("contradicted", "disputed", "unknown", "agrees")
CLOSE = 0.005
"""Numbers that differ by no more than this part of the known one are the same."""
ROUNDED = 0.05
"""One that is rounded may differ by this part, if it is the known one in its own digits."""
ABOUT = 0.05
"""A value that is known as about so much takes all that differ by no more than this part."""
LEEWAY = {"~": 366, "?": AFTER_ALL, "%": AFTER_ALL}
"""By how many days the known day may be wrong for each mark: an uncertain one by any number."""


class AskedField(NamedTuple):
    """A field of a record that is asked about, and what is known of it.

    Attributes:
        record: The record.
        field: The field.
        lookup: Finds the record that a name stands for.
        as_of: Day number up to which open ends are attested, or None.
    """

    record: Record
    field: Field
    lookup: Lookup
    as_of: int | None

    @property
    def known(self) -> Any:
        """What the record holds in the field."""
        return getattr(self.record, self.field.name)

    @property
    def is_known(self) -> bool:
        """Whether the record holds anything in the field."""
        return self.known not in (None, ())

    @property
    def has_names(self) -> bool:
        """Whether the field holds one or all of the names of an entity."""
        return isinstance(self.record, Entity) and self.field.name in {"name", "names"}

    @property
    def has_country(self) -> bool:
        """Whether the field holds the code of a country."""
        return isinstance(self.record, Entity) and self.field.name == "country"

    @property
    def unit(self) -> str:
        """The unit of the numbers of the field; empty where they have none."""
        of_field = "percent" if self.field.name == "percent" else ""
        unit: str = getattr(self.record, "unit", of_field)
        return unit

    def is_about_moment(self, value: object) -> bool:
        """Tell whether a value asks if something that lasted held at some time, as in a year."""
        return (
            isinstance(self.record, LastingRecord)
            and isinstance(value, EDTFDate)
            and not value.is_interval
            and (self.known.is_interval or attested_side(self.record) is not None)
        )


def compare(asked: AskedField, value: Any) -> Outcome:
    """Return how a value fits the one that is known."""
    known, kind = asked.known, asked.field.kind
    if not asked.is_known:
        return "unknown"
    if kind == "date":
        return _compare_time(asked, value)
    if kind in {"number", "integer"}:
        return compare_numbers(known, value, getattr(asked.record, "bound", "exact"))
    if _holds(asked, value):
        return "agrees"
    excludes = kind in {"record", "word"} or isinstance(value, CountryCode)
    return "contradicted" if excludes else "unknown"


def _holds(asked: AskedField, value: Any) -> bool:
    """Tell whether a field holds an entity, a word, a name or a text, be it beside others."""
    if asked.has_names:
        return fold(value) in _names(asked.record)
    if isinstance(asked.known, tuple):
        return value in {getattr(item, "entity", item) for item in asked.known}
    if isinstance(value, str) and isinstance(asked.known, str):
        return fold(value) == fold(asked.known)
    return bool(asked.known == value)


def _names(entity: Any) -> set[str]:
    """Return all that an entity is called, but for what only helps to find it."""
    names: tuple[Name, ...] = entity.names
    return {fold(entity.name), *(fold(name.text) for name in names if name.kind != "spelling")}


def compare_numbers(known: float, value: float, bound: str) -> Outcome:
    """Return how a number fits the known one, of which a bound is known."""
    difference = abs(known - value)
    is_same = difference <= abs(known) * (ABOUT if bound == "about" else CLOSE)
    if is_same or (difference <= abs(known) * ROUNDED and _is_rounded(known, value)):
        return "agrees"
    if (bound == "at-least" and value > known) or (bound == "at-most" and value < known):
        return "unknown"
    return "contradicted"


def _is_rounded(known: float, value: float) -> bool:
    """Tell whether a number is another one, rounded to the digits that it has."""
    digits = len(f"{value:.10e}".partition("e")[0].replace(".", "").strip("-").rstrip("0"))
    return float(f"{known:.{max(digits - 1, 0)}e}") == value


class _Side(NamedTuple):
    """One end of a date.

    Attributes:
        bound: What it is.
        days: Between which days it lies.
        widest: Between which days it lies if these are as wrong as they may be.
        is_attested: Whether the days are only those on which it is attested.
    """

    bound: Bound
    days: tuple[int, int]
    widest: tuple[int, int]
    is_attested: bool


def _sides(
    date: EDTFDate, as_of: int | None, only_attested: str | None = None
) -> tuple[_Side, _Side]:
    """Return the start and the end of a date; of one that is no interval both are the same."""
    limits = bounds_of(date, as_of)
    starts, _, _, ends = without_limits(limits, only_attested)
    texts = date.text.split("/")
    start, end = _days(*limits[:2]), _days(*limits[2:])
    start_leeway, end_leeway = (LEEWAY.get(text[-1:], 0) for text in (texts[0], texts[-1]))
    first, last = (starts or BEFORE_ALL) - start_leeway, (ends or AFTER_ALL) + end_leeway
    return (
        _Side(date.start_bound, start, (first, start[1] + start_leeway), starts != limits[0]),
        _Side(date.end_bound, end, (end[0] - end_leeway, last), ends != limits[-1]),
    )


def _days(first: int | None, last: int | None) -> tuple[int, int]:
    return first or BEFORE_ALL, last or AFTER_ALL


def _compare_time(asked: AskedField, value: EDTFDate) -> Outcome:
    if value == asked.known:
        return "agrees"
    if asked.is_about_moment(value):
        return _compare_moment(asked, value)
    return compare_dates(asked.known, value, asked.as_of, attested_side(asked.record))


def _compare_moment(asked: AskedField, value: EDTFDate) -> Outcome:
    """Return whether what lasted from one day to another held at some time."""
    start, end = _sides(asked.known, asked.as_of, attested_side(asked.record))
    first = bounds_of_record(asked.record, asked.as_of)[0]
    begins = start.widest[0] if start.bound is Bound.DATE else first or BEFORE_ALL
    (earliest, _), (_, latest) = (side.days for side in _sides(value, asked.as_of))
    if latest < begins or earliest > end.widest[1]:
        return "contradicted"
    certainty = certainty_of(asked.record, Window(earliest, latest), asked.as_of)
    return "agrees" if certainty is Certainty.DEFINITE else "unknown"


def compare_dates(
    known: EDTFDate, value: EDTFDate, as_of: int | None, only_attested: str | None = None
) -> Outcome:
    """Return the worse of how the starts and how the ends of two dates fit.

    Args:
        known: The date that is known.
        value: The other one.
        as_of: Day number up to which open ends are attested, or None.
        only_attested: Which side of the known one is only attested.
    """
    sides = zip(_sides(known, as_of, only_attested), _sides(value, as_of), strict=True)
    outcomes: list[Outcome] = [_compare_sides(*pair) for pair in sides]
    return min(outcomes, key=WORST_FIRST.index)


def _compare_sides(known: _Side, side: _Side) -> Outcome:
    """Return how one end of a date fits the known one.

    Where one lies within the other they agree; where they only overlap nothing is known. An end
    that is asked as unknown says nothing, and an open one only that it goes on. What is only
    attested may have begun before or ended after.
    """
    if side.bound is Bound.UNKNOWN or (known.bound is side.bound is Bound.OPEN):
        return "agrees"
    if side.bound is Bound.OPEN and known.bound is Bound.DATE:
        # It goes on, where an end is known.
        return "unknown" if known.is_attested else "contradicted"
    if side.days[1] < known.widest[0] or side.days[0] > known.widest[1]:
        return "contradicted"
    shared = (max(known.days[0], side.days[0]), min(known.days[1], side.days[1]))
    agreeing = {known.days, side.days} if not known.is_attested else {known.days} & {side.days}
    return "agrees" if known.bound is Bound.DATE and shared in agreeing else "unknown"


def is_said(asked: AskedField, value: Any, text: str) -> bool:
    """Tell whether the value of a position, which is text, is the one that was asked."""
    try:
        match asked.field.kind:
            case "date":
                return compare_dates(EDTFDate.parse(text), value, asked.as_of) == "agrees"
            case "number" | "integer":
                return compare_numbers(read_number("value", text), value, "exact") == "agrees"
            case "record" | "records" | "parts" if isinstance(value, Record):
                return fold(text) in {fold(value.id), fold(value.label)}
            case "text" if asked.has_country:
                return fold(text) in {fold(value), fold(name_country(value, asked.lookup))}
            case _:
                return fold(text) == fold(str(value))
    except (InvalidDateError, InvalidArgumentError):  # a rival in words
        return False
