"""The words that come nearest to another."""

import pytest

from jac_history._suggest import nearest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("refin", ("Refine", "Refine S")),
        ("REFINE", ("Refine", "Refine S")),
        ("zzzz", ()),
        ("", ()),
        ("Sehol" + "x" * 10_000, ()),
    ],
)
def test_nearest_gives_the_nearest_words(text, found):
    """Case does not matter, the best comes first, and what is far is left out."""
    assert found == nearest(text, ["Sehol", "Refine", "Refine S", "refine"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales", ("vehicle-sales", "cumulative-sales")),
        ("les", ("vehicle-sales", "cumulative-sales")),
        ("al", ()),
        ("l", ()),
    ],
)
def test_nearest_gives_words_that_hold_the_text(text, found):
    """Where no word looks like it as a whole, a part of three letters tells; the shortest first."""
    assert found == nearest(text, ["cumulative-sales", "vehicle-sales", "revenue"])
    assert found[:1] == nearest(text, ["cumulative-sales", "vehicle-sales", "revenue"], limit=1)


def test_nearest_gives_no_more_than_the_limit():
    """Three suggestions are enough, unless more are asked for."""
    words = [f"word{number}" for number in range(9)]

    assert 3 == len(nearest("word", words))
    assert 5 == len(nearest("word", words, limit=5))


def test_nearest_reads_the_first_hundred_characters():
    """A long text is compared by its beginning."""
    word = "x" * 100

    assert (word,) == nearest(word + "y" * 1000, [word])
