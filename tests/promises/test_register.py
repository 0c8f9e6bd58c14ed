"""Every promise of the documentation has a test; every sentence that sounds like one is known."""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

import jac_history as jac
from promises_of_docs import ROOT, docstrings, one_line, promises, prose_of

REGISTER = tomllib.loads((Path(__file__).parent / "promises.toml").read_text(encoding="utf-8"))
PROMISES = REGISTER["promise"]
REMARKS = REGISTER["remark"]
PHRASES = REGISTER["phrase"]


@cache
def functions_of(path: Path) -> set[str]:
    """Return the names of the functions of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@cache
def text_of(page: str) -> str:
    """Return the prose of a page in one line."""
    return one_line(prose_of(ROOT / page))


def holds(reference: str) -> bool:
    """Return whether what a reference names is there, and is run."""
    file, _, name = reference.partition("::")
    if not name:  # a page whose examples are run
        return ">>> " in (ROOT / file).read_text(encoding="utf-8")
    path = ROOT / file if file == "noxfile.py" else ROOT / "tests" / file
    return path.is_file() and name in functions_of(path)


@pytest.mark.parametrize(
    "entry",
    [*PROMISES, *PHRASES],
    ids=lambda entry: f"{entry.get('page', '')} {entry['says'][:40]}",
)
def test_every_promise_has_its_tests(entry):
    """Each test that holds a promise is there under its name."""
    assert [] == [one for one in entry.get("by", ()) if not holds(one)]
    assert bool(entry.get("by")) != bool(entry.get("why"))


@pytest.mark.parametrize(
    "entry", [*PROMISES, *REMARKS], ids=lambda entry: f"{entry['page']} {entry['says'][:40]}"
)
def test_every_promise_stands_in_its_page(entry):
    """What is no longer promised, or is in other words, is not kept in the list."""
    assert entry["says"] in text_of(entry["page"])


def test_every_sentence_that_promises_is_known():
    """A sentence that says never, always or exactly has its tests, or says why it needs none."""
    known: dict[str, list[str]] = {}
    for entry in (*PROMISES, *REMARKS):
        known.setdefault(entry["page"], []).append(entry["says"])
    open_ = [
        f"{page}: {text}"
        for page, text in promises()
        if not any(says in text or text in says for says in known.get(page, ()))
    ]
    assert [] == open_, "list them in tests/promises/promises.toml with their tests"


def test_every_docstring_that_promises_is_known():
    """The same holds for what the docstrings of public names say."""
    open_ = [
        f"{page}: {text}"
        for page, text in docstrings(jac)
        if not any(phrase["says"] in text for phrase in PHRASES)
    ]
    assert [] == open_, "list a phrase of them in tests/promises/promises.toml with its tests"


def test_every_phrase_is_used():
    """A phrase that no docstring has any more is not kept in the list."""
    texts = [text for _, text in docstrings(jac)]
    unused = [one["says"] for one in PHRASES if not any(one["says"] in text for text in texts)]
    assert [] == unused
