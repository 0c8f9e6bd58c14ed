"""JSON-LD in the terms of schema.org and PROV."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from jac_history._dates import EDTFDate, is_only_attested
from jac_history._export.snapshot import ExportContent, licence_address, safe_name, write_json_file
from jac_history._records.base import Record, attested_side
from jac_history._records.dispute import Position
from jac_history._records.entities import Name, Place
from jac_history._records.relations import Party
from jac_history._records.schema import Field, fields_of, part_name
from jac_history._records.source import Citation

Node = dict[str, object]
PLAIN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
"""A year, month or day as ISO 8601 and XML Schema have it; a season is none."""
DATE_TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
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


def date_node(
    record_type: str, field: str, date: EDTFDate, only_attested: str | None = None
) -> Node:
    """Return what a node says of one date field.

    Args:
        record_type: The type of the record, or what the part is called.
        field: The name of the field.
        date: The date.
        only_attested: Which side of it is only attested, and so neither a start nor an end.
    """
    terms = DATE_TERMS.get(f"{record_type}.{field}") or DATE_TERMS.get(field, ())
    days = {"earliest": date.earliest, "latest": date.latest}
    known = {name: day.isoformat() for name, day in days.items() if day}
    return {**_plain(terms, date, only_attested), f"jac:{field}": {"edtf": date.text, **known}}


def _plain(terms: tuple[str, ...], date: EDTFDate, only_attested: str | None) -> Node:
    ends = date.text.split("/")
    if len(ends) > len(terms):
        return {}
    return {
        term: end
        for side, term, end in zip(("start", "end"), terms, ends, strict=False)
        if PLAIN.fullmatch(end) and not is_only_attested(side, only_attested)
    }


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
        "claim": "Claim",
    }
)
"""The schema.org type of each record type that has one."""
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
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value not in (None, ()) and field.name not in UNSAID:
            made |= _field(record_type, field, value, attested_side(record))
    return made


def _type(record: Record) -> str:
    if isinstance(record, Place):
        return PLACES.get(record.kind, TYPES["place"])
    return TYPES.get(record.record_type, "Thing")


def _iri(record: Record) -> str:
    return f"rec:{record.id}"


def _refer(record: Record) -> Node:
    return {"@id": _iri(record)}


def _field(record_type: str, field: Field, value: Any, only_attested: str | None = None) -> Node:
    """Return what a node says of one field that holds something."""
    if field.kind == "date":
        return date_node(record_type, field.name, value, only_attested)
    if field.kind == "parts" and field.part in PARTS:
        return PARTS[field.part](value)
    if field.name == "publisher":
        return _publisher(value)
    term = _term(record_type, field.name)
    if term.startswith(REVERSE):
        return {"@reverse": {term.removeprefix(REVERSE): _refer(value)}}
    return {term: _plain_value(field, value)}


def _term(record_type: str, field: str) -> str:
    """Return the term for a field; one of our own where no vocabulary has any."""
    known = TERMS.get(f"{record_type}.{field}") or TERMS.get(field)
    return known or f"jac:{re.sub('_([a-z])', lambda match: match[1].upper(), field)}"


def _plain_value(field: Field, value: Any) -> object:
    match field.kind:
        case "record":
            return _refer(value)
        case "records":
            return [_refer(record) for record in value]
        case "parts":
            return [_part(field.part, part) for part in value]
        case _:
            return value


def _part(cls: type, part: object) -> Node:
    """Return the node of a part, of a class that no vocabulary has a form for."""
    made: Node = {}
    for field in fields_of(cls):
        value = getattr(part, field.name)
        if value not in (None, ()):
            made |= _field(part_name(cls), field, value)
    return made


def _names(names: Iterable[Name]) -> Node:
    return {
        "alternateName": [{"@value": name.text, "@language": name.lang} for name in names],
        "jac:names": [_name(name) for name in names],
    }


def _name(name: Name) -> Node:
    made: Node = {"name": name.text, "inLanguage": name.lang, "jac:kind": name.kind}
    return made | (date_node("name", "in_use", name.when) if name.when else {})


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


PARTS: Mapping[type, Callable[[Any], Node]] = MappingProxyType(
    {Name: _names, Citation: _citations, Party: _parties, Position: _positions}
)
"""What parts of records say in JSON-LD; those of other classes are nodes of their own."""
UNSAID = ("id", "name")
"""Fields that every node says under another term."""
REVERSE = "^"
"""What stands before the term by which the other record names this one."""
TERMS: Mapping[str, str] = MappingProxyType(
    {
        "title": "name",
        "kind": "additionalType",
        "category": "additionalType",
        "summary": "description",
        "reason": "description",
        "text": "text",
        "url": "url",
        "language": "inLanguage",
        "based_on": "isBasedOn",
        "place": "location",
        "facility.place": "containedInPlace",
        "part_of": "parentOrganization",
        "place.part_of": "containedInPlace",
        "owners": "jac:owner",
        "maker": "manufacturer",
        "brand": "brand",
        "about": "about",
        "person": "member",
        "position": "roleName",
        "organization": f"{REVERSE}member",
        "holder": f"{REVERSE}owns",
        "of": "typeOfGood",
        "subject": "observationAbout",
        "measure": "measuredProperty",
        "value": "value",
        "unit": "unitText",
        "dispute.record": "about",
        "claim.made_by": "appearance",
    }
)
"""The terms of schema.org by field, or by type and field; others are terms of our own."""
SCHEME = "urn:x-jac-history"
"""The names of things in the graph: they are no web addresses."""


def write_jsonld(snapshot: ExportContent, folder: Path) -> Iterator[str]:
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


def _dataset(snapshot: ExportContent) -> Node:
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
