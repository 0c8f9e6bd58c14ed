"""The surroundings in which the wheel is tried."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from robust.venvs import OLDEST, ROOT, Failed, make_venv, pythons, run

TESTS = (
    "tests/test_package.py",
    "tests/convert",
    "tests/dataset",
    "tests/dates",
    "tests/errors",
    "tests/golden",
    "tests/names",
    "tests/overlay",
    "tests/records",
    "tests/results",
    "tests/robustness",
    "tests/toml",
    "tests/cli/test_commands.py",
    "tests/cli/test_process.py",
    "tests/cli/test_show.py",
)
"""The tests that need no extra."""

CORE = (
    "tests/test_package.py",
    "tests/convert",
    "tests/dates",
    "tests/golden",
    "tests/records",
    "tests/toml",
)
"""Those among them to which the required libraries matter most."""

NEEDS_MORE = ("tests/toml/test_schema.py",)
RUNNER = ("hypothesis", "numpy", "pypinyin", "pytest", "sybil")
"""What these tests import; add here what a new one needs."""

ASK = """
import sys
import jac_history as jac
from jac_history._cli import main
assert jac.get("江淮汽车").name == "JAC Motors"
assert jac.get("shanghai-listing-2001").when.earliest.year == 2001 and jac.search("truck")
assert jac.milestones()[:3].cite("ris") and jac.card("nio")._repr_html_()
jac.export(sys.argv[1], "json")
assert len(jac.Dataset.from_json(sys.argv[1] + "/jac_history.json").sources()) == len(jac.sources())
sys.exit(main(["partners", "--on", "2018"]))
"""


class Skipped(Exception):  # noqa: N818 - it is caught and told
    """A case that this machine cannot try; the message says what is missing."""


class Case(NamedTuple):
    """One thing to try.

    Attributes:
        what: What it is.
        python: The version of Python.
        run: Tries it in an empty folder and returns the result in a few words.
    """

    what: str
    python: str
    run: Callable[[Path], str]


def quick_cases(wheel: Path) -> Iterator[Case]:
    """Yield the cases that are quick enough for every change."""
    version = ".".join(map(str, sys.version_info[:3]))
    run_ = partial(_tests, wheel, Path(sys.executable), _lowest(), CORE)
    yield Case("core tests, lowest versions", version, run_)


def all_cases(wheel: Path) -> Iterator[Case]:
    """Yield all cases."""
    found = pythons()
    for version, python in found.items():
        lowest = partial(_tests, wheel, python, _lowest(), TESTS)
        yield Case("tests, lowest versions of libraries", version, lowest)
        yield Case(
            "tests, newest versions of libraries",
            version,
            partial(_tests, wheel, python, (), TESTS),
        )
    for minor in (OLDEST, OLDEST + 1, OLDEST + 2):
        if not any(version.startswith(f"3.{minor}.") for version in found):
            yield Case("tests", f"3.{minor}", _absent)
    version, python = next(iter(found.items()))
    yield Case("zipapp with all it needs", version, partial(_zipapp, wheel, python))
    yield Case("folder that nobody may write to", version, partial(_read_only, wheel, python))
    yield Case("program made by PyInstaller", version, partial(_pyinstaller, wheel, python))


def _lowest() -> tuple[str, str]:
    return "--requirement", str(ROOT / "requirements" / "lowest.txt")


def _absent(_: Path) -> str:
    raise Skipped("this Python is not here")


def _tests(
    wheel: Path, python: Path, versions: tuple[str, ...], tests: tuple[str, ...], folder: Path
) -> str:
    """Run tests of the project against the wheel, away from its sources."""
    inside = make_venv(python, folder / "venv", wheel, *RUNNER, *versions)
    for path in wheel.parent.joinpath("sources").iterdir():
        (folder / path.name).symlink_to(path)
    ignored = [f"--ignore={path}" for path in NEEDS_MORE]
    options = ("-q", "-p", "no:cacheprovider", *ignored)
    said = run(inside, "-m", "pytest", *options, *tests, cwd=folder)
    return said.splitlines()[-1].strip("= ").partition(" in ")[0]


def _zipapp(wheel: Path, python: Path, folder: Path) -> str:
    """Pack everything into one file and run it with a Python that has nothing else."""
    inside = make_venv(python, folder / "venv")
    run(inside, "-m", "pip", "install", "--quiet", "--target", folder / "app", wheel)
    (folder / "app" / "__main__.py").write_text(ASK, encoding="utf-8")
    run(inside, "-m", "zipapp", folder / "app", "-o", folder / "history.pyz")
    shutil.rmtree(folder / "app")
    return _answered(run(inside, "-I", folder / "history.pyz", folder / "out"))


def _read_only(wheel: Path, python: Path, folder: Path) -> str:
    """Run where the whole environment is read-only."""
    inside = make_venv(python, folder / "venv", wheel)
    ask = (inside, "-I", "-c", ASK, folder / "out")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # No mode keeps root from writing, a mount does.
        if shutil.which("unshare") is None:
            raise Skipped("root may write everywhere, and there is no unshare")
        mount = 'mount --bind -o ro "$0" "$0" && ! touch "$0/x" 2>/dev/null && exec "$@"'
        return _answered(run("unshare", "-m", "sh", "-c", mount, folder / "venv", *ask))
    for path in (folder / "venv").rglob("*"):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    return _answered(run(*ask))


def _pyinstaller(wheel: Path, python: Path, folder: Path) -> str:
    """Make a program of a script that asks, and run it."""
    inside = make_venv(python, folder / "venv", wheel, "pyinstaller")
    (folder / "history.py").write_text(ASK, encoding="utf-8")
    run(inside, "-m", "PyInstaller", "--log-level", "ERROR", "history.py", cwd=folder)
    shutil.rmtree(folder / "venv")
    return _answered(run(folder / "dist" / "history" / "history", folder / "out"))


def _answered(said: str) -> str:
    """Return what the program answered, or say that it did not."""
    count = re.search(r"^[0-9]+ partnerships?", said, re.MULTILINE)
    if count is None:
        raise Failed(said)
    return f"answered: {count[0]}"
