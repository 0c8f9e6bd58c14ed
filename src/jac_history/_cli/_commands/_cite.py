"""`jac-history cite`: references for bibliographies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cite import CitationStyle
from jac_history._cli._command import TextCommand
from jac_history._cli._usage import check_choice

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    text = "records or sources, by id, or entities by any name; without any: the dataset itself"
    parser.add_argument("names", metavar="NAME_OR_ID", nargs="*", help=text)
    listed = ", ".join(jac.words(CitationStyle))
    text = f"one of {listed} (default: text)"
    parser.add_argument("--style", metavar="S", default="text", help=text)


def _run(options: Namespace) -> str:
    check_choice("--style", options.style, jac.words(CitationStyle))
    if not options.names:
        return jac.cite(options.style).rstrip("\n")
    return jac.Records(jac.get(name) for name in options.names).cite(options.style).rstrip("\n")


COMMAND = TextCommand(
    """\
References to the sources of records, or to the dataset itself, for bibliographies: BibTeX,
CSL-JSON, RIS or plain text. They go to the standard output.""",
    (
        "jac-history cite",
        "jac-history cite shanghai-listing-2001 --style bibtex",
    ),
    _add_arguments,
    _run,
)
