"""`Verdict`: whether a value that somebody gives for a field is what the dataset knows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

import attrs

from jac_history._dataset.comparison import WORST_FIRST, AskedField, compare, is_said
from jac_history._dataset.countries import name_country, read_country
from jac_history._dataset.evidence import Evidence, evidence_of, opponents, positions_on, unique
from jac_history._dates import EDTFDate, bounds_of
from jac_history._display.words import describe_window, title_of
from jac_history._exceptions import InvalidArgumentError, UnknownNameError, publish
from jac_history._lookup import Lookup, types_of
from jac_history._parsing import read_date, read_number
from jac_history._records.base import Record, Restorable, time_in_words
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Name
from jac_history._records.schema import Field, fields_of
from jac_history._records.source import Citation
from jac_history._records.vocabulary import SourceKind, words
from jac_history._suggest import check_word, nearest

VerdictWord: TypeAlias = Literal["agrees", "disputed", "contradicted", "unknown"]

NAMES_SHOWN = 3
PHRASES = {
    "agrees": "agrees with what is known",
    "disputed": "is what {} says",
    "opposed": "is named by {}, against the record",
    "contradicted": "is contradicted",
    "unknown": "can neither be confirmed nor refuted",
}


@publish
@attrs.frozen(kw_only=True, repr=False)
class Verdict(Restorable):
    """Whether values that somebody gives are those that the dataset knows.

    Attributes:
        word: ``agrees`` (equal, or within the bounds of what is known), ``disputed`` (a position
            that is not preferred says so, or a source that disputes the record names it),
            ``contradicted`` or ``unknown``. Of several values the worst counts.
        sentence: The reason in words that can be quoted.
        record: The record that was asked about.
        supporting: The citations that say what was asked.
        against: The citations that say otherwise.

    Of the sources of the record those are given that name the value. Where none does, as of a kind
    or a title, all of them are, and the sentence calls them sources of the record.
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


def judge_values(
    record: Record,
    values: Mapping[str, object],
    disputes: Iterable[Dispute],
    lookup: Lookup,
    as_of: int | None,
) -> Verdict:
    """Return the verdict over values that are given for fields of a record.

    Args:
        record: The record.
        values: Field to value.
        disputes: The disputes over fields of the record itself.
        lookup: Finds the record that a name stands for.
        as_of: Day number up to which open ends are attested, or None.

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
        asked = AskedField(record, _field(record, name), lookup, as_of)
        value = _read_value(asked, given)
        judged.append(_judge(asked, value, rivals))
        sentences.append(_sentence(asked, value, judged[-1]))
    return Verdict(
        word=min((one.word for one in judged), key=WORST_FIRST.index),
        sentence=" ".join(sentences),
        record=record,
        supporting=unique(citation for one in judged for citation in one.supporting),
        against=unique(citation for one in judged for citation in one.against),
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
    """The verdict over one value.

    Attributes:
        word: Its word.
        phrase: The key of its words in `PHRASES`.
        supporting: The citations that say what was asked.
        against: Those that say otherwise.
        known_by: What the known value rests on.
    """

    word: VerdictWord
    phrase: str
    supporting: tuple[Citation, ...]
    against: tuple[Citation, ...]
    known_by: Evidence


def _judge(asked: AskedField, value: Any, disputes: Sequence[Dispute]) -> _Judged:
    known_by = evidence_of(asked, disputes)
    known = known_by.citations
    outcome = compare(asked, value)
    rivals = [one for one, is_preferred in positions_on(asked, disputes) if not is_preferred]
    if outcome == "agrees":
        against = unique(citation for rival in rivals for citation in rival.citations)
        return _Judged("agrees", "agrees", known, against, known_by)
    rival = next((one for one in rivals if is_said(asked, value, one.value)), None)
    supporting = rival.citations if rival else opponents(asked, value)
    if supporting:
        others = tuple(citation for citation in known if citation not in supporting)
        return _Judged("disputed", "disputed" if rival else "opposed", supporting, others, known_by)
    against = known if outcome == "contradicted" else ()
    return _Judged(outcome, outcome, (), against, known_by)


def _read_value(asked: AskedField, given: Any) -> Any:
    """Return the value that was given in the form in which the field holds it."""
    field = asked.field
    match field.kind:
        case "date":
            return read_date(given)
        case "number" | "integer":
            return read_number(field.name, given, unit=asked.unit)
        case "record" | "records":
            return given if isinstance(given, Record) else _find_record(asked, given)
        case "parts" if field.part is not Name:
            return asked.lookup.find(given)
        case "word":
            return _read_word(field, given)
        case _:
            has_country = asked.has_country
            return read_country(given, asked.lookup) if has_country else _read_text(field, given)


def _read_word(field: Field, given: Any) -> Any:
    spelled = {str(word): word for word in field.words}
    word = spelled.get(given, given) if isinstance(given, str) else given
    check_word(field.name, word, field.words)
    return word


def _read_text(field: Field, given: Any) -> str:
    if not isinstance(given, str) or not given.strip():
        raise InvalidArgumentError(field.name, given, expected="text")
    return given


def _find_record(asked: AskedField, name: Any) -> Record:
    """Return what a name stands for: of the type that the field holds, else of any."""
    try:
        return asked.lookup.find(name, types_of(asked.field.types))
    except UnknownNameError:
        return asked.lookup.get(name)


def _sentence(asked: AskedField, value: Any, judged: _Judged) -> str:
    """Return the reason in words: what was asked, what is known, and who says so."""
    known = _known_in_words(asked)
    verdict = PHRASES[judged.phrase].format(_name_publishers(judged.supporting))
    known_by = judged.supporting if judged.word == "agrees" else judged.against
    of_record = "" if judged.known_by.is_of_value else "sources of the record: "
    by = f" ({of_record}{_name_publishers(known_by)})" if known_by else ""
    return f"{title_of(asked.record)}: {_ask(asked, value)} {verdict}; known: {known}{by}."


def _known_in_words(asked: AskedField) -> str:
    if not asked.is_known:
        return "nothing"
    is_time = asked.field.name == asked.record.time_field
    return time_in_words(asked.record) if is_time else _in_words(asked, asked.known)


def _ask(asked: AskedField, value: Any) -> str:
    """Return in words what was asked."""
    if asked.is_about_moment(value):
        first, _, _, last = bounds_of(value)
        return f"that this held {describe_window(first, last)}"
    return f"{asked.field.name.replace('_', ' ')} {_in_words(asked, value)}"


def _name_publishers(citations: Sequence[Citation]) -> str:
    kinds = words(SourceKind)
    best_first = sorted(citations, key=lambda citation: kinds.index(citation.source.kind))
    return _name_first([citation.source.publisher for citation in best_first])


def _name_first(names: Iterable[str]) -> str:
    """Return the first of some names, each once, and how many more there are."""
    shown = tuple(dict.fromkeys(names))
    more = len(shown) - NAMES_SHOWN
    return ", ".join(shown[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _in_words(asked: AskedField, value: Any) -> str:
    """Return a value of the field in words."""
    match value:
        case EDTFDate():
            return value.human()
        case Record():
            return value.label
        case tuple() if asked.has_names:
            return _name_first(name.text for name in value if name.kind != "spelling")
        case tuple():
            return ", ".join(_in_words(asked, getattr(item, "entity", item)) for item in value)
        case float() | int():
            return f"{value:,.12g} {asked.unit}".strip()
        case _:
            return name_country(value, asked.lookup) if asked.has_country else str(value)
