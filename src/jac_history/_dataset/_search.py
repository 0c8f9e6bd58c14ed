"""Ranking records by how well they match a text."""

from collections.abc import Iterable

from jac_history._names import NameIndex, fold

EXACT, PREFIX, WITHIN, TITLE, SUMMARY, NEAR = range(6)


def ranked(text: str, names: NameIndex, texts: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return the ids of the matching records, best first.

    Args:
        text: What to look for; all its words have to occur.
        names: The names of the entities.
        texts: Id, title and summary of the other records.
    """
    whole = fold(text)
    if not whole:
        return []
    found: dict[str, tuple[int, int, str]] = {}
    for folded, ids in names.matches(text):
        rank = EXACT if folded == whole else PREFIX if folded.startswith(whole) else WITHIN
        for one in ids.split():
            _keep(found, one, (rank, len(folded), one))
    words = [fold(word) for word in text.split() if fold(word)]
    for one, title, summary in texts:
        # An id tells in short what the record is of; it folds to itself without its hyphens.
        place = _rank(words, fold(title), f"{one.replace('-', '')} {fold(summary)}")
        if place is not None:
            _keep(found, one, (place, len(title), one))
    if not found:
        found = {one: (NEAR, place, one) for place, one in enumerate(names.near(text))}
    return sorted(found, key=found.__getitem__)


def _rank(words: list[str], title: str, rest: str) -> int | None:
    if all(word in title for word in words):
        return TITLE
    return SUMMARY if all(word in title or word in rest for word in words) else None


def _keep(found: dict[str, tuple[int, int, str]], one: str, rank: tuple[int, int, str]) -> None:
    if one not in found or rank < found[one]:
        found[one] = rank
