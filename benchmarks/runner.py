"""Timing by pyperf: ``python -m benchmarks.runner PART`` measures one part, with its options."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from time import perf_counter
from typing import Any

import pyperf


@dataclass(frozen=True)
class Effort:
    """How much is measured."""

    rounds: int  # in which the commands of the start-up take turns
    processes: int  # of everything else; runs, for pyperf
    batch_seconds: float  # that a batch of short calls lasts
    windows: int  # asked at each size of the scale
    sizes: tuple[int, ...]  # of the scale
    traced_records: int  # whose memory is traced
    sampled_dates: int  # that the slow readers read


FULL = Effort(6, 5, 0.004, 25, (1_000, 10_000, 100_000, 1_000_000), 100_000, 240)
QUICK = Effort(1, 1, 0.001, 5, (1_000, 10_000), 5_000, 40)


class Runner:
    """The pyperf runner of a part, a module that each of its processes runs again."""

    def __init__(self, part: str, **options: Any) -> None:
        self.effort = QUICK if "--quick" in sys.argv else FULL
        settings: dict[str, Any] = {"processes": self.effort.processes, "values": 1, "warmups": 0}
        self._pyperf: Any = pyperf.Runner(
            **settings | options,
            loops=1,
            program_args=("-m", "benchmarks.runner", part),
            add_cmdline_args=lambda command, options: command.extend(["--quick"] * options.quick),
        )
        self._pyperf.argparser.add_argument("part")
        self._pyperf.argparser.add_argument("--quick", action="store_true")
        self._pyperf.argparser.add_argument("--size", type=int, default=0)
        self._options: Namespace = self._pyperf.parse_args()
        self.size: int = self._options.size

    def time_command(self, name: str, command: Sequence[str]) -> None:
        """Time a command from its start to its end."""
        self._pyperf.bench_command(name, list(command))

    def time_turns(
        self, name: str, turns: int, measure: Callable[[int], float], **metadata: str
    ) -> None:
        """Time several things in turn, by their numbers: each is a value of every process."""
        turn = count()
        self._options.values = turns
        self._pyperf.bench_time_func(
            name, lambda _loops: measure(next(turn) % turns), metadata=metadata
        )


def time_once(call: Callable[[], object]) -> float:
    """Return the seconds of one call."""
    begin = perf_counter()
    call()
    return perf_counter() - begin


def time_batch(call: Callable[[], object], seconds: float) -> float:
    """Return the seconds of a call that has been made before: the mean of a batch."""
    call()
    calls = range(max(1, int(seconds / max(time_once(call), 1e-9))))
    begin = perf_counter()
    for _ in calls:
        call()
    return (perf_counter() - begin) / len(calls)


if __name__ == "__main__":
    module: Any = import_module(f"benchmarks.{sys.argv[1]}")
    module.measure_times(Runner(sys.argv[1], **getattr(module, "OPTIONS", {})))
