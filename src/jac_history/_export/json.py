"""One JSON file."""

from collections.abc import Iterator
from pathlib import Path

from jac_history._convert import plain
from jac_history._export.snapshot import ExportContent, safe_name, write_json_file
from jac_history._metadata import plain_info
from jac_history._reading.json_schema import dataset_schema


def write_json(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write the schema and the file; yield their names."""
    stem = safe_name(snapshot.info.name)
    schema, name = f"{stem}.schema.json", f"{stem}.json"
    write_json_file(folder / schema, dataset_schema())
    yield schema
    document = {
        "$schema": schema,
        "dataset": plain_info(snapshot.info),
        "records": {
            record_type: [plain(record) for record in group]
            for record_type, group in snapshot.records.items()
        },
    }
    write_json_file(folder / name, document)
    yield name
