"""Every page of the documentation works from the disk, without a network."""

import pytest
from playwright.sync_api import Page

from built_site import SITE

PAGES = sorted(str(page.relative_to(SITE)) for page in SITE.rglob("*.html"))


def test_there_are_pages() -> None:
    """The documentation is built; otherwise the next test would test nothing."""
    assert "index.html" in PAGES, f"no documentation in {SITE}: run 'make docs'"


@pytest.mark.parametrize("path", PAGES)
def test_page_is_quiet(page: Page, site: str, path: str) -> None:
    """A page loads without an error on the console and asks nothing of the network."""
    response = page.goto(f"{site}/{path}", wait_until="load")
    assert response is None or response.ok
    assert page.title()
