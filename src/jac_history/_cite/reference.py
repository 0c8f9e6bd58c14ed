"""What is cited: sources and datasets as references."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from jac_history._dates import EDTFDate, Precision
from jac_history._metadata import DatasetInfo
from jac_history._records.base import Record
from jac_history._records.source import Source

ReferenceKind: TypeAlias = Literal["webpage", "document", "dataset"]
UNTITLED = "[Untitled]"
STOPS = (".", "?", "!", "\u3002", "\uff1f", "\uff01")
"""What ends a sentence, in English and in Chinese."""
COPY = re.compile(r"(?!An older).*\b(?:mirror|re-post|carried|copy\b)", re.IGNORECASE)
"""How a part of the note on a source begins that says that somebody else's page was read."""
KNOWN_PARTS = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}
"""How many of year, month and day a date of each precision has."""


class Reference(NamedTuple):
    """One thing to cite, whatever the style.

    Attributes:
        key: Its identifier.
        kind: ``webpage``, ``document`` (without an address) or ``dataset``.
        title: Its title, or None where it has none that is known.
        author: Who wrote it, where that is known to be other than the publisher.
        publisher: Who published it, or None.
        url: Where it can be read, or None.
        published: When it was published, or None if it does not say.
        language: Its language as a BCP 47 tag, or None.
        version: Its version, or None.
        note: A remark, or None.
    """

    key: str
    kind: ReferenceKind
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: EDTFDate | None = None
    language: str | None = None
    version: str | None = None
    note: str | None = None

    @property
    def shown_title(self) -> str:
        """The title, or a placeholder in the brackets that mark what is not a title."""
        return self.title or UNTITLED

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known; empty where not even the year is."""
        if self.published is None or self.published.precision not in KNOWN_PARTS:
            return ()
        known = KNOWN_PARTS[self.published.precision]
        return tuple(int(part) for part in self.published.text.rstrip("~?%").split("-")[:known])

    @property
    def vague_date(self) -> str | None:
        """The date in words where year, month and day do not say all of it, or None."""
        if self.published is None:
            return None
        whole = "-".join(f"{part:02}" for part in self.date_parts)
        return None if whole == self.published.text else self.published.human()

    @property
    def remarks(self) -> str | None:
        """The note, with the date in words where the style has no field for it."""
        vague = self.vague_date and f"Published {self.vague_date}"
        return ". ".join(text for text in (vague, self.note) if text) or None


def mark_copy(source: Source) -> str:
    """Return what stands behind a link to a source: nothing, or that a copy of it was read.

    >>> import jac_history as jac
    >>> mark_copy(jac.get("enwikipedia-jac-motors")), mark_copy(jac.get("tn-2021-07-06"))
    (' (copy)', '')
    """
    parts = (source.note or "").split("; ")
    return " (copy)" if source.url and any(map(COPY.match, parts)) else ""


def references(records: Iterable[Record]) -> list[Reference]:
    """Return the sources of the records, each once, in order of first citation.

    A source among the records stands for itself.
    """
    sources = dict.fromkeys(source for record in records for source in _sources(record))
    return [_reference(source) for source in sources]


def _sources(record: Record) -> list[Source]:
    if isinstance(record, Source):
        return [record]
    return [citation.source for citation in record.evidence]


def _reference(source: Source) -> Reference:
    return Reference(
        key=source.id,
        kind="webpage" if source.url else "document",
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        published=source.published,
        language=source.language,
        note=source.note,
    )


def reference_of(info: DatasetInfo) -> Reference:
    """Return a dataset as something to cite."""
    author, colon, rest = (info.citation or "").partition(": ")
    return Reference(
        key=f"{info.name}-{info.version}",
        kind="dataset",
        title=rest.partition(". ")[0] if colon else info.name,
        author=author if colon else None,
        published=info.released,
        version=info.version,
        note=info.licence and f"Licence: {info.licence}",
    )


def one_line(text: str) -> str:
    """Return text without line breaks: in the formats a new line begins a new field."""
    return " ".join(text.split())
