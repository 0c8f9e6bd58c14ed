"""Checks the ``toml`` blocks of the documentation, and writes those that are files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from sybil.parsers.myst import CodeBlockParser

from jac_history._records.register import CLASSES

if TYPE_CHECKING:
    from sybil import Example


FILE = re.compile(r"(?:#:schema .*\n)?# ([a-z/-]+\.toml)\n")
"""How a block begins that is a file in the working directory of the page's examples."""


class TomlParser(CodeBlockParser):
    """Finds the blocks; they have to be TOML, and their records to have fields that there are."""

    language = "toml"

    def evaluate(self, example: Example) -> str:
        """Write a block that is a file; return what is wrong with it, which may be nothing."""
        if file := FILE.match(example.parsed):
            Path(file[1]).write_text(example.parsed, encoding="utf-8")
        tables = tomllib.loads(example.parsed).items()
        return "\n".join(
            f"a {kind} has no field {field!r}"
            for kind, records in tables
            if kind in CLASSES
            for field in _unknown_fields(kind, records)
        )


def _unknown_fields(kind: str, records: list[dict[str, object]]) -> Iterator[str]:
    known = {field.name for field in attrs.fields(CLASSES[kind])}
    yield from (field for record in records for field in record if field not in known)
