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
        ids = tuple(filter(among, self._ids_of.get(key, "").split()))
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise AmbiguousNameError(name, ids)
        raise UnknownNameError(name, self._suggestions(key, among), what)

    def names_with(self, text: str) -> Iterable[tuple[str, str]]:
        """Yield (folded name, ids) of every name that contains the folded text."""
        key = fold(text)
        return ((folded, ids) for folded, ids in self._ids_of.items() if key in folded)

    def names_by_id(self) -> dict[str, str]:
        """Return the folded names of each id, separated by blanks."""
        names: dict[str, list[str]] = {}
        for folded, ids in self._ids_of.items():
            for record_id in ids.split():
                names.setdefault(record_id, []).append(folded)
        return {record_id: " ".join(folded) for record_id, folded in names.items()}

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
            for folded, bearers in self._ids_of.items()
            if (kept := list(filter(keep, bearers.split())))
        }
        added, shown = folded_ids(spelled)
        for folded, bearers in added.items():
            both = f"{ids.get(folded, '')} {bearers}".split()
            ids[folded] = " ".join(dict.fromkeys(both))
        return NameIndex(ids, lambda key: shown.get(key) or self._show(key))

    def near(self, text: str) -> tuple[str, ...]:
        """Return the ids whose names come nearest to a text, best first."""
        from jac_history._suggest import nearest

        close = nearest(fold(text), tuple(self._ids_of))
        return tuple(dict.fromkeys(" ".join(self._ids_of[name] for name in close).split()))

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
    for text, record_id in spelled:
        key = fold(text)
        if key:
            ids.setdefault(key, {})[record_id] = None
            shown.setdefault(key, text)
    return {key: " ".join(bearers) for key, bearers in ids.items()}, shown


def index_names(spelled: Iterable[tuple[str, str]]) -> NameIndex:
    """Return the index of (spelling, id) pairs."""
    ids, shown = folded_ids(spelled)
    return NameIndex(ids, lambda key: shown.get(key, key))


EXACT, PREFIX, WITHIN, TITLE, SUMMARY, NEAR = range(6)


def rank_matches(text: str, names: NameIndex, texts: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return the ids of the matching records, best first.

    Args:
        text: What to look for; all its words have to occur.
        names: The names of the entities.
        texts: Id, title and summary of the other records.
    """
    whole = fold(text)
    if not whole:
        return []
    ranks: dict[str, tuple[int, int, str]] = {}
    for folded, ids in names.names_with(text):
        rank = EXACT if folded == whole else PREFIX if folded.startswith(whole) else WITHIN
        for record_id in ids.split():
            _keep_best(ranks, record_id, (rank, len(folded), record_id))
    words = [fold(word) for word in text.split() if fold(word)]
    for record_id, title, summary in texts:
        # An id tells in short what the record is of; it folds to itself without its hyphens.
        place = _rank_text(words, fold(title), f"{record_id.replace('-', '')} {fold(summary)}")
        if place is not None:
            _keep_best(ranks, record_id, (place, len(title), record_id))
    if not ranks:
        near = enumerate(names.near(text))
        ranks = {record_id: (NEAR, place, record_id) for place, record_id in near}
    return sorted(ranks, key=ranks.__getitem__)


def _rank_text(words: list[str], title: str, rest: str) -> int | None:
    if all(word in title for word in words):
        return TITLE
    return SUMMARY if all(word in title or word in rest for word in words) else None


def _keep_best(
    ranks: dict[str, tuple[int, int, str]], record_id: str, rank: tuple[int, int, str]
) -> None:
    if record_id not in ranks or rank < ranks[record_id]:
        ranks[record_id] = rank
