"""Check the edited dataset: ``python tools/check_data.py``. Prints every finding, not the first."""

import sys
import tomllib
from pathlib import Path

from checks import findings
from checks.problem import Data
from jac_history import DatasetError
from jac_history._toml import read_folder

DATASET = Path(__file__).resolve().parent.parent / "dataset"


def main() -> int:
    """Print what is wrong with the dataset, and return 1 if anything is."""
    try:
        data = read(DATASET)
    except DatasetError as error:
        told = [str(problem) for problem in error.problems]
    else:
        told = [str(finding) for finding in findings(data)]
    for line in told:
        print(line)
    print(f"{len(told)} finding(s)" if told else "The dataset passes every check.")
    return 1 if told else 0


def read(folder: Path) -> Data:
    """Return the dataset of a folder with its ledger, facts and allowances."""
    records, info = read_folder(folder / "records")
    ledger = tomllib.loads((folder / "ledger.toml").read_text(encoding="utf-8"))
    allowed = tomllib.loads((folder / "allowed.toml").read_text(encoding="utf-8"))
    return Data(
        records=records,
        ledger=ledger,
        facts=(folder / "facts.txt").read_text(encoding="utf-8").split(),
        allowed={
            f"{check}: {key}": why for check, keys in allowed.items() for key, why in keys.items()
        },
        version=str(info["version"]),
    )


if __name__ == "__main__":
    sys.exit(main())
