"""The whole run: every part in a process of its own, then the report."""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from benchmarks import machine, report
from benchmarks.child import apart
from benchmarks.effort import FULL, QUICK, Effort
from benchmarks.progress import tell
from benchmarks.section import Section
from benchmarks.targets import missed

PARTS = ("startup", "memory", "sizes", "warm", "dates", "reading", "scale", "exports")
PAGE = Path("docs/explanation/benchmarks.md")
PICTURE = Path("docs/_static/benchmarks.svg")
RAW = Path("docs/_static/benchmarks.json")
OWN_LOAD = 1.0
"""What this run adds to the load of the machine."""


def main(arguments: Sequence[str]) -> int:
    """Measure everything and write the report into the documentation."""
    parser = ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="a trial with few repetitions")
    effort = QUICK if parser.parse_args(arguments).quick else FULL
    loads = [machine.load()]
    sections = {}
    for part in PARTS:
        tell(f"{part}, at a load of {loads[-1]:.1f} ...")
        sections[part] = apart(measure_part, part, effort)
        loads.append(machine.load() - OWN_LOAD)
    _write(sections, max(loads), effort)
    for target in missed({k: v for one in sections.values() for k, v in one.reached.items()}):
        tell(f"missed: {target.what} must be {target.text}")
    tell(f"written: {PAGE}, {PICTURE}, {RAW}")
    return 0


def measure_part(part: str, effort: Effort) -> Section:
    """Return what one part measures."""
    section: Section = import_module(f"benchmarks.{part}").measure(effort)
    return section


def _write(sections: dict[str, Section], load: float, effort: Effort) -> None:
    from benchmarks import picture  # here, so that no part has it loaded

    told = machine.describe()
    text = report.page([*sections.values()], told, load, is_quick=effort.is_quick)
    PAGE.write_text(text, encoding="utf-8")
    picture.write(sections["scale"].raw, PICTURE)
    raw = {"machine": told, "load": load, **{part: one.raw for part, one in sections.items()}}
    RAW.write_text(f"{json.dumps(raw, ensure_ascii=False)}\n", encoding="utf-8")
