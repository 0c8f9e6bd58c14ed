"""Write the golden files of this version: ``python tests/golden/make_golden.py``."""

import pickle
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import jac_history as jac

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "helpers"))

META = """
[dataset]
name = "example"
version = "1.2.3"
as_of = "2020-06-30"
released = "2020-07"
licence = "CC-BY-4.0"
citation = "A. Author: Example. Dataset, 2020."

"""


def main() -> int:
    """Write the files of this version, unless they are there."""
    target = HERE / jac.__version__
    if target.exists():
        sys.stderr.write(f"{target.name} is there already and stays as it is\n")
        return 1
    (target / "toml").mkdir(parents=True)
    _write_pickles(target)
    _write_texts(target)
    return 0


def _write_pickles(target: Path) -> None:
    from written import ERRORS, VALUES

    (target / "values.pickle").write_bytes(pickle.dumps(VALUES, protocol=4))
    (target / "errors.pickle").write_bytes(pickle.dumps(ERRORS, protocol=4))


def _write_texts(target: Path) -> None:
    from generated import toml
    from jac_history._convert import plain
    from written import RECORDS

    document: dict[str, list[dict[str, object]]] = {}
    for record in RECORDS:
        document.setdefault(record.record_type, []).append(plain(record))
    (target / "toml" / "records.toml").write_text(META + toml(document) + "\n", encoding="utf-8")
    dataset = jac.Dataset.from_toml(target / "toml")
    with TemporaryDirectory() as folder:
        written = dataset.export(Path(folder, "export"), "json") / "example.json"
        (target / "example.json").write_bytes(written.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
