"""Check the edited dataset: ``python tools/check_data.py``. Prints every finding, not the first."""

import sys
import tomllib
from pathlib import Path

from checks import findings
from checks.problem import DATASET, Data
from jac_history import DatasetError
from jac_history._reading import read_folder
from jac_history._reading.entries import Entries
from releases import read_aliases, wrong_aliases
from searches import wrong_searches


def main() -> int:
    """Print what is wrong with the dataset, and return 1 if anything is."""
    lines = problems(DATASET)
    for line in lines:
        print(line)
    print(f"{len(lines)} finding(s)" if lines else "The dataset passes every check.")
    return 1 if lines else 0


def problems(folder: Path) -> list[str]:
    """Return a line for each thing that is wrong with the dataset of a folder.

    What cannot be read (ids that are not kebab-case, a start of ``..``, dangling references ...)
    is told alone, for the checks need all records.
    """
    try:
        data = read(folder)
    except DatasetError as error:
        return [str(problem) for problem in error.problems]
    lines = places(folder / "records")
    return [
        *wrong_aliases(read_aliases(folder / "aliases.toml"), data.by_id),
        *wrong_searches(folder / "searches.toml", data.by_id),
        *(
            lines.get(finding.where.partition(" + ")[0], "") + str(finding)
            for finding in findings(data)
        ),
    ]


def places(folder: Path) -> dict[str, str]:
    """Return by id the file and line in which a record begins, as the start of a message."""
    entries = Entries()
    entries.read(folder)
    return {one.id: f"{one.file}:{one.line}: " for one in entries.records}


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
