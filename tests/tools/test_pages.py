"""The pages that are made from the dataset."""

from typing import Literal, get_origin, get_type_hints

import pytest

import jac_history as jac
from pages.counts import runs
from pages.fields import WORDS

RECORDS = jac.Dataset.bundled().records()
CLASSES = {*map(type, RECORDS), jac.Citation, jac.Name, jac.Party, jac.Position}
WORD_FIELDS = [
    pytest.param(hint, id=f"{cls.__name__}.{name}")
    for cls in sorted(CLASSES, key=lambda cls: cls.__name__)
    for name, hint in get_type_hints(cls).items()
    if get_origin(hint) is Literal
]


@pytest.mark.parametrize("literal", WORD_FIELDS)
def test_every_word_is_explained(literal: object) -> None:
    """The data dictionary gives a meaning for every controlled word of every field, no other."""
    explained = [sorted(known) for known in WORDS.values()]
    assert sorted(jac.words(literal)) in explained


@pytest.mark.parametrize(
    ("years", "joined"),
    [([], []), ([2001], ["2001"]), ([2001, 2002, 2004], ["2001 to 2002", "2004"])],
)
def test_runs_of_years(years: list[int], joined: list[str]) -> None:
    """Years that follow one another are told as one run."""
    assert joined == list(runs(years))
