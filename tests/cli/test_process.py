"""The program as a process of its own: pipes, encodings, signals, closed streams."""

import os
import signal
import subprocess
import sys

import pytest

import jac_history as jac

PROGRAM = (sys.executable, "-m", "jac_history")
# Unbuffered output may lose the end of a write without an error when the reader ends.
BUFFERED = {name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"}
MUCH = (*PROGRAM, "between", "-", "-", "--format", "json")
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and devices of POSIX")


def run(*arguments, **settings):
    environment = {**os.environ, "COLUMNS": "80", **settings}
    return subprocess.run([*PROGRAM, *arguments], env=environment, capture_output=True, check=False)


def test_module_runs_as_the_program():
    """`python -m jac_history` is the program."""
    expected = f"jac-history {jac.__version__} (data {jac.DATA_VERSION})\n".encode()
    assert run("--version").stdout.replace(b"\r\n", b"\n") == expected


def test_wrong_input_ends_with_status_2():
    """Wrong input ends the process with status 2, without a traceback."""
    done = run("betwen")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_tables_replace_what_the_terminal_lacks(encoding):
    """Where the encoding has no Chinese, question marks stand for it, and one line says so."""
    done = run("show", "江淮汽车", PYTHONIOENCODING=encoding)
    first = done.stdout.decode(encoding).splitlines()[0]
    assert (0, "JAC Motors ????????") == (done.returncode, first)
    assert (1, True) == (done.stderr.count(b"\n"), b"lacks some characters" in done.stderr)


def test_tables_in_utf8_are_whole():
    """On a terminal that shows everything, nothing is replaced and nothing complained of."""
    done = run("show", "江淮汽车", PYTHONIOENCODING="utf-8")
    assert (0, b"", "江淮汽车" in done.stdout.decode()) == (done.returncode, done.stderr, True)


def test_plain_locale_is_no_hindrance():
    """The locale C, as in many containers, does no harm, nor do names in Chinese."""
    done = run("show", "江淮汽车", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")


def test_misspelt_chinese_name_in_ascii():
    """An error message is written whatever the encoding."""
    done = run("show", "江淮汽车厂江淮", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr[:12]) == (2, b"jac-history:")


def test_reader_that_stops_early_is_no_error():
    """When the reader of a pipe ends, as `head` does, the program ends quietly."""
    process = subprocess.Popen(MUCH, env=BUFFERED, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), errors) == (141, b"")


@POSIX
def test_interrupt_ends_with_status_130():
    """Ctrl-C ends the program at once with status 130, also while it waits for a reader."""
    with subprocess.Popen(
        MUCH, env=BUFFERED, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=60)
        assert (status, process.stderr.read()) == (130, b"")


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_full_disk_is_said_in_one_line():
    """When the output cannot be written, one line says why, and the status is 1."""
    command = f"{' '.join(PROGRAM)} info > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    expected = b"jac-history: cannot write: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, expected)


@POSIX
@pytest.mark.parametrize(("closing", "arguments", "status"), [(">&-", "info", 0), ("2>&-", "x", 2)])
def test_closed_streams_do_no_harm(closing, arguments, status):
    """A process that was started without output or error stream still does its work."""
    command = f"{' '.join(PROGRAM)} {arguments} {closing}"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


def test_table_takes_80_columns_where_there_is_no_terminal():
    """In a pipe, where no width is known, a table is 80 columns wide at most and uses them."""
    settings = {name: text for name, text in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        [*PROGRAM, "between", "2016", "2016"], env=settings, capture_output=True, check=True
    )
    lines = done.stdout.decode().splitlines()
    assert 70 <= max(map(len, lines)) <= 80


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["--version"], {"argparse", "attr", "cattrs", "pendulum", "json", "re"}),
        (["--help"], {"argparse", "attr", "cattrs", "pendulum", "json", "re"}),
        (["between", "2016", "2016"], {"cattrs", "pendulum", "csv", "difflib"}),
        (["show", "nio"], {"cattrs", "pendulum", "csv", "difflib"}),
    ],
)
def test_only_what_a_command_needs_is_imported(arguments, unneeded):
    """Start-up is a feature: no library is imported that the command does not need."""
    code = f"""
import sys
from jac_history._cli import main
before = sys.stdout
sys.stdout = open({os.devnull!r}, "w", encoding="utf-8")
main({arguments!r})
sys.stdout.close()
sys.stdout = before
print(*sorted(sys.modules))
"""
    settings = {k: v for k, v in os.environ.items() if not k.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=settings, capture_output=True, check=True, text=True
    )
    assert unneeded & set(done.stdout.split()) == set()
