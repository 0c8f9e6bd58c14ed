"""The index: from a text to its terms, and to the rows that have them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from jac_history._names import fold, plain
from jac_history._search.ranking import Judge, Term, find_candidates, needle
from jac_history._search.rows import Row
from jac_history._search.words import HAN, large_numbers, split_words, stem

_SMALL = (
    "a about an and are as at by did do does for from had has have how in is it its of on or that "
    "the their this to was were what when where which who whom whose why with "
    "all almost around more nearly over some than 的 了 在 和 与"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Words that need not occur where others are asked for too."""
LONGEST_TERM = 8
NEAR, SPREAD = 0.55, 0.25
"""How alike a spelling has to be to count, and how much less than the best one it may be."""


def bundled_meanings() -> dict[str, list[str]]:
    """Return by word of the trade what means the same, as the build compiled it."""
    from jac_history._data.glossary import MEANINGS

    return {word: others.split("|") for word, others in MEANINGS.items()}


TERMS_NAMED = 3
"""So many words that nothing has are named; the others are counted."""


class Found(NamedTuple):
    """What a search finds.

    Attributes:
        ids: The ids of the records, the best first.
        remark: What is to be said where no record has all words: which stand nowhere, and whether
            these are found by the nearest names. Empty where every record has them all.
    """

    ids: list[str]
    remark: str = ""


class Index:
    """Rows that can be searched.

    Args:
        rows: The rows, the important ones first.
        meanings: By word or phrase, in its stems, what means the same, in theirs.
    """

    def __init__(self, rows: Sequence[Row], meanings: Mapping[str, Sequence[str]]) -> None:
        self._rows = rows
        self._meanings = meanings

    def find(self, text: str) -> Found:
        """Return the records that match a text, else those that do by the nearest names."""
        words = split_words(text)
        if not words:
            return Found([])
        terms = self._terms(words, text)
        ids = self._match(terms, words, text)
        return Found(ids) if ids else self._find_near(terms, words, text)

    def _match(
        self, terms: Sequence[Term], words: list[str], text: str, among: Sequence[Row] | None = None
    ) -> list[str]:
        """Return the ids of the rows, among some or among all, that have every term."""
        rows = self._rows if among is None else among
        for term in terms:
            rows = find_candidates(term, rows)
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
            start = needle(phrase)
            ids |= {row.id for row in self._entities if start in row.titles}
        return Term(
            text=" ".join(pieces),
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

    def _find_near(self, terms: Sequence[Term], words: list[str], text: str) -> Found:
        """Return what is near a text that nothing matches, and say so."""
        rows = [find_candidates(term, self._rows) for term in terms]
        known = [any(map(Judge([term]).rank, held)) for term, held in zip(terms, rows, strict=True)]
        lacking = [term for term, is_known in zip(terms, known, strict=True) if not is_known]
        # The known word that stands in the fewest rows says where to look for the others.
        fewest = min(compress(rows, known), key=len, default=[])
        mended = self._mend(terms, lacking) if lacking and fewest else []
        ids = self._match(mended, words, text, fewest) if mended else []
        remark = f"Nothing has {_quote(lacking) or 'all the words'}"
        if ids := ids or self._near(fold(text), self._named):
            return Found(ids, f"{remark}; by the nearest names")
        left_out = lacking or [terms[rows.index(fewest)]]
        return Found([], f"{remark}{self._count_without(left_out, terms, bool(lacking))}")

    def _count_without(
        self, left_out: Sequence[Term], terms: Iterable[Term], is_named: bool
    ) -> str:
        """Return how many records have all but some terms, which were named before or not."""
        others = [term for term in terms if term not in left_out]
        count = len(self._match(others, [], "")) if others else 0
        pronoun = "it" if len(left_out) == 1 else "them"
        words = pronoun if is_named else _quote(left_out)
        return f"; without {words} {count:,} record{'' if count == 1 else 's'}" if count else ""

    def _mend(self, terms: Iterable[Term], lacking: Sequence[Term]) -> list[Term]:
        """Return terms of which each that occurs nowhere is taken for the nearest names."""
        return [
            term._replace(ids=self._nearest_words(term.starts)) if term in lacking else term
            for term in terms
        ]

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


def _quote(terms: Sequence[Term]) -> str:
    """Return the first of some terms, and how many more there are."""
    named = [f"'{term.text}'" for term in terms[:TERMS_NAMED]]
    more = len(terms) - len(named)
    return " or ".join([*named, f"{more} more"] if more else named)


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
            text = " ".join(term.text for term in pair)
            joined.append(Term(text, starts, (numbers.pop(0),), frozenset()))
            place += 2
        else:
            joined.append(terms[place])
            place += 1
    return joined


@lru_cache(maxsize=30_000)  # more than there are names and words of names
def pairs(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a name, its ends marked."""
    marked = f"^{key}$"
    return frozenset(marked[place : place + 2] for place in range(len(marked) - 1))


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how much two sets of pairs have in common, from 0 to 1 (the Dice coefficient)."""
    return 2 * len(some & others) / (len(some) + len(others))
