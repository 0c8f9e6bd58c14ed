"""One JSON file with everything, which `Dataset.from_json` reads back, and its JSON Schema."""

from collections.abc import Iterator
from pathlib import Path

from jac_history._convert import plain
from jac_history._export._about import write_json
from jac_history._export._folder import safe_name
from jac_history._export._json_schema import dataset_schema
from jac_history._export._snapshot import Snapshot


def write(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write the schema and the file; yield their names."""
    stem = safe_name(snapshot.info.name)
    schema, name = f"{stem}.schema.json", f"{stem}.json"
    write_json(folder / schema, dataset_schema())
    yield schema
    document = {
        "$schema": schema,
        "dataset": snapshot.about(),
        "records": {
            record_type: [plain(record) for record in group]
            for record_type, group in snapshot.records.items()
        },
    }
    write_json(folder / name, document)
    yield name
