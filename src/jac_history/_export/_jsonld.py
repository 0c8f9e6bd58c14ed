"""JSON-LD with the terms of schema.org, and a few of our own where it has none.

schema.org dates are plain ISO 8601, so they are given only where the date is plain; the EDTF
stands beside them always, and the days it may lie between.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from jac_history._export._about import write_json
from jac_history._export._folder import safe_name
from jac_history._export._jsonld_dates import Node
from jac_history._export._jsonld_nodes import node
from jac_history._export._licence import licence_address
from jac_history._export._snapshot import Snapshot

SCHEME = "urn:x-jac-history"
"""The names of things in the graph: they are no web addresses."""


def write(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write one file and yield its name."""
    name = f"{safe_name(snapshot.info.name)}.jsonld"
    graph = [_dataset(snapshot), *map(node, snapshot.all())]
    write_json(folder / name, {"@context": _context(snapshot.info.name), "@graph": graph})
    yield name


def _context(name: str) -> Node:
    return {
        "@vocab": "https://schema.org/",
        "rec": f"{_iri(name)}:",
        "jac": f"{SCHEME}:terms:",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "url": {"@id": "url", "@type": "xsd:anyURI"},
        "edtf": {"@id": "jac:edtf", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
        "earliest": {"@id": "jac:earliest", "@type": "xsd:date"},
        "latest": {"@id": "jac:latest", "@type": "xsd:date"},
    }


def _iri(name: str) -> str:
    return f"{SCHEME}:data:{quote(name, safe='')}"


def _dataset(snapshot: Snapshot) -> Node:
    info = snapshot.info
    optional = {
        "license": info.licence and {"@id": licence_address(info.licence)},
        "creditText": info.citation,
        "datePublished": info.released and info.released.text,
    }
    return {
        "@id": _iri(info.name),
        "@type": "Dataset",
        "name": info.name,
        "version": info.version,
        "identifier": f"sha256:{info.checksum}",
        **{key: value for key, value in optional.items() if value},
    }
