"""The documentation under a path of a server, as a project's pages have it."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, expect

import jac_history as jac
from built_site import SITE
from explorer import Explorer

PAGES = (
    "index.html",
    "tutorial/getting-started.html",
    "reference/api.html",
    "history/index.html",
    "data/coverage.html",
    "genindex.html",
)


ICON = "/favicon.ico"
"""What a browser asks every server for, whatever the page says."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Write no line a request."""


@pytest.fixture(scope="module")
def below() -> Iterator[str]:
    """Serve the folder above the documentation, and give the address of the documentation."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=SITE.parent)) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{SITE.name}"
        server.shutdown()
        thread.join()


@pytest.fixture
def served(context: BrowserContext, below: str) -> Iterator[Page]:
    """Return a page; a test fails if it logs a fault, asks elsewhere, or for what is not there."""
    faults: list[str] = []
    opened = context.new_page()

    def judge(response: Response) -> None:
        if response.url.endswith(ICON):
            return
        if response.status >= 400 or not response.url.startswith((f"{below}/", "data:", "blob:")):
            faults.append(f"{response.status} {response.url}")

    def note(line: ConsoleMessage) -> None:
        if line.type == "error" and not line.location["url"].endswith(ICON):
            faults.append(line.text)

    opened.on("response", judge)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", note)
    yield opened
    assert [] == faults


@pytest.mark.parametrize("path", PAGES)
def test_pages_find_all_that_is_theirs(served: Page, below: str, path: str) -> None:
    """Styles, scripts and pictures of a page lie below the path, wherever the page does."""
    served.goto(f"{below}/{path}", wait_until="load")
    expect(served.locator("h1").first).to_be_visible()
    expect(served.locator("body")).to_have_css("margin-top", "0px")  # the style is there


def test_links_stay_below_the_path(served: Page, below: str) -> None:
    """A link of the first page leads to its page, and the link to the start leads back."""
    served.goto(f"{below}/index.html")
    served.locator("article a[href$='getting-started.html']").first.click()
    expect(served).to_have_url(f"{below}/tutorial/getting-started.html")
    served.locator("a.sidebar-brand").click()
    expect(served).to_have_url(f"{below}/index.html")


def test_the_explorer_works_below_the_path(served: Page, below: str) -> None:
    """It opens a card by its address, and finds the company by its Chinese name."""
    explorer = Explorer(served, f"{below}/explorer.html")
    explorer.open("shanghai-listing-2001")
    explorer.shows(jac.get("shanghai-listing-2001").title)
    explorer.open("?kind=organization&q=江淮汽车")
    expect(explorer.line("jac-motors")).to_be_visible()
