"""Wheels, virtual environments and the Pythons of a machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
OLDEST, NEWEST = 11, 15
"""The minor versions of Python 3 that are looked for; more than the package says it supports."""

FOLDERS = ("dataset", "src", "tests", "tools")
FILES = ("LICENSE", "LICENSE-DATA", "README.md", "conftest.py", "pyproject.toml")
"""What building and testing need."""

# Coverage and the environment of whoever runs this have no part in it.
CLEAN = {
    name: text
    for name, text in os.environ.items()
    if not name.startswith(("COV", "PYTHON", "VIRTUAL_ENV"))
}


class Failed(Exception):  # noqa: N818 - it is caught and told
    """A command that ended badly; the message is the end of what it said."""


def run(*command: str | Path, cwd: Path | None = None, **settings: str) -> str:
    """Return what a command prints.

    Raises:
        Failed: It ended badly.
    """
    done = subprocess.run(  # noqa: S603 - the commands are those of this folder
        [str(part) for part in command],
        check=False,
        cwd=cwd,
        env={**CLEAN, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said = done.stdout.decode(errors="replace")
    if done.returncode:
        raise Failed("\n".join(said.splitlines()[-40:]))
    return said


def build_wheel(folder: Path) -> Path:
    """Build the wheel of the project and return its path.

    What the tests need lies in a folder ``sources`` beside it: all as it is at this moment, but
    without the package itself.
    """
    sources = folder / "sources"
    sources.mkdir()
    for name in FOLDERS:
        shutil.copytree(ROOT / name, sources / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, sources)
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, sources)
    shutil.rmtree(sources / "src")
    (wheel,) = folder.glob("*.whl")
    return wheel


def pythons() -> dict[str, Path]:
    """Return the Pythons of this machine that the package may run on, the newest of each minor."""
    found: dict[str, Path] = {}
    for minor in range(OLDEST, NEWEST + 1):
        for path in _candidates(minor):
            version = _version(path)
            if version.startswith(f"3.{minor}."):
                found[version] = path
                break
    return found


def _candidates(minor: int) -> Iterator[Path]:
    on_path = shutil.which(f"python3.{minor}")
    if on_path is not None:
        yield Path(on_path)
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted((root / "versions").glob(f"3.{minor}.*/bin/python"), reverse=True)


def _version(python: Path) -> str:
    """Return the version of a Python, or nothing where it does not run or has no venv."""
    code = "import sys, venv, ensurepip; print('%d.%d.%d' % sys.version_info[:3])"
    try:
        return run(python, "-c", code).strip()
    except Failed:
        return ""


def make_venv(python: Path, folder: Path, *packages: str | Path) -> Path:
    """Make a virtual environment with packages and return its Python."""
    run(python, "-m", "venv", folder)
    inside = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if packages:
        run(*pip, "--only-binary", ":all:", *packages)
    return inside
