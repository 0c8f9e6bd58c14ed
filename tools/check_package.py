"""Check what is given to users: ``python tools/check_package.py``.

Wheel and source distribution are built twice, from two copies of the project that differ in folder,
times, permissions, caches, language and time zone. They have to be the same byte for byte, and hold
exactly the files that they should. The wheel is built a third time, from the source distribution.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import jac_history as jac

ROOT = Path(__file__).resolve().parent.parent
NAME = f"jac_history-{jac.__version__}"
LARGEST = 650_000
"""Bytes of a wheel; the aim is 0.6 MB."""

METADATA = {
    f"{NAME}.dist-info/{name}"
    for name in (
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
        "licenses/LICENSE-DATA",
    )
}
IN_SOURCES = {
    *(".gitignore", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "Makefile"),
    *("PKG-INFO", "README.md", "SECURITY.md", "conftest.py", "pyproject.toml"),
    *("benchmarks", "dataset", "docs", "examples", "requirements", "src", "tests", "tools"),
    "typing_tests",
}
"""What the source distribution has at its top: all that it takes to test, check and build."""

SURROUNDINGS = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "umask": "022"},
    {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "umask": "077"},
)
JUNK = (
    "src/jac_history/__pycache__/junk.cpython-311.pyc",
    "src/jac_history/.mypy_cache/junk.json",
    "tests/.pytest_cache/junk",
    ".hypothesis/junk",
    ".coverage.junk",
    "dist/junk-1.0.tar.gz",
    "build/junk",
)


def main() -> int:
    """Build, compare, and tell what is wrong."""
    with TemporaryDirectory(prefix="jac-package-") as folder:
        builds = [_built(Path(folder, str(i)), SURROUNDINGS[i]) for i in range(len(SURROUNDINGS))]
        wheel, sdist = builds[0]
        problems = [
            *_changing(*builds),
            *_differences("wheel", _in_wheel(wheel), _package_files() | METADATA),
            *_differences("source distribution", _in_sdist(sdist), _tracked() | {"PKG-INFO"}),
            *_differences("top of it", {one.split("/")[0] for one in _in_sdist(sdist)}, IN_SOURCES),
            *_rebuilt(wheel, sdist, Path(folder, "again")),
        ]
        if wheel.stat().st_size > LARGEST:
            problems.append(f"the wheel has more than {LARGEST:,} bytes")
        for file in builds[0]:
            print(f"{file.name}: {file.stat().st_size:,} bytes, sha256 {_hash(file)}")
    for problem in problems:
        print(problem, file=sys.stderr)
    return int(bool(problems))


def _tracked() -> set[str]:
    """Return the files of the project that are or will be under version control."""
    options = ("--cached", "--others", "--exclude-standard", "-z")
    listed = _run("git", "ls-files", *options, cwd=ROOT)
    there = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    return {name for name in there if not name.startswith(".ci/")}


def _package_files() -> set[str]:
    return {name.removeprefix("src/") for name in _tracked() if name.startswith("src/")}


def _built(folder: Path, surroundings: dict[str, str]) -> tuple[Path, Path]:
    """Copy the project and build it, with caches that other tools may have left in it."""
    mask = int(surroundings["umask"], 8)
    for name in _tracked():
        target = folder / "project" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
        target.chmod(0o777 & ~mask)
        os.utime(target, (mask * 10**7, mask * 10**7))
    for name in JUNK:
        (folder / "project" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "project" / name).write_text("junk", encoding="utf-8")
    settings = {name: text for name, text in surroundings.items() if name != "umask"}
    _build(folder / "project", folder / "out", **settings)
    return _outcome(folder / "out")


def _build(project: Path, out: Path, *targets: str, **settings: str) -> None:
    options = [part for target in targets for part in ("-t", target)]
    _run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-d",
        str(out),
        *options,
        cwd=project,
        **settings,
    )


def _outcome(folder: Path) -> tuple[Path, Path]:
    return folder / f"{NAME}-py3-none-any.whl", folder / f"{NAME}.tar.gz"


def _changing(first: tuple[Path, Path], second: tuple[Path, Path]) -> list[str]:
    pairs = zip(first, second, strict=True)
    return [f"{one.name} differs from build to build" for one, other in pairs if _bytes(one, other)]


def _rebuilt(wheel: Path, sdist: Path, folder: Path) -> list[str]:
    """Build the wheel from the source distribution, as installers do, and compare."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    _build(folder / NAME, folder / "out", "wheel")
    differs = _bytes(wheel, _outcome(folder / "out")[0])
    return ["the wheel from the source distribution is another"] if differs else []


def _in_wheel(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _in_sdist(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as archive:
        return {one.name.removeprefix(f"{NAME}/") for one in archive if one.isfile()}


def _differences(what: str, found: set[str], expected: set[str]) -> list[str]:
    more = [f"{what}: {name} should not be there" for name in sorted(found - expected)]
    return more + [f"{what}: {name} is missing" for name in sorted(expected - found)]


def _bytes(one: Path, other: Path) -> bool:
    """Tell whether two files differ."""
    return one.read_bytes() != other.read_bytes()


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _run(*command: str, cwd: Path, **settings: str) -> str:
    environment = {
        name: text for name, text in os.environ.items() if name != "SOURCE_DATE_EPOCH"
    } | settings
    done = subprocess.run(  # noqa: S603 - the commands are those of this file
        command, check=True, cwd=cwd, env=environment, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
