"""A Frictionless Data Package 2.0: one CSV file a table, described by ``datapackage.json``."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from jac_history._export.relational import Table, tables
from jac_history._export.snapshot import ExportContent, licence_address, safe_name, write_json_file
from jac_history._records.source import Source
from jac_history._tables import Column, csv_rows


def write_csv_files(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write one file a table and yield its name.

    Text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    for table in tables():
        name = f"{table.name}.csv"
        text = csv_rows([column.name for column in table.columns], table.rows(snapshot))
        (folder / name).write_bytes(text.encode())
        yield name


PROFILES = "https://datapackage.org/profiles/2.0"
TYPES = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "flag": "boolean",
    "date": "date",
}


def write_datapackage(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write the CSV files and their description; yield the names."""
    yield from write_csv_files(snapshot, folder)
    name = "datapackage.json"
    write_json_file(folder / name, _package(snapshot, folder))
    yield name


def _package(snapshot: ExportContent, folder: Path) -> dict[str, object]:
    info = snapshot.info
    package: dict[str, object] = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": safe_name(info.name).lower(),
        "title": info.name,
        "version": info.version,
    }
    if info.citation:
        package["description"] = f"To be cited as: {info.citation}"
        package["citation"] = info.citation
    if info.licence:
        address = licence_address(info.licence)
        package["licenses"] = [{"name": info.licence, "path": address, "title": info.licence}]
    package["checksum"] = info.checksum
    package["resources"] = [_resource(table, folder) for table in tables()]
    package["sources"] = [_source(source) for source in snapshot.of(Source)]
    return package


def _resource(table: Table, folder: Path) -> dict[str, object]:
    data = (folder / f"{table.name}.csv").read_bytes()
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.note,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, object]:
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": list(columns),
                "reference": {"resource": _name_resource(target, table), "fields": list(there)},
            }
            for columns, target, there in table.foreign_keys
        ],
    }


def _field(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if column.required else {}
    if column.words:
        constraints["enum"] = list(column.words)
    field: dict[str, object] = {
        "name": column.name,
        "type": TYPES[column.type],
        "description": column.note,
    }
    return {**field, "constraints": constraints} if constraints else field


def _name_resource(target: str, table: Table) -> str:
    """Return how a table is named by another; itself by an empty name, as all readers know it."""
    return "" if target == table.name else target


def _source(source: Source) -> dict[str, str]:
    found = {"title": source.label}
    return {**found, "path": source.url} if source.url else found
