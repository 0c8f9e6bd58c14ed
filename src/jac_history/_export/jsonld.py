"""JSON-LD in the terms of schema.org and PROV."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import attrs

from jac_history._dates import EDTFDate
from jac_history._export.snapshot import Snapshot, licence_address, safe_name, write_json_file
from jac_history._records.base import Record
from jac_history._records.dispute import Position
from jac_history._records.entities import Name, Place
from jac_history._records.relations import Party
from jac_history._records.source import Citation

Node = dict[str, object]
PLAIN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
"""A year, month or day as ISO 8601 and XML Schema have it; a season is none."""
TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "born": ("birthDate",),
        "died": ("deathDate",),
        "dissolved": ("dissolutionDate",),
        "founded": ("foundingDate",),
        "introduced": ("releaseDate",),
        "published": ("datePublished",),
        "when": ("startDate", "endDate"),
        "partnership.period": ("startTime", "endTime"),
        "tenure.period": ("startDate", "endDate"),
        "stake.period": ("ownedFrom", "ownedThrough"),
        "figure.period": ("observationDate",),
    }
)
"""The terms for the date, or for its start and its end; schema.org has none for other fields."""


def dated(record_type: str, field: str, date: EDTFDate) -> Node:
    """Return what a node says of one date field."""
    terms = TERMS.get(f"{record_type}.{field}") or TERMS.get(field, ())
    days = {"earliest": date.earliest, "latest": date.latest}
    known = {name: day.isoformat() for name, day in days.items() if day}
    return {**_plain(terms, date), f"jac:{field}": {"edtf": date.text, **known}}


def _plain(terms: tuple[str, ...], date: EDTFDate) -> Node:
    ends = date.text.split("/")
    if len(ends) > len(terms):
        return {}
    return {term: end for term, end in zip(terms, ends, strict=False) if PLAIN.fullmatch(end)}


TYPES: Mapping[str, str] = MappingProxyType(
    {
        "source": "CreativeWork",
        "place": "Place",
        "organization": "Organization",
        "person": "Person",
        "brand": "Brand",
        "vehicle": "Vehicle",
        "facility": "Place",
        "programme": "Project",
        "technology": "Product",
        "milestone": "Event",
        "partnership": "Action",
        "tenure": "OrganizationRole",
        "stake": "OwnershipInfo",
        "figure": "Observation",
        "dispute": "CreativeWork",
    }
)
"""The schema.org type of each record type."""
PLACES: Mapping[str, str] = MappingProxyType(
    {"city": "City", "country": "Country", "province": "AdministrativeArea", "state": "State"}
)
"""The schema.org types of those kinds of places that have one of their own."""


def node(record: Record) -> Node:
    """Return the node of a record."""
    record_type = record.record_type
    made: Node = {
        "@id": _iri(record),
        "@type": _type(record),
        "identifier": record.id,
        "jac:recordType": record_type,
        "name": record.label,
    }
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if value is None or value == ():
            continue
        if isinstance(value, EDTFDate):
            made |= dated(record_type, field.name, value)
        else:
            part = PARTS.get(f"{record_type}.{field.name}") or PARTS[field.name]
            made |= part(value)
    return made


def _type(record: Record) -> str:
    if isinstance(record, Place):
        return PLACES.get(record.kind, TYPES["place"])
    return TYPES[record.record_type]


def _iri(record: Record) -> str:
    return f"rec:{record.id}"


def _refer(record: Record) -> Node:
    return {"@id": _iri(record)}


def _value(term: str) -> Callable[[Any], Node]:
    return lambda value: {term: value}


def _one(term: str) -> Callable[[Record], Node]:
    return lambda record: {term: _refer(record)}


def _several(term: str) -> Callable[[Iterable[Record]], Node]:
    return lambda records: {term: [_refer(record) for record in records]}


def _reverse(term: str) -> Callable[[Record], Node]:
    """Return what says that the other record has this one as its `term`."""
    return lambda record: {"@reverse": {term: _refer(record)}}


def _nothing(_: object) -> Node:
    return {}


def _names(names: Iterable[Name]) -> Node:
    return {
        "alternateName": [{"@value": name.text, "@language": name.lang} for name in names],
        "jac:names": [_name(name) for name in names],
    }


def _name(name: Name) -> Node:
    made: Node = {"name": name.text, "inLanguage": name.lang, "jac:kind": name.kind}
    return made | (dated("name", "in_use", name.when) if name.when else {})


def _citations(citations: Iterable[Citation]) -> Node:
    return {"subjectOf": [_claim(citation) for citation in citations]}


def _claim(citation: Citation) -> Node:
    made: Node = {
        "@type": "Claim",
        "text": citation.says,
        "appearance": _refer(citation.source),
        "jac:stance": citation.stance,
    }
    return {**made, "jac:locator": citation.locator} if citation.locator else made


def _parties(parties: Iterable[Party]) -> Node:
    roles = [
        {"@type": "Role", "roleName": party.role, "participant": _refer(party.entity)}
        for party in parties
    ]
    return {"participant": roles}


def _positions(positions: Iterable[Position]) -> Node:
    claims = [
        {"@type": "Claim", "text": position.value, **_citations(position.citations)}
        for position in positions
    ]
    return {"hasPart": claims}


def _publisher(name: str) -> Node:
    return {"publisher": {"@type": "Organization", "name": name}}


PARTS: Mapping[str, Callable[[Any], Node]] = MappingProxyType(
    {
        "id": _nothing,
        "name": _nothing,
        "title": _value("name"),
        "names": _names,
        "kind": _value("additionalType"),
        "category": _value("additionalType"),
        "summary": _value("description"),
        "reason": _value("description"),
        "note": _value("jac:note"),
        "country": _value("jac:country"),
        "citations": _citations,
        "publisher": _publisher,
        "url": _value("url"),
        "language": _value("inLanguage"),
        "place": _one("location"),
        "facility.place": _one("containedInPlace"),
        "part_of": _one("parentOrganization"),
        "place.part_of": _one("containedInPlace"),
        "owners": _several("jac:owner"),
        "derived_from": _several("jac:derivedFrom"),
        "maker": _one("manufacturer"),
        "brand": _one("brand"),
        "about": _several("about"),
        "importance": _value("jac:importance"),
        "confidence": _value("jac:confidence"),
        "parties": _parties,
        "person": _one("member"),
        "position": _value("roleName"),
        "organization": _reverse("member"),
        "holder": _reverse("owns"),
        "of": _one("typeOfGood"),
        "percent": _value("jac:percent"),
        "bound": _value("jac:bound"),
        "subject": _one("observationAbout"),
        "measure": _value("measuredProperty"),
        "value": _value("value"),
        "unit": _value("unitText"),
        "segment": _value("jac:segment"),
        "scope": _value("jac:scope"),
        "record": _one("about"),
        "field": _value("jac:field"),
        "positions": _positions,
        "preferred": _value("jac:preferred"),
    }
)
"""What each field says in JSON-LD, by its name, or by type and name where a type differs."""
SCHEME = "urn:x-jac-history"
"""The names of things in the graph: they are no web addresses."""


def write_jsonld(snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """Write one file and yield its name."""
    name = f"{safe_name(snapshot.info.name)}.jsonld"
    graph = [_dataset(snapshot), *map(node, snapshot.all())]
    write_json_file(folder / name, {"@context": _context(snapshot.info.name), "@graph": graph})
    yield name


def _context(name: str) -> Node:
    return {
        "@vocab": "https://schema.org/",
        "rec": f"{_dataset_iri(name)}:",
        "jac": f"{SCHEME}:terms:",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "url": {"@id": "url", "@type": "xsd:anyURI"},
        "edtf": {"@id": "jac:edtf", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
        "earliest": {"@id": "jac:earliest", "@type": "xsd:date"},
        "latest": {"@id": "jac:latest", "@type": "xsd:date"},
    }


def _dataset_iri(name: str) -> str:
    return f"{SCHEME}:data:{quote(name, safe='')}"


def _dataset(snapshot: Snapshot) -> Node:
    info = snapshot.info
    optional = {
        "license": info.licence and {"@id": licence_address(info.licence)},
        "creditText": info.citation,
        "datePublished": info.released and info.released.text,
    }
    return {
        "@id": _dataset_iri(info.name),
        "@type": "Dataset",
        "name": info.name,
        "version": info.version,
        "identifier": f"sha256:{info.checksum}",
        **{key: value for key, value in optional.items() if value},
    }
