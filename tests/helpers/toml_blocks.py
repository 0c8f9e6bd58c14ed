"""Checks the ``toml`` blocks of the documentation."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
from sybil.parsers.myst import CodeBlockParser

from jac_history._records._types import CLASSES

if TYPE_CHECKING:
    from sybil import Example


class TomlParser(CodeBlockParser):
    """Finds the blocks; they have to be TOML, and their records to have fields that there are."""

    language = "toml"

    def evaluate(self, example: Example) -> str:
        """Return what is wrong with a block, which may be nothing."""
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
