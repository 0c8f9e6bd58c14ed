"""Try the wheel in many surroundings: ``python tools/robust [--quick]``. Prints a table.

What the machine does not have is skipped, in a line of its own. With ``--quick`` only the lowest
versions of the required libraries are tried, on the Python that runs this.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from robust.cases import Case, Skipped, all_cases, quick_cases
from robust.venvs import Failed, build_wheel


def main() -> int:
    """Run the cases and return 1 if one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="only the lowest versions")
    quick = parser.parse_args().quick
    with TemporaryDirectory(prefix="jac-robust-") as folder:
        wheel = build_wheel(Path(folder))
        cases = quick_cases(wheel) if quick else all_cases(wheel)
        results = [_tried(case, Path(folder, str(place))) for place, case in enumerate(cases)]
    print("\n".join(_table(results)))
    return int(any(result == "FAILED" for _, result, _ in results))


def _tried(case: Case, folder: Path) -> tuple[Case, str, float]:
    start = time.monotonic()
    folder.mkdir()
    try:
        result = case.run(folder)
    except Skipped as skipped:
        result = f"skipped: {skipped}"
    except Failed as failed:
        print(f"{case.what} on {case.python}:\n{failed}\n", file=sys.stderr)
        result = "FAILED"
    seconds = time.monotonic() - start
    print(f"... {case.what}, Python {case.python}: {result}", flush=True)
    return case, result, seconds


def _table(results: list[tuple[Case, str, float]]) -> Iterator[str]:
    yield f"\n{'what':<42}{'Python':<10}{'seconds':>7}  result"
    for case, result, seconds in results:
        yield f"{case.what:<42}{case.python:<10}{seconds:>7.0f}  {result}"


if __name__ == "__main__":
    sys.exit(main())
