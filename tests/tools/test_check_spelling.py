"""The check of spelling."""

import pytest

import check_spelling

KNOWN = frozenset({"Jianghuai", "jac"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# A colour, JAC's", ["colour"]),
        ("`code` and ``more code``", ["and"]),
        ("```python\n>>> qwrt\n```\nafter", ["after"]),
        (":::{note}\nqwrt\n:::\nafter", ["after"]),
        ("See [the page](qwrt.md) at https://qwrt.example", ["See", "the", "page", "at"]),
        ("A {func}`qwrt` role, EDTFDate, 8th, x86, C", ["role"]),
        ("    >>> qwrt\n    qwrt\n\nafter", ["after"]),
        ("    centre: The middle.", ["The", "middle"]),
        ("<!-- qwrt -->after", ["after"]),
        ("Ciudad Sahagún", ["Ciudad"]),
    ],
)
def test_words_of_a_page(text: str, words: list[str]) -> None:
    """Prose is checked, but no code, address, acronym, single letter or foreign letter."""
    assert words == list(check_spelling._words(f"{text}\n", is_record=False))


def test_words_of_a_record() -> None:
    """In a record what is not all in lower case is a name, and is not checked."""
    assert ["built", "it"] == list(check_spelling._words("Qwrt built it", is_record=True))


@pytest.mark.parametrize(
    ("word", "is_right"),
    [
        ("engine", True),
        ("colour", True),
        ("color", False),
        ("organisations", True),
        ("organizations", False),
        ("colur", False),
        ("Jianghuai", True),
        ("JAC", True),
    ],
)
def test_right_words(word: str, is_right: bool) -> None:
    """British English is right, American spelling is not; names are known as they are."""
    assert is_right == check_spelling._is_right(word, KNOWN)


def test_american_spelling_is_told_the_british() -> None:
    """Who wrote American English is told the British spelling."""
    assert " (British: colour)" == check_spelling._hint("color")
