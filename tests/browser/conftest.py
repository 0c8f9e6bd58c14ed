"""The built documentation in Chromium, opened from the disk."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from built_site import SITE
from explorer import Explorer
from watch import Watch

CHROMIUM = "/usr/bin/chromium"
SLOWDOWN = float(os.environ.get("BROWSER_SLOWDOWN", "1"))
"""How many times slower the browser computes; tests that pass with 6 do not depend on its speed."""
# No sandbox, as continuous integration runs as root; and nothing of the browser's own traffic.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", "look(**options): options of the browser's context")


@pytest.fixture(scope="session")
def site() -> str:
    """Return the address of the built documentation."""
    return SITE.as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Return a fresh profile; a test sets others than its usual options by `look`."""
    look = request.node.get_closest_marker("look")
    options = {"viewport": {"width": 1280, "height": 900}, **(look.kwargs if look else {})}
    opened = browser.new_context(**options)
    opened.set_default_timeout(10_000 * SLOWDOWN)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page; a test fails if it says anything on the console or asks the network."""
    opened = context.new_page()
    session = context.new_cdp_session(opened)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    watch = Watch(opened)
    yield opened
    assert [] == watch.faults


@pytest.fixture
def explorer(page: Page, site: str) -> Explorer:
    """Return the explorer, not yet opened."""
    return Explorer(page, f"{site}/explorer.html")
