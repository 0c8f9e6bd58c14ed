"""The explorer page as a reader uses it."""

from playwright.sync_api import Locator, Page, expect

READY = "performance.getEntriesByName('explorer-complete').length > 0"
TAKEN = "new Promise((done) => setTimeout(() => setTimeout(done)))"
"""Fulfilled after whatever the page has put off until it is idle, as it does with each choice."""
STATE = "new URLSearchParams(location.hash.split('?')[1] ?? '').get({!r}) === {!r}"


class Explorer:
    """Drives the page by what a reader sees of it.

    Args:
        page: The browser's page.
        address: Where the explorer is.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        self.card = page.locator("#explorer-card")
        self.status = page.get_by_role("status")
        self.lines = page.locator("#explorer-table tbody tr[data-id]")
        self.chart = page.locator("#explorer-chart svg")

    def open(self, hash_: str = "") -> None:
        """Open the page, with what stands behind ``#`` in its address."""
        self.page.goto(f"{self._address}{hash_ and '#'}{hash_}")
        self.page.wait_for_function(READY)

    def fill(self, **fields: str) -> None:
        """Fill fields of the form by their names, and wait until the page has taken them."""
        for name, text in fields.items():
            self.page.locator(f".explorer-form [name={name}]").fill(text)
            self.page.wait_for_function(STATE.format(name, text))

    def choose(self, **fields: str) -> None:
        """Choose from the lists of the form by their names."""
        for name, value in fields.items():
            self.page.locator(f".explorer-form select[name={name}]").select_option(value)

    def kind(self, heading: str) -> None:
        """Choose a kind of record by its heading."""
        self.page.locator("#explorer-kinds label", has_text=heading).first.click()

    def certainty(self, word: str) -> None:
        """Choose between ``possibly`` and ``definitely``."""
        self.page.get_by_label(f"{word} then").check()

    def settle(self) -> None:
        """Wait until the page has done what it put off."""
        self.page.evaluate(TAKEN)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all records found, in their order."""
        self.settle()
        self.page.locator("select.dt-input").select_option("-1")
        found: list[str] = self.lines.evaluate_all("lines => lines.map((l) => l.dataset.id)")
        return tuple(found)

    def line(self, id_: str) -> Locator:
        """Return the link of a record in the table."""
        return self.page.locator(f"#explorer-table a[data-id='{id_}']")

    def title(self) -> Locator:
        """Return the heading of the card."""
        return self.card.get_by_role("heading", level=2)

    def shows(self, title: str) -> None:
        """Expect the card of a record."""
        expect(self.title()).to_have_text(title)

    def shows_no_card(self) -> None:
        """Expect no card."""
        expect(self.card).to_be_hidden()
