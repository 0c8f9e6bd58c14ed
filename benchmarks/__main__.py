"""``python -m benchmarks [--quick]``, from the root of the repository: all parts, then the page."""

import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import psutil
import pyperf

from benchmarks import dates, files, questions, scale, sizes, startup
from benchmarks.page import Page, draw_picture
from benchmarks.results import Results
from benchmarks.runner import FULL, QUICK, Effort

PARTS: tuple[ModuleType, ...] = (startup, sizes, questions, dates, files, scale)
PAGE = Path("docs/explanation/benchmarks.md")
PICTURE = Path("docs/_static/benchmarks.svg")
RAW = Path("docs/_static/benchmarks.json")
OWN_LOAD = 1.0
"""What this run adds to the load of the machine."""
KEPT = {
    *("benchmarks", "metadata", "runs", "values", "version", "warmups"),
    *("name", "unit", "loops", "hits", "date", "load_avg_1min", "perf_version", "timer"),
    *("cpu_count", "cpu_model_name", "platform"),
}
"""What is published of the JSON of pyperf; the rest names the machine and its folders."""


def main(arguments: Sequence[str]) -> int:
    """Measure everything and write the report into the documentation."""
    parser = ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="a trial with few repetitions")
    effort = QUICK if parser.parse_args(arguments).quick else FULL
    startup.copy_without_caches()
    with TemporaryDirectory() as folder:
        file = Path(folder, "times.json")
        for script in list_scripts(effort):
            subprocess.run([sys.executable, "-m", *script, "--append", file], check=True)
        raw = json.loads(
            file.read_text(encoding="utf-8"),
            object_hook=lambda fields: {key: fields[key] for key in fields if key in KEPT},
            parse_float=lambda text: float(f"{float(text):.4g}"),
        )
    raw["figures"] = {k: v for part in PARTS for k, v in part.measure_figures(effort).items()}
    RAW.write_text(f"{json.dumps(raw, ensure_ascii=False)}\n", encoding="utf-8")
    write_report(effort)
    return 0


def list_scripts(effort: Effort) -> list[list[str]]:
    """Return the scripts to run, in their order, each with its options."""
    scripts = [["startup"]] * effort.rounds + [["questions"], ["dates"], ["files"]]
    scripts += [["scale", "--in-process", "--size", str(size)] for size in effort.sizes]
    quick = ["--quick"] if effort is QUICK else []
    return [["benchmarks.runner", *script, "--quiet", *quick] for script in scripts]


def write_report(effort: Effort) -> None:
    """Write the page and the picture from the raw values, and print what is missed."""
    suite = pyperf.BenchmarkSuite.load(str(RAW))
    results = Results(suite, json.loads(RAW.read_text(encoding="utf-8"))["figures"])
    times = {size: scale.read_compared(results, size) for size in effort.sizes}
    PICTURE.write_text(draw_picture(times), encoding="utf-8")
    runs = [run.get_metadata() for one in suite for run in one.get_runs()]
    page = Page(
        PARTS,
        effort=effort,
        results=results,
        start=startup.read_times(results),
        own=scale.read_own(results, effort),
        metadata=runs[0],
        memory=psutil.virtual_memory().total,
        load=max(run["load_avg_1min"] for run in runs) - OWN_LOAD,
    )
    PAGE.write_text(page.format(), encoding="utf-8")
    for target in page.targets:
        if not target.is_reached:
            sys.stderr.write(f"missed: {target.what} must be {target.format_limit()}\n")
    sys.stderr.write(f"written: {PAGE}, {PICTURE}, {RAW}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
