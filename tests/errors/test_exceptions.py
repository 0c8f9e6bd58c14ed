"""The errors of the library: what they are, hold and say."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys

import pytest

import jac_history as jac
from jac_history import (
    AmbiguousNameError,
    DatasetError,
    InvalidArgumentError,
    InvalidDateError,
    JacHistoryError,
    MissingExtraError,
    Problem,
    UnknownNameError,
)

PROBLEM = Problem("people.toml", 7, "an-jin", "born", "no date: '1990s'", "an EDTF date")
ERRORS = [
    (JacHistoryError("something"), Exception),
    (UnknownNameError("Jac Moters", ("JAC Motors",), "organization"), LookupError),
    (AmbiguousNameError("J7", ("j7-2007", "j7-2020")), LookupError),
    (InvalidDateError("1990s", "for a decade write '199X'"), ValueError),
    (InvalidArgumentError("kind", "actuel", ("actual", "target"), ("actual",)), ValueError),
    (InvalidArgumentError("limit", -1, expected="0 or more"), ValueError),
    (DatasetError((PROBLEM,)), ValueError),
    (MissingExtraError("pandas"), ImportError),
]
IDS = [type(error).__name__ for error, _ in ERRORS]


@pytest.mark.parametrize(("error", "builtin"), ERRORS, ids=IDS)
def test_every_error_is_the_library_s_and_a_built_in_one(error, builtin):
    """Who catches JacHistoryError, or the built-in error, catches it."""
    assert isinstance(error, JacHistoryError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize("error", [error for error, _ in ERRORS], ids=IDS)
@pytest.mark.parametrize(
    "clone", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_every_error_can_be_pickled_and_copied(error, clone):
    """An error crosses processes with its message and all that it holds."""
    back = clone(error)

    assert type(error) is type(back)
    assert vars(error) == vars(back)
    assert error.args == back.args
    assert str(error) == str(back)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            UnknownNameError("Jac Moters", ("JAC Motors", "jac-motors")),
            (
                "no record is called 'Jac Moters'. Did you mean 'JAC Motors', 'jac-motors'? If "
                "not, a search looks in all names and titles."
            ),
        ),
        (
            UnknownNameError("Jac Moters", ("JAC Motors",), "brand"),
            "no brand is called 'Jac Moters'. Did you mean 'JAC Motors'?",
        ),
        (
            UnknownNameError("Go", (), "person", (("brand", "go"), ("vehicle", "go-1"))),
            "no person is called 'Go', but brand 'go', vehicle 'go-1' are.",
        ),
        (
            UnknownNameError("go", ("go-2018",), "source", (("brand", "go"),)),
            "no source is called 'go', but brand 'go' is. Did you mean 'go-2018'?",
        ),
        (
            UnknownNameError("zzz", what="vehicle"),
            (
                "no vehicle is called 'zzz'. No known name is near it; a search looks in all "
                "names and titles."
            ),
        ),
        (
            AmbiguousNameError("J7", ("a", "b", "c")),
            "'J7' names 3 records: 'a', 'b', 'c'. Ask by one of these ids.",
        ),
        (InvalidDateError("1990s", "why"), "invalid date '1990s': why"),
        (
            InvalidArgumentError("kind", "x", ("a", "b")),
            "kind cannot be 'x'. It must be one of 'a', 'b'.",
        ),
        (
            InvalidArgumentError("kind", "x", ("a", "b"), ("a", "b")),
            "kind cannot be 'x'. Did you mean 'a', 'b'? It must be one of 'a', 'b'.",
        ),
        (
            InvalidArgumentError("limit", -1, expected="0 or more"),
            "limit must be 0 or more, not -1.",
        ),
        (
            MissingExtraError("polars"),
            'this needs the extra "polars": pip install ".[polars]" in a checkout of the project',
        ),
    ],
)
def test_messages_say_what_is_wrong_and_what_is_right(error, message):
    """A message names what was given, what is right and what is near."""
    assert message == str(error)


def test_errors_hold_what_they_were_made_of():
    """Programs read the parts of an error from its attributes."""
    unknown = UnknownNameError("x", ("y",), "brand")
    ambiguous = AmbiguousNameError("x", ("y", "z"))
    date = InvalidDateError("x", "why")
    argument = InvalidArgumentError("kind", 1, ("a",), ("b",), "c")

    assert ("x", ("y",), "brand") == (unknown.name, unknown.suggestions, unknown.what)
    assert ((), "record") == (UnknownNameError("x").suggestions, UnknownNameError("x").what)
    assert ("x", ("y", "z")) == (ambiguous.name, ambiguous.candidates)
    assert ("x", "why") == (date.text, date.reason)
    assert ("kind", 1, ("a",)) == (argument.argument, argument.value, argument.choices)
    assert (("b",), "c") == (argument.suggestions, argument.expected)
    assert ((), (), "") == (
        InvalidArgumentError("k", 1).choices,
        InvalidArgumentError("k", 1).suggestions,
        InvalidArgumentError("k", 1).expected,
    )
    assert (PROBLEM,) == DatasetError((PROBLEM,)).problems
    assert "pandas" == MissingExtraError("pandas").extra


def test_a_long_text_is_shortened_in_the_message_only():
    """A message stays readable, and the error keeps the whole text."""
    text = "x" * 79
    error = InvalidDateError(text, "why")

    assert "invalid date '" + "x" * 79 + "...: why" == str(error)
    assert text == error.text
    assert "invalid date '" + "x" * 78 + "': why" == str(InvalidDateError("x" * 78, "why"))


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (PROBLEM, "people.toml:7: an-jin.born: no date: '1990s' (expected an EDTF date)"),
        (Problem("a.toml", None, "x", "y", "wrong"), "a.toml: x.y: wrong"),
        (Problem("a.toml", 1, "x", None, "wrong"), "a.toml:1: x: wrong"),
        (Problem("a.toml", None, None, None, "wrong"), "a.toml: wrong"),
        (Problem("a.toml", None, None, "y", "wrong", "right"), "a.toml: y: wrong (expected right)"),
    ],
)
def test_a_problem_says_where_it_is(problem, said):
    """A problem is one line: file, line, record, field, what is wrong, what is expected."""
    assert said == str(problem)


def test_a_problem_is_a_frozen_value():
    """Problems are equal by their attributes, hash alike, and can be copied and pickled."""
    values = ("people.toml", 7, "an-jin", "born", "no date: '1990s'", "an EDTF date")
    same = Problem(*values)

    assert same == PROBLEM
    assert hash(same) == hash(PROBLEM)
    assert hash(Problem("a.toml", None, None, None, "wrong")) != hash(PROBLEM)
    assert PROBLEM == pickle.loads(pickle.dumps(PROBLEM))
    assert PROBLEM == copy.deepcopy(PROBLEM)
    assert f"Problem{values!r}" == repr(PROBLEM)
    assert values != PROBLEM
    assert NotImplemented is PROBLEM.__eq__(values)
    assert values == (
        PROBLEM.file,
        PROBLEM.line,
        PROBLEM.record,
        PROBLEM.field,
        PROBLEM.message,
        PROBLEM.expected,
    )


@pytest.mark.parametrize("place", range(6))
def test_problems_differ_in_any_attribute(place):
    """Every attribute counts for equality."""
    values = ["people.toml", 7, "an-jin", "born", "no date: '1990s'", "an EDTF date"]
    values[place] = "other"

    assert Problem(*values) != PROBLEM


def test_nothing_of_a_problem_can_be_set_or_deleted():
    """The error names the attribute."""
    with pytest.raises(AttributeError, match=r"^a Problem is frozen; 'line' cannot be set$"):
        PROBLEM.line = 8
    with pytest.raises(AttributeError, match=r"^a Problem is frozen; 'line' cannot be deleted$"):
        del PROBLEM.line

    assert 7 == PROBLEM.line


def test_a_dataset_error_lists_its_problems():
    """The message counts the problems and has one line for each."""
    two = DatasetError((PROBLEM, Problem("a.toml", None, None, None, "wrong")))

    assert f"1 problem in the dataset:\n  {PROBLEM}" == str(DatasetError((PROBLEM,)))
    assert f"2 problems in the dataset:\n  {PROBLEM}\n  a.toml: wrong" == str(two)
    assert "0 problems in the dataset:" == str(DatasetError(()))


def test_a_dataset_error_shows_the_first_twenty():
    """A long list is cut in the message, and whole in the attribute."""
    twenty = str(DatasetError((PROBLEM,) * 20))
    many = DatasetError((PROBLEM,) * 23)

    assert 21 == len(twenty.splitlines())
    assert "more in" not in twenty
    assert 22 == len(str(many).splitlines())
    assert str(many).endswith("\n  ... and 3 more in .problems")
    assert 23 == len(many.problems)


def test_the_errors_import_nothing():
    """Neither the errors nor the search for near words load a module when imported."""
    code = """if True:
        import sys
        import jac_history
        before = set(sys.modules)
        import jac_history._exceptions, jac_history._suggest
        before |= {"__future__", "jac_history._exceptions", "jac_history._suggest"}
        assert set(sys.modules) <= before, set(sys.modules) - before
    """
    # Coverage would load modules of its own.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert ("", 0) == (done.stderr, done.returncode)


def test_a_message_has_one_line_of_what_was_given():
    """A table that was given by mistake is named by its first line."""
    message = str(InvalidArgumentError("limit", jac.milestones(), expected="0 or more"))

    assert f"limit must be 0 or more, not {len(jac.milestones())} milestones...." == message
