"""`Verdict`: whether a value that somebody gives for a field is what the dataset knows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

import attrs

from jac_history._dates import Bound, EDTFDate
from jac_history._dates.spans import is_doubtful
from jac_history._exceptions import (
    InvalidArgumentError,
    InvalidDateError,
    UnknownNameError,
    publish,
)
from jac_history._lookup import Lookup, types_of
from jac_history._names import fold
from jac_history._parsing import read_date, read_number
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute, Position
from jac_history._records.schema import Field, fields_of
from jac_history._records.source import Citation
from jac_history._records.vocabulary import SourceKind, words
from jac_history._suggest import check_word, nearest

VerdictWord: TypeAlias = Literal["agrees", "disputed", "contradicted", "unknown"]
Outcome: TypeAlias = Literal["agrees", "contradicted", "unknown"]

WORST_FIRST = ("contradicted", "disputed", "unknown", "agrees")
CLOSE = 0.005
"""Numbers that differ by no more than this part of the known one are the same."""
ROUNDED = 0.05
"""One that is rounded may differ by this part, if it is the known one in its own digits."""
ABOUT = 0.05
"""A value that is known as about so much takes all that differ by no more than this part."""
NEAR_DAYS = 366
"""A date that is marked as vague contradicts only what lies further away than this."""
PUBLISHERS_SHOWN = 3
PHRASES = {
    "agrees": "agrees with what is known",
    "disputed": "is what {} says",
    "contradicted": "is contradicted",
    "unknown": "can neither be confirmed nor refuted",
}


@publish
@attrs.frozen(kw_only=True, repr=False)
class Verdict:
    """Whether values that somebody gives are those that the dataset knows.

    Attributes:
        word: ``agrees`` (equal, or within the bounds of what is known), ``disputed`` (a position
            that is not preferred says so), ``contradicted`` or ``unknown``. Of several values the
            worst counts.
        sentence: The reason in words that can be quoted.
        record: The record that was asked about.
        supporting: The citations that say what was asked.
        against: The citations that say otherwise.
    """

    word: VerdictWord
    sentence: str
    record: Record
    supporting: tuple[Citation, ...]
    against: tuple[Citation, ...]

    def __str__(self) -> str:
        from jac_history._visible import visible

        return visible(f"{self.word}: {self.sentence}")

    def __repr__(self) -> str:
        return f"<Verdict {self}>"


class _Asked(NamedTuple):
    """A field of a record that is asked about, and what is known of it."""

    record: Record
    field: Field
    known: Any


def judge_values(
    record: Record, values: Mapping[str, object], disputes: Iterable[Dispute], lookup: Lookup
) -> Verdict:
    """Return the verdict over values that are given for fields of a record.

    Args:
        record: The record.
        values: Field to value.
        disputes: The disputes over the record.
        lookup: Finds the record that a name stands for.

    Raises:
        InvalidArgumentError: No value, a field that the record has not, a value of another kind.
        InvalidDateError: A date that is none.
        UnknownNameError: No entity is called so.
        AmbiguousNameError: Several are.
    """
    if not values:
        example = next(field.name for field in fields_of(type(record)) if field.name != "id")
        raise InvalidArgumentError(
            "values", {}, expected=f"a field and its value, as {example}=..."
        )
    rivals = tuple(disputes)
    judged, sentences = [], []
    for name, given in values.items():
        asked = _Asked(record, _field(record, name), getattr(record, name))
        value = _read_value(asked.field, given, lookup)
        judged.append(_judge(asked, value, rivals))
        sentences.append(_sentence(asked, value, judged[-1]))
    return Verdict(
        word=min((one.word for one in judged), key=WORST_FIRST.index),
        sentence=" ".join(sentences),
        record=record,
        supporting=_unique(citation for one in judged for citation in one.supporting),
        against=_unique(citation for one in judged for citation in one.against),
    )


def _field(record: Record, name: str) -> Field:
    fields = {
        field.name: field
        for field in fields_of(type(record))
        if field.name not in {"id", "citations", "positions"}
    }
    if name not in fields:
        raise InvalidArgumentError("field", name, tuple(fields), nearest(name, fields))
    return fields[name]


class _Judged(NamedTuple):
    """The verdict over one value."""

    word: VerdictWord
    supporting: tuple[Citation, ...]
    against: tuple[Citation, ...]


def _judge(asked: _Asked, value: Any, disputes: Sequence[Dispute]) -> _Judged:
    outcome = "unknown" if asked.known in (None, ()) else _compare(asked, asked.known, value)
    stated = tuple(one for one in asked.record.evidence if one.stance == "supports")
    if outcome == "agrees":
        return _Judged("agrees", stated, ())
    rival = _find_rival(asked, value, disputes)
    if rival is None:
        return _Judged(outcome, (), stated if outcome == "contradicted" else ())
    others = tuple(citation for citation in stated if citation not in rival.citations)
    return _Judged("disputed", rival.citations, others)


def _unique(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _read_value(field: Field, given: Any, lookup: Lookup) -> Any:
    """Return the value that was given in the form in which the field holds it."""
    match field.kind:
        case "date":
            return read_date(given)
        case "number" | "integer" if not field.words:
            return read_number(field.name, given)
        case "record" | "records":
            return given if isinstance(given, Record) else _find_record(field, given, lookup)
        case "parts":
            return lookup.find(given)
        case "word":
            spelled = {str(word): word for word in field.words}
            word = spelled.get(given, given) if isinstance(given, str) else given
            check_word(field.name, word, field.words)
            return word
        case _:
            if not isinstance(given, str) or not given.strip():
                raise InvalidArgumentError(field.name, given, expected="text")
            return given


def _find_record(field: Field, name: Any, lookup: Lookup) -> Record:
    """Return what a name stands for: of the type that the field holds, else of any."""
    try:
        return lookup.find(name, types_of(field.types))
    except UnknownNameError:
        return lookup.get(name)


def _compare(asked: _Asked, known: Any, value: Any) -> Outcome:
    """Return how a value fits one that is known."""
    match asked.field.kind:
        case "date":
            return _compare_dates(known, value)
        case "number" | "integer":
            return _compare_numbers(known, value, getattr(asked.record, "bound", "exact"))
        case "record" | "word":
            return "agrees" if known == value else "contradicted"
        case "records" | "parts":
            entities = {getattr(item, "entity", item) for item in known}
            return "agrees" if value in entities else "unknown"
        case _:
            return "agrees" if fold(value) in fold(known) else "unknown"


def _compare_numbers(known: float, value: float, bound: str) -> Outcome:
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
    """One end of a date: what it is, and between which days it lies."""

    bound: Bound
    first: Any
    last: Any


def _sides(date: EDTFDate) -> tuple[_Side, _Side]:
    """Return the start and the end of a date; of one that is no interval both are the same."""
    if not date.is_interval:
        return (
            _Side(date.start_bound, date.earliest, date.latest),
            _Side(date.end_bound, date.earliest, date.latest),
        )
    return (
        _Side(date.start_bound, date.earliest, date.start_latest),
        _Side(date.end_bound, date.end_earliest, date.latest),
    )


def _compare_dates(known: EDTFDate, value: EDTFDate) -> Outcome:
    """Return the worse of how the starts and how the ends of two dates fit."""
    slack = NEAR_DAYS if is_doubtful(known) else 0
    outcomes: list[Outcome] = [
        _compare_sides(known_side, side, slack)
        for known_side, side in zip(_sides(known), _sides(value), strict=True)
    ]
    return min(outcomes, key=WORST_FIRST.index)


def _compare_sides(known: _Side, side: _Side, slack: int) -> Outcome:
    """Return how one end of a date fits the known one.

    Where one lies within the other they agree; where they only overlap nothing is known. An end
    that is asked as unknown says nothing, and an open one only that it goes on.
    """
    if side.bound is Bound.UNKNOWN or (known.bound is side.bound is Bound.OPEN):
        return "agrees"
    if known.bound is not Bound.DATE:
        return "unknown"
    if side.bound is not Bound.DATE:
        return "contradicted"  # it goes on, where an end is known
    first, last = max(known.first, side.first), min(known.last, side.last)
    if first > last:
        return "unknown" if (first - last).days <= slack else "contradicted"
    is_inside = (first, last) in {(known.first, known.last), (side.first, side.last)}
    return "agrees" if is_inside else "unknown"


def _find_rival(asked: _Asked, value: Any, disputes: Sequence[Dispute]) -> Position | None:
    """Return the position of a dispute over the field that says what was asked, if there is one."""
    for dispute in disputes:
        if dispute.field == asked.field.name:
            for position in dispute.positions:
                if position.value != dispute.preferred and _is_said(asked, value, position.value):
                    return position
    return None


def _is_said(asked: _Asked, value: Any, text: str) -> bool:
    """Tell whether the value of a position, which is text, is the one that was asked."""
    try:
        match asked.field.kind:
            case "date":
                return _compare_dates(EDTFDate.parse(text), value) == "agrees"
            case "number" | "integer":
                return _compare_numbers(read_number("value", text), value, "exact") == "agrees"
            case "record" | "records" | "parts":
                return fold(text) in {fold(value.id), fold(value.name)}
            case _:
                return fold(text) == fold(value)
    except (InvalidDateError, InvalidArgumentError):  # a rival in words
        return False


def _sentence(asked: _Asked, value: Any, verdict: _Judged) -> str:
    """Return the reason in words: what was asked, what is known, and who says so."""
    known = "nothing" if asked.known in (None, ()) else _in_words(asked, asked.known)
    judged = PHRASES[verdict.word].format(_name_publishers(verdict.supporting))
    known_by = verdict.supporting if verdict.word == "agrees" else verdict.against
    by = f" ({_name_publishers(known_by)})" if known_by else ""
    field = asked.field.name.replace("_", " ")
    asked_for = f"{asked.record.label}: {field} {_in_words(asked, value)}"
    return f"{asked_for} {judged}; known is {known}{by}."


def _name_publishers(citations: Sequence[Citation]) -> str:
    kinds = words(SourceKind)
    best_first = sorted(citations, key=lambda citation: kinds.index(citation.source.kind))
    names = tuple(dict.fromkeys(citation.source.publisher for citation in best_first))
    more = len(names) - PUBLISHERS_SHOWN
    return ", ".join(names[:PUBLISHERS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _in_words(asked: _Asked, value: Any) -> str:
    """Return a value of the field in words."""
    match value:
        case EDTFDate():
            return value.human()
        case Record():
            return value.label
        case tuple():
            return ", ".join(_in_words(asked, getattr(item, "entity", item)) for item in value)
        case float() | int():
            unit = getattr(asked.record, "unit", "percent" if asked.field.name == "percent" else "")
            return f"{value:,.12g} {unit}".strip()
        case _:
            return str(value)
