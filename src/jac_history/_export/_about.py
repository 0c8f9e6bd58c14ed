"""The file ``about.json`` of every export: what it holds, and of which data."""

import json
from hashlib import sha256
from pathlib import Path

from jac_history._export._snapshot import Snapshot

ABOUT = "about.json"
_MAKER = "jac_history"


def write_about(snapshot: Snapshot, format_: str, folder: Path, names: list[str]) -> None:
    """Write the dataset's version, licence and citation, and size and hash of every file."""
    about = {
        "made_by": _MAKER,
        "format": format_,
        "dataset": snapshot.about(),
        "files": [_file(folder / name) for name in sorted(names)],
    }
    write_json(folder / ABOUT, about)


def files_of_export(folder: Path) -> set[str] | None:
    """Return the names of the files that an earlier export wrote; None for any other folder."""
    try:
        about = json.loads((folder / ABOUT).read_bytes())
        if about["made_by"] != _MAKER:
            return None
        return {ABOUT, *(str(file["name"]) for file in about["files"])}
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_json(path: Path, value: object) -> None:
    """Write a value as JSON that people can read: indented, Chinese as it is."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _file(path: Path) -> dict[str, object]:
    data = path.read_bytes()
    return {"name": path.name, "bytes": len(data), "sha256": sha256(data).hexdigest()}
