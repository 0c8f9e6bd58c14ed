"""The figures of mutants."""

import json
from collections import Counter

import mutants


def write(folder, module: str, codes: dict[str, int | None]) -> None:
    """Write what mutmut notes about a module."""
    noted = json.dumps({"exit_code_by_key": codes})
    (folder / f"{module}.meta").write_text(noted, encoding="utf-8")


def test_only_what_was_noticed_is_killed(tmp_path) -> None:
    """A failing test and an endless loop kill; no test, no run and no failure do not."""
    write(tmp_path, "_a.py", {"one": 1, "two": 0, "three": 33, "four": None, "five": -24})
    write(tmp_path, "_b.py", {"one": 1})
    write(tmp_path, "_empty.py", {})
    found = mutants.figures(tmp_path)
    assert ["_a.py", "_b.py"] == list(found)
    assert {"killed": 2, "survived": 1, "no test": 1, "not run": 1} == found["_a.py"]
    assert 40 == mutants.share(found["_a.py"])


def test_table() -> None:
    """The table has a line for each part, with the sum, and one for each module."""
    modules = {"_a.py": Counter(killed=9, survived=1), "_b.py": Counter({"no test": 10})}
    lines = mutants.table({"names": modules}).splitlines()[2:]
    assert [
        "| **names** | 20 | 9 | 11 | 45.0 |",
        "| `_a.py` | 10 | 9 | 1 | 90.0 |",
        "| `_b.py` | 10 | 0 | 10 | 0.0 |",
    ] == lines
