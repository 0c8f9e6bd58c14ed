"""Names: folding, and the index of all names."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

from jac_history._exceptions import AmbiguousNameError, UnknownNameError

ACCENTED = ("LATIN", "GREEK")
"""The scripts whose marks are accents."""
APOSTROPHES = frozenset("\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02ee\ua78c")
"""Letters by which catalogues write an apostrophe, a soft sign or an ayn."""
KEPT_SIGNS = "+"
"""Signs that tell names apart: `JAC S3+` is not `JAC S3`."""
DROPPED = {
    code: None for code in range(128) if not (chr(code).isalnum() or chr(code) in KEPT_SIGNS)
}
"""The ASCII signs that do not count."""


def fold(text: str) -> str:
    """Return the form in which names are compared.

    Case, width, spaces, hyphens, apostrophes and other punctuation do not count, and in Latin and
    Greek no accents (and so no tones of pinyin). Letters, digits and Chinese characters do, the
    traditional as the simplified ones, and so do the marks of other scripts, where they are no
    accents: ガ is not カ, й is not и. The steps are those of the compatibility caseless match of
    the Unicode Standard (section 3.13, D146), and what is left of signs is dropped.

    >>> from jac_history._names import fold
    >>> fold("Jiānghuái Qìchē") == fold("jianghuai-qiche")
    True
    """
    letters = plain(text)
    if letters.isascii():
        return letters if letters.isalnum() else letters.translate(DROPPED)
    return "".join(filter(_counts, letters))


def _counts(sign: str) -> bool:
    """Tell whether a sign is a part of a name."""
    return sign.isalnum() or sign in KEPT_SIGNS or _is_mark(sign)


@lru_cache(maxsize=4096)  # more signs than a dataset uses
def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")


def plain(text: str) -> str:
    """Return a text without case, width, accents, apostrophes and traditional characters.

    >>> plain("Jiāng 瑞風")
    'jiang 瑞风'
    """
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = unicodedata.normalize("NFKC", "".join(_drop_accents(letters)))
    return bare.translate(simplified()) if any(map(_is_chinese, bare)) else bare


def _drop_accents(letters: str) -> Iterator[str]:
    """Yield the signs of a decomposed text; marks only on letters of scripts where they count."""
    is_accented = True  # a mark that stands alone is none of a letter
    for sign in letters:
        if _is_mark(sign):
            if not is_accented:
                yield sign
        elif sign not in APOSTROPHES:
            is_accented = _takes_accents(sign)
            yield sign


@lru_cache(maxsize=4096)
def _takes_accents(sign: str) -> bool:
    return not sign.isalnum() or unicodedata.name(sign, "").startswith(ACCENTED)


def _is_chinese(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"


_tables: list[Mapping[int, int | str]] = []


def simplified() -> Mapping[int, int | str]:
    """Return the simplified character of each traditional one that the dataset may be asked by."""
    if not _tables:
        # Imported here: most texts have no Chinese character.
        from jac_history._data import characters

        _tables.append(str.maketrans(characters.TRADITIONAL, characters.SIMPLIFIED))
    return _tables[-1]


@contextmanager
def compared_by(characters: Mapping[str, str]) -> Iterator[None]:
    """Compare traditional characters by another table: by that which the build is making."""
    _tables.append({ord(sign): simple for sign, simple in characters.items()})
    try:
        yield
    finally:
        _tables.pop()


MOST_NEAR = 12
"""So many near names are looked at, several of which may be those of one record."""
MOST_SUGGESTIONS = 3


class NameIndex:
    """Finds ids by name.

    Args:
        ids_of: Folded name to the ids that bear it, separated by blanks.
        label: Id to the usual name, by which a suggestion calls what has a name that is near.
    """

    __slots__ = ("_ids_of", "_label")

    def __init__(self, ids_of: Mapping[str, str], label: Callable[[str], str]) -> None:
        self._ids_of = ids_of
        self._label = label

    def find(self, name: str, among: Callable[[str], bool], what: str = "entity") -> str:
        """Return the one id that `name` stands for among the ids that `among` lets through.

        Args:
            name: The name, in any spelling that folds to the same.
            among: Tells whether an id counts.
            what: What is looked for, for the message of an error.

        Raises:
            UnknownNameError: No such name, with what has the nearest ones.
            AmbiguousNameError: The name of several, with their ids.
        """
        ids = tuple(filter(among, self.bearers(name)))
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise AmbiguousNameError(name, ids)
        raise UnknownNameError(name, self._suggestions(fold(name), among), what)

    def bearers(self, name: str) -> tuple[str, ...]:
        """Return all ids that a name stands for; none where it is unknown."""
        return tuple(self._ids_of.get(fold(name), "").split())

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
        pairs = tuple(spelled)
        labels = _usual_names(pairs)
        for folded, bearers in folded_ids(pairs).items():
            both = f"{ids.get(folded, '')} {bearers}".split()
            ids[folded] = " ".join(dict.fromkeys(both))
        return NameIndex(ids, lambda record_id: labels.get(record_id) or self._label(record_id))

    def _suggestions(self, key: str, among: Callable[[str], bool]) -> tuple[str, ...]:
        """Return the usual names of what has the names that come nearest, each once."""
        # Imported on a miss only: difflib is slow to load.
        from jac_history._suggest import nearest

        allowed = (name for name, ids in self._ids_of.items() if any(map(among, ids.split())))
        near = nearest(key, tuple(allowed), MOST_NEAR) if key else ()
        ids = (record_id for name in near for record_id in self.bearers(name) if among(record_id))
        return tuple(dict.fromkeys(map(self._label, dict.fromkeys(ids))))[:MOST_SUGGESTIONS]


def folded_ids(spelled: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return folded name to the ids that bear it, separated by blanks, of (spelling, id) pairs."""
    ids: dict[str, dict[str, None]] = {}
    for text, record_id in spelled:
        key = fold(text)
        if key:
            ids.setdefault(key, {})[record_id] = None
    return {key: " ".join(bearers) for key, bearers in ids.items()}


def index_names(spelled: Iterable[tuple[str, str]]) -> NameIndex:
    """Return the index of (spelling, id) pairs."""
    pairs = tuple(spelled)
    return NameIndex(folded_ids(pairs), _usual_names(pairs).__getitem__)


def _usual_names(spelled: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the usual name of each id, which is the first of its names."""
    names: dict[str, str] = {}
    for text, record_id in spelled:
        names.setdefault(record_id, text)
    return names
