"""What people look for comes first."""

import pytest

import jac_history as jac
from questions import QUESTIONS, Question


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.text for question in QUESTIONS])
def test_question(question: Question) -> None:
    """The answer is the first record, or among the first few."""
    first = jac.search(question.text, limit=question.within).ids
    assert set(question.answer.split()) & set(first)
