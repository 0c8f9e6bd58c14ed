"""A description in Croissant 1.0 beside CSV files, for tools of machine learning."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from jac_history._export.datapackage import write_csv_files
from jac_history._export.relational import Table, tables
from jac_history._export.snapshot import ExportContent, licence_address, write_json_file
from jac_history._tables import Column

CONTEXT: dict[str, object] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
TYPES = {
    "text": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "flag": "sc:Boolean",
    "date": "sc:Date",
}


def write_croissant(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write the CSV files and their description; yield the names."""
    yield from write_csv_files(snapshot, folder)
    name = "croissant.json"
    write_json_file(folder / name, _dataset(snapshot, folder))
    yield name


def _dataset(snapshot: ExportContent, folder: Path) -> dict[str, Any]:
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
