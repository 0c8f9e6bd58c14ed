"""Check the links inside the built documentation: ``python tools/check_links.py docs/_build/html``.

Every address of a page that is no other site's has to lead to a file that is there, and to a place
in it. Nothing may be loaded from another site. The links of README.md and CHANGELOG.md to files of
the repository are checked too. Other sites are not asked.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jac_history as jac
from docs_site.scripts import all_records

ROOT = Path(__file__).resolve().parent.parent
LOADED = {"img", "script", "link", "iframe", "source", "audio", "video", "embed"}
"""Elements whose address the browser asks for by itself."""

KINDS_OF_LINK = {"stylesheet", "icon", "preload"}
"""What of the element ``link`` is loaded; the others say only how pages belong together."""

EXPLORER = "explorer.html"
"""The page that opens the record whose id stands where others have the id of a place."""


class Page(HTMLParser):
    """
    What a page refers to and what can be referred to in it.

    Attributes:
        addresses: Each address, and whether the browser loads it by itself.
        places: The ids that a link may lead to.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.addresses: list[tuple[str, bool]] = []
        self.places: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses and ids of an element."""
        given = dict(attrs)
        self.places.update(value for name in ("id", "name") if (value := given.get(name)))
        is_loaded = tag in LOADED and (tag != "link" or given.get("rel") in KINDS_OF_LINK)
        found = (given.get(name) for name in ("href", "src"))
        self.addresses += [(address, is_loaded) for address in found if address]


def main() -> int:
    """Tell every link that leads nowhere."""
    site = Path(sys.argv[1]).resolve()
    pages = sorted(site.rglob("*.html"))
    faults = [f"{page.relative_to(site)}: {fault}" for page in pages for fault in _faults(page)]
    faults += list(_faults_of_readme())
    print("\n".join(faults) or f"Links: {len(pages)} pages, all links lead somewhere")
    return 1 if faults or not pages else 0


def _faults(page: Path) -> Iterator[str]:
    for address, is_loaded in _read(page).addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if is_loaded and parts.scheme != "data":
                yield f"loads {address}"
        elif not _is_there(page, unquote(parts.path), unquote(parts.fragment)):
            yield f"leads nowhere: {address}"


def _is_there(page: Path, path: str, place: str) -> bool:
    target = (page.parent / path).resolve() if path else page
    if not target.is_file():
        return False
    if not place or target.suffix != ".html":
        return True
    if target.name == EXPLORER and place.partition("?")[0] in {"", *_record_ids()}:
        return True
    return place in _read(target).places


def _faults_of_readme() -> Iterator[str]:
    for name in ("README.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for address in re.findall(r"\]\(([^)\s]+)\)", text):
            path = urlsplit(address).path
            if not urlsplit(address).scheme and not (ROOT / path).exists():
                yield f"{name}: leads nowhere: {address}"


@cache
def _record_ids() -> frozenset[str]:
    return frozenset(record.id for record in all_records(jac.Dataset.bundled()))


@cache
def _read(page: Path) -> Page:
    return Page(page)


if __name__ == "__main__":
    sys.exit(main())
