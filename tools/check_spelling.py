"""Check the spelling of the documentation, the docstrings and the records.

``python tools/check_spelling.py``

English is British here. A word is right if the dictionary has it, if it is the British spelling of
a word that the dictionary has, if it occurs in a name or an id of the dataset, or if
``docs/words.txt`` has it. In records only words in lower case are checked: the others are names.
"""

import ast
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from breame.data.spelling_constants import (  # type: ignore[import-untyped]
    AMERICAN_ENGLISH_SPELLINGS,
    BRITISH_ENGLISH_SPELLINGS,
)
from spylls.hunspell import Dictionary  # type: ignore[import-untyped]

import jac_history as jac
from jac_history._records.schema import prose_of

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "docs" / "words.txt"
WORD = re.compile(r"(?<![\w/])[^\W\d_]+(?:['\u2019][^\W\d_]+)*(?!\w)")
NO_PROSE = re.compile(
    r"""
    ^---\n.*?\n---\n                    # what stands before a page
    | ^\ *(`{3,}|:{3,})[^\n]*\n.*?^\ *\1$  # blocks
    | <!--.*?-->
    | \{[a-z:]+\}`[^`]*`                # roles
    | `+[^`]+`+                         # code
    | \]\([^)]*\) | https?://\S+        # addresses
    | ^\ *(>>>|\.\.\.)[^\n]*\n(?:[^\n]+\n)*  # examples
    | ^\ +\w+:\                        # names of arguments and attributes
    | \(\w+\ \d+(?:,\s+\w+\s+\d+)*\)    # counts of records by type
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
GENERATED = "<!-- Made "
BEGINNING = 300
"""So many characters of a page may stand before the line that says what made it."""


def main() -> int:
    """Tell every unknown word and where it stands."""
    known = _listed() | _names()
    faults = [
        f"{place}: {word}{_hint(word)}"
        for place, text, is_record in (*_pages(), *_docstrings(), *_records())
        for word in sorted(set(_words(text, is_record=is_record)))
        if not _is_right(word, known)
    ]
    print("\n".join(faults) or "Spelling: all words are known")
    return 1 if faults else 0


def _pages() -> Iterator[tuple[str, str, bool]]:
    """Yield the pages that people write; those made from the dataset hold texts of records."""
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))):
        text = path.read_text(encoding="utf-8")
        if "_build" not in path.parts and GENERATED not in text[:BEGINNING]:
            yield str(path.relative_to(ROOT)), text, False


def _docstrings() -> Iterator[tuple[str, str, bool]]:
    for path in sorted((ROOT / "src" / "jac_history").rglob("*.py")):
        if "_data" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                    yield str(path.relative_to(ROOT)), f"{ast.get_docstring(node) or ''}\n", False


def _records() -> Iterator[tuple[str, str, bool]]:
    for record in jac.Dataset.bundled().records():
        if record.record_type != "source":
            cited = [citation.says for citation in record.evidence]
            yield record.id, "\n".join((*prose_of(record), *cited)), True


def _words(text: str, *, is_record: bool) -> Iterator[str]:
    for word in _split([NO_PROSE.sub(" ", text)]):
        plain = word.removesuffix("'s")
        is_name = plain != plain.lower() and is_record
        is_camel = bool(re.search(r".[A-Z]", plain))
        if plain.isascii() and len(plain) > 1 and not is_name and not is_camel:
            yield plain


def _is_right(word: str, known: frozenset[str]) -> bool:
    lower = word.lower()
    if word in known or lower in known:
        return True
    if lower in AMERICAN_ENGLISH_SPELLINGS:
        return False
    american = BRITISH_ENGLISH_SPELLINGS.get(lower)
    return _dictionary_has(word) or (american is not None and _dictionary_has(american))


@cache
def _dictionary_has(word: str) -> bool:
    return bool(_dictionary().lookup(word))


@cache
def _dictionary() -> Dictionary:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # spylls leaves its files to be closed
        return Dictionary.from_files("en_US")


def _hint(word: str) -> str:
    british = AMERICAN_ENGLISH_SPELLINGS.get(word.lower())
    return f" (British: {british})" if british else ""


def _listed() -> frozenset[str]:
    return frozenset(WORDS.read_text(encoding="utf-8").split())


def _names() -> frozenset[str]:
    """Return the words of all names and ids in the dataset, and of all publishers."""
    data = jac.Dataset.bundled()
    named = [record for record in data.records() if isinstance(record, jac.Entity)]
    names = [text for one in named for text in (one.name, *(name.text for name in one.names))]
    publishers = [source.publisher for source in data.sources()]
    return frozenset(_split([*names, *publishers, *(one.id for one in named)]))


def _split(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from WORD.findall(text.replace("\u2019", "'"))


if __name__ == "__main__":
    sys.exit(main())
