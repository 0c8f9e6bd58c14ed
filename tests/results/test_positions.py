"""Positions and sizes that are none."""

import numpy as np
import pytest

import jac_history as jac


@pytest.mark.parametrize("index", [1.5, None, (0, 1), slice("a", None)])
def test_what_is_no_position(index: object) -> None:
    """Results and markets are asked by position or slice, and say so."""
    for several in (jac.milestones(), jac.presence()):
        with pytest.raises(jac.InvalidArgumentError, match="index must be a position"):
            several[index]  # type: ignore[call-overload]


@pytest.mark.parametrize("limit", [np.array([1, 2]), True, "3", None, 2.0])
def test_what_is_no_size(limit: object) -> None:
    """A size is a whole number: no array, no flag, no text."""
    with pytest.raises(jac.InvalidArgumentError, match="limit must be 1 to 1,000,000"):
        jac.search("truck", limit=limit)  # type: ignore[arg-type]


def test_a_size_of_numpy() -> None:
    """A whole number of NumPy is one."""
    assert 3 == len(jac.search("truck", limit=np.int64(3)))  # type: ignore[arg-type]


def test_what_is_no_version() -> None:
    """A version of the data is a text."""
    with pytest.raises(jac.InvalidArgumentError, match="version must be a data version, as text"):
        jac.Dataset.bundled(version=5)  # type: ignore[arg-type]


def test_a_mistyped_id_in_a_result_of_its_own() -> None:
    """A result without a dataset offers the ids that it knows."""
    own = jac.Records([jac.get("first-truck-1968"), jac.get("shanghai-listing-2001")])
    with pytest.raises(jac.UnknownNameError, match="Did you mean 'first-truck-1968'"):
        own["first-trucks-1968"]
    disputes = jac.Records([jac.get("algeria-first-trucks-year")])
    with pytest.raises(jac.UnknownNameError, match="no record is called 'first-truck-196'"):
        disputes.where(record="first-truck-196")
