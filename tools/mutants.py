"""Tell how many mutants the tests killed, after ``mutmut run``: ``python tools/mutants.py``.

Exits with 1 if a part of the library has fewer killed than it has to. ``--write`` puts the table
into the page of the documentation. ``make mutants`` runs both.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "mutants"
RUN = COPY / "src" / "jac_history"
PAGE = ROOT / "docs" / "explanation" / "mutants.md"
PARTS = {"dates": "_dates", "queries": "_dataset", "names": "_names"}
"""The folder of each part."""

LEAST = 90
"""How many of a hundred mutants of each part have to be killed."""

ENDS = {"0": "survived", "5": "no test", "33": "no test", "None": "not run", "2": "not run"}
"""What mutmut notes about a mutant that lives; everything else (a test failed, an endless loop was
stopped) means that it was noticed."""

NOT_COLLECTED = 255
"""What mutmut notes if a test could not be found: most often, because a module of tests broke."""

NOTICED = {1, 2}
"""How pytest ends if a test fails, or if a module of tests cannot even be read."""

TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


def main() -> int:
    """Print the table, and write it into the page if that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    options = parser.parse_args()
    found = {part: figures(RUN / folder) for part, folder in PARTS.items()}
    text = table(found)
    print(text)
    if options.write:
        page = TABLE.sub(lambda _: f"\n{text}\n", PAGE.read_text(encoding="utf-8"))
        PAGE.write_text(page, encoding="utf-8")
    few = [part for part, modules in found.items() if share(total(modules)) < LEAST]
    for part in few:
        print(f"{part}: fewer than {LEAST} % killed", file=sys.stderr)
    return 1 if few else 0


def figures(folder: Path) -> dict[str, Counter[str]]:
    """Return how many mutants of each module of a folder ended how."""
    ends = {path: outcomes(path) for path in sorted(folder.glob("*.meta"))}
    return {path.name.removesuffix(".meta"): counts for path, counts in ends.items() if counts}


def outcomes(meta: Path) -> Counter[str]:
    """Return how many mutants ended how, from what mutmut notes about a module."""
    noted = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    codes = (again(name) if code == NOT_COLLECTED else code for name, code in noted.items())
    return Counter(ENDS.get(str(code), "killed") for code in codes)


def again(mutant: str) -> int:
    """Return 1 if the tests notice a mutant, all of them in a process of its own; else 0."""
    environment = {**os.environ, "MUTANT_UNDER_TEST": mutant, "PYTHONPATH": str(COPY / "src")}
    done = subprocess.run(  # noqa: S603 - a command of its own
        command(), cwd=COPY, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    return int(done.returncode in NOTICED)


def command() -> list[str]:
    """Return the command that runs the tests as mutmut does."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    chosen = told["pytest_add_cli_args_test_selection"]
    return [sys.executable, "-m", "pytest", "-x", *told["pytest_add_cli_args"], *chosen]


def total(modules: dict[str, Counter[str]]) -> Counter[str]:
    """Return the sum over the modules."""
    return sum(modules.values(), Counter())


def share(counts: Counter[str]) -> float:
    """Return how many of a hundred mutants were killed."""
    return 100 * counts["killed"] / max(counts.total(), 1)


def table(found: dict[str, dict[str, Counter[str]]]) -> str:
    """Return the table of all modules, with the sum of each part."""
    lines = [
        "| module | mutants | killed | survived | killed of a hundred |",
        "| --- |" + " ---: |" * 4,
    ]
    for part, modules in found.items():
        lines.append(_row(f"**{part}**", total(modules)))
        lines += [_row(f"`{name}`", counts) for name, counts in modules.items()]
    return "\n".join(lines)


def _row(name: str, counts: Counter[str]) -> str:
    living = counts.total() - counts["killed"]
    return f"| {name} | {counts.total()} | {counts['killed']} | {living} | {share(counts):.1f} |"


if __name__ == "__main__":
    sys.exit(main())
