"""Titles and summaries: short, neutral, clean."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

import attrs

from checks.problem import Data, Finding
from jac_history import Citation, Milestone, Position, Record

LONGEST_TITLE = 79
MOST_SENTENCES = 3
ALIKE = 0.85

ADVERTISING = re.compile(
    r"\b(visionary|masterstroke|revolutionary|groundbreaking|world-class|cutting-edge"
    r"|state-of-the-art|stunning|remarkable|unprecedented|iconic|prestigious|impressive"
    r"|game-chang\w+|seamless\w*|unparalleled|leading-edge|renowned|legendary)\b",
    re.IGNORECASE,
)
FULL_STOP = re.compile(r"(?<!Ltd)(?<!Corp)(?<!Co)\.$")
FACT_ID = re.compile(r"\b(c[1-6]|s1)-[0-9]{3}\b")
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bno)(?<!\bCo)(?<!\bLtd)(?<!\bc)[.!?](?=\s+[A-Z\"'(])")


def titles(data: Data) -> list[Finding]:
    """A title fits a timeline: under 80 characters, no full stop."""
    return [
        Finding("titles", one.id, f"title {one.title!r}", "under 80 characters, no full stop")
        for one in data.of(Milestone)
        if len(one.title) > LONGEST_TITLE or FULL_STOP.search(one.title)
    ]


def summaries(data: Data) -> list[Finding]:
    """A summary has one to three sentences."""
    return [
        Finding("summaries", record.id, "summary is long", "one to three sentences")
        for record in data.records
        if len(SENTENCE_END.findall(getattr(record, "summary", None) or "")) >= MOST_SENTENCES
    ]


def neutral(data: Data) -> list[Finding]:
    """No text of ours advertises."""
    return [
        Finding("neutral", record.id, f"says {found[0]!r}", "plain words")
        for record in data.records
        for text in own_texts(record)
        if (found := ADVERTISING.search(text))
    ]


def clean(data: Data) -> list[Finding]:
    """Texts have no stray blanks, no ids of facts and no unbalanced brackets."""
    return [
        Finding("clean", record.id, f"unclean text {text[:60]!r}", "clean text")
        for record in data.records
        for text in texts(record)
        if text != " ".join(text.split())
        or FACT_ID.search(text)
        or text.count("(") != text.count(")")
    ]


def alike(data: Data) -> list[Finding]:
    """Milestones of one year with nearly the same title are one told twice, or need new ones."""
    years: dict[str, list[Milestone]] = {}
    for one in data.of(Milestone):
        years.setdefault(one.when.text.strip("[/.")[:4], []).append(one)
    return [
        Finding("alike", f"{a.id} + {b.id}", f"{a.title!r} and {b.title!r}", "titles that differ")
        for group in years.values()
        for a, b in combinations(sorted(group, key=lambda one: one.id), 2)
        if SequenceMatcher(None, a.title, b.title).ratio() > ALIKE
    ]


def own_texts(record: Record) -> list[str]:
    """Return the texts of a record that we wrote about the thing itself."""
    named = ("title", "summary", "note", "reason")
    values = [getattr(record, name, None) for name in named if record.record_type != "source"]
    return [value for value in values if isinstance(value, str)]


def texts(value: Record | Citation | Position) -> Iterator[str]:
    """Yield every text inside a record, but not those of the records that it refers to."""
    for field in attrs.fields(type(value)):
        inner = getattr(value, field.name)
        if isinstance(inner, str):
            yield inner
        for one in inner if isinstance(inner, tuple) else ():
            if isinstance(one, Citation | Position):
                yield from texts(one)


ALL = (titles, summaries, neutral, clean, alike)
