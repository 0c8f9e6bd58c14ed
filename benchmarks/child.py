"""Fresh processes, as users start them."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import perf_counter
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

KEPT = ("HOME", "PATH", "SYSTEMROOT", "TMPDIR")
ENVIRONMENT = {"LANG": "C.UTF-8"} | {name: os.environ[name] for name in KEPT if name in os.environ}
"""What a child is told: nothing of coverage, of bytecode or of Python's other settings."""


def python(code: str, *options: str) -> tuple[str, ...]:
    """Return the command that runs code in an isolated Python."""
    return (sys.executable, "-I", *options, "-c", code)


def seconds(command: Sequence[str]) -> float:
    """Return how long a command takes, from its start to its end."""
    begin = perf_counter()
    subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    return perf_counter() - begin


def last_line(command: Sequence[str]) -> str:
    """Return the last line that a command prints."""
    done = subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()[-1]


def apart(measure: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a function gives in a fresh process, where nothing is loaded or built yet."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *args, **kwargs).result()
