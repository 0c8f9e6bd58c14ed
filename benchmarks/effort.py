"""How much is measured: in full, or quickly to see that it works."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Effort:
    """How much is measured.

    Attributes:
        processes: Fresh processes a command.
        repeats: Repetitions of what is measured inside one process.
        batch_seconds: How long one repetition of a short call is to last.
        slow_processes: Fresh processes for what takes long in each.
        windows: Windows asked at each size of the scale.
        sizes: Sizes of the scale.
        sized_records: Records whose memory is traced.
        peer_texts: Dates that the slow peers read.
        is_quick: Whether the figures are a trial only.
    """

    processes: int
    repeats: int
    batch_seconds: float
    slow_processes: int
    windows: int
    sizes: tuple[int, ...]
    sized_records: int
    peer_texts: int
    is_quick: bool


FULL = Effort(
    processes=25,
    repeats=15,
    batch_seconds=0.004,
    slow_processes=5,
    windows=25,
    sizes=(1_000, 10_000, 100_000, 1_000_000),
    sized_records=100_000,
    peer_texts=240,
    is_quick=False,
)
QUICK = Effort(
    processes=3,
    repeats=3,
    batch_seconds=0.001,
    slow_processes=2,
    windows=5,
    sizes=(1_000, 10_000),
    sized_records=5_000,
    peer_texts=40,
    is_quick=True,
)
