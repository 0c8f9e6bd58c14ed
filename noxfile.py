"""The wheel in other surroundings, and what is given to users: ``nox --list`` names the sessions.

`make robust`, `make robust-quick`, `make downstream` and `make package` run them. Every session
builds the wheel from the sources as they are; what a machine does not have is skipped.
"""

import filecmp
import hashlib
import os
import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

ROOT = Path(__file__).resolve().parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.14t", "3.15")
WHEELS_ONLY = ("--only-binary", ":all:")
LOWEST = ("--requirement", str(ROOT / "requirements" / "lowest.txt"))
CONSTRAINED = ("--constraint", str(ROOT / "requirements" / "constraints.txt"))

RUNNER = (
    "hypothesis",
    "numpy",
    "opencc",
    "openpyxl",
    "pandas",
    "pypinyin",
    "pytest",
    "sybil",
    "xlsxwriter",
)
"""What the tests below import; add here what a new one needs."""

CORE = [
    f"tests/{name}" for name in ("test_package.py", "convert", "dates", "golden", "records", "toml")
]
"""The tests without extras to which the required libraries matter most."""

TESTS = [
    *CORE,
    *(f"tests/{name}" for name in ("dataset", "errors", "names", "overlay", "results")),
    "tests/robustness",
    *(f"tests/cli/test_{name}.py" for name in ("commands", "process", "show")),
]
"""All tests that need no extra."""

NEEDS_MORE = ("--ignore=tests/toml/test_schema.py", "--ignore=tests/records/test_new_type.py")
LARGEST = 260
"""Bytes of a wheel for each record that it holds."""

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

nox.needs_version = ">=2025.2"
nox.options.error_on_missing_interpreters = False
nox.options.stop_on_first_error = False

# Coverage and the environment of whoever runs this have no part in it.
for variable in [name for name in os.environ if name.startswith(("COV", "PYTHON"))]:
    del os.environ[variable]
# The Pythons of pyenv are found even where its shims do not lead to them.
pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
os.environ["PATH"] = os.pathsep.join(
    [*map(str, sorted(pyenv.glob("3.*/bin"), reverse=True)), os.environ["PATH"]]
)


@nox.session(python=PYTHONS)
@nox.parametrize("libraries", ["lowest", "newest"])
def tests(session: nox.Session, libraries: str) -> None:
    """Run the tests against the wheel, with the lowest or the newest versions of libraries."""
    _test(session, TESTS, *(LOWEST if libraries == "lowest" else ()))


@nox.session
def core(session: nox.Session) -> None:
    """Run the core tests with the lowest versions of libraries, quick enough for every change."""
    _test(session, CORE, *LOWEST)


@nox.session
def downstream(session: nox.Session) -> None:
    """Build and test examples/downstream against the wheel; check its types, seeing no source."""
    folder = _folder(session) / "example"
    caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "examples" / "downstream", folder, ignore=caches)
    session.install(*WHEELS_ONLY, _wheel(session), str(folder), "pytest")
    inside = Path(session.bin) / ("python.exe" if os.name == "nt" else "python")
    session.chdir(folder)
    session.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider")
    session.run(sys.executable, "-m", "mypy", "--python-executable", str(inside), external=True)
    session.run(sys.executable, "-m", "pyright", "--pythonpath", str(inside), external=True)


@nox.session
def programs(session: nox.Session) -> None:
    """Run the example programs for Django, Streamlit and marimo against the wheel."""
    wheel = f"{_wheel(session)}[pandas,plot]"
    session.install(*WHEELS_ONLY, wheel, "django", "marimo", "pytest", "streamlit")
    options = ("--noconftest", "--config-file", os.devnull, "--import-mode", "importlib")
    command = ("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *options)
    folder = {"PYTHONPATH": str(ROOT / "examples" / "programs")}
    session.run(*command, "--rootdir", str(ROOT), "tests/programs", env=folder)


@nox.session
def zipapp(session: nox.Session) -> None:
    """Pack the package with all it needs into one file, and run it without anything else."""
    folder = _folder(session)
    session.install("--target", str(folder / "app"), _wheel(session))
    (folder / "app" / "__main__.py").write_text(ASK, encoding="utf-8")
    session.run("python", "-m", "zipapp", str(folder / "app"), "-o", str(folder / "history.pyz"))
    shutil.rmtree(folder / "app")
    _ask(session, "python", "-I", str(folder / "history.pyz"), str(folder / "out"))


@nox.session
def read_only(session: nox.Session) -> None:
    """Run where nobody may write into the whole environment."""
    session.install(*WHEELS_ONLY, _wheel(session))
    home = Path(session.bin).parent
    with TemporaryDirectory(prefix="jac-") as out:
        ask = ("python", "-I", "-c", ASK, f"{out}/export")
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            # No mode keeps root from writing, a mount does.
            if shutil.which("unshare") is None:
                session.skip("root may write everywhere, and there is no unshare")
            mount = 'mount --bind -o ro "$0" "$0" && ! touch "$0/x" 2>/dev/null && exec "$@"'
            _ask(session, "unshare", "-m", "sh", "-c", mount, str(home), *ask)
            return
        modes = {path: path.stat().st_mode for path in home.rglob("*") if not path.is_symlink()}
        try:
            for path, mode in modes.items():
                path.chmod(mode & ~0o222)
            _ask(session, *ask)
        finally:
            for path, mode in modes.items():
                path.chmod(mode)


@nox.session
def pyinstaller(session: nox.Session) -> None:
    """Make a program of a script that asks, and run it where nothing is installed."""
    folder = _folder(session)
    session.install(*WHEELS_ONLY, _wheel(session), "pyinstaller")
    (folder / "history.py").write_text(ASK, encoding="utf-8")
    session.chdir(folder)
    session.run("python", "-m", "PyInstaller", "--log-level", "ERROR", "history.py")
    session.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", "jac_history")
    _ask(session, str(folder / "dist" / "history" / "history"), str(folder / "out"))


@nox.session
def installers(session: nox.Session) -> None:
    """Install the source distribution where there is no git, and the wheel by uv and pipx."""
    session.install(*WHEELS_ONLY, "build", "hatchling", "uv", "pipx")
    folder = _folder(session)
    build = ("python", "-m", "build", "--no-isolation", "--sdist", "--outdir", str(folder))
    session.run(*build, str(ROOT), silent=True)
    (sdist,) = folder.glob("*.tar.gz")
    session.chdir(folder)
    # Of other programs only a shell is there: neither git nor a compiler.
    (folder / "bin").mkdir()
    (folder / "bin" / "sh").symlink_to("/bin/sh")
    session.run(sys.executable, "-m", "venv", "plain", external=True)
    path = {"PATH": str(folder / "bin")}
    session.run("plain/bin/pip", "install", "--quiet", str(sdist), env=path, external=True)
    _ask(session, "plain/bin/python", "-I", "-c", ASK, str(folder / "sdist"), env=path)
    wheel = _wheel(session)
    homes = {
        name: str(folder / name.lower())
        for name in ("UV_TOOL_DIR", "UV_TOOL_BIN_DIR", "UV_CACHE_DIR", "PIPX_HOME", "PIPX_BIN_DIR")
    }
    session.run("uv", "tool", "install", "--quiet", "--python", sys.executable, wheel, env=homes)
    session.run("pipx", "install", "--quiet", wheel, env=homes)
    for home in ("UV_TOOL_BIN_DIR", "PIPX_BIN_DIR"):
        _ask(session, str(Path(homes[home]) / "jac-history"), "partners", "--on", "2018")


@nox.session
def jupyterlab(session: nox.Session) -> None:
    """Run a notebook in a real JupyterLab and Chromium, with the network shut where that can be."""
    session.install(*WHEELS_ONLY, _wheel(session), "jupyterlab", "nbformat", "playwright", "pytest")
    folder = _folder(session)
    shutil.copytree(ROOT / "tests" / "jupyter", folder / "tests")
    session.chdir(folder)
    alone = ("--noconftest", "--config-file", os.devnull, "--rootdir", ".")
    test = ("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *alone, "tests")
    if shutil.which("unshare") and shutil.which("ip") and os.geteuid() == 0:
        loopback = 'ip link set lo up && exec "$@"'
        session.run("unshare", "-n", "sh", "-c", loopback, "sh", *test, external=True)
    else:
        session.run(*test)


@nox.session
def package(session: nox.Session) -> None:
    """Build twice, compare, and check what the wheel and the source distribution hold."""
    session.install(*WHEELS_ONLY, *CONSTRAINED, "--requirement", "requirements/package.in")
    session.run("check-sdist", "--no-isolation", "--inject-junk")
    folder = _folder(session)
    build = ("python", "-m", "build", "--no-isolation", "--sdist", "--wheel", "--outdir")
    session.run(*build, str(folder / "first"), str(ROOT), silent=True, env={"TZ": "UTC"})
    sdist, wheel = sorted((folder / "first").iterdir(), key=lambda file: file.suffix)
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "again", filter="data")
    (source,) = (folder / "again").iterdir()
    for file in source.rglob("*"):
        os.utime(file, (10**9, 10**9))
        file.chmod(file.stat().st_mode & 0o700)
    other = {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
    session.run(*build, str(folder / "second"), str(source), silent=True, env=other)
    for file in (sdist, wheel):
        checksum = hashlib.sha256(file.read_bytes()).hexdigest()
        session.log(f"{file.name}: {file.stat().st_size:,} bytes, sha256 {checksum}")
        if not filecmp.cmp(file, folder / "second" / file.name, shallow=False):
            session.error(f"{file.name} differs from build to build")
    session.run("twine", "check", "--strict", str(sdist), str(wheel))
    session.run("check-wheel-contents", "--package", "src/jac_history", str(wheel))
    names = {name.partition(".dist-info/")[2] for name in zipfile.ZipFile(wheel).namelist()}
    if not {"entry_points.txt", "licenses/LICENSE", "licenses/LICENSE-DATA"} <= names:
        session.error("the wheel lacks its program or a licence")
    records = len(Path("dataset/releases/newest.jsonl").read_bytes().splitlines())
    if wheel.stat().st_size > LARGEST * records:
        session.error(f"the wheel has more than {LARGEST} bytes for each of {records:,} records")


def _folder(session: nox.Session) -> Path:
    """Return an empty folder."""
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder)
    folder.mkdir()
    return folder


def _wheel(session: nox.Session) -> str:
    """Build the wheel of the sources as they are, and return its path."""
    folder = Path(session.cache_dir).resolve() / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps")
    session.run_install(*pip, "--wheel-dir", str(folder), str(ROOT), external=True)
    (wheel,) = folder.glob("*.whl")
    return str(wheel)


def _test(session: nox.Session, chosen: list[str], *versions: str) -> None:
    """Run tests of the project against the wheel, away from its sources."""
    folder = _folder(session)
    session.install(*WHEELS_ONLY, _wheel(session), *RUNNER, *versions)
    for name in ("dataset", "tests", "tools"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*ROOT.glob("*.md"), *ROOT.glob("LICENSE*"), *ROOT.glob("*.toml")):
        shutil.copy(file, folder)
    shutil.copy(ROOT / "conftest.py", folder)
    session.chdir(folder)
    session.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *NEEDS_MORE, *chosen)


def _ask(session: nox.Session, *command: str, env: dict[str, str] | None = None) -> None:
    """Run a program that asks, and fail if it does not answer."""
    answer = str(session.run(*command, env=env, silent=True, external=True, log=False))
    count = re.search(r"^[0-9]+ partnerships?", answer, re.MULTILINE)
    if count is None:
        session.error(answer)
    session.log(f"answered: {count[0]}")
