"""Measure how the code is cut: ``python tools/measure_code.py [--against REVISION] [--write]``.

Counts modules and their lines, what the main call of the library runs through, and how much stands
in tests and tools, here and in another revision. With ``--write`` the table replaces that of
``docs/explanation/design.md``.
"""

import argparse
import ast
import io
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "design.md"
TABLE = re.compile(r"(?<=<!-- measured -->\n).*?(?=<!-- /measured -->)", re.DOTALL)

COMFORTABLE = range(100, 401)
"""How many lines a module should have."""

# Runs the main call and prints of how many files and functions of the package; what runs while a
# module is imported is not counted.
TRACE = """
import sys
import jac_history as jac
home = jac.__file__.removesuffix("__init__.py")
entered, importing = set(), 0
def follow(frame, event, _):
    global importing
    code = frame.f_code
    if code.co_name == "<module>":
        importing += {"call": 1, "return": -1}.get(event, 0)
    elif event == "call" and not importing and code.co_filename.startswith(home):
        entered.add((code.co_filename, code.co_qualname))
sys.setprofile(follow)
for milestone in jac.milestones_between(2002, 2017):
    print(milestone, file=sys.stderr)
sys.setprofile(None)
print(len({file for file, _ in entered}), len(entered))
"""


def main() -> int:
    """Print the table, and write it if that is asked for."""
    parser = argparse.ArgumentParser(description="Measure how the code is cut.")
    parser.add_argument("--against", metavar="REVISION", help="another revision to measure")
    parser.add_argument("--write", action="store_true", help="write the table into the page")
    options = parser.parse_args()
    columns = {"now": measure(ROOT)}
    if options.against:
        with TemporaryDirectory() as folder:
            unpack(options.against, Path(folder))
            columns = {options.against: measure(Path(folder)), **columns}
    text = table(columns)
    print(text)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(TABLE.sub(lambda _: f"\n{text}\n\n", page), encoding="utf-8")
    return 0


def unpack(revision: str, folder: Path) -> None:
    """Write the files of a revision into a folder."""
    archive = subprocess.run(  # noqa: S603 - a command of its own
        ["git", "archive", revision, "--", "src", "tests", "tools", "benchmarks"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")


def measure(tree: Path) -> dict[str, str]:
    """Return what is measured in a checkout, by name."""
    comfortable = [lines for lines in _sizes(tree / "src" / "jac_history") if lines in COMFORTABLE]
    sizes = [lines for lines in _sizes(tree / "src" / "jac_history") if lines]
    files, functions = _entered(tree)
    tests = list((tree / "tests").rglob("test_*.py"))
    private = [file for file in tests if _imports_private(file)]
    return {
        "modules of the package": f"{len(sizes):,}",
        "lines": f"{sum(sizes):,}",
        "median module, lines": f"{median(sizes):.0f}",
        "modules of 100 to 400 lines": f"{len(comfortable) / len(sizes):.0%}",
        "files that the main call runs": f"{files}",
        "functions that the main call runs": f"{functions}",
        "files of tests that import private modules": f"{len(private)} of {len(tests)}",
        "lines of tools": f"{sum(_sizes(tree / 'tools')):,}",
        "lines of their templates": f"{sum(_sizes(tree / 'tools', '*.jinja')):,}",
        "lines of benchmarks": f"{sum(_sizes(tree / 'benchmarks')):,}",
        "lines of their template": f"{sum(_sizes(tree / 'benchmarks', '*.jinja')):,}",
    }


def table(columns: dict[str, dict[str, str]]) -> str:
    """Return measured checkouts as a Markdown table, one column each."""
    rows = [["", *columns], ["---", *["--:" for _ in columns]]]
    names = next(iter(columns.values()))
    rows += [[name, *(column[name] for column in columns.values())] for name in names]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _sizes(folder: Path, pattern: str = "*.py") -> Iterator[int]:
    """Yield how many lines the files in a folder have, compiled data left out."""
    for file in sorted(folder.rglob(pattern)):
        if "_data" not in file.parts:
            yield len(file.read_text(encoding="utf-8").splitlines())


def _entered(tree: Path) -> tuple[int, int]:
    """Return how many files and functions of the package the main call enters."""
    done = subprocess.run(  # noqa: S603 - a command of its own
        [sys.executable, "-c", TRACE],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    files, functions = map(int, done.stdout.split())
    return files, functions


def _imports_private(file: Path) -> bool:
    """Tell whether a file imports a module of the package that is not public."""
    names = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = getattr(node, "module", None)
            names += [".".join(filter(None, (module, alias.name))) for alias in node.names]
    return any(name.startswith("jac_history._") for name in names)


if __name__ == "__main__":
    sys.exit(main())
