"""How much room the package takes, with all that it needs."""

import sys
import zlib
from collections import Counter
from importlib.metadata import distribution
from itertools import compress
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from benchmarks.runner import Effort
from benchmarks.startup import LIBRARIES

WHEELS = Path(sys.prefix, "wheel")
"""Where `make bench` leaves the wheel that it has built."""


def measure_figures(_: Effort) -> dict[str, Any]:
    """Measure files, in bytes."""
    (wheel,) = WHEELS.glob("*.whl")
    return {
        "wheel": wheel.stat().st_size,
        "wheel parts": dict(measure_wheel_parts(wheel).most_common()),
        "sizes": {name: measure_needed_sizes(name) for name in LIBRARIES},
    }


def measure_wheel_parts(wheel: Path) -> Counter[str]:
    """Return the bytes that the parts of a wheel take in it."""
    parts: Counter[str] = Counter()
    with ZipFile(wheel) as packed:
        for file in packed.infolist():
            parts[_name_part(file.filename)] += file.compress_size
    parts["the directory of the zip file"] = wheel.stat().st_size - parts.total()
    return parts


def measure_needed_sizes(name: str) -> dict[str, dict[str, int]]:
    """Return the sizes of an installed package, which comes first, and of each that it needs."""
    sizes: dict[str, dict[str, int]] = {}
    waiting = [name]
    while waiting:
        one = canonicalize_name(waiting.pop())
        if one not in sizes:
            sizes[one] = measure_size(one)
            needs = [Requirement(text) for text in distribution(one).requires or ()]
            is_needed = [not need.marker or need.marker.evaluate({"extra": ""}) for need in needs]
            waiting += [need.name for need in compress(needs, is_needed)]
    return sizes


def measure_size(name: str) -> dict[str, int]:
    """Return the bytes of an installed package: packed, its files, the bytecode beside them."""
    located = (Path(str(file.locate())) for file in distribution(name).files or ())
    present = [file for file in located if file.is_file()]
    plain = [file.read_bytes() for file in present if file.suffix != ".pyc"]
    return {
        "packed": sum(len(zlib.compress(content)) for content in plain),
        "files": sum(map(len, plain)),
        "bytecode": sum(file.stat().st_size for file in present if file.suffix == ".pyc"),
    }


def _name_part(name: str) -> str:
    folder, _, file = name.rpartition("/")
    if not folder.endswith("_data"):
        return "licences and metadata" if ".dist-info" in name else "code"
    if file.startswith("v2"):
        return "data: earlier versions"
    return "data: milestones" if file.startswith("milestone") else "data: other records and names"
