"""Sources and entities: one spelling, one record, no bad address."""

import re
from operator import itemgetter
from urllib.parse import urlsplit

import pycountry
from langcodes import standardize_tag, tag_is_valid

from checks.problem import UNWANTED, Data, Finding, alike
from jac_history import Entity, Source
from jac_history._names import fold

BARE_IP = re.compile(r"[0-9.]+(:[0-9]+)?")
CHINESE = ("zh", "zh-Hans", "zh-Hant")
HAN = re.compile("[\u3400-\u9fff]")


def publishers(data: Data) -> list[Finding]:
    """A publisher is spelt one way."""
    spellings = {source.publisher for source in data.of(Source)}
    return [
        Finding("publishers", " + ".join(sorted(group)), "one publisher, two spellings", "one")
        for group in alike(spellings, fold)
    ]


def one_record_a_page(data: Data) -> list[Finding]:
    """A page has one source record."""
    pages = [(_page(source.url), source.id) for source in data.of(Source) if source.url]
    return [
        Finding("pages", " + ".join(ids), "one page, two sources", "one source")
        for ids in ([name for _, name in group] for group in alike(pages, itemgetter(0)))
    ]


def addresses(data: Data) -> list[Finding]:
    """No bare IP address and no link farm is linked."""
    return [
        Finding("addresses", source.id, f"links {source.url}", "no such link")
        for source in data.of(Source)
        if source.url and _is_bad(urlsplit(source.url).netloc)
    ]


def codes(data: Data) -> list[Finding]:
    """Countries are ISO 3166-1 alpha-2, languages BCP 47."""
    found = [
        Finding("codes", entity.id, f"country {entity.country!r}", "a code of ISO 3166-1")
        for entity in data.of(Entity)
        if entity.country and not _is_country(entity.country)
    ]
    tags = [(entity.id, name.lang) for entity in data.of(Entity) for name in entity.names]
    tags += [(source.id, source.language) for source in data.of(Source) if source.language]
    return found + [
        Finding("codes", record_id, f"language {tag!r}", "a BCP 47 tag")
        for record_id, tag in tags
        if not _is_language(tag)
    ]


def scripts(data: Data) -> list[Finding]:
    """A Chinese name is in Chinese characters; of others only Japanese and Korean may be."""
    return [
        Finding(
            "scripts", entity.id, f"{name.text!r} is tagged {name.lang}", "the tag of its script"
        )
        for entity in data.of(Entity)
        for name in entity.names
        if not name.lang.startswith(("ja", "ko"))
        and bool(HAN.search(name.text)) != (name.lang in CHINESE)
    ]


def _page(url: str) -> str:
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/').removesuffix('/amp')}?{parts.query}"


def _is_country(code: str) -> bool:
    return code in {country.alpha_2 for country in pycountry.countries}


def _is_language(tag: str) -> bool:
    """Tell whether a tag is valid BCP 47, in its usual case."""
    return tag_is_valid(tag) and standardize_tag(tag) == tag


def _is_bad(host: str) -> bool:
    name = host.partition(":")[0]
    is_farm = any(name == farm or name.endswith(f".{farm}") for farm in UNWANTED["link_farms"])
    return is_farm or bool(BARE_IP.fullmatch(host))


ALL = (publishers, one_record_a_page, addresses, codes, scripts)
