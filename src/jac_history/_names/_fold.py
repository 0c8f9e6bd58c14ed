"""When two spellings are the same name."""

import unicodedata

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
