"""A result as a sequence."""

import jac_history as jac

FOUND = jac.milestones_between(2001, 2003, category="finance")


def test_methods_of_a_sequence() -> None:
    """A result has all that a sequence has: membership, place, count and the way back."""
    first, last = FOUND[0], FOUND[-1]
    assert first in FOUND
    assert jac.get("jac-motors") not in FOUND
    assert len(FOUND) - 1 == FOUND.index(last)
    assert 1 == FOUND.count(first)
    assert last is next(reversed(FOUND))
