"""A table of records, each built when it is first asked for, and the index of its intervals."""

import pytest
from hypothesis import given, strategies as st

from jac_history._dataset.tables import Columns, Intervals, Table
from jac_history._dates import Window
from tiny import milestone


@pytest.fixture
def built() -> list[int]:
    """Return the positions of the records that were built, in the order of building."""
    return []


@pytest.fixture
def table(built: list[int]) -> Table:
    """Return a table of three records whose last two may start on any day from 10 to 20."""

    def make(position: int):
        built.append(position)
        return milestone(f"event-{position}")

    columns = Columns(
        ids=["event-0", "event-1", "event-2"],
        corners=([5, 10, 10], [5, 20, 20], [7, 20, 20], [9, 30, 30]),
        qualified=[False, False, True],
        mentions=["one two", "two", "three"],
        words={},
    )
    return Table(columns, make)


def test_records_are_built_once(table: Table, built: list[int]) -> None:
    """A record is built when it is first asked for, and is the same object ever after."""
    assert ([], 3) == (built, len(table))
    first = table.record(1)
    assert "event-1" == first.id
    assert first is table.record(1)
    assert [1] == built
    assert ["event-0", "event-1", "event-2"] == [one.id for one in table.records()]
    assert first is table.records()[1]
    assert [1, 0, 2] == built


def test_queries_build_nothing(table: Table, built: list[int]) -> None:
    """Which records are in a window, and which name an entity, is told without any of them."""
    assert [0, 1] == list(table.about("two"))
    assert [] == list(table.about("four"))
    assert [1, 2] == list(table.in_window(Window(10, 10), "possible"))
    assert [0, 1] == list(table.in_window(Window(6, 20), "definite"))
    assert [] == built


@pytest.mark.parametrize(
    ("window", "possible", "definite"),
    [
        (Window(None, None), [0, 1, 2], [0, 1]),
        (Window(None, 4), [], []),
        (Window(None, 5), [0], [0]),
        (Window(7, 7), [0], [0]),
        (Window(8, 9), [0], []),
        (Window(20, None), [1, 2], [1]),
        (Window(21, None), [1, 2], []),
        (Window(31, None), [], []),
    ],
)
def test_windows(table: Table, window: Window, possible: list[int], definite: list[int]) -> None:
    """The first start and the last end count for possible, the last start and first end else."""
    assert possible == list(table.in_window(window, "possible"))
    assert definite == list(table.in_window(window, "definite"))


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(0, 80)), max_size=2000),
    st.integers(-5, 400),
    st.integers(0, 100),
)
def test_intervals(spans: list[tuple[int, int]], first: int, length: int) -> None:
    """The index gives just the intervals that reach into the window, in their order."""
    spans = sorted((start, start + extent) for start, extent in spans)
    index = Intervals([start for start, _ in spans], [end for _, end in spans])
    last = first + length
    expected = [i for i, (start, end) in enumerate(spans) if start <= last and end >= first]
    assert expected == list(index.overlapping(first, last))


def test_intervals_stop_early() -> None:
    """A window near the start looks at nothing beyond it."""
    index = Intervals(range(40_000), range(40_000))
    assert list(range(10, 41)) == list(index.overlapping(10, 40))


@pytest.mark.parametrize("size", [0, 1, 31, 32, 33, 1023, 1024, 1025, 33_000])
def test_intervals_of_any_number(size: int) -> None:
    """Blocks of any number and depth lose nothing."""
    index = Intervals(range(size), [i + (1000 if i % 7 == 0 else 0) for i in range(size)])
    first = size - 3
    expected = [i for i in range(size) if i >= first or (i % 7 == 0 and i + 1000 >= first)]
    assert expected == list(index.overlapping(first, size + 10))
