"""A real JupyterLab in Chromium, where nothing but its own server can be reached."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, Route, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
TOKEN = "jac"
SECONDS = 90
CELLS = (
    "import jac_history as jac",
    'jac.milestones_between(2001, 2001, category="finance")',
    'jac.card("volkswagen-joint-venture-contract-2017")',
    'print(repr(jac.get("江淮汽车")))',
    "jac.Records([jac.get('nio')]).to_json(indent=10**9)",
)
LETTERS = {
    "JupyterLab Light": r"^rgba?\(([0-9]|[0-9][0-9]), ",
    "JupyterLab Dark": r"^rgba?\(2[0-9][0-9], ",
}
"""The colours that letters have in each theme: dark ones and light ones."""

QUIET = (
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    "--port=0",
    f"--IdentityProvider.token={TOKEN}",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


@pytest.fixture(params=LETTERS)
def theme(request: pytest.FixtureRequest) -> str:
    """Give the name of each theme."""
    return str(request.param)


@pytest.fixture
def lab(tmp_path: Path, theme: str) -> Iterator[str]:
    """Start a JupyterLab of a theme on a notebook, and give its address."""
    home = tmp_path / "home"
    chosen = tmp_path / "config" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    chosen.mkdir(parents=True)
    home.mkdir()
    (chosen / "themes.jupyterlab-settings").write_text(json.dumps({"theme": theme}))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in CELLS])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, home / "history.ipynb")
    folders = {
        f"JUPYTER_{name.upper()}_DIR": str(tmp_path / name) for name in ("config", "runtime")
    }
    command = [sys.executable, "-m", "jupyterlab", *QUIET, f"--ServerApp.root_dir={home}"]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **folders}, stdout=log, stderr=log, cwd=home
        )
        try:
            yield _address(Path(folders["JUPYTER_RUNTIME_DIR"]), server, tmp_path / "log")
        finally:
            server.terminate()
            server.wait(timeout=30)


def _address(runtime: Path, server: subprocess.Popen[bytes], log: Path) -> str:
    """Return the address that the server writes down once it listens."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and server.poll() is None:
        for file in runtime.glob("jpserver-*.json"):
            return str(json.loads(file.read_text("utf-8"))["url"])
        time.sleep(0.2)
    raise AssertionError(log.read_text("utf-8"))


@pytest.fixture
def page(lab: str) -> Iterator[Page]:
    """Open the notebook in a browser that reaches the server and nothing else."""
    outside: list[str] = []

    def pass_or_refuse(route: Route) -> None:
        if route.request.url.startswith((lab, lab.replace("http", "ws", 1), "data:", "blob:")):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1400, "height": 2400})
        opened.set_default_timeout(SECONDS * 1000)
        opened.route("**/*", pass_or_refuse)
        opened.goto(f"{lab}lab/tree/history.ipynb?token={TOKEN}")
        yield opened
        browser.close()
    assert [] == outside


def test_a_notebook_shows_results_cards_and_errors(page: Page, theme: str) -> None:
    """Run one after the other, the cells show a table, a card, a line and an error."""
    letters = re.compile(LETTERS[theme])
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    expect(cells).to_have_count(len(CELLS), timeout=SECONDS * 1000)
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_visible(
        timeout=SECONDS * 1000
    )
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()

    table = cells.nth(1).locator(".jac table")
    expect(table.locator("caption")).to_contain_text("definitely in 2001", timeout=SECONDS * 1000)
    expect(table.locator("caption")).to_have_css("color", letters)
    expect(table.locator("time").last).to_have_text("24 August 2001")
    expect(table.locator("td.jac-sources a").first).to_have_attribute(
        "href", re.compile("^https?:")
    )
    card = cells.nth(2).locator(".jac article.jac-card")
    expect(card).to_contain_text("Sources differ")
    expect(card.locator(".jac-rival")).to_have_count(2)
    expect(card).to_have_css("border-top-style", "solid")  # JupyterLab keeps the style
    expect(cells.nth(3).locator("pre")).to_contain_text("<Organization jac-motors")
    expect(cells.nth(4).locator(".jp-OutputArea")).to_contain_text("indent must be 0 to 16")
