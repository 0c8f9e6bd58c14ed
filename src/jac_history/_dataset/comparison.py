"""How a value that somebody gives fits the one that is known: dates, numbers, entities, words."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, TypeAlias

from jac_history._dates import AFTER_ALL, BEFORE_ALL, Bound, Certainty, EDTFDate
from jac_history._dates.certainty import judge
from jac_history._exceptions import InvalidArgumentError, InvalidDateError
from jac_history._names import fold
from jac_history._parsing import read_number
from jac_history._records.base import Record
from jac_history._records.entities import Entity, Name
from jac_history._records.relations import Partnership, Stake, Tenure
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


class Asked(NamedTuple):
    """A field of a record that is asked about, and what is known of it.

    Attributes:
        record: The record.
        field: The field.
        known: What the record holds in it.
        as_of: Day number up to which open ends are attested, or None.
    """

    record: Record
    field: Field
    known: Any
    as_of: int | None

    @property
    def is_known(self) -> bool:
        """Whether the record holds anything in the field."""
        return self.known not in (None, ())

    @property
    def has_names(self) -> bool:
        """Whether the field holds one or all of the names of an entity."""
        return isinstance(self.record, Entity) and self.field.name in {"name", "names"}

    def is_about_moment(self, value: object) -> bool:
        """Tell whether a value asks if something that lasted held at some time, as in a year."""
        return (
            isinstance(self.record, Partnership | Stake | Tenure)
            and isinstance(value, EDTFDate)
            and not value.is_interval
            and self.known.is_interval
        )


def compare(asked: Asked, value: Any) -> Outcome:
    """Return how a value fits the one that is known."""
    known, kind = asked.known, asked.field.kind
    if not asked.is_known:
        return "unknown"
    if kind == "date":
        compare_time = _compare_moment if asked.is_about_moment(value) else compare_dates
        return compare_time(known, value, asked.as_of)
    if kind in {"number", "integer"}:
        return compare_numbers(known, value, getattr(asked.record, "bound", "exact"))
    if _holds(asked, value):
        return "agrees"
    excludes = kind in {"record", "word"} or asked.field.name == "country"
    return "contradicted" if excludes else "unknown"


def _holds(asked: Asked, value: Any) -> bool:
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
        leeway: By how many days these may be wrong.
    """

    bound: Bound
    days: tuple[int, int]
    leeway: int

    @property
    def widest(self) -> tuple[int, int]:
        """Between which days it lies even if these are as wrong as they may be."""
        return self.days[0] - self.leeway, self.days[1] + self.leeway


def _sides(date: EDTFDate, as_of: int | None) -> tuple[_Side, _Side]:
    """Return the start and the end of a date; of one that is no interval both are the same."""
    starts, start_latest, end_earliest, ends = date._bounds(as_of)  # noqa: SLF001 - day numbers, which need no pendulum
    texts = date.text.split("/")
    start, end = (LEEWAY.get(text[-1:], 0) for text in (texts[0], texts[-1]))
    return (
        _Side(date.start_bound, (starts or BEFORE_ALL, start_latest or AFTER_ALL), start),
        _Side(date.end_bound, (end_earliest or BEFORE_ALL, ends or AFTER_ALL), end),
    )


def _compare_moment(known: EDTFDate, value: EDTFDate, as_of: int | None) -> Outcome:
    """Return whether what lasted from one day to another held at some time."""
    start, end = _sides(known, as_of)
    first, last = (side.days for side in _sides(value, as_of))
    if last[1] < start.widest[0] or first[0] > end.widest[1]:
        return "contradicted"
    certainty = judge(known._parsed, first[0], last[1], as_of)  # noqa: SLF001 - see above
    return "agrees" if certainty is Certainty.DEFINITE else "unknown"


def compare_dates(known: EDTFDate, value: EDTFDate, as_of: int | None) -> Outcome:
    """Return the worse of how the starts and how the ends of two dates fit."""
    outcomes: list[Outcome] = [
        _compare_sides(known_side, side)
        for known_side, side in zip(_sides(known, as_of), _sides(value, as_of), strict=True)
    ]
    return min(outcomes, key=WORST_FIRST.index)


def _compare_sides(known: _Side, side: _Side) -> Outcome:
    """Return how one end of a date fits the known one.

    Where one lies within the other they agree; where they only overlap nothing is known. An end
    that is asked as unknown says nothing, and an open one only that it goes on.
    """
    if side.bound is Bound.UNKNOWN or (known.bound is side.bound is Bound.OPEN):
        return "agrees"
    if side.bound is Bound.OPEN and known.bound is Bound.DATE:
        return "contradicted"  # it goes on, where an end is known
    if side.days[1] < known.widest[0] or side.days[0] > known.widest[1]:
        return "contradicted"
    if known.bound is not Bound.DATE:
        return "unknown"
    shared = (max(known.days[0], side.days[0]), min(known.days[1], side.days[1]))
    return "agrees" if shared in {known.days, side.days} else "unknown"


def is_said(asked: Asked, value: Any, text: str) -> bool:
    """Tell whether the value of a position, which is text, is the one that was asked."""
    try:
        match asked.field.kind:
            case "date":
                return compare_dates(EDTFDate.parse(text), value, asked.as_of) == "agrees"
            case "number" | "integer":
                return compare_numbers(read_number("value", text), value, "exact") == "agrees"
            case "record" | "records" | "parts" if isinstance(value, Record):
                return fold(text) in {fold(value.id), fold(value.label)}
            case _:
                return fold(text) == fold(value)
    except (InvalidDateError, InvalidArgumentError):  # a rival in words
        return False
