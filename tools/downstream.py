"""Build and test the package in ``examples/downstream`` against the wheel.

``python tools/downstream.py``

The wheel, the example and pytest go into a fresh environment; mypy and pyright run where this runs
and look at that environment, so that nothing of the sources of jac_history is seen.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from robust.venvs import ROOT, Failed, build_wheel, make_venv, run

EXAMPLE = ROOT / "examples" / "downstream"


def main() -> int:
    """Build, test, check types; return 1 if anything is wrong."""
    with TemporaryDirectory(prefix="jac-downstream-") as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        shutil.copytree(EXAMPLE, folder / "example", ignore=shutil.ignore_patterns("__pycache__"))
        python = make_venv(
            Path(sys.executable), folder / "venv", wheel, folder / "example", "pytest"
        )
        steps = {
            "pytest": (python, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            "mypy --strict": (sys.executable, "-m", "mypy", "--python-executable", python),
            "pyright": (sys.executable, "-m", "pyright", "--pythonpath", python),
        }
        return max([_passes(what, command, folder / "example") for what, command in steps.items()])


def _passes(what: str, command: tuple[str | Path, ...], folder: Path) -> int:
    try:
        said = run(*command, cwd=folder)
    except Failed as failed:
        print(f"{what}: FAILED\n{failed}", file=sys.stderr)
        return 1
    print(f"{what}: {said.splitlines()[-1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
