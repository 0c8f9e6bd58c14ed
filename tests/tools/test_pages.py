"""The pages that are made from the dataset."""

import pytest

import jac_history as jac
from jac_history._records.vocabulary import Importance, Measure, NameKind, Stance, ValueBound
from pages import meanings
from pages.gaps import runs


@pytest.mark.parametrize(
    ("explained", "literal"),
    [
        (meanings.BOUNDS, ValueBound),
        (meanings.CATEGORIES, jac.Category),
        (meanings.CONFIDENCES, jac.Confidence),
        (meanings.FIGURES, jac.FigureKind),
        (meanings.IMPORTANCES, Importance),
        (meanings.MEASURES, Measure),
        (meanings.NAMES, NameKind),
        (meanings.PARTNERSHIPS, jac.PartnershipKind),
        (meanings.SOURCES, jac.SourceKind),
        (meanings.STANCES, Stance),
    ],
)
def test_every_word_is_explained(explained: dict[str, str], literal: object) -> None:
    """The data dictionary gives a meaning for every controlled word, and for no other."""
    assert sorted(explained) == sorted(jac.words(literal))


@pytest.mark.parametrize(
    ("years", "joined"),
    [([], []), ([2001], ["2001"]), ([2001, 2002, 2004], ["2001 to 2002", "2004"])],
)
def test_runs_of_years(years: list[int], joined: list[str]) -> None:
    """Years that follow one another are told as one run."""
    assert joined == list(runs(years))
