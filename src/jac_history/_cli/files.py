"""The commands on files: export, new, check, schema."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli.arguments import Command, add_none, check_path
from jac_history._cli.output import Document
from jac_history._cli.shell import NotPassedError, UsageError, check_choice
from jac_history._cli.starter import starter
from jac_history._display.terminal import terminal_width
from jac_history._display.terminal_cards import Pair, pair_lines
from jac_history._display.words import count_of
from jac_history._export import FORMATS
from jac_history._export.snapshot import whole_folder
from jac_history._reading.json_schema import toml_schema_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

FILE = ("file", "files")


def _add_export(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder to make")
    text = f"one of {', '.join(FORMATS)}"
    parser.add_argument("--format", metavar="F", required=True, help=text)
    text = "replace the folder if it holds an earlier export and nothing else"
    parser.add_argument("--force", action="store_true", help=text)


def _export(options: Namespace) -> str:
    check_choice("--format", options.format, FORMATS)
    if lexists(check_path("FOLDER", options.folder)) and not options.force:
        raise UsageError(f"{options.folder} exists; --force replaces an earlier export")
    folder = jac.export(options.folder, options.format, overwrite=options.force)
    count = sum(file.is_file() for file in folder.rglob("*"))
    about = f"{options.format}, data version {jac.DATA_VERSION}"
    return f"Wrote {count_of(count, FILE)} ({about}) to {folder}"


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder to write them into")
    text = "replace files of the same names; others stay in any case"
    parser.add_argument("--force", action="store_true", help=text)


def _new(options: Namespace) -> str:
    files = starter()
    write_files(Path(check_path("FOLDER", options.folder)).absolute(), files, replace=options.force)
    written = f"Wrote {', '.join(files)} into {options.folder}"
    return f"{written}\nNext: edit them, then jac-history check {options.folder}"


def write_files(folder: Path, files: Mapping[str, str], *, replace: bool) -> None:
    """Write files into a folder, which is made if it does not exist; other files stay.

    Args:
        folder: The folder, inside one that exists.
        files: Their texts by name.
        replace: Whether files of these names may be replaced.

    Raises:
        UsageError: The folder cannot be made, or a file exists that may not be replaced.
        OSError: They cannot be written; then nothing is.
    """
    _check_folder(folder, files, replace=replace)
    if folder.exists():
        # What can fail is done in a folder of its own; files are then renamed into their place.
        with TemporaryDirectory(dir=folder, prefix=".new-") as made:
            _write_texts(Path(made), files)
            for name in files:
                Path(made, name).replace(folder / name)
    else:
        with whole_folder(folder) as made_folder:
            _write_texts(made_folder, files)


def _check_folder(folder: Path, files: Mapping[str, str], *, replace: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, no folder")
    if not folder.exists() and not folder.parent.is_dir():
        raise UsageError(f"{folder.parent} is no folder; make it first")
    existing = [name for name in files if lexists(folder / name)]
    folders = [name for name in existing if (folder / name).is_dir()]
    if folders or (existing and not replace):
        how = "is a folder" if folders else "exists; --force replaces it"
        raise UsageError(f"{folder / (folders or existing)[0]} {how}")


def _write_texts(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder with the TOML files")


def _check(options: Namespace) -> str:
    folder = Path(check_path("FOLDER", options.folder))
    files = _count_files(folder)
    try:
        dataset = jac.Dataset.from_toml(folder)
    except jac.DatasetError as error:
        count = count_of(len(error.problems), ("problem", "problems"))
        lines = [_problem_line(folder, problem) for problem in error.problems]
        text = "\n".join([*lines, f"{folder} does not pass: {count}"])
        raise NotPassedError(text) from None
    counts = dict(dataset.dataset_info().counts)
    total = count_of(sum(counts.values()), ("record", "records"))
    head = f"{folder} passes: {total} in {files}{_lent(dataset)}"
    pairs = [Pair(name, [f"{count:,}"]) for name, count in counts.items() if count]
    return "\n".join([head, *pair_lines(pairs, terminal_width())])


def _count_files(folder: Path) -> str:
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; jac-history new {folder} makes one to start from")
    count = sum(1 for _ in folder.rglob("*.toml"))
    if not count:
        message = f"{folder} has no TOML files; jac-history new {folder} writes some to start from"
        raise UsageError(message)
    return count_of(count, FILE)


def _lent(dataset: jac.Dataset) -> str:
    """Return how many of the records are those of the bundled dataset, if any are."""
    bundled = {record.id: record for record in jac.Dataset.bundled().records()}
    count = sum(bundled.get(record.id) is record for record in dataset.records())
    return f", {count:,} of them lent by jac_history" if count else ""


def _problem_line(folder: Path, problem: jac.Problem) -> str:
    """Return a problem as one line that begins with a path from here, as editors follow it."""
    rest = (problem.line, problem.record, problem.field, problem.message, problem.expected)
    return str(jac.Problem(str(folder / problem.file), *rest))


def _schema(_: Namespace) -> Document:
    return Document(toml_schema_text().rstrip())


COMMANDS = {
    "export": Command(
        """\
The whole dataset as files for other tools: a Frictionless Data Package (CSV), Parquet, SQLite with
a full-text index, JSON with a JSON Schema, JSON-LD with schema.org terms, Croissant or TimelineJS.
The file about.json in the folder tells data version, licence and how to cite.""",
        (
            "jac-history export jac-tables --format datapackage",
            "jac-history export jac-database --format sqlite --force",
        ),
        _add_export,
        _export,
        has_formats=False,
    ),
    "new": Command(
        """\
A small commented dataset of one's own to start from: two TOML files with invented examples that
pass the check, and the JSON Schema by which editors complete and check them.""",
        ("jac-history new my-history",),
        _add_new,
        _new,
        has_formats=False,
    ),
    "check": Command(
        """\
Everything that is wrong with a dataset of one's own at once: file, line, record, field, what is
right and what comes nearest. Without a problem it counts the records. The exit status is 1 if
there are problems, 0 if there are none.""",
        ("jac-history check my-history",),
        _add_check,
        _check,
        has_formats=False,
    ),
    "schema": Command(
        """\
The JSON Schema (draft 2020-12) of the TOML files of a dataset, by which editors complete and check
them. A file names it in its first line: #:schema ./history.schema.json""",
        ("jac-history schema",),
        add_none,
        _schema,
        has_formats=False,
    ),
}
