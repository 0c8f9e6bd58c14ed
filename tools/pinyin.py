"""The pinyin of Chinese names, so that they can be found by it."""

from collections.abc import Iterable, Iterator

from pypinyin import Style, lazy_pinyin


def pinyin_spellings(spelled: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (pinyin, id) for every (name, id) with a Chinese character.

    Tones are left out, since names are compared without them. The pinyin is a search key only:
    it comes from a dictionary, not from a source, and no record shows it.
    """
    for text, one in spelled:
        if any("\u4e00" <= sign <= "\u9fff" for sign in text):
            yield " ".join(lazy_pinyin(text, style=Style.NORMAL)), one
