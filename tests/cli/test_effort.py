"""What an answer costs grows with its rows, not with their square."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from conftest import Outcome


def count_calls(function: Callable[[], object]) -> int:
    """Return how many functions of Python a function calls."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(None)
    return calls


def test_a_table_of_all_years_is_no_more_work_a_row(cli: Callable[..., Outcome]) -> None:
    """A row of a long table costs no look at all the others."""
    everything, some = ("between", "1964", "2026", "--all"), ("between", "2016", "2019", "--all")
    lines, calls = {}, {}
    for window in (everything, some):
        lines[window] = len(cli(*window).out.splitlines())
        calls[window] = count_calls(lambda window=window: cli(*window))
    assert lines[everything] > 3 * lines[some]
    assert calls[everything] / lines[everything] < 1.3 * calls[some] / lines[some]
