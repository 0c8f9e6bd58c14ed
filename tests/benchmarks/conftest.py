"""Runs what the benchmarks measure once each, without processes, and keeps it as pyperf does."""

from dataclasses import replace

import pyperf
import pytest

from benchmarks.runner import QUICK

TINY = replace(
    QUICK, batch_seconds=0.0, windows=2, sizes=(600, 700), traced_records=500, sampled_dates=8
)


class Recorder:
    """Stands for the runner of a part."""

    def __init__(self):
        self.effort, self.size, self.benchmarks = TINY, 0, {}

    def record(self, part, *sizes):
        """Run the measurements of a part, at each size if it has some."""
        for size in sizes or (0,):
            self.size = size
            part.measure_times(self)

    def time_command(self, name, command):
        """Keep a value for a command, which is not run."""
        self._keep(name, [float(len(command))], {})

    def time_turns(self, name, turns, measure, **metadata):
        """Measure all in turn, once."""
        self._keep(name, [measure(turn) for turn in range(turns)], metadata)

    def suite(self):
        """Return all as pyperf reads it."""
        return pyperf.BenchmarkSuite(list(self.benchmarks.values()))

    def _keep(self, name, values, metadata):
        metadata = {"name": name, "unit": "second", "loops": 1, **metadata}
        run = pyperf.Run(values, metadata=metadata, collect_metadata=False)
        self.benchmarks[name] = pyperf.Benchmark([run])


@pytest.fixture(scope="session")
def tiny():
    """Return the least effort."""
    return TINY


@pytest.fixture(scope="module")
def make_recorder():
    """Return what makes a recorder of measurements."""
    return Recorder
