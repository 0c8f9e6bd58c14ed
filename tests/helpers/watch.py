"""What a page does that no page of the documentation should do."""

from playwright.sync_api import ConsoleMessage, Page, Request


class Watch:
    """Notes faults of a page: messages on the console, errors, failed and outward requests.

    Attributes:
        faults: What happened, one line each.
    """

    def __init__(self, page: Page) -> None:
        self.faults: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.faults.append(f"asks the network: {request.url}")
