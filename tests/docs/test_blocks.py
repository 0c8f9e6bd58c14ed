"""The blocks of the documentation, and the helpers that run them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.typing import Parser

from console import ConsoleParser
from toml_blocks import TomlParser

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ALLOWED = {"python", "console", "toml", "text"}
"""The kinds of code that are run, and text, which is no code."""


def faults(parser: Parser, page: Path, text: str) -> Iterator[str]:
    """Write a page, run its blocks, and tell what was wrong with each."""
    page.write_text(text, encoding="utf-8")
    document = Sybil(parsers=[parser]).parse(page)
    for example in document.examples():
        yield example.region.evaluator(example)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_is_run(page: Path) -> None:
    """A block on a page is of a kind that the tests run, or text, or a directive of Sphinx."""
    kinds = re.findall(
        r"^ *`{3,}(\S*).*\n(?:.*\n)*?^ *`{3,}$", page.read_text("utf-8"), re.MULTILINE
    )
    assert [] == [kind for kind in kinds if kind not in ALLOWED and not kind.startswith("{")]


@pytest.mark.parametrize(
    ("block", "wrong"),
    [
        ("$ jac-history --version\njac-history ... (data ...)\n", ""),
        ("$ jac-history --version\n", ""),
        ("$ jac-history --version > v\n$ cat v\njac-history ...\n", ""),
        ("$ make demo   # set up\n$ pip install 'jac_history[pandas,plot]'\n", ""),
        ("$ jac-history --version\nno such output\n", "expected:\nno such output"),
        ("$ jac-history no-such-command\n", "ended with 2"),
        ("$ make nothing\n", "no such target of make: nothing"),
        ("$ pip install 'jac_history[matlab]'\n", "no such extra: matlab"),
        ("$ rm everything\n", "do not know how to run: rm everything"),
    ],
)
def test_console_blocks(block: str, wrong: str, tmp_path: Path, monkeypatch) -> None:
    """Commands are run and what they print is compared; those that set up name what there is."""
    monkeypatch.chdir(tmp_path)
    (found,) = faults(ConsoleParser(), tmp_path / "page.md", f"```console\n{block}```\n")
    assert wrong in found
    assert bool(wrong) == bool(found)


@pytest.mark.parametrize(
    ("block", "wrong"),
    [
        ('[[person]]\nid = "one"\nname = "One"\n', ""),
        ("[project]\nversion = '1'\n", ""),
        ("[[person]]\nshoe_size = 44\n", "a person has no field 'shoe_size'"),
    ],
)
def test_toml_blocks(block: str, wrong: str, tmp_path: Path) -> None:
    """A block is TOML, and records have no field that their class has not."""
    (found,) = faults(TomlParser(), tmp_path / "page.md", f"```toml\n{block}```\n")
    assert wrong == found
