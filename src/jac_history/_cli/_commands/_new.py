"""`jac-history new`: a small dataset of one's own to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jac_history._cli._command import TextCommand
from jac_history._cli._new_files import write_new
from jac_history._cli._starter import starter

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder to write them into")
    text = "replace files of the same names; others stay in any case"
    parser.add_argument("--force", action="store_true", help=text)


def _run(options: Namespace) -> str:
    files = starter()
    write_new(Path(options.folder).absolute(), files, replace=options.force)
    written = f"Wrote {', '.join(files)} into {options.folder}"
    return f"{written}\nNext: edit them, then jac-history check {options.folder}"


COMMAND = TextCommand(
    """\
A small commented dataset of one's own to start from: two TOML files with invented examples that
pass the check, and the JSON Schema by which editors complete and check them.""",
    ("jac-history new my-history",),
    _add_arguments,
    _run,
)
