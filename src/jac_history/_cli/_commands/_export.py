"""`jac-history export`: the whole dataset as files."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import TextCommand
from jac_history._cli._progress import Progress
from jac_history._cli._usage import UsageError, check_choice
from jac_history._export import FORMATS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder to make")
    text = f"one of {', '.join(FORMATS)}"
    parser.add_argument("--format", metavar="F", required=True, help=text)
    text = "replace the folder if it holds an earlier export and nothing else"
    parser.add_argument("--force", action="store_true", help=text)


def _run(options: Namespace) -> str:
    check_choice("--format", options.format, FORMATS)
    if os.path.lexists(options.folder) and not options.force:
        message = f"{options.folder} exists; --force replaces an earlier export"
        raise UsageError(message)
    progress = Progress(sys.stderr)
    try:
        # The public method is silent: a library does not write to a terminal.
        folder = jac.Dataset.bundled()._export(  # noqa: SLF001
            options.folder, options.format, overwrite=options.force, report=progress.tell
        )
    finally:
        progress.clear()
    files = f"{progress.steps} file{'' if progress.steps == 1 else 's'}"
    return f"Wrote {files} ({options.format}, data version {jac.DATA_VERSION}) to {folder}"


COMMAND = TextCommand(
    """\
The whole dataset as files for other tools: a Frictionless Data Package (CSV), Parquet, SQLite with
a full-text index, JSON with a JSON Schema, JSON-LD with schema.org terms, Croissant or TimelineJS.
The file about.json in the folder tells data version, licence and how to cite.""",
    (
        "jac-history export jac-tables --format datapackage",
        "jac-history export jac-database --format sqlite --force",
    ),
    _add_arguments,
    _run,
)
