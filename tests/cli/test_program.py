import io
import re
import shlex
import sys

import pytest

import jac_history as jac
from program import COMMANDS, examples_of, main

EXAMPLES = [(name, example) for name in COMMANDS for example in examples_of(name)]


@pytest.mark.parametrize("arguments", [(), ("-h",), ("--help",), ("help",)])
def test_overview_lists_every_command(cli, arguments):
    """Without arguments, and with --help, the program lists its commands."""
    outcome = cli(*arguments)
    listed = [line.split()[0] for line in outcome.out.splitlines() if line.startswith("  ")]
    assert (outcome.status, listed[: len(COMMANDS)]) == (0, list(COMMANDS))


@pytest.mark.parametrize("argument", ["--version", "-V"])
def test_version_tells_code_and_data(cli, argument):
    """--version gives the versions of the code and of the data."""
    expected = f"jac-history {jac.__version__} (data {jac.DATA_VERSION})\n"
    assert cli(argument) == (0, expected, "")


def test_arguments_are_those_of_the_process(cli, monkeypatch, capsys):
    """Called without arguments, as the installed script does, main takes those of the process."""
    monkeypatch.setattr(sys, "argv", ["jac-history", "--version"])
    assert (main(), capsys.readouterr().out) == (0, cli("--version").out)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_describes_it_with_examples(cli, name):
    """--help of a command begins with its usage, says what it gives and shows examples."""
    outcome = cli(name, "--help")
    usage, description, *_ = outcome.out.split("\n\n")
    assert (outcome.status, True) == (0, usage.startswith(f"usage: jac-history {name} "))
    assert re.match(r"[A-Z](?s:.){40}", description)
    assert examples_of(name)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_finds_something(cli, name, example, tmp_path, monkeypatch):
    """Each example of the help runs, calls the command that it explains and finds something."""
    monkeypatch.chdir(tmp_path)
    if name == "check":
        cli("new", "my-history")
    program, *arguments = shlex.split(example)
    outcome = cli(*arguments)
    assert ("jac-history", name, 0, "") == (program, arguments[0], outcome.status, outcome.err)
    assert outcome.out
    assert not outcome.out.startswith("No ")


def test_example_of_the_overview_finds_something(cli):
    """The example of the overview runs, too."""
    _, *arguments = shlex.split(cli().out.splitlines()[-1])
    outcome = cli(*arguments)
    assert (outcome.status, outcome.err) == (0, "")
    assert " milestones" in outcome.out.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["betwen"], "no command is called 'betwen'. Did you mean 'between'?"),
        (["xyz"], "no command is called 'xyz'. jac-history --help lists the commands."),
        (["--verison"], "no option is called '--verison'. Did you mean '--version'?"),
        (["--format"], "the command comes first, then --format; see jac-history --help"),
        (
            ["between"],
            "the following arguments are required: START (jac-history between --help tells more)",
        ),
        (
            ["between", "2001", "2002", "--certanty=definite"],
            (
                "between does not take '--certanty'. Did you mean '--certainty', '--category'?"
                " (jac-history between --help tells more)"
            ),
        ),
        (
            ["between", "2001", "2002", "2003"],
            "between does not take '2003'. (jac-history between --help tells more)",
        ),
        (
            ["between", "2001", "2002", "--format", "jsn"],
            (
                "--format cannot be 'jsn'. Did you mean 'json'? It must be one of table, json, "
                "csv, xlsx."
            ),
        ),
        (
            ["between", "2002", "2001"],
            "invalid date '2002/2001': the window ends before it starts; swap its two sides",
        ),
        (
            ["between", "2001", "2002", "--importance", "4"],
            "--importance cannot be '4'. It must be one of 1, 2, 3.",
        ),
        (
            ["between", "2001", "2002", "--certainty", "sure"],
            "certainty cannot be 'sure'. It must be one of 'possible', 'definite'.",
        ),
        (
            ["sources", "--kind", "prim"],
            (
                "--kind cannot be 'prim'. Did you mean 'primary'? It must be one of primary, "
                "press, reference, blog, forum."
            ),
        ),
        (["search", "nio", "--limit", "0"], "limit must be 1 to 1,000,000, not 0."),
        (["search", "nio", "--limit", "ten"], "--limit must be a number such as 10, not 'ten'"),
        (["search", "nio", "--limit", "-1"], "--limit must be a number such as 10, not '-1'"),
        (
            ["search", "nio", "--limit", "9" * 12],
            f"--limit must be a number such as 10, not '{'9' * 12}'",
        ),
        (["search", " "], "text must be one or more words, not ' '."),
    ],
)
def test_wrong_input_gets_one_line_and_status_2(cli, arguments, message):
    """What cannot be done is said in one line on the error stream, with what comes nearest."""
    assert cli(*arguments) == (2, "", f"jac-history: {message}\n")


def test_unknown_name_gets_suggestions(cli):
    """A misspelt name gets the nearest known ones."""
    outcome = cli("show", "Volkswagon")
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "Did you mean 'Volkswagen'" in outcome.err


def test_ambiguous_name_gets_candidates(cli):
    """A name of several records gets their ids."""
    outcome = cli("show", "瑞风")
    assert outcome.status == 2
    assert "'refine-mpv'" in outcome.err


def test_wrong_date_gets_a_reason(cli):
    """What is no date is said to be none."""
    outcome = cli("between", "2001", "1990s")
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert outcome.err.startswith("jac-history: invalid date '1990s': ")


def test_output_may_be_replaced_by_any_text_stream(monkeypatch):
    """A caller may put a text stream without encoding in the place of the standard output."""
    target = io.StringIO()
    monkeypatch.setattr(sys, "stdout", target)
    assert main(["search", "nio", "--format", "json", "--limit", "1"]) == 0
    assert "蔚来" in target.getvalue()
