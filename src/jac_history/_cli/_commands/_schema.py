"""`jac-history schema`: the JSON Schema of the TOML files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._cli._command import TextCommand
from jac_history._reading.json_schema import toml_schema_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(_: ArgumentParser) -> None:
    """Add none: the command takes none of its own."""


def _run(_: Namespace) -> str:
    return toml_schema_text().rstrip()


COMMAND = TextCommand(
    """\
The JSON Schema (draft 2020-12) of the TOML files of a dataset, by which editors complete and check
them. A file names it in its first line: #:schema ./history.schema.json""",
    ("jac-history schema",),
    _add_arguments,
    _run,
)
