"""How long the whole dataset takes to become frames, Arrow tables and Parquet files."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import jac_history as jac
from benchmarks.child import apart
from benchmarks.effort import Effort
from benchmarks.section import Section, Table
from benchmarks.spread import Spread, once
from jac_history._records.register import CLASSES

NS_A_MS = 1_000_000
HOW = """
All records of every type, {processes} fresh processes each, which have imported the package and the
library concerned (pyarrow with the part of its import that it puts off until its first array).
*First* includes reading every record of the compiled dataset for the first time;
*again* is the next time in the same process. Parquet files are those of `jac.export`, with their
`about.json`.
"""


def to_pandas() -> None:
    """Make a pandas frame of each type."""
    for kind in CLASSES:
        _all(kind).to_pandas()


def to_polars() -> None:
    """Make a polars frame of each type."""
    for kind in CLASSES:
        _all(kind).to_polars()


def to_arrow() -> None:
    """Make an Arrow table of each type."""
    for kind in CLASSES:
        _all(kind).to_arrow()


def to_parquet() -> None:
    """Write the dataset as Parquet files."""
    with TemporaryDirectory() as folder:
        jac.export(Path(folder) / "history", "parquet")


def read_all() -> None:
    """Read all records, which every export does."""
    for kind in CLASSES:
        _all(kind)


EXPORTS: dict[str, tuple[str, Callable[[], None]]] = {
    "pandas": ("pandas", to_pandas),
    "polars": ("polars", to_polars),
    "arrow": ("pyarrow", to_arrow),
    "parquet": ("pyarrow.parquet", to_parquet),
    "nothing: the records alone": ("json", read_all),
}
"""The library that each needs, and the export."""


def measure(effort: Effort) -> Section:
    """Measure exports."""
    count = effort.slow_processes
    times = {name: [apart(first_and_again, name) for _ in range(count)] for name in EXPORTS}
    first = {name: Spread.of(one for one, _ in pairs) for name, pairs in times.items()}
    again = {name: Spread.of(one for _, one in pairs) for name, pairs in times.items()}
    return Section(
        title="Exports",
        how=HOW.format(processes=count),
        tables=(
            Table(
                ("to", "first, ms", "again, ms"),
                tuple((name, first[name].text(), again[name].text()) for name in EXPORTS),
            ),
        ),
        reached={name: first[name].middle for name in ("pandas", "arrow", "parquet")},
        raw={"milliseconds": times},
    )


def first_and_again(name: str) -> tuple[float, float]:
    """Return the milliseconds of an export in a process that has not exported yet, and then."""
    library, run = EXPORTS[name]
    import_module(library)
    if library.startswith("pyarrow"):
        # It puts off a part of its import, that of pandas where there is one, until first used.
        import_module("pyarrow").array([1])
    jac.dataset_info()
    return once(run) / NS_A_MS, once(run) / NS_A_MS


def _all(kind: str) -> jac.Records[jac.Record]:
    return jac.Dataset.bundled().records(kind)
