"""What an entity is: its names, its own fields, and the entities that name it."""

from collections.abc import Iterator

import attrs

import jac_history as jac
from history_pages import evidence
from history_pages.guide import Guide
from history_pages.markup import box, date, joined, spoken, table, text
from jac_history._records.entities import Name

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "pt": "Portuguese",
    "ru": "Russian",
    "zh-Hans": "Chinese",
    "zh-Hant": "traditional Chinese",
    "zh-Latn": "pinyin",
}
CALLED = {
    "usual": "Also called",
    "short": "Short name",
    "official": "Official name",
    "native": "Name at home",
    "former": "Former name",
    "export": "Name abroad",
    "spelling": "Also spelt",
    "ticker": "Ticker",
}
"""Kind of name to what stands before names of the kind, in the order of the page."""

ELSEWHERE = {"id", "name", "names", "kind", "country", "summary", "citations"}
"""Fields that have a place of their own on the page."""

REVERSE = {
    ("organization", "owners"): "Companies that it owns",
    ("organization", "part_of"): "Its parts",
    ("organization", "derived_from"): "What came out of it",
    ("organization", "place"): "Organisations here",
    ("brand", "owners"): "Its brands",
    ("brand", "derived_from"): "Brands that came out of it",
    ("vehicle", "maker"): "Vehicles that it builds",
    ("vehicle", "brand"): "Its vehicles",
    ("vehicle", "derived_from"): "Vehicles based on it",
    ("facility", "owners"): "Its plants and centres",
    ("facility", "place"): "Plants and centres here",
    ("programme", "owners"): "Programmes that it runs",
    ("technology", "owners"): "Its technologies",
    ("place", "part_of"): "Places in it",
}
"""Type and field of the entities that name another, to what they are to it."""


def facts(entity: jac.Entity, guide: Guide) -> str:
    """Return the head of the page of an entity: what it is, its names and fields, its sources."""
    return joined(
        text(entity.summary or ""),
        box("hist-facts", table(["", ""], [*_names(entity), *_fields(entity, guide)])),
        box("hist-meta", evidence.named(entity.citations)),
        evidence.folded(entity.citations),
    )


def around(entity: jac.Entity, guide: Guide) -> str:
    """Return the entities that name an entity in their fields, by what they are to it."""
    found: dict[str, list[jac.Entity]] = {}
    for other in _all(guide.data):
        for field in attrs.fields(type(other)):
            if (other.record_type, field.name) in REVERSE and _names_it(other, field.name, entity):
                found.setdefault(REVERSE[other.record_type, field.name], []).append(other)
    lines = (f"- {what}: {guide.links(others)}" for what, others in found.items())
    return "\n".join(lines)


def kind_of(entity: jac.Entity) -> str:
    """Return what an entity is, as people write it."""
    return entity.kind.replace("-", " ")


def _all(data: jac.Dataset) -> Iterator[jac.Entity]:
    yield from data.organizations()
    yield from data.brands()
    yield from data.vehicles()
    yield from data.facilities()
    yield from data.programmes()
    yield from data.technologies()
    yield from data.places()


def _names_it(other: jac.Entity, field: str, entity: jac.Entity) -> bool:
    value = getattr(other, field)
    return entity in value if isinstance(value, tuple) else value == entity


def _names(entity: jac.Entity) -> list[list[str]]:
    """Return a row for each kind of name."""
    kinds: dict[str, list[Name]] = {kind: [] for kind in CALLED}
    for name in entity.names:
        kinds[name.kind].append(name)
    return [[CALLED[kind], ", ".join(map(_name, names))] for kind, names in kinds.items() if names]


def _name(name: Name) -> str:
    about = [] if name.lang == "en" else [LANGUAGES.get(name.lang, name.lang)]
    about += [text(name.when.human())] if name.when else []
    return spoken(name.text, name.lang) + (f" ({', '.join(about)})" if about else "")


def _fields(entity: jac.Entity, guide: Guide) -> Iterator[list[str]]:
    yield ["Kind", text(kind_of(entity))]
    if entity.country and not isinstance(entity, jac.Place):
        yield ["Country", guide.country(entity.country)]
    for field in attrs.fields(type(entity)):
        value = getattr(entity, field.name)
        if field.name not in ELSEWHERE and value not in (None, ()):
            yield [field.name.replace("_", " ").capitalize(), _said(value, guide)]


def _said(value: object, guide: Guide) -> str:
    if isinstance(value, jac.EDTFDate):
        return date(value)
    if isinstance(value, jac.Entity):
        return guide.link(value)
    return guide.links(value) if isinstance(value, tuple) else text(str(value))
