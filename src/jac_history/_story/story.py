"""Prose with footnotes in the syntax that pandoc and MyST share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jac_history._cite.reference import UNTITLED, mark_copy, one_line, references
from jac_history._display.html import is_web
from jac_history._display.markup import (
    NOT_IN_ADDRESS,
    escape,
    escape_start,
    join_blocks,
    link,
)
from jac_history._display.words import Text, format_position, format_word
from jac_history._exceptions import JacHistoryError
from jac_history._records.base import Record, attested_side, time_in_words
from jac_history._records.dispute import Dispute
from jac_history._records.source import Source
from jac_history._records.vocabulary import words as words_of
from jac_history._story.sentences import describe_evidence, end_sentence, tell
from jac_history._story.themes import THEMES, theme_of
from jac_history._story.when import doubts_of
from jac_history._suggest import check_text, check_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from jac_history._cite.reference import Reference
    from jac_history._dates import Window
    from jac_history._records.dispute import Position
    from jac_history._records.source import Citation

StoryOrder: TypeAlias = Literal["year", "theme"]

NOTE = (
    "What is told without reserve rests on a primary source or on two independent ones. "
    "“According to one report” and “by several sources” stand before what the press alone tells, "
    "“unconfirmed” before what rests on blogs, forums or mirrors; “probably” and “about” before "
    "dates that are uncertain or approximate."
)

FIELDS = {
    "when": "the date",
    "period": "the time",
    "value": "the number",
    "summary": "what happened",
    "of": "the company",
    "derived_from": "the origin",
    "kind": "what kind it was",
}
"""Names of fields to what sources differ on."""

STANCES = {"supports": "", "disputes": "Otherwise: ", "context": "See also "}
"""What stands before the sources of each stance in a footnote."""

NOT_IN_LABEL = re.compile(r"[^\w-]+")


class Around(NamedTuple):
    """What is known around the records of a story.

    Attributes:
        disputes: The disputes of the dataset.
        name_of: Gives the name of an entity by its id, or raises an error of this library.
        possible: The ids of the records that only may lie in the window that was asked for.
        window: The window that the records' own dates lie in, or None.
    """

    disputes: Iterable[Dispute] = ()
    name_of: Callable[[str], str] | None = None
    possible: Collection[str] = ()
    window: Window | None = None


class NoteStyle(NamedTuple):
    """How footnotes look.

    Attributes:
        shows_statements: Whether they also say what each source says.
        prefix: What stands before the id of a record in the label of its footnote.
        lead: Gives what stands before the sources of a record, as Markdown.
    """

    shows_statements: bool = False
    prefix: str = ""
    lead: Callable[[Record], str] = lambda _: ""


class Story:
    """Tells records one by one, and keeps what stands at the end: notes, doubts, sources.

    Args:
        around: What is known around the records.
        style: How footnotes look.
    """

    def __init__(self, around: Around, style: NoteStyle | None = None) -> None:
        self._around = around
        self._style = style or NoteStyle()
        self._disputes: dict[str, list[Dispute]] = {}
        for dispute in around.disputes:
            self._disputes.setdefault(dispute.record.id, []).append(dispute)
        self._told: dict[str, Record] = {}
        self._notes: dict[str, str] = {}

    def tell(self, record: Record) -> str:
        """Return a record as a paragraph with its footnote, and what sources differ on."""
        self._told[record.id] = record
        if isinstance(record, Source):
            return reference_markdown(references([record])[0])
        own = "" if isinstance(record, Dispute) else self.footnote(record)
        return join_blocks(
            f"{escape_start(tell(record))}{own}", *map(self._tell_dispute, self._rivals(record))
        )

    def footnote(self, record: Record) -> str:
        """Return the mark of the footnote with the sources of a record; empty without sources."""
        self._told[record.id] = record
        return self._mark(record.id, getattr(record, "citations", ()), self._style.lead(record))

    def _rivals(self, record: Record) -> list[Dispute]:
        if isinstance(record, Dispute):
            return [record]
        return self._disputes.get(record.id, [])

    def _mark(self, name: str, citations: Sequence[Citation], lead: str = "") -> str:
        label = self._style.prefix + NOT_IN_LABEL.sub("-", name)
        if not citations:
            return ""
        self._notes[label] = lead + end_sentence(". ".join(self._by_stance(citations)))
        return f"[^{label}]"

    def _by_stance(self, citations: Sequence[Citation]) -> Iterator[str]:
        for stance, words in STANCES.items():
            cited = [self._describe_citation(one) for one in citations if one.stance == stance]
            if cited:
                yield words + "; ".join(cited)

    def _describe_citation(self, citation: Citation) -> str:
        source = citation.source
        parts = [
            escape_start(source.publisher),
            link(Text(source.title or UNTITLED, url=source.url)) + mark_copy(source),
            escape(source.published.human()) if source.published else "",
            escape(citation.locator or ""),
        ]
        where = ", ".join(part for part in parts if part)
        return (
            f"{where}: {escape(citation.says.rstrip('.'))}"
            if self._style.shows_statements
            else where
        )

    def _tell_dispute(self, dispute: Dispute) -> str:
        field = FIELDS.get(dispute.field, f"the {format_word(dispute.field)}")
        positions = [
            self._position(dispute, position) + self._mark(f"{dispute.id}-{n}", position.citations)
            for n, position in enumerate(dispute.positions, 1)
        ]
        head = f"Sources differ on {escape(field)}: {' or '.join(positions)}."
        return f"{head} {end_sentence(escape(dispute.reason))}"

    def _position(self, dispute: Dispute, position: Position) -> str:
        value = escape(self._value(dispute, position.value))
        return f"{value} (preferred here)" if position.value == dispute.preferred else value

    def _value(self, dispute: Dispute, value: str) -> str:
        """Return a rival value in words: an entity by its name."""
        own = getattr(dispute.record, dispute.field, None)
        if isinstance(own, Record | tuple) and self._around.name_of:
            try:
                return self._around.name_of(value)
            except JacHistoryError:  # a position may also be given in words
                return value
        return format_position(dispute, value)

    def notes(self) -> str:
        """Return the footnotes."""
        return "\n\n".join(f"[^{label}]: {text}" for label, text in self._notes.items())

    def doubts(self) -> str:
        """Return a list of what is uncertain, and why; empty where nothing is."""
        lines = ((record, self._reasons(record)) for record in self._told.values())
        return "\n".join(
            f"- {escape_start(_label_with_date(record))}: {escape('; '.join(reasons))}."
            for record, reasons in lines
            if reasons
        )

    def _reasons(self, record: Record) -> list[str]:
        side = attested_side(record)
        reasons = doubts_of(record.time, side) if record.time else []
        if record.id in self._around.possible:
            reasons.append("it may lie outside the time asked for")
        reports = describe_evidence(record).removeprefix("according to ").removeprefix("by ")
        if reports and reports != "several sources":
            reasons.append(f"it rests on {reports} only")
        differing = (FIELDS.get(one.field, format_word(one.field)) for one in self._rivals(record))
        return reasons + [f"sources differ on {field}" for field in dict.fromkeys(differing)]

    def bibliography(self) -> str:
        """Return the sources, each once, by publisher."""
        told = self._told.values()
        disputes = (dispute for record in told for dispute in self._rivals(record))
        cited = references([*told, *disputes])
        ordered = sorted(cited, key=lambda one: (str(one.publisher).casefold(), one.key))
        return "\n".join(f"- {reference_markdown(reference)}" for reference in ordered)


def _label_with_date(record: Record) -> str:
    told = _subject_of(record)
    return f"{told.label} ({time_in_words(told)})" if told.time else told.label


def _subject_of(record: Record) -> Record:
    """Return the record that a record tells of: of a dispute, what it is over."""
    return record.record if isinstance(record, Dispute) else record


def reference_markdown(reference: Reference) -> str:
    """Return a reference as one line: publisher, title, date, note, address."""
    date = reference.published.human() if reference.published else "No date"
    title = f"*{escape(one_line(reference.shown_title))}*"
    parts = [escape_start(reference.publisher or ""), title, escape(date)]
    parts += [escape(reference.note)] if reference.note else []
    address = is_web(reference.url) and str(reference.url).translate(NOT_IN_ADDRESS)
    sentences = map(end_sentence, filter(None, parts))
    return " ".join([*sentences, *([f"<{address}>"] if address else [])])


def story_markdown(
    records: Sequence[Record], title: str, *, by: StoryOrder = "year", around: Around
) -> str:
    """Return records as prose with footnotes.

    Args:
        records: The records, in order of time.
        title: What stands above it.
        by: ``year`` or ``theme``.
        around: What is known around the records.

    Raises:
        InvalidArgumentError: `by` is neither, or the title is no text.
    """
    check_word("by", by, words_of(StoryOrder))
    check_text("title", title)
    story = Story(around)
    chapters = [
        join_blocks(f"## {heading}", *map(story.tell, group))
        for heading, group in (
            by_year(records, around.window) if by == "year" else by_theme(records)
        )
    ]
    return (
        join_blocks(
            f"# {escape(title)}",
            NOTE if records else "",
            *chapters,
            _section("What is uncertain, and why", story.doubts()),
            _section("Sources", story.bibliography()),
            story.notes(),
        )
        + "\n"
    )


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text}" if text else ""


def by_year(
    records: Iterable[Record], window: Window | None
) -> Iterator[tuple[str, Iterator[Record]]]:
    """Yield records by the year under which they are told, those without a date at the end.

    Args:
        records: The records.
        window: The window that was asked for, or None: what began before it is told under its
            first year, and what is known only to have ended after it under its last one.
    """
    first = date.fromordinal(window.start).year if window and window.start else 0
    last = date.fromordinal(window.end).year if window and window.end else NEVER

    def chapter(record: Record) -> int:
        year = year_of(record)
        return year if year == NEVER else min(max(year, first), last)

    for year, group in groupby(sorted(records, key=chapter), chapter):
        yield (str(year) if year < NEVER else "Without a date"), group


def by_theme(records: Iterable[Record]) -> Iterator[tuple[str, Iterator[Record]]]:
    """Yield records by theme, in the order of `THEMES`."""
    places = {theme: place for place, theme in enumerate(THEMES)}
    ordered = sorted(records, key=lambda record: places[theme_of(record)])
    for theme, group in groupby(ordered, theme_of):
        yield THEMES[theme], group


NEVER = 10_000
"""The year of what has no date."""


def year_of(record: Record) -> int:
    """Return the year under which a record is told: that of its first known day."""
    time = _subject_of(record).time
    days = (time.earliest, time.start_latest, time.latest) if time else ()
    return next((day.year for day in days if day is not None), NEVER)
