"""What helps a search beside the records: words of the same meaning, characters, pinyin."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from jac_history._search import split_words, stem


def read_glossary(file: Path) -> list[list[str]]:
    """Return the groups of words that mean the same."""
    groups: list[list[str]] = tomllib.loads(file.read_text("utf-8"))["means"]
    return groups


def meanings(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return by word what means the same, with bars between; all as a search compares them.

    Raises:
        ValueError: A group has fewer than two words, or a word twice.
    """
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        keys = [word_key(word) for word in group]
        if len(set(keys)) != len(group) or len(group) == 1:
            raise ValueError(f"two or more different words expected in {group}")
        for key in keys:
            found.setdefault(key, {}).update(dict.fromkeys(other for other in keys if other != key))
    return {key: "|".join(others) for key, others in sorted(found.items())}


def word_key(word: str) -> str:
    """Return a word or phrase as a search compares it."""
    return " ".join(map(stem, split_words(word)))


CHINESE = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))


def simplified_characters(texts: Iterable[str]) -> dict[str, str]:
    """Return the simplified form of each traditional character that the texts may be asked by.

    Args:
        texts: Texts in either form.
    """
    convert = OpenCC("t2s").convert
    used = set(convert("".join(texts)))
    pairs = ((chr(number), convert(chr(number))) for number in CHINESE)
    return {sign: simple for sign, simple in pairs if sign != simple and simple in used}


def pinyin_spellings(spelled: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (pinyin, id) for every (name, id) with a Chinese character.

    Tones are left out, since names are compared without them. The pinyin is a search key only:
    it comes from a dictionary, not from a source, and no record shows it.
    """
    for text, record_id in spelled:
        if any("\u4e00" <= sign <= "\u9fff" for sign in text):
            yield " ".join(lazy_pinyin(text, style=Style.NORMAL)), record_id
