"""The package as a whole: its names, and what importing it costs."""

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

import jac_history as jac

HEAVY = {
    "attr",
    "attrs",
    "cattrs",
    "enum",
    "importlib.metadata",
    "json",
    "pathlib",
    "pendulum",
    "re",
    "typing",
}


SEARCHED = {"_search", "_data.names", "_data.characters", "_data.glossary"}
"""What only a search or a name asks for."""


def run(code: str, *options: str) -> str:
    """Return what a fresh Python prints, one that measures no coverage."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, *options, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env=env,
    )
    return done.stdout


def modules_after(code: str, *options: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after running some code."""
    return set(
        json.loads(run(f"{code}\nimport sys, json; print(json.dumps([*sys.modules]))", *options))
    )


def test_import_loads_next_to_nothing() -> None:
    """Importing the package loads at most three modules beyond bare Python's, none heavy."""
    added = modules_after("import jac_history", "-I") - modules_after("pass", "-I")
    assert {"jac_history"} == {name for name in added if name.startswith("jac_history")}
    assert set() == added & HEAVY
    assert len(added) <= 3


def test_first_answer_loads_no_converter() -> None:
    """A first answer loads neither the converter nor pendulum, and only the data it needs."""
    loaded = modules_after("import jac_history as j; repr(j.milestones_between(2004, 2004))")
    assert set() == loaded & {"cattrs", "pendulum", "tomllib", "csv", "difflib", "datetime"}
    assert "jac_history._data.figure" not in loaded
    assert set() == loaded & {f"jac_history.{name}" for name in SEARCHED}


@pytest.mark.parametrize("ask", ["milestones_between(2004, 2004)", "partners_of(on='2018-06')"])
def test_first_answer_loads_only_small_modules(ask: str) -> None:
    """A first answer loads only small modules beside its own, not even attrs."""
    loaded = modules_after(f"import jac_history as j; repr(j.{ask})", "-I")
    others = {name for name in loaded if name.partition(".")[0] != "jac_history"}
    allowed = {"__future__", "_bisect", "bisect", "unicodedata"}
    assert set() == others - modules_after("import importlib, typing, json", "-I") - allowed


def test_a_table_in_the_terminal_needs_no_attrs() -> None:
    """What the command line prints first is there before attrs would be."""
    ask = "from jac_history._cli import main; main(['between', '2004', '2004'])"
    code = f"import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()): {ask}"
    assert set() == modules_after(code, "-I") & {"attr", "attrs", "inspect", "cattrs", "pendulum"}


@pytest.mark.parametrize(
    ("ask", "heavy"),
    [
        ("j.get('nio').names", {"cattrs", "pendulum", "tomllib", "csv", "difflib", "datetime"}),
        ("j.partners_of(on=2018).ids", {"cattrs", "pendulum", "tomllib", "csv", "difflib"}),
        ("j.milestones()[0].when.earliest", {"cattrs", "tomllib", "csv", "difflib"}),
        ("j.milestones()[:1].to_dicts()", {"pendulum", "tomllib", "csv"}),
        ("j.search('first truck').ids", {"cattrs", "pendulum", "tomllib", "csv", "difflib"}),
    ],
)
def test_each_answer_loads_what_it_needs(ask: str, heavy: set[str]) -> None:
    """What an answer does not need is not loaded for it; what an old pendulum loads is its own."""
    own = set() if "pendulum" in heavy else modules_after("import pendulum")
    assert set() == (modules_after(f"import jac_history as j; {ask}") - own) & heavy


def test_isolated() -> None:
    """The package works isolated from the user's environment and without asserts."""
    code = "import jac_history as j; print(j.get('nio').name)"
    assert "NIO\n" == run(code, "-I")
    assert "NIO\n" == run(code, "-O")


def test_all_is_sorted_and_complete() -> None:
    """Every public name is listed once and is there."""
    assert sorted(set(jac.__all__)) == sorted(jac.__all__)
    assert [] == [name for name in jac.__all__ if not hasattr(jac, name)]
    assert set(jac.__all__) <= set(dir(jac))


@pytest.mark.parametrize(
    ("heading", "belongs"),
    [
        ("Functions", inspect.isroutine),
        ("Classes", lambda value: inspect.isclass(value) and value is not jac.Problem),
        ("Errors", lambda value: value is jac.Problem),
    ],
)
def test_help_begins_with_the_functions(heading: str, belongs: Callable[[object], bool]) -> None:
    """What `help` shows first names the functions, then the classes, then the errors."""
    parts = re.split(r"^(Functions|Classes|Errors)\b", str(jac.__doc__), flags=re.MULTILINE)[1:]
    assert ["Functions", "Classes", "Errors"] == parts[::2]
    errors = {name for name in jac.__all__ if name.endswith("Error")}
    wanted = {name for name in {*jac.__all__} - errors if belongs(getattr(jac, name))}
    named = set(re.findall(r"`(\w+)`", dict(zip(parts[::2], parts[1::2], strict=True))[heading]))
    assert named == (wanted | errors if heading == "Errors" else wanted)


def test_star_import() -> None:
    """A star import gives all public names."""
    names: dict[str, object] = {}
    exec("from jac_history import *", names)
    assert set(jac.__all__) <= set(names)


def test_unknown_name() -> None:
    """A name that is not there is an AttributeError that says so."""
    with pytest.raises(AttributeError, match="has no attribute 'milestone_between'"):
        jac.milestone_between  # noqa: B018


def test_types_for_annotations() -> None:
    """The types of arguments can stand in annotations that are evaluated."""
    code = """
import datetime, typing
from jac_history import Category, DateLike
def answer(day: DateLike | None = None, kind: Category | None = None) -> int: ...
print(datetime.date in typing.get_args(typing.get_type_hints(answer)["day"]))
"""
    assert "True\n" == run(code)


def test_versions() -> None:
    """The code and the data have versions of their own."""
    assert jac.__version__.count(".") == 2
    assert jac.DATA_VERSION == jac.dataset_info().version


def test_threads_get_the_same_objects() -> None:
    """Thirty-two threads that touch a cold dataset get the same objects."""
    code = """
import threading
import jac_history as jac
start = threading.Barrier(32)
found = []
def ask():
    start.wait()
    found.append((jac.get("nio"), jac.milestones_between(2004, 2004)[0], jac.disputes()[0]))
threads = [threading.Thread(target=ask) for _ in range(32)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), len({tuple(map(id, one)) for one in found}))
"""
    assert "32 1\n" == run(code)
