"""How long the whole dataset takes to be read from TOML, and to become frames and files."""

import tomllib
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jac_history as jac
from benchmarks.bundled import group_records, list_records
from benchmarks.runner import Effort, Runner, time_once

FOLDER = Path("dataset/records")
READING, PARSING = "`Dataset.from_toml`, checked", "`tomllib.loads` alone"
NOTHING = "nothing: the records alone"
EXPORTS = {
    "pandas": "pandas",
    "polars": "polars",
    "arrow": "pyarrow",
    "parquet": "pyarrow.parquet",
    NOTHING: "json",
}
"""What the dataset is exported to, and the library that it takes."""


def measure_times(runner: Runner) -> None:
    """Measure reading once a process, and each export twice."""
    runner.time_turns(READING, 1, lambda _: time_reading())
    runner.time_turns(PARSING, 1, lambda _: time_parsing())
    for name in EXPORTS:
        runner.time_turns(f"export to {name}", 2, partial(time_export, name))


def time_reading() -> float:
    """Return the seconds of reading and checking the edited dataset, which is the bundled one."""
    read: list[jac.Dataset] = []
    seconds = time_once(lambda: read.append(jac.Dataset.from_toml(FOLDER)))
    if read[0].dataset_info().checksum != jac.dataset_info().checksum:
        raise ValueError("the edited dataset is not the bundled one; run make data first")
    return seconds


def time_parsing() -> float:
    """Return the seconds of parsing the same texts."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.rglob("*.toml"))]
    return time_once(lambda: [tomllib.loads(text) for text in texts])


def time_export(name: str, _turn: int = 0) -> float:
    """Return the seconds of an export of all records, with all imports made before."""
    import_module(EXPORTS[name])
    if name in {"arrow", "parquet"}:
        # It puts off a part of its import, that of pandas where there is one, until first used.
        import_module("pyarrow").array([1])
    jac.dataset_info()
    return time_once(partial(export, name))


def export(name: str) -> None:
    """Export all records, a frame or table or file for each type."""
    if name == "parquet":
        with TemporaryDirectory() as folder:
            jac.export(Path(folder) / "history", "parquet")
    elif name == NOTHING:
        list_records()
    else:
        for records in group_records():
            getattr(records, f"to_{name}")()


def measure_figures(_: Effort) -> dict[str, Any]:
    """Count the files of the edited dataset and their bytes."""
    sizes = [file.stat().st_size for file in FOLDER.rglob("*.toml")]
    return {"TOML files": len(sizes), "TOML bytes": sum(sizes), "records": len(list_records())}
