"""Names: folding, the index of all names, ranked search."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from jac_history._exceptions import AmbiguousNameError, UnknownNameError

KEPT_SIGNS = "+"
"""Signs that tell names apart: `JAC S3+` is not `JAC S3`."""


def fold(text: str) -> str:
    """Return the form in which names are compared.

    Case, accents (and so the tones of pinyin), width, spaces, hyphens, apostrophes and other
    punctuation do not count; letters, digits and Chinese characters do. The steps are those of
    the compatibility caseless match of the Unicode Standard (section 3.13, D146), and what is
    left of marks and signs is dropped.

    >>> from jac_history._names import fold
    >>> fold("Jiānghuái Qìchē") == fold("jianghuai-qiche")
    True
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    if plain.isascii() and plain.isalnum():
        return plain
    return "".join(sign for sign in plain if sign.isalnum() or sign in KEPT_SIGNS)


class NameIndex:
    """Finds ids by name.

    Args:
        ids_of: Folded name to the ids that bear it, separated by blanks.
        show: Folded name to the spelling that a suggestion shows.
    """

    __slots__ = ("_ids_of", "_show")

    def __init__(self, ids_of: Mapping[str, str], show: Callable[[str], str]) -> None:
        self._ids_of = ids_of
        self._show = show

    def find(self, name: str, among: Callable[[str], bool], what: str = "entity") -> str:
        """Return the one id that `name` stands for among the ids that `among` lets through.

        Args:
            name: The name, in any spelling that folds to the same.
            among: Tells whether an id counts.
            what: What is looked for, for the message of an error.

        Raises:
            UnknownNameError: No such name, with the nearest ones.
            AmbiguousNameError: The name of several, with their ids.
        """
        key = fold(name)
        found = [one for one in self._ids_of.get(key, "").split() if among(one)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousNameError(name, tuple(found))
        raise UnknownNameError(name, self._suggestions(key, among), what)

    def matches(self, text: str) -> Iterable[tuple[str, str]]:
        """Yield (folded name, ids) of every name that contains the folded text."""
        key = fold(text)
        return ((folded, ids) for folded, ids in self._ids_of.items() if key in folded)

    def by_id(self) -> dict[str, str]:
        """Return the folded names of each id, separated by blanks."""
        found: dict[str, list[str]] = {}
        for folded, ids in self._ids_of.items():
            for one in ids.split():
                found.setdefault(one, []).append(folded)
        return {one: " ".join(names) for one, names in found.items()}

    def extended(
        self, spelled: Iterable[tuple[str, str]], keep: Callable[[str], bool]
    ) -> "NameIndex":
        """Return an index of the names of those ids that `keep` lets through, and of more names.

        Args:
            spelled: (spelling, id) pairs of the names to add.
            keep: Tells whether an id of this index is kept.
        """
        ids = {
            folded: " ".join(kept)
            for folded, found in self._ids_of.items()
            if (kept := [one for one in found.split() if keep(one)])
        }
        more, shown = folded_ids(spelled)
        for folded, found in more.items():
            both = f"{ids.get(folded, '')} {found}".split()
            ids[folded] = " ".join(dict.fromkeys(both))
        return NameIndex(ids, lambda key: shown.get(key) or self._show(key))

    def near(self, text: str) -> tuple[str, ...]:
        """Return the ids whose names come nearest to a text, best first."""
        from jac_history._suggest import nearest

        close = nearest(fold(text), tuple(self._ids_of))
        return tuple(dict.fromkeys(one for name in close for one in self._ids_of[name].split()))

    def _suggestions(self, key: str, among: Callable[[str], bool]) -> tuple[str, ...]:
        # Imported on a miss only: difflib is slow to load.
        from jac_history._suggest import nearest

        allowed = (name for name, ids in self._ids_of.items() if any(map(among, ids.split())))
        near = nearest(key, tuple(allowed)) if key else ()
        return tuple(dict.fromkeys(map(self._show, near)))


def folded_ids(spelled: Iterable[tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Return folded name to ids and folded name to its first spelling, of (spelling, id) pairs."""
    ids: dict[str, dict[str, None]] = {}
    shown: dict[str, str] = {}
    for text, one in spelled:
        key = fold(text)
        if key:
            ids.setdefault(key, {})[one] = None
            shown.setdefault(key, text)
    return {key: " ".join(found) for key, found in ids.items()}, shown


def spelled_index(spelled: Iterable[tuple[str, str]]) -> NameIndex:
    """Return the index of (spelling, id) pairs."""
    ids, shown = folded_ids(spelled)
    return NameIndex(ids, lambda key: shown.get(key, key))


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
