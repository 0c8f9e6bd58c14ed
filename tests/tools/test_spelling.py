"""What the check of spelling reads: prose, and nothing else."""

from importlib import import_module
from pathlib import Path

import pytest
import yaml
from pyspelling.filters import SourceText

CONFIG = Path(__file__).resolve().parents[2] / ".pyspelling.yml"


def words(task: str, text: str) -> list[str]:
    """Return what is left of a text for Aspell, by the filters of a task."""
    tasks = {one["name"]: one for one in yaml.safe_load(CONFIG.read_text("utf-8"))["matrix"]}
    source = SourceText(text, "", "utf-8", "text")
    for step in tasks[task]["pipeline"]:
        for name, options in step.items():
            if name != "pyspelling.filters.python":
                (source,) = import_module(name).get_plugin()(options).sfilter(source)
    return source.text.replace(".", " ").replace(",", " ").replace("[", " ").split()


@pytest.mark.parametrize("task", ["pages", "docstrings"])
@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A colour, JAC's", ["A", "colour"]),
        ("`code` and ``more code``", ["and"]),
        ("```python\n>>> qwrt\n```\nafter", ["after"]),
        (":::{note}\nqwrt\n:::\nafter", ["after"]),
        ("---\nqwrt: qwrt\n---\nafter", ["after"]),
        ("See [the page](qwrt.md) at https://qwrt.example", ["See", "the", "page", "at"]),
        ("A {func}`qwrt` role, EDTFDate, 8th, x86", ["A", "role"]),
        ("    >>> qwrt\n    qwrt\n\nafter", ["after"]),
        ("    qwrt: The middle", ["The", "middle"]),
        ("<!-- qwrt -->after", ["after"]),
        ("Ciudad Sahagún", ["Ciudad"]),
        ("records (organization 2,\n  figure 1)", ["records"]),
    ],
)
def test_prose_of_pages_and_docstrings(task: str, text: str, left: list[str]) -> None:
    """Prose is checked, but no code, address, acronym or word with foreign letters."""
    assert left == words(task, f"{text}\n")


@pytest.mark.parametrize("field", ["title", "summary", "reason", "note", "says"])
def test_prose_of_records(field: str) -> None:
    """Of a record the texts of ours are checked, and in them what is all in lower case."""
    record = f'kind = "qwrt"\n{field} = "Qwrt built \\"it\\" (qwrt-id), see qwrt.example"\n'
    assert ["built", "it", "see"] == [word.strip('\\"') for word in words("records", record)]
