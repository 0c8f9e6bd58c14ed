"""Draw the sheet of an audit: ``python tools/audit.py [--size 80] [--seed 1]``.

The sheet, `dataset/audits/<version>.toml`, is to be filled in by somebody who did not write the
records. `make data` then makes the page on the last audit.
"""

import argparse
import sys
from pathlib import Path

import jac_history as jac
from audits.sample import draw
from audits.sheet import blank

FOLDER = Path(__file__).resolve().parent.parent / "dataset" / "audits"


def main() -> int:
    """Write the blank sheet, unless there is one of this version already."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=80, help="how many records (default: 80)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: 1)")
    options = parser.parse_args()
    file = FOLDER / f"{jac.DATA_VERSION}.toml"
    if file.exists():
        print(f"{file.name} is there already; an audit is not drawn twice", file=sys.stderr)
        return 1
    sample = draw(jac.Dataset.bundled(), options.seed, options.size)
    file.write_text(blank(sample, jac.DATA_VERSION, options.seed), encoding="utf-8")
    print(f"{sum(map(len, sample.values()))} records drawn: fill in {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
