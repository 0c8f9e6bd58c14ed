"""Texts as words: how they are split, numbers in digits, and the stems of words."""

import re
from collections.abc import Iterable

from jac_history._names import plain

_HAN = "\u3400-\u9fff"
HAN = re.compile(f"[{_HAN}]")
_LETTER = rf"[^\W_{_HAN}]"
_WORD = re.compile(rf"[{_HAN}]+|[0-9]+\.[0-9]+(?!{_LETTER})|{_LETTER}+\+?")
PART_END: str = "\x1f"
_WORD_OR_SIGN = re.compile(rf"{_WORD.pattern}|[|{PART_END}]")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc`]")
_LARGE = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?)\s*(?:(thousand|million|billion)(?!{_LETTER})|([万亿]))"
)
SIZE_SIGNS = ("illion", "thousand", "万", "亿", "萬", "億")
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
    words: list[str] = _WORD_OR_SIGN.findall(_join_parts(PART_END.join(map(plain, texts))))
    return f" {' '.join(words)} ".split(PART_END)


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
