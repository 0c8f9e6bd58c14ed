"""MLCommons Croissant 1.0: ``croissant.json`` over the CSV files."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from jac_history._export._about import write_json
from jac_history._export._croissant_context import CONTEXT
from jac_history._export._csv_files import write_csv_files
from jac_history._export._licence import licence_address
from jac_history._export._relational import tables
from jac_history._export._snapshot import Snapshot
from jac_history._export._table import Column, Table

TYPES = {
    "text": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "flag": "sc:Boolean",
    "date": "sc:Date",
}


def write(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write the CSV files and their description; yield the names."""
    yield from write_csv_files(snapshot, folder)
    name = "croissant.json"
    write_json(folder / name, _dataset(snapshot, folder))
    yield name


def _dataset(snapshot: Snapshot, folder: Path) -> dict[str, Any]:
    info = snapshot.info
    counts = ", ".join(f"{number} {name}" for name, number in info.counts)
    optional = {
        "license": info.licence and licence_address(info.licence),
        "citeAs": info.citation,
        "datePublished": info.released and info.released.text,
    }
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": info.name,
        "version": info.version,
        "description": f"{info.name}, data version {info.version}. Records: {counts}.",
        **{key: value for key, value in optional.items() if value},
        "distribution": [_file(table, folder) for table in tables()],
        "recordSet": [_record_set(table) for table in tables()],
    }


def _file(table: Table, folder: Path) -> dict[str, str]:
    name = f"{table.name}.csv"
    data = (folder / name).read_bytes()
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "description": table.note,
        "contentUrl": name,
        "contentSize": f"{len(data)} B",
        "encodingFormat": "text/csv",
        "sha256": sha256(data).hexdigest(),
    }


def _record_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.note,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.key],
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    """Return the description of a column.

    A foreign key is told in words: a Croissant reference makes readers join the tables, which
    they can do once a table.
    """
    refers = f" An id of {column.refers}." if column.refers else ""
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": f"{column.note}{refers}",
        "dataType": TYPES[column.type],
        "source": {
            "fileObject": {"@id": f"{table.name}.csv"},
            "extract": {"column": column.name},
        },
    }
