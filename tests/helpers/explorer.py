"""The explorer page as a reader uses it."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page, TimeoutError as PlaywrightTimeout, expect

import jac_history as jac

READY = "performance.getEntriesByName('explorer-complete').length > 0"
LISTED = """([wanted, how]) => {
  const lines = [...document.querySelectorAll("#explorer-table tbody tr[data-id]")];
  const ids = lines.map((line) => line.dataset.id);
  if (how === "any order") ids.sort();
  if (how === "first") ids.splice(wanted.length);
  return JSON.stringify(ids) === JSON.stringify(wanted);
}"""
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

    def show_all(self) -> None:
        """Have all records on one page of the table."""
        self.page.locator("select.dt-input").select_option("-1")

    def lists(self, ids: Iterable[str]) -> None:
        """Expect these records and no others in the table, in this order."""
        self.show_all()
        self._wait_for(list(ids), "")

    def lists_all_of(self, ids: Iterable[str]) -> None:
        """Expect these records and no others in the table, in whatever order."""
        self.show_all()
        self._wait_for(sorted(ids), "any order")

    def lists_first(self, *ids: str) -> None:
        """Expect these records at the head of the table."""
        self._wait_for(list(ids), "first")

    def _wait_for(self, wanted: list[str], how: str) -> None:
        try:
            self.page.wait_for_function(LISTED, arg=[wanted, how])
        except PlaywrightTimeout:
            ids = self.lines.evaluate_all("lines => lines.map((l) => l.dataset.id)")
            assert wanted == (sorted(ids) if how == "any order" else ids)
            raise

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


def important_first(milestones: Iterable[jac.Milestone]) -> list[str]:
    """Return the ids of milestones as the page lists them: the main line first, each by date."""
    return [one.id for one in sorted(milestones, key=lambda one: one.importance)]
