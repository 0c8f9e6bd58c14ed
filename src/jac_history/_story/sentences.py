"""What a sentence or two say of a record of each type, and how sure it is in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from jac_history._cite.reference import STOPS
from jac_history._display.words import (
    format_number,
    format_value,
    format_word,
    join_texts,
    names_of,
)
from jac_history._records.base import attested_side, time_in_words
from jac_history._records.source import origin_of
from jac_history._story.when import phrase_date, says_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from jac_history._dates import EDTFDate
    from jac_history._records.base import Record

NAMES_A_SOURCE = re.compile(
    r"\b(says?|said|tells?|told|reports?|reported|wrote|writes|calls?|credits?|dates?)\b"
)
"""A text that tells who says it need not be told to be a report."""

ENDS = (*STOPS, *(f"{stop}*" for stop in STOPS), "”")
"""What needs no full stop behind it: what ends a sentence, in italics too."""

BOUNDS = {"exact": "", "about": "about ", "at-least": "at least ", "at-most": "at most "}

VERBS = {
    "actual": "{} of {} came to {}",
    "target": "the target for {} of {} was {}",
    "claim": "a claim put {} of {} at {}",
    "forecast": "a forecast put {} of {} at {}",
}
"""How a figure of each kind is told: its measure, its subject, its value."""


VERDICTS = {
    "confirmed": "This is confirmed.",
    "partly": "This holds in part.",
    "contradicted": "Better sources say otherwise.",
    "unconfirmed": "No second source was found for it.",
    "opinion": "This is an opinion, which sources can neither confirm nor contradict.",
}
"""What stands before the reason of a claim's verdict."""


class Telling(NamedTuple):
    """What is told of a record.

    Attributes:
        text: One sentence or more, with a capital where it stands for itself.
        continues: Whether it goes on after a date: "In 2001, X held ..." and not "In 2001: X ...".
        has_lead: Whether date and certainty are put before it.
    """

    text: str
    continues: bool = True
    has_lead: bool = True


def tell(record: Record) -> str:
    """Return what prose says of a record: when, how sure it is, and what.

    >>> import jac_history as jac
    >>> print(tell(jac.leaders_of(position="chairman")[0])[:72])
    From 26 March 2002 at the latest to 8 February 2012, Zuo Yan'an was chai
    """
    telling = TELLERS.get(record.record_type, _tell_thing)(record)
    if not telling.has_lead:
        return telling.text
    lead = _lead(record, telling.text)
    if not lead:
        return telling.text[0].upper() + telling.text[1:]
    return f"{lead}{', ' if telling.continues else ': '}{telling.text}"


def _lead(record: Record, text: str) -> str:
    date, side = record.time, attested_side(record)
    parts = [] if date is None or says_date(text, date) else [phrase_date(date, side)]
    if not any(citation.source.publisher in text for citation in record.evidence):
        parts += [] if NAMES_A_SOURCE.search(text) else [describe_evidence(record)]
    lead = ", ".join(part for part in parts if part)
    return lead[:1].upper() + lead[1:]


def describe_evidence(record: Record) -> str:
    """Return in words on what a record rests; empty where nothing need be said.

    That is so for a primary source, or two independent ones.
    """
    confidence = getattr(record, "confidence", "high")
    if confidence == "high":
        return ""
    is_single = len(independent_publishers(record)) <= 1
    if confidence == "medium":
        return "according to one report" if is_single else "by several sources"
    return "according to one unconfirmed report" if is_single else "by unconfirmed reports"


def independent_publishers(record: Record) -> set[str]:
    """Return who published the sources that support a record; who repeats another is left out."""
    supporting = (one.source for one in record.evidence if one.stance == "supports")
    return {origin_of(source).publisher for source in supporting}


def _sentences(*texts: str | None) -> str:
    """Return texts one after the other, each ended."""
    return " ".join(map(end_sentence, filter(None, texts)))


def end_sentence(text: str) -> str:
    """Return a text with a full stop, unless it ends already.

    >>> end_sentence("It was founded in 1964"), end_sentence("*Why?*")
    ('It was founded in 1964.', '*Why?*')
    """
    return text if text.endswith(ENDS) else f"{text}."


def _name(record: Any) -> str:
    """Return the name of an entity, its Chinese one in brackets."""
    usual, *others = names_of(record)
    return f"{usual.text} ({join_texts(tuple(others))})" if others else usual.text


def _tell_milestone(milestone: Any) -> Telling:
    return Telling(milestone.summary, continues=False)


def _verb(period: EDTFDate, past: str, ongoing: str) -> str:
    """Return the tense of what held in a period: what goes on is not over."""
    return ongoing if period.is_ongoing else past


def _tell_partnership(deal: Any) -> Telling:
    *others, last = [f"{party.entity.name} ({party.role})" for party in deal.parties]
    parties = f"{', '.join(others)} and {last}" if others else last
    verb = _verb(deal.period, "were", "have been")
    text = f"{parties} {verb} partners ({format_word(deal.kind)})"
    return Telling(_sentences(text, deal.summary))


def _tell_tenure(tenure: Any) -> Telling:
    verb = _verb(tenure.period, "was", "has been")
    office = f"{tenure.person.name} {verb} {tenure.position} of {tenure.organization.name}"
    return Telling(_sentences(office, tenure.note))


def _tell_stake(stake: Any) -> Telling:
    share = "a share" if stake.percent is None else f"{BOUNDS[stake.bound]}{stake.percent:g} %"
    verb = _verb(stake.period, "held", "has held")
    return Telling(_sentences(f"{stake.holder.name} {verb} {share} of {stake.of.name}", stake.note))


def _tell_figure(figure: Any) -> Telling:
    unit = f" {figure.unit}" if figure.unit != figure.measure else ""
    value = f"{BOUNDS[figure.bound]}{format_number(figure.value)}{unit}"
    words = VERBS[figure.kind].format(format_word(figure.measure), figure.subject.name, value)
    narrowed = (figure.segment, figure.place and figure.place.name, figure.scope)
    scope = "; ".join(part for part in narrowed if part)
    return Telling(_sentences(f"{words} ({scope})" if scope else words, figure.note))


def _tell_claim(claim: Any) -> Telling:
    where = f" ({claim.locator})" if claim.locator else ""
    asserted = f"{claim.made_by.publisher}{where}: “{claim.text}”"
    return Telling(_sentences(asserted, VERDICTS[claim.verdict], claim.reason), has_lead=False)


def _tell_dispute(dispute: Any) -> Telling:
    return Telling(_sentences(dispute.record.label), has_lead=False)


def _tell_thing(record: Any) -> Telling:
    """Tell of an entity, of a source, and of a type that nothing better is known for."""
    since = f", {format_word(record.time_field)} {time_in_words(record)}" if record.time else ""
    kind = getattr(record, "kind", None)
    words = join_texts(tuple(format_value(format_word(kind)))) if kind else record.record_type
    summary = getattr(record, "summary", None)
    return Telling(_sentences(f"{_name(record)}: {words}{since}", summary), has_lead=False)


TELLERS: dict[str, Callable[[Any], Telling]] = {
    "milestone": _tell_milestone,
    "partnership": _tell_partnership,
    "tenure": _tell_tenure,
    "stake": _tell_stake,
    "figure": _tell_figure,
    "claim": _tell_claim,
    "dispute": _tell_dispute,
}
"""How each type is told; others by name, kind and summary."""
