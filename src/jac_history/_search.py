"""Full-text search: one row of words a record, and the ranking of the rows for a text.

The explorer ranks by the same rules: its scripts ``words.js`` and ``search.js`` follow this module.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from jac_history._names import fold, plain
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.late import once_a_class
from jac_history._records.schema import (
    PROSE,
    fields_of,
    is_about_records,
    prose_of,
)

# Rows.


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


UNSEARCHED = frozenset({"id", "url", "country", "language", "confidence", "importance", "bound"})
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
    return (importance, -count, len(label), time, record.id), row


def _without_bars(text: str) -> str:
    return text.replace("|", " ").replace(_END, " ")


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
    if any(sign in text for sign in _SIZE_SIGNS):
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


# Words.

_HAN = "\u3400-\u9fff"
HAN = re.compile(f"[{_HAN}]")
_LETTER = rf"[^\W_{_HAN}]"
_WORD = re.compile(rf"[{_HAN}]+|[0-9]+\.[0-9]+(?!{_LETTER})|{_LETTER}+\+?")
_END: str = "\x1f"
_WORD_OR_SIGN = re.compile(rf"{_WORD.pattern}|[|{_END}]")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc`]")
_LARGE = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?)\s*(?:(thousand|million|billion)(?!{_LETTER})|([万亿]))"
)
_SIZE_SIGNS = ("illion", "thousand", "万", "亿", "萬", "億")
_SIZES = {"thousand": 3, "million": 6, "billion": 9, "万": 4, "亿": 8}


def split_words(text: str) -> list[str]:
    """Return the words of a text as they are compared, numbers without marks of thousands.

    >>> split_words("Zuo Yan'an: 643,300 cars, 江淮S3+")
    ['zuo', 'yanan', '643300', 'cars', '江淮', 's3+']
    """
    return _WORD.findall(_join_parts(plain(text)))


def _join_parts(text: str) -> str:
    """Return a plain text whose words and numbers hold no sign."""
    return _THOUSANDS.sub("", _APOSTROPHE.sub("", text))


def join_all(texts: Iterable[str]) -> list[str]:
    """Return of each text its words and bars, with a blank before and after each.

    All are read as one text, which takes half the time.

    >>> join_all(["|JAC Motors|江淮汽车|", "by 2017"])
    [' | jac motors | 江淮汽车 | ', ' by 2017 ']
    """
    words: list[str] = _WORD_OR_SIGN.findall(_join_parts(_END.join(map(plain, texts))))
    return f" {' '.join(words)} ".split(_END)


def large_numbers(text: str) -> list[str]:
    """Return the numbers in a text that are written with a word for their size, in digits.

    >>> large_numbers("1.784 billion yuan, 64.33万辆")
    ['1784000000', '643300']
    """
    return [
        _shift(number, _SIZES[word or sign])
        for number, word, sign in _LARGE.findall(_THOUSANDS.sub("", text))
    ]


def _shift(number: str, places: int) -> str:
    """Return a number times a power of ten, in digits."""
    whole, _, decimals = number.partition(".")
    moved = decimals.ljust(places, "0")
    return write_decimal(f"{whole}{moved[:places]}", moved[places:])


def write_number(value: float) -> str:
    """Return a number in digits, whole where it is whole."""
    whole, _, decimals = f"{value:.6f}".partition(".")
    return write_decimal(whole, decimals)


def write_decimal(whole: str, decimals: str) -> str:
    """Return a number of its digits before and after the point, without idle zeros."""
    left, right = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{left}.{right}" if right else left


def stem(word: str) -> str:
    """Return what a word and its plural have in common.

    >>> [stem(word) for word in ("trucks", "losses", "country", "countries", "chassis", "gas")]
    ['truck', 'loss', 'countr', 'countr', 'chassis', 'gas']
    """
    for ending, least, lost in _PLURALS:
        if word.endswith(ending):
            return word[: len(word) - lost] if len(word) >= least else word
    return word


_PLURALS = (
    *(("ss", 0, 0), ("us", 0, 0), ("is", 0, 0), ("ies", 8, 3)),
    *(("ses", 6, 2), ("xes", 5, 2), ("ches", 6, 2), ("shes", 6, 2), ("s", 4, 1)),
    *(("ay", 0, 0), ("ey", 0, 0), ("oy", 0, 0), ("y", 6, 1)),
)
"""Ending, least length of a word that loses it, and how many letters it loses."""

# A text to look for.

_SMALL = (
    "a about an and are as at by did do does for from had has have how in is it its of on or that "
    "the their this to was were what when where which who whom whose why with "
    "all almost around more nearly over some than 的 了 在 和 与"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Words that need not occur where others are asked for too."""
LONGEST_TERM = 8


class Term(NamedTuple):
    """One word of a text, or several that mean one thing.

    Attributes:
        starts: What of each of its words has to stand at the start of a word.
        meanings: Other words for it, any of which may stand instead.
        ids: The entities that are called so.
    """

    starts: tuple[str, ...]
    meanings: tuple[str, ...]
    ids: frozenset[str]


def needle(words: str) -> str:
    """Return what is looked for in a row for words: at the start of a word, numbers whole.

    Chinese stands without blanks, so it may begin anywhere.
    """
    first, last = words[0], words.rpartition(" ")[2]
    before = "" if HAN.match(first) else " "
    return f"{before}{words} " if last.replace(".", "").isdecimal() else f"{before}{words}"


def bundled_meanings() -> dict[str, list[str]]:
    """Return by word of the trade what means the same, as the build compiled it."""
    from jac_history._data.glossary import MEANINGS

    return {word: others.split("|") for word, others in MEANINGS.items()}


class Index:
    """Rows that can be searched.

    Args:
        rows: The rows, the important ones first.
        meanings: By word or phrase, in its stems, what means the same, in theirs.
    """

    def __init__(self, rows: Sequence[Row], meanings: Mapping[str, Sequence[str]]) -> None:
        self._rows = rows
        self._meanings = meanings

    def find(self, text: str) -> list[str]:
        """Return the ids of the records that match a text, the best first."""
        words = split_words(text)
        if not words:
            return []
        found = self._match(words, text) or self._match_misspelt(words, text)
        return found or self._near(fold(text), self._named)

    def _match(self, words: list[str], text: str, corrected: Sequence[Term] = ()) -> list[str]:
        terms = corrected or self._terms(words, text)
        rows = self._rows
        for term in terms:
            rows = _candidates(term, rows)
        judge = Judge(terms, words, fold(text))
        ranked = [(rank, row) for row in rows if (rank := judge.rank(row))]
        ranked.sort(key=itemgetter(0))  # stable: rows of one rank stay in their order
        return [row.id for _, row in ranked]

    # Terms.

    def _terms(self, words: list[str], text: str) -> list[Term]:
        """Return the terms of a text: names and words of the trade as they stand, then words."""
        pieces = [piece for word in words for piece in self._cut(word)]
        terms: list[Term] = []
        place = 0
        while place < len(pieces):
            length = self._longest(pieces[place : place + LONGEST_TERM])
            terms.append(self._term(pieces[place : place + length]))
            place += length
        large = large_numbers(plain(text))
        needed = [term for term in terms if not SMALL_WORDS.issuperset(term.starts)]
        return _with_numbers(needed or terms, large)

    def _cut(self, word: str) -> list[str]:
        """Return the names and words of the trade in a run of Chinese, and what is between them."""
        if not HAN.match(word):
            return [word]
        pieces: list[str] = []
        rest, place = "", 0
        while place < len(word):
            ends = range(len(word), place + 1, -1)
            end = next((end for end in ends if self._is_known(word[place:end])), None)
            if end is None:
                rest, place = rest + word[place], place + 1
                continue
            pieces += [rest] * bool(rest) + [word[place:end]]
            rest, place = "", end
        return pieces + [rest] * bool(rest)

    def _longest(self, pieces: list[str]) -> int:
        """Return how many of the pieces, from the first, are one name or word of the trade."""
        lengths = range(len(pieces), 1, -1)
        return next((n for n in lengths if self._is_known(*pieces[:n])), 1)

    def _is_known(self, *pieces: str) -> bool:
        return "".join(pieces) in self._named or _phrase(pieces) in self._meanings

    def _term(self, pieces: list[str]) -> Term:
        phrase = _phrase(pieces)
        meanings = list(self._meanings.get(phrase, ()))
        bearers = self._named.get("".join(pieces), ())
        # Records are labelled by the usual name, whichever was asked for.
        meanings += [" ".join(map(stem, split_words(row.titles.split("|")[1]))) for row in bearers]
        ids = {row.id for row in bearers}
        if len(pieces) == 1 and phrase not in self._meanings:
            ids |= {row.id for row in self._entities if needle(phrase) in row.titles}
        return Term(
            starts=tuple(map(stem, pieces)),
            meanings=tuple(dict.fromkeys(m for m in meanings if m not in ("", phrase))),
            ids=frozenset(ids),
        )

    @cached_property
    def _entities(self) -> list[Row]:
        return [row for row in self._rows if row.is_entity]

    @cached_property
    def _named(self) -> dict[str, list[Row]]:
        """The entities by name, without the blanks."""
        named: dict[str, list[Row]] = {}
        for row in self._entities:
            for name in dict.fromkeys(row.titles.replace(" ", "").split("|")):
                named.setdefault(name, []).append(row)
        named.pop("", None)
        return named

    # What is near where nothing matches.

    def _match_misspelt(self, words: list[str], text: str) -> list[str]:
        """Return what matches if each word that occurs nowhere is taken for the nearest name."""
        terms = self._terms(words, text)
        if len(terms) == 1:
            return []
        known = [self._occurs(term) for term in terms]
        mended = [
            term if is_known else term._replace(ids=self._nearest_words(term.starts))
            for term, is_known in zip(terms, known, strict=True)
        ]
        return self._match(words, text, mended) if any(known) and not all(known) else []

    def _occurs(self, term: Term) -> bool:
        judge = Judge([term])
        return any(judge.rank(row) for row in _candidates(term, self._rows))

    def _nearest_words(self, words: Iterable[str]) -> frozenset[str]:
        """Return the ids of the entities with a word in a name that looks most like one of them."""
        near = (self._near(word, self._bearers) for word in words)
        return frozenset(record_id for ids in near for record_id in ids)

    @cached_property
    def _bearers(self) -> dict[str, list[Row]]:
        """The entities by word of a name."""
        bearers: dict[str, list[Row]] = {}
        for row in self._entities:
            for word in dict.fromkeys(row.titles.replace("|", "").split()):
                bearers.setdefault(word, []).append(row)
        return bearers

    def _near(self, key: str, named: Mapping[str, Sequence[Row]]) -> list[str]:
        """Return the ids of the entities whose names look most like a text, the nearest first."""
        wanted = pairs(key)
        scores: dict[str, float] = {}
        for name, rows in named.items():
            score = likeness(wanted, pairs(name))
            if score >= NEAR:
                for row in rows:
                    scores[row.id] = max(score, scores.get(row.id, 0))
        best = max(scores.values(), default=0)
        places = {row.id: place for place, row in enumerate(self._rows) if row.id in scores}
        near = [record_id for record_id, score in scores.items() if score >= best - SPREAD]
        return sorted(near, key=lambda record_id: (-scores[record_id], places[record_id]))


def _candidates(term: Term, rows: Sequence[Row]) -> list[Row]:
    """Return the rows in which a term may stand: quicker than to judge them all."""
    starts, meanings = [list(map(needle, words)) for words in (term.starts, term.meanings)]
    ids = term.ids
    return [
        row
        for row in rows
        if all(start in row.text for start in starts)
        or not ids.isdisjoint(row.about)
        or any(meaning in row.text for meaning in meanings)
        or row.id in ids
    ]


NEAR, SPREAD = 0.5, 0.25


@lru_cache(maxsize=30_000)  # more than there are names and words of names
def pairs(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a name, its ends marked."""
    marked = f"^{key}$"
    return frozenset(marked[place : place + 2] for place in range(len(marked) - 1))


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how much two sets of pairs have in common, from 0 to 1 (the Dice coefficient)."""
    return 2 * len(some & others) / (len(some) + len(others))


def _phrase(pieces: Iterable[str]) -> str:
    return " ".join(map(stem, pieces))


def _with_numbers(terms: list[Term], large: Sequence[str]) -> list[Term]:
    """Return the terms of which a number and the word for its size are one: "1.784 billion"."""
    joined: list[Term] = []
    numbers = list(large)
    place = 0
    while place < len(terms):
        pair = terms[place : place + 2]
        starts = tuple(start for term in pair for start in term.starts)
        if numbers and len(starts) == 2 and large_numbers(" ".join(starts)) == numbers[:1]:  # noqa: PLR2004
            joined.append(Term(starts, (numbers.pop(0),), frozenset()))
            place += 2
        else:
            joined.append(terms[place])
            place += 1
    return joined


# Ranks.

WHOLE, BEGINS, PHRASE, TITLE, AROUND, SENTENCE, ANYWHERE = 0, 1, 2, 3, 4, 6, 7
"""A whole name; a name or title that begins so; a phrase of one, or all words in the names of an
entity; all words in a title; all words in it, in the record's kind, id, years and numbers, or in
names of what it is about; a phrase of a sentence; all words anywhere. A chapter stands a rank
behind the main line, a detail two: a main event that has the words in its title comes before a
detail that begins with them."""
IN_TITLE, BEGUN_IN_TITLE, ABOUT_IT, IN_SENTENCE = 0, 1, 2, 4
"""What a term costs by where it stands, for the order within a rank."""

Rank = tuple[int, int]


class Judge:
    """Ranks rows for a text.

    Args:
        terms: Its terms.
        words: Its words; without them no phrase is looked for.
        key: The text as names are compared.
    """

    def __init__(self, terms: Sequence[Term], words: Sequence[str] = (), key: str = "") -> None:
        self._costs = [_cost_of(term) for term in terms]
        phrase = " ".join((*words[:-1], stem(words[-1]))) if words else ""
        self._phrases = [needle(phrase)] if words else []
        if len(terms) == 1 and words:
            self._phrases += [form for meaning in terms[0].meanings for form in _forms(meaning)]
        self._begins = tuple(f"| {start.lstrip()}" for start in self._phrases)
        self._wholes = tuple(f"| {whole} |" for whole in (" ".join(words), key) if whole)
        self._words = sorted(words)
        self._id = "-".join(words)

    def rank(self, row: Row) -> Rank | None:
        """Return the rank of a row, the lower the better, or None if it does not match."""
        worst = cost = 0
        for cost_of in self._costs:
            own = cost_of(row)
            if own is None:
                return None
            worst, cost = max(worst, own), cost + own
        place = self._place(row, worst)
        return (place + row.importance if place else WHOLE), cost

    def _place(self, row: Row, worst: int) -> int:
        titles = row.titles
        if worst <= BEGUN_IN_TITLE:
            if row.id == self._id or _holds(titles, self._wholes):
                return WHOLE
            if _holds(titles, self._phrases):
                return BEGINS if _holds(titles, self._begins) else PHRASE
            if row.is_entity:
                return WHOLE if self._is_named(titles) else PHRASE
            return TITLE
        if worst == ABOUT_IT:
            return WHOLE if row.id == self._id else AROUND
        return SENTENCE if _holds(row.prose, self._phrases) else ANYWHERE

    def _is_named(self, titles: str) -> bool:
        """Tell whether a name has all the words and no other: family name first or last."""
        return any(sorted(name.split()) == self._words for name in titles.split("|"))


def _holds(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _forms(words: str) -> tuple[str, ...]:
    """Return what is looked for in a row for whole words, in singular and plural."""
    start = needle(words)
    if start[-1] == " " or HAN.match(words[-1]):
        return (start,)
    return tuple(f"{start}{ending} " for ending in ("", "s", "es", "y", "ies"))


def _cost_of(term: Term) -> Callable[[Row], int | None]:
    """Return what tells the cost of a term in a row, None where it does not stand."""
    starts = tuple(map(needle, term.starts))
    wholes = tuple(map(_forms, term.starts))
    meanings = tuple(form for meaning in term.meanings for form in _forms(meaning))
    ids = term.ids

    def cost(row: Row) -> int | None:
        titles, rest = row.titles, row.rest
        if all(start in titles for start in starts):
            is_whole = all(_holds(titles, forms) for forms in wholes)
            return IN_TITLE if is_whole else BEGUN_IN_TITLE
        if row.id in ids or _holds(titles, meanings):
            return IN_TITLE
        if not ids.isdisjoint(row.about) or _holds(rest, meanings):
            return ABOUT_IT
        if all(start in titles or start in rest for start in starts):
            return ABOUT_IT
        prose = row.prose
        if all(start in prose or start in titles or start in rest for start in starts):
            return IN_SENTENCE
        return IN_SENTENCE if _holds(prose, meanings) else None

    return cost
