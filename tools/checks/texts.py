"""Titles and summaries: short, neutral, clean."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from checks.problem import UNWANTED, Data, Finding, alike
from jac_history import Milestone, Record
from jac_history._records.schema import fields_of, prose_of

LONGEST_TITLE = 79
MOST_SENTENCES = 3
ALIKE = 0.85

PRAISE = re.compile(rf"\b({'|'.join(UNWANTED['advertising'])})\b", re.IGNORECASE)
FULL_STOP = re.compile(r"(?<!Ltd)(?<!Corp)(?<!Co)\.$")
FACT_ID = re.compile(r"\b(c[1-6]|s1)-[0-9]{3}\b")
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bno)(?<!\bCo)(?<!\bLtd)(?<!\bc)[.!?](?=\s+[A-Z\"'(])")
LAST_END = re.compile(r"[.!?][\"')]*$")
INVISIBLE = re.compile("[\x00-\x1f\x7f\xad\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd]")
PAIRS = (("(", ")"), ("[", "]"), ("《", "》"), ("「", "」"), ("«", "»"), ("\uff08", "\uff09"))


def titles(data: Data) -> list[Finding]:
    """A title fits a timeline: under 80 characters, no full stop."""
    return [
        Finding(
            "titles",
            milestone.id,
            f"title {milestone.title!r}",
            "under 80 characters, no full stop",
        )
        for milestone in data.of(Milestone)
        if len(milestone.title) > LONGEST_TITLE or FULL_STOP.search(milestone.title)
    ]


def summaries(data: Data) -> list[Finding]:
    """A summary has one to three sentences, the last of them ended."""
    return [
        Finding("summaries", record.id, f"summary {text[-40:]!r}", "one to three whole sentences")
        for record in data.records
        if (text := getattr(record, "summary", None))
        and (len(SENTENCE_END.findall(text)) >= MOST_SENTENCES or not LAST_END.search(text))
    ]


def neutral(data: Data) -> list[Finding]:
    """No text of ours advertises."""
    return [
        Finding("neutral", record.id, f"says {found[0]!r}", "plain words")
        for record in data.records
        for text in own_texts(record)
        if (found := PRAISE.search(text))
    ]


def clean(data: Data) -> list[Finding]:
    """Texts have no stray blanks or signs, no ids of facts, and close what they open."""
    return [
        Finding("clean", record.id, f"{fault} in {text[:60]!r}", "clean text")
        for record in data.records
        for text in texts(record)
        if (fault := _fault(text))
    ]


def _fault(text: str) -> str | None:
    if text != " ".join(text.split()):
        return "stray blanks"
    if INVISIBLE.search(text):
        return "an invisible sign"
    found = FACT_ID.search(text)
    if found:
        return f"the fact {found[0]}"
    if text.count('"') % 2 or any(
        text.count(opening) != text.count(closing) for opening, closing in PAIRS
    ):
        return "an unclosed quotation or bracket"
    return None


def similar_titles(data: Data) -> list[Finding]:
    """Milestones of one year with nearly the same title are one told twice, or need new ones."""
    return [
        Finding("alike", f"{a.id} + {b.id}", f"{a.title!r} and {b.title!r}", "titles that differ")
        for group in alike(
            data.of(Milestone), lambda milestone: milestone.when.text.strip("[/.")[:4]
        )
        for a, b in combinations(sorted(group, key=lambda milestone: milestone.id), 2)
        if SequenceMatcher(None, a.title, b.title).ratio() > ALIKE
    ]


def own_texts(record: Record) -> list[str]:
    """Return the texts of a record that we wrote about the thing itself."""
    return [] if record.record_type == "source" else prose_of(record)


def texts(value: object) -> Iterator[str]:
    """Yield every text inside a record, but not those of the records that it refers to."""
    for field in fields_of(type(value)):
        inner = getattr(value, field.name)
        if field.kind == "parts":
            for part in inner:
                yield from texts(part)
        elif field.kind == "text" and inner is not None:
            yield inner


ALL = (titles, summaries, neutral, clean, similar_titles)
