"""Tiny datasets that break one rule each."""

from collections.abc import Callable

import pytest

import jac_history as jac
from checks.problem import Data


@pytest.fixture
def make() -> Callable[..., Data]:
    """Return a function that makes a dataset of some records, with a ledger that fits."""

    def _make(*records: jac.Record, **changes) -> Data:
        fields = {
            "records": records,
            "ledger": {"records": {"c1-001": [one.id for one in records]}, "left_out": {}},
            "facts": ["c1-001"],
            "allowed": {},
            "version": "2026.11.1",
        }
        return Data(**{**fields, **changes})

    return _make
