"""What is searched of each record: one row of words, the important records first."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from jac_history._names import plain
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.figure import Figure
from jac_history._records.late import once_a_class
from jac_history._records.milestone import Milestone
from jac_history._records.schema import PROSE, fields_of, is_about_records, prose_of
from jac_history._search.words import (
    HAN,
    PART_END,
    SIZE_SIGNS,
    join_all,
    large_numbers,
    write_number,
)


class Row(NamedTuple):
    """What is searched of a record. Words stand apart by one blank, with one at both ends.

    Attributes:
        id: The id of the record.
        importance: 1 main line, 2 chapter, 3 detail, 4 a source.
        is_entity: Whether its titles are names, by which other records are found too.
        titles: Its names, or its label, each between bars.
        rest: Words of its id, its kinds and years, and its numbers.
        prose: The words of its sentences, and of the Chinese titles of its sources.
        about: The ids of the entities that it names.
        text: All its words.
    """

    id: str
    importance: int
    is_entity: bool
    titles: str
    rest: str
    prose: str
    about: frozenset[str]
    text: str


UNSEARCHED = frozenset(
    {"id", "url", "country", "language", "confidence", "importance", "bound", "only_attested"}
)
"""Fields of words that say nothing by which a record would be looked for."""
WELL_KNOWN, KNOWN = 20, 5
"""How many records name an entity of the main line, and one of the chapters."""
MAIN, CHAPTER, DETAIL, SOURCE = 1, 2, 3, 4
LONGEST_RUN_OF_YEARS = 12


def make_rows(records: Iterable[Record], keys: Mapping[str, str]) -> list[Row]:
    """Return the rows of records, the important ones first, by which ties are broken.

    Args:
        records: All records of a dataset.
        keys: By id of an entity its names as they are compared, pinyin among them.
    """
    named = [(record, record.entities) for record in records]
    uses = Counter(entity.id for _, entities in named for entity in entities)
    drafts = [_draft(record, entities, uses, keys.get(record.id, "")) for record, entities in named]
    drafts.sort(key=itemgetter(0))
    rows = [row for _, row in drafts]
    titles = join_all([row.titles for row in rows])
    rest = join_all([row.rest for row in rows])
    prose = join_all([row.prose for row in rows])
    return list(map(_with_words, rows, titles, rest, prose))


def _with_words(row: Row, titles: str, rest: str, prose: str) -> Row:
    """Return a row with words for texts."""
    bars, once = titles.strip(), f" {' '.join(dict.fromkeys(rest.split()))} "
    return row._replace(titles=bars, rest=once, prose=prose, text=f"{bars}{once}|{prose}")


def _draft(
    record: Record, entities: Sequence[Entity], uses: Mapping[str, int], keys: str
) -> tuple[tuple[Any, ...], Row]:
    """Return the key of the order of records that match equally well, and a row of texts."""
    label, prose = record.label, prose_of(record)
    importance = _importance(record, entities, uses)
    about = frozenset(entity.id for entity in entities if entity.id != record.id)
    if isinstance(record, Entity):
        written = (record.name, *(name.text for name in record.names), *keys.split())
        names = tuple(dict.fromkeys(map(str.lower, written)))
    else:
        # What is about nothing is a source: its title counts as a sentence.
        names = (label,) if about else ()
    sentences = [*prose, *_chinese_titles(record)] if about or names else [label, *prose]
    row = Row(
        id=record.id,
        importance=importance,
        is_entity=isinstance(record, Entity),
        titles="".join(f"|{_without_bars(name)}" for name in names) + "|",
        rest=_without_bars(_rest(record, f"{label} / {' / '.join(prose)}")),
        prose=_without_bars(" / ".join(sentences)),
        about=about,
        text="",
    )
    time = record.time.sort_key if record.time else ()
    count = uses[record.id] if row.is_entity else 0
    order = (importance, -count, *_narrowness(record, uses), len(label), time, record.id)
    return order, row


EVENT, STATE, NUMBER = 0, 1, 2
"""What comes first of records that are as important as each other."""


def _narrowness(record: Record, uses: Mapping[str, int]) -> tuple[int, ...]:
    """Return what puts a record behind others that are as important: how little it tells of.

    Of figures those of a well-known subject come first, of all of it and of a whole year.
    """
    if not isinstance(record, Figure):
        return (EVENT if isinstance(record, Milestone) else STATE,)
    return (
        NUMBER,
        -uses[record.subject.id],
        record.segment is not None or record.place is not None,
        record.kind != "actual",
        not record.is_whole_year,
        record.scope is not None,
    )


def _without_bars(text: str) -> str:
    return text.replace("|", " ").replace(PART_END, " ")


def _importance(record: Record, entities: Sequence[Entity], uses: Mapping[str, int]) -> int:
    """Return how important a record is: its own rating, or by the entities that it names."""
    own: int | None = getattr(record, "importance", None)
    if own is not None:
        return own
    if isinstance(record, Entity):
        return _level(uses[record.id])
    if not entities:
        return SOURCE
    if is_about_records(type(record)):
        return DETAIL  # a dispute or a claim: what it is about comes first
    return max(CHAPTER, *(_level(uses[entity.id]) for entity in entities))


def _level(count: int) -> int:
    """Return how important an entity is that so many records name."""
    return MAIN if count >= WELL_KNOWN else CHAPTER if count >= KNOWN else DETAIL


def _chinese_titles(record: Record) -> list[str]:
    titles = {citation.source.title for citation in record.evidence}
    return sorted(title for title in titles if title and HAN.search(title))


def _rest(record: Record, text: str) -> str:
    """Return a record's type, id, kinds and years, and its numbers in digits.

    Args:
        record: The record.
        text: Its label and sentences, in which numbers may stand with a word for their size.
    """
    texts = [record.record_type, record.id, *_years(record)]
    for name, is_text in _searched_fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            texts.append(str(value) if is_text else write_number(abs(value)))
    if any(sign in text for sign in SIZE_SIGNS):
        texts += large_numbers(plain(text))
    return " / ".join(texts)


@once_a_class
def _searched_fields(cls: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields with words and numbers beside sentences, each with whether it is words."""
    return tuple(
        (field.name, field.kind in {"text", "word"})
        for field in fields_of(cls)
        if field.name not in UNSEARCHED | PROSE
        and field.kind in {"text", "word", "number", "integer"}
    )


_YEAR = re.compile("[0-9]{4}")


def _years(record: Record) -> list[str]:
    """Return the years in a record's date; of a few years those between too."""
    years = list(map(int, _YEAR.findall(str(record.time)))) if record.time else []
    if years and years[-1] - years[0] <= LONGEST_RUN_OF_YEARS:
        years = list(range(years[0], years[-1] + 1))
    return list(map(str, years))
