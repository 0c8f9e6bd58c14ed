"""The pages that are made from the dataset."""

import pytest

from jac_history._records.register import CLASSES
from jac_history._records.schema import fields_of, part_classes
from pages import meanings
from pages.gaps import runs

WORD_FIELDS = [
    pytest.param(field.words, id=f"{cls.__name__}.{field.name}")
    for cls in (*CLASSES.values(), *part_classes())
    for field in fields_of(cls)
    if field.kind == "word"
]


@pytest.mark.parametrize("words", WORD_FIELDS)
def test_every_word_is_explained(words: tuple[str | int, ...]) -> None:
    """The data dictionary gives a meaning for every controlled word of every field, no other."""
    explained = [sorted(known) for known in (*meanings.WORDS.values(), meanings.MEASURES)]
    assert sorted(map(str, words)) in explained


@pytest.mark.parametrize(
    ("years", "joined"),
    [([], []), ([2001], ["2001"]), ([2001, 2002, 2004], ["2001 to 2002", "2004"])],
)
def test_runs_of_years(years: list[int], joined: list[str]) -> None:
    """Years that follow one another are told as one run."""
    assert joined == list(runs(years))
