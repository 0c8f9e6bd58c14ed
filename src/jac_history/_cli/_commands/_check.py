"""`jac-history check`: what is wrong with a dataset of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import TextCommand
from jac_history._cli._pairs import pair_lines
from jac_history._cli._streams import width
from jac_history._cli._usage import NotPassedError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder with the TOML files")


def _run(options: Namespace) -> str:
    folder = Path(options.folder)
    files = _count_files(folder)
    try:
        dataset = jac.Dataset.from_toml(folder)
    except jac.DatasetError as error:
        count = _counted(len(error.problems), "problem")
        lines = [_line(folder, problem) for problem in error.problems]
        text = "\n".join([*lines, f"{folder} does not pass: {count}"])
        raise NotPassedError(text) from None
    counts = dict(dataset.dataset_info().counts)
    head = f"{folder} passes: {_counted(sum(counts.values()), 'record')} in {files}"
    pairs = [(name, [f"{count:,}"]) for name, count in counts.items() if count]
    return "\n".join([head + _lent(dataset), *pair_lines(pairs, width())])


def _count_files(folder: Path) -> str:
    if not folder.is_dir():
        message = f"{folder} is no folder; jac-history new {folder} makes one to start from"
        raise UsageError(message)
    count = sum(1 for _ in folder.rglob("*.toml"))
    if not count:
        message = f"{folder} has no TOML files; jac-history new {folder} writes some to start from"
        raise UsageError(message)
    return _counted(count, "file")


def _lent(dataset: jac.Dataset) -> str:
    """Say how many of the records are those of the bundled dataset, if any are."""
    bundled = jac.Dataset.bundled()
    everything = dataset._everything()  # noqa: SLF001 - a user would ask type by type
    count = sum(bundled._record(one.id) is one for one in everything)  # noqa: SLF001
    return f", {count:,} of them lent by jac_history" if count else ""


def _line(folder: Path, problem: jac.Problem) -> str:
    """Return a problem as one line that begins with a path from here, as editors follow it."""
    place = str(folder / problem.file)
    told = (problem.line, problem.record, problem.field, problem.message, problem.expected)
    return str(jac.Problem(place, *told))


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


COMMAND = TextCommand(
    """\
Everything that is wrong with a dataset of one's own at once: file, line, record, field, what is
right and what comes nearest. Without a problem it counts the records. The exit status is 1 if
there are problems, 0 if there are none.""",
    ("jac-history check my-history",),
    _add_arguments,
    _run,
)
