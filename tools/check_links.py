"""Check the links inside the built documentation: ``python tools/check_links.py docs/_build/html``.

Every address of a page that is not another site's has to lead to a file, and to a place in it.
Nothing may be loaded from another site. The links of README.md, CHANGELOG.md and CONTRIBUTING.md
to files of the repository are checked too. Other sites are not asked.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

import jac_history as jac
from docs_site.scripts import all_records
from made_files import ROOT

PAGES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
LOADED = (
    "//*[not(self::a or self::link)]/@src | //*[not(self::a or self::link)]/@srcset"
    " | //link[contains('stylesheet icon preload', @rel)]/@href"
)
"""The addresses that a browser asks for by itself."""


def main() -> int:
    """Print every link that leads nowhere, and return 1 if there is any."""
    site = Path(sys.argv[1]).resolve()
    pages = {path: html.fromstring(path.read_bytes()) for path in sorted(site.rglob("*.html"))}
    places = {path: {*page.xpath("//@id | //@name")} for path, page in pages.items()}
    # The explorer opens the record whose id stands where others have the id of a place.
    places[site / "explorer.html"] |= {one.id for one in all_records(jac.Dataset.bundled())}
    faults = [
        f"{path.relative_to(site)}: {fault}"
        for path, page in pages.items()
        for fault in (*_from_elsewhere(page), *_leading_nowhere(path, page, places))
    ]
    faults += [fault for name in PAGES for fault in _faults_of(ROOT / name)]
    print("\n".join(faults) or f"Links: {len(pages)} pages, all links lead somewhere")
    return int(bool(faults))


def _from_elsewhere(page: html.HtmlElement) -> Iterator[str]:
    for address in page.xpath(LOADED):
        parts = urlsplit(address)
        if parts.netloc or parts.scheme not in {"", "data"}:
            yield f"loads {address}"


def _leading_nowhere(
    path: Path, page: html.HtmlElement, places: dict[Path, set[str]]
) -> Iterator[str]:
    for address in page.xpath("//@href | //@src"):
        parts = urlsplit(address)
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        place = unquote(parts.fragment).partition("?")[0]
        if parts.scheme or parts.netloc:
            continue
        if not target.is_file() or (place and place not in places.get(target, {place})):
            yield f"leads nowhere: {address}"


def _faults_of(file: Path) -> Iterator[str]:
    for address in re.findall(r"\]\(([^)\s]+)\)", file.read_text(encoding="utf-8")):
        parts = urlsplit(address)
        if not parts.scheme and not (ROOT / parts.path).exists():
            yield f"{file.name}: leads nowhere: {address}"


if __name__ == "__main__":
    sys.exit(main())
