"""How many dates a second are read, here and by other readers of EDTF."""

import json
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import jac_history as jac
from benchmarks.bundled import list_records
from benchmarks.results import Results, Spread
from benchmarks.runner import Effort, Runner, time_once

CASES = Path("tests/data/edtf_cases.json")
PASSES = 3
Bounds: TypeAlias = tuple[str | None, str | None]
"""First and last day as ISO texts; None where there is none."""
Reader: TypeAlias = tuple[Callable[[str], Any], Callable[[Any], Bounds]]
"""What reads a text, or raises, and what gives the bounds of what was read."""


def load_own() -> Reader:
    """Return this library's reader."""
    return jac.EDTFDate.parse, _read_bounds


def load_edtf() -> Reader:
    """Return the package edtf; as the next one by name, since it comes without types."""
    edtf = import_module("edtf")
    return edtf.parse_edtf, lambda read: (_day(read.lower_strict()), _day(read.upper_strict()))


def load_undate() -> Reader:
    """Return the package undate."""
    cls = import_module("undate").Undate
    return lambda text: cls.parse(text, "EDTF"), _read_bounds


READERS: dict[str, Callable[[], Reader]] = {"edtf": load_edtf, "undate": load_undate}


def measure_times(runner: Runner) -> None:
    """Measure the seconds that a text takes, here and elsewhere."""
    limit = runner.effort.sampled_dates
    runner.time_turns("dates", PASSES, partial(_time_a_text, load_own, list_texts))
    for name, load in READERS.items():
        find = partial(find_agreed, load, limit)
        runner.time_turns(f"dates by {name}", PASSES, partial(_time_a_text, load, find))
        runner.time_turns(f"dates as by {name}", PASSES, partial(_time_a_text, load_own, find))


def measure_figures(effort: Effort) -> dict[str, Any]:
    """Count the texts, and those that others read with equal bounds."""
    limit = effort.sampled_dates
    return {
        "dates": len(list_texts()),
        "dates sampled": len(list_texts(limit)),
        "dates agreed": {name: len(find_agreed(load, limit)) for name, load in READERS.items()},
    }


@cache
def list_texts(limit: int | None = None) -> Sequence[str]:
    """Return all dates of the records and of the conformance tests, each once, or a sample."""
    cases = json.loads(CASES.read_text(encoding="utf-8"))["valid"]
    dates = (record.time for record in list_records())
    texts = {*(case["edtf"] for case in cases), *(one.text for one in dates if one is not None)}
    # An order that mixes the forms and is always the same.
    mixed = sorted(texts, key=lambda text: text[::-1])
    return mixed[:: -(-len(mixed) // limit)] if limit else mixed


@cache
def find_agreed(load: Callable[[], Reader], limit: int) -> Sequence[str]:
    """Return the texts of a sample that a reader reads as this library does, by their bounds."""
    own, reader = load_own(), load()
    return [one for one in list_texts(limit) if find_bounds(reader, one) == find_bounds(own, one)]


def find_bounds(reader: Reader, text: str) -> Bounds | None:
    """Return the bounds that a reader gives, or None where it refuses the text."""
    read, read_bounds = reader
    try:
        return read_bounds(read(text))
    except Exception:  # noqa: BLE001 - readers fail in many ways on what they do not know
        return None


def read_rate(results: Results, name: str) -> Spread:
    """Return how many texts are read a second."""
    return Spread([1 / seconds for seconds in results.pool(name).values])


def _time_a_text(
    load: Callable[[], Reader], find: Callable[[], Sequence[str]], _turn: int
) -> float:
    texts, (read, _) = find(), load()
    return time_once(lambda: [read(text) for text in texts]) / len(texts)


def _day(time: Any) -> str | None:
    """Return the day of a struct_time, which begins with it; an open end is infinite."""
    return None if isinstance(time, float) else "{:04}-{:02}-{:02}".format(*time[:3])


def _read_bounds(date: Any) -> Bounds:
    """Return the first and last day of a date; those of an interval of undate are dates again."""
    first, last = date.earliest, date.latest
    first, last = getattr(first, "earliest", first), getattr(last, "latest", last)
    return None if first is None else str(first), None if last is None else str(last)
