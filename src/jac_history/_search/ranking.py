"""The ranking of rows for the terms of a text."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from jac_history._search.rows import Row
from jac_history._search.words import HAN, stem


class Term(NamedTuple):
    """One word of a text, or several that mean one thing.

    Attributes:
        text: The words as they were asked for.
        starts: What of each of its words has to stand at the start of a word.
        meanings: Other words for it, any of which may stand instead.
        ids: The entities that are called so.
    """

    text: str
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


def find_candidates(term: Term, rows: Sequence[Row]) -> list[Row]:
    """Return the rows in which a term may stand: quicker than to judge them all."""
    named = list(rows)
    for start in map(needle, term.starts):
        named = [row for row in named if start in row.text]
    chosen = {row.id for row in named} | term.ids
    for meaning in map(needle, term.meanings):
        chosen.update([row.id for row in rows if meaning in row.text])
    if term.ids:
        chosen.update([row.id for row in rows if not term.ids.isdisjoint(row.about)])
    return [row for row in rows if row.id in chosen]


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
        # A number is no phrase: what has it in its title is no better than what is of that year.
        is_phrase = any(not word.replace(".", "").isdecimal() for word in words)
        self._phrases = [needle(phrase)] if is_phrase else []
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
    is_number = all(start.endswith(" ") for start in starts)

    def cost(row: Row) -> int | None:
        titles, rest = row.titles, row.rest
        if all(start in titles for start in starts):
            is_whole = all(_holds(titles, forms) for forms in wholes)
            return IN_TITLE if is_whole else BEGUN_IN_TITLE
        # A number or year of what happened counts as its title does, which may not tell it.
        has_number = is_number and not row.is_entity and all(start in rest for start in starts)
        if has_number or row.id in ids or _holds(titles, meanings):
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
