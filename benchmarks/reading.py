"""How long it takes to read the edited dataset, with every check."""

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import jac_history as jac
from benchmarks.child import apart
from benchmarks.effort import Effort
from benchmarks.section import Section, Table
from benchmarks.spread import NS_A_SECOND, Spread, once

FOLDER = Path("dataset/records")
HOW = """
`Dataset.from_toml` over {files} files with {records:,} records ({size:.1f} MB), in {processes}
fresh processes that have imported nothing but the package; that the checksum is the bundled
dataset's is asserted each time. For comparison, `tomllib` alone over the same texts, which checks
nothing.
"""


def measure(effort: Effort) -> Section:
    """Measure the reading of TOML."""
    files = sorted(FOLDER.rglob("*.toml"))
    times = {
        "`Dataset.from_toml`, checked": _times(whole, effort),
        "`tomllib.loads` alone": _times(parsing_alone, effort),
    }
    return Section(
        title="Reading TOML",
        how=HOW.format(
            files=len(files),
            records=sum(count for _, count in jac.dataset_info().counts),
            size=sum(file.stat().st_size for file in files) / 1e6,
            processes=effort.slow_processes,
        ),
        tables=(Table(("what", "s"), tuple((what, one.text()) for what, one in times.items())),),
        reached={"toml": times["`Dataset.from_toml`, checked"].middle},
        raw={"seconds": {what: one.values for what, one in times.items()}},
    )


def whole() -> float:
    """Return the seconds of reading and checking the edited dataset.

    Raises:
        ValueError: It is not the bundled one.
    """
    read: list[jac.Dataset] = []
    nanoseconds = once(lambda: read.append(jac.Dataset.from_toml(FOLDER)))
    if read[0].dataset_info().checksum != jac.dataset_info().checksum:
        raise ValueError("the edited dataset is not the bundled one; run make data first")
    return nanoseconds / NS_A_SECOND


def parsing_alone() -> float:
    """Return the seconds of parsing the same texts."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.rglob("*.toml"))]
    return once(partial(list, map(tomllib.loads, texts))) / NS_A_SECOND


def _times(run: Callable[[], float], effort: Effort) -> Spread:
    return Spread.of(apart(run) for _ in range(effort.slow_processes))
