"""The parts of the benchmarks work, on tiny sizes; no time is asserted."""

import json
from dataclasses import replace

import pytest

from benchmarks import exports, memory, reading, scaling, sizes, startup
from benchmarks.child import ENVIRONMENT, last_line, python
from benchmarks.dates import mixed_texts, rate
from benchmarks.effort import QUICK
from benchmarks.fit import fit
from benchmarks.spread import Spread, rounded
from benchmarks.synthetic import LONG_FROM, dataset, long_ones, points, row
from benchmarks.warm import fresh_dataset, measure
from benchmarks.windows import Counter, windows_before
from jac_history import EDTFDate

TINY = replace(QUICK, processes=1, repeats=1, batch_seconds=0.0, windows=2)


def test_spread():
    """A spread has the median and the quartiles; it is compared round by round."""
    spread = Spread.of([4.0, 1.0, 3.0, 2.0, 5.0])
    assert (2.0, 3.0, 4.0) == (spread.low, spread.middle, spread.high)
    assert (2.0, 2.0) == Spread.of([2.0, 8.0]).per(Spread.of([1.0, 4.0])).values
    assert (1.0, 4.0) == Spread.of([2.0, 8.0]).beyond(Spread.of([1.0, 4.0])).values
    assert "3.00 s (2.00 to 4.00)" == spread.text("s")


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (0.00123, "0.00123"), (0.5, "0.500"), (12345.6, "12,346")]
)
def test_rounded(value, text):
    """Three digits count."""
    assert text == rounded(value)


def test_children_are_told_nothing():
    """A child is isolated, and knows of no coverage and no settings of Python."""
    assert [] == [name for name in ENVIRONMENT if name.startswith(("COV", "PYTHON", "OPENBLAS"))]
    assert "1" == last_line(python("import sys\nprint(2)\nprint(sys.flags.isolated)"))


def test_rounds_take_turns():
    """Each command is run as often as the others, not counting the first round."""
    times = startup.rounds({"a": python("pass"), "b": python("pass")}, 2)
    assert [2, 2] == [len(spread.values) for spread in times.values()]


def test_folders_without_caches():
    """The copies of the package have no bytecode, and are what is imported from there."""
    with startup.folders_without_caches() as folders:
        for folder in folders:
            assert [] == [*folder.rglob("*.pyc")]
            commands = startup.all_commands(*folders)
            assert last_line(commands[startup.UNCACHED]).startswith("<Milestone ")
            assert [] == [*folder.rglob("*.pyc")]


def test_peak_of_memory():
    """The peak grows with what a process takes."""
    assert memory.peak("pass") + 30 < memory.peak("taken = bytearray(40_000_000)")


def test_sizes():
    """A package has a size, and so has all that it needs."""
    found = sizes.needed_sizes("cattrs")
    assert {"attrs", "cattrs"} <= set(found)
    assert all(0 < one.packed < one.files for one in found.values())


def test_first_touch_builds_anew():
    """A fresh dataset is equal to the bundled one and shares no record with another."""
    one, other = (fresh_dataset().milestones_between(2001, 2001) for _ in range(2))
    assert one == other
    assert one[0] is not other[0]


def test_warm_queries():
    """Every warm question has a figure for both ways of asking."""
    section = measure(TINY)
    expected = {"year", "partners", "get", "year-first", "partners-first", "get-first"}
    assert expected == set(section.reached)


def test_rate_of_reading():
    """The list of dates is mixed and each of them is read."""
    texts = mixed_texts()
    assert len(set(texts)) == len(texts) > 500
    assert [2, 2] == [len(rate(EDTFDate.parse, texts[:9], 2).values)] * 2


def test_reading_the_folder():
    """The edited dataset is read and is the bundled one; parsing alone takes time too."""
    assert 0 < reading.parsing_alone()
    assert 0 < reading.whole()


def test_exports():
    """Every export runs."""
    for name in exports.EXPORTS:
        first, again = exports.first_and_again(name)
        assert 0 < min(first, again)


def test_windows_have_the_wanted_hits():
    """A window before the long ones has the wanted hits, and one day less has fewer."""
    mix = [*points(400), *long_ones(50)]
    counter = Counter([row(one) for one in mix])
    for window in windows_before(counter, 20, 3):
        assert window.last < LONG_FROM
        assert 20 <= window.hits == counter.hits(window.first, window.last)
        assert counter.hits(window.first, window.last - 1) < 20


def test_synthetic_history():
    """A made-up history has points, long intervals and open ends, always the same."""
    mix = [*points(50), *long_ones(10)]
    assert [one.when for one in mix] == [one.when for one in (*points(50), *long_ones(10))]
    assert 5 == sum(one.when.is_ongoing for one in mix)
    assert 60 == len(dataset(mix).milestones())


def test_scaling():
    """At every size all questions are asked of the library and of the others."""
    scaled = scaling.measure_size(600, TINY)
    asked = {(one.of, one.wanted) for one in scaled.asked}
    expected = {(of, hits) for of in ("points", "before") for hits in (10, 100)}
    assert {*expected, ("among", 0), ("definite", 100), ("about", 100)} == asked
    assert 5 == len(scaled.peers)


def test_memory_of_a_record():
    """What a record takes beside its texts is some hundred bytes."""
    assert 100 < scaling.bytes_a_record(500) < 5_000


def test_fit():
    """The curve finds what the points were made of."""
    curve = fit([(2**n, hits, 3.0 + 0.5 * n + 0.2 * hits) for n in range(10) for hits in (1, 50)])
    expected = (3.0, 0.5, 0.2)
    assert expected == pytest.approx((curve.base, curve.per_doubling, curve.per_hit))
    assert 9.0 == pytest.approx(curve.at(4, 25))


def test_raw_figures_are_plain():
    """What was measured can be written as JSON."""
    assert json.dumps(measure(TINY).raw)
