"""Writing an answer to the standard output in the form that was asked for."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

from jac_history._cli._streams import is_unicode, width

if TYPE_CHECKING:
    from jac_history._cli._command import Answer

__all__ = ["write"]


def write(answer: Answer, form: str) -> None:
    """
    Write an answer.

    Args:
        answer: The answer.
        form: ``table``, ``json`` or ``csv``.
    """
    _WRITERS[form](answer)


def _write_table(answer: Answer) -> None:
    for line in answer.lines(width()):
        sys.stdout.write(f"{line}\n")


def _write_json(answer: Answer) -> None:
    # Imported here, because only this form needs it.
    from json import dumps

    # Where the encoding lacks a character, the escape has to be one that JSON knows.
    text = dumps(answer.plain(), ensure_ascii=not is_unicode(), indent=2)
    sys.stdout.write(f"{text}\n")


def _write_csv(answer: Answer) -> None:
    # The stream ends lines as the system does.
    sys.stdout.write(answer.csv().replace("\r\n", "\n"))


_WRITERS = MappingProxyType({"table": _write_table, "json": _write_json, "csv": _write_csv})
