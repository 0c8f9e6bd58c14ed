"""Other projects' documentation links into the built one."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

from sphinx.util.inventory import InventoryFile

import jac_history as jac
from built_site import SITE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "other-programs.md"
ADDRESS = "https://docs.example.org/jac_history"
TEXT = """
Notes
=====

Ask :py:func:`jac_history.milestones_between`, take :py:meth:`jac_history.Records.where`, read
:py:attr:`jac_history.EDTFDate.earliest` and :doc:`how to export <jac_history:how-to/export>`.

.. py:function:: notes(day: jac_history.EDTFDate) -> jac_history.Records
"""


def test_every_public_name_is_in_the_inventory() -> None:
    """The inventory has every public function and class, each on the page that explains it."""
    with (SITE / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, ADDRESS, lambda base, page: f"{base}/{page}")
    known = {name for domain in inventory if domain.startswith("py:") for name in inventory[domain]}
    public = [name for name in jac.__all__ if inspect.isroutine(getattr(jac, name))]
    public += [name for name in jac.__all__ if inspect.isclass(getattr(jac, name))]
    assert [] == [name for name in public if f"jac_history.{name}" not in known]
    found = inventory["py:function"]["jac_history.milestones_between"]
    assert f"{ADDRESS}/reference/api.html#jac_history.milestones_between" == found.uri


def test_another_project_links_here(tmp_path: Path) -> None:
    """With the lines of the page in its conf.py another project's names are links."""
    (settings,) = re.findall(
        r"```python\n(extensions = .*?)```", PAGE.read_text("utf-8"), re.DOTALL
    )
    assert f'"{ADDRESS}", None' in settings
    inventory = str(SITE / "objects.inv")
    (tmp_path / "conf.py").write_text(
        settings.replace("None", repr(inventory)) + "\nnitpicky = True\n", encoding="utf-8"
    )
    (tmp_path / "index.rst").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", tmp_path, tmp_path / "out"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stderr)
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    links = re.findall(rf'href="{ADDRESS}/([^"]+)"', page)
    assert {
        "reference/api.html#jac_history.milestones_between",
        "reference/api.html#jac_history.Records.where",
        "reference/api.html#jac_history.EDTFDate.earliest",
        "reference/api.html#jac_history.EDTFDate",
        "reference/api.html#jac_history.Records",
        "how-to/export.html",
    } == {*links}
