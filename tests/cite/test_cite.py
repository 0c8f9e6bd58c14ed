"""References, read by the parsers that others read them with."""

import json

import bibtexparser
import pytest
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

import jac_history as jac
from tiny import dataset_of

LISTING = jac.get("shanghai-listing-2001")
STYLES = ("bibtex", "csl-json", "ris", "text")


def source(**changes) -> jac.Source:
    """Return a source with everything, with changes."""
    fields = {
        "id": "a-page",
        "publisher": "江淮 & Co. {100% #1_x}",
        "kind": "press",
        "title": "Prices ~ up ^ by $5 \\ more",
        "url": "https://a.example/x?y=1&z={2}",
        "published": jac.EDTFDate.parse("2016-05-23"),
        "language": "en",
        "note": "Mirror of\nanother page",
    }
    return jac.Source(**{**fields, **changes})


def bibtex(record) -> dict[str, str]:
    """Return the fields of the one entry that bibtexparser reads."""
    library = bibtexparser.parse_string(record.cite("bibtex"))
    assert [] == library.failed_blocks
    return {field.key: field.value for field in library.entries[0].fields}


def test_bibtex() -> None:
    """BibTeX keeps Chinese, escapes what TeX would read, gives month as its name."""
    found = bibtex(source())
    assert r"{江淮 \& Co. \{100\% \#1\_x\}}" in (found["publisher"], f"{{{found['publisher']}}}")
    assert r"\textasciitilde" in found["title"]
    assert r"\textbackslash" in found["title"]
    assert "may" == found["month"]
    assert "https://a.example/x?y=1&z=%7B2%7D" in found["url"]
    assert "Mirror of another page" in found["note"]


@pytest.mark.parametrize("title", ["an open { brace", "a } first {"])
def test_bibtex_lone_braces(title: str) -> None:
    """A lone brace does not break the entry."""
    assert r"\textbrace" in bibtex(source(title=title))["title"]


def test_bibtex_without_date_and_address() -> None:
    """What is not known is left out, not made up."""
    found = bibtex(source(published=None, url=None, title=None, note=None))
    assert {"title", "publisher", "language"} == set(found)
    assert "[Untitled]" in found["title"]


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [("2016", [2016]), ("2016-05", [2016, 5]), ("2016-05-23", [2016, 5, 23])],
)
def test_csl_dates(edtf: str, parts: list[int]) -> None:
    """CSL-JSON has as much of the date as is known."""
    item = json.loads(source(published=jac.EDTFDate.parse(edtf)).cite("csl-json"))[0]
    assert {"date-parts": [parts]} == item["issued"]


def test_csl_vague_dates() -> None:
    """A vague date says that it is, and one in words stands in words."""
    about = json.loads(source(published=jac.EDTFDate.parse("2016~")).cite("csl-json"))[0]
    assert {"date-parts": [[2016]], "circa": True} == about["issued"]
    decade = json.loads(source(published=jac.EDTFDate.parse("201X")).cite("csl-json"))[0]
    assert {"literal": "the 2010s"} == decade["issued"]
    assert "Published the 2010s" in decade["note"]
    none = json.loads(source(published=None).cite("csl-json"))[0]
    assert "issued" not in none


def test_citeproc() -> None:
    """citeproc makes a bibliography of all sources of a result."""
    found = jac.milestones_between(2001, 2001)
    data = CiteProcJSON(json.loads(found.cite("csl-json")))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, data, formatter.plain)
    for key in data:
        bibliography.register(Citation([CitationItem(key)]))
    assert len(found.sources()) == len(bibliography.bibliography())


def test_ris() -> None:
    """rispy reads title, publisher, address and date."""
    entry = rispy.loads(source().cite("ris"))[0]
    assert ("ELEC", "a-page") == (entry["type_of_reference"], entry["id"])
    assert "https://a.example/x?y=1&z={2}" in entry["urls"]
    assert ("2016", "2016/05/23/") == (entry["year"], entry["date"])
    undated = rispy.loads(source(published=None, url=None).cite("ris"))[0]
    assert "GEN" == undated["type_of_reference"]
    assert "year" not in undated


def test_text() -> None:
    """Plain text is one line a source, each part ended once."""
    assert (
        "A Publisher. What now? 23 May 2016. Mirror of another page. https://a.example"
        == source(publisher="A Publisher", title="What now?", url="https://a.example").cite("text")
    )
    assert "A Publisher. [Untitled]. No date." == (
        source(publisher="A Publisher", title=None, published=None, note=None, url=None).cite(
            "text"
        )
    )


@pytest.mark.parametrize("stop", [".", "?", "!", "\u3002", "\uff1f", "\uff01"])
def test_text_ends_no_title_twice(stop: str) -> None:
    """A Chinese full stop, question or exclamation mark ends a title as well as an English one."""
    text = source(title=f"江淮{stop}").cite("text")
    assert f" 江淮{stop} 23 May 2016. " in text


@pytest.mark.parametrize("style", STYLES)
def test_every_source(style: str) -> None:
    """All sources of the dataset can be cited in every style, each once."""
    text = jac.sources().cite(style)
    count = len(jac.sources())
    if style == "bibtex":
        library = bibtexparser.parse_string(text)
        assert ([], count) == (library.failed_blocks, len(library.entries))
    elif style == "csl-json":
        assert count == len(json.loads(text))
    elif style == "ris":
        assert count == len(rispy.loads(text))
    else:
        assert count == len(text.splitlines())


@pytest.mark.parametrize("style", STYLES)
def test_the_dataset(style: str) -> None:
    """The dataset itself can be cited, with its version."""
    assert jac.DATA_VERSION in jac.cite(style)
    assert "jac_history" in jac.cite(style).replace("\\", "")


def test_record_cites_its_sources() -> None:
    """A record cites each of its sources once."""
    sources = {citation.source.id for citation in LISTING.citations}
    assert sources == {item["id"] for item in json.loads(LISTING.cite("csl-json"))}


def test_dataset_without_author() -> None:
    """A dataset without a word on how to cite it is cited by its name."""
    mine = dataset_of([], name="mine", version="1")
    assert "mine. Version 1. No date." == mine.cite("text")


def test_unknown_style() -> None:
    """Another style is refused with the list and the nearest."""
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'bibtex'"):
        LISTING.cite("bibtexx")


def test_text_is_what_is_meant_without_a_style() -> None:
    """Whoever names no style gets text to read, of the dataset, a result and a record."""
    listing = jac.get("shanghai-listing-2001")
    for cited in (jac, jac.milestones_between(2001), listing, listing.citations[0].source):
        assert cited.cite("text") == cited.cite()
