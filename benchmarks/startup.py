"""How long a process takes to an import or a first answer, and the memory it takes at most."""

import os
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree
from typing import Any

from benchmarks.results import Results, Spread
from benchmarks.runner import Effort, Runner

LIBRARIES: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("libraries.toml").read_text(encoding="utf-8")
)
UNCACHED = Path(sys.prefix, "uncached")
"""Where copies without bytecode lie; Python may write none there."""
BARE, ATTRS, NEEDED = "bare Python", "`import attrs`", "`import attrs, cattrs, pendulum`"
IMPORT, FIRST = "jac_history: import", "jac_history: first answer"
TABLE, PARTNERS = "first answer, as a table", "partners on a day, as a table"
NO_CACHES = "first answer, no caches"
COMMAND = "`jac-history between 2004 2004`"
OWN_COMMANDS = (BARE, IMPORT, ATTRS, FIRST, TABLE, PARTNERS, NO_CACHES, COMMAND, NEEDED)
COPIED = {NO_CACHES: ("jac_history",)}
CLASSES = "import json, typing, jac_history; jac_history.Milestone"
DATASET = f"{CLASSES}; jac_history.Dataset"
STEPS = {
    "json and typing": "import json, typing",
    "the classes of the records": CLASSES,
    "the dataset and its queries": DATASET,
    "the compiled data": f"{DATASET}; jac_history.milestones_between(1, 1)",
    "the answer": f"{DATASET}; jac_history.milestones_between(2004, 2004)",
}
"""What a first answer goes through; each code does what those before it do too."""
INSPECTED = """
{code}
try:
    with open("/proc/self/status") as _status:
        _line = next(line for line in _status if line.startswith("VmHWM"))
    _peak = int(_line.split()[1]) * 1024
except OSError:  # not Linux
    import resource
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
import sys
print(len(sys.modules), _peak)
"""
OPTIONS = {"processes": 1, "values": 4, "warmups": 1}
"""Of a round; there are several."""


def list_codes() -> dict[str, str]:
    """Return the code of every Python that is started, by its name."""
    codes = {BARE: "pass", ATTRS: "import attrs", NEEDED: "import attrs, cattrs, pendulum"}
    codes[TABLE] = "import jac_history; print(jac_history.milestones_between(2004, 2004))"
    codes[PARTNERS] = "import jac_history; print(jac_history.partners_of(on='2018-06-01'))"
    for name, one in LIBRARIES.items():
        first = f"{one['import']}; {one['answer']}"
        codes |= {f"{name}: import": one["import"], f"{name}: first answer": first}
    return codes


def list_commands() -> dict[str, tuple[str, ...]]:
    """Return every command by its name."""
    commands = {name: make_command(code) for name, code in (list_codes() | STEPS).items()}
    for name in COPIED:
        path = f"import sys; sys.path.insert(0, {str(UNCACHED / name)!r})"
        commands[name] = make_command(f"{path}; {list_codes()[FIRST]}", "-B")
    script = Path(sys.executable).with_name("jac-history")
    return {**commands, COMMAND: (str(script), "between", "2004", "2004")}


def make_command(code: str, *options: str) -> tuple[str, ...]:
    """Return the command that runs code in an isolated Python."""
    return (sys.executable, "-I", *options, "-c", code)


def measure_times(runner: Runner) -> None:
    """Measure every command; a run of this script is a round."""
    for name, command in list_commands().items():
        runner.time_command(f"start: {name}", command)


def measure_figures(effort: Effort) -> dict[str, Any]:
    """Count the modules that imports and answers load, and measure peaks of memory."""
    codes, processes = list_codes(), range(effort.processes)
    inspected = {name: [inspect(code) for _ in processes] for name, code in codes.items()}
    bare = inspected[BARE][0][0]
    return {
        "modules": {name: values[0][0] - bare for name, values in inspected.items()},
        "peaks": {name: [peak for _, peak in values] for name, values in inspected.items()},
    }


def inspect(code: str) -> tuple[int, int]:
    """Return the modules of a fresh Python that has run code, and the bytes it took at most."""
    environment = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
    printed = subprocess.check_output(
        make_command(INSPECTED.format(code=code)), env={"LANG": "C.UTF-8", **environment}, text=True
    )
    modules, peak = map(int, printed.splitlines()[-1].split())
    return modules, peak


def read_times(results: Results) -> dict[str, Spread]:
    """Return the seconds of the rounds by command."""
    return {name: results.by_round(f"start: {name}") for name in list_commands()}


def copy_without_caches(folder: Path = UNCACHED) -> None:
    """Copy this package into a folder without bytecode."""
    rmtree(folder, ignore_errors=True)
    for name, packages in COPIED.items():
        for package in packages:
            source, copied = Path(str(files(package))), folder / name / package
            copytree(source, copied, ignore=ignore_patterns("__pycache__"))
