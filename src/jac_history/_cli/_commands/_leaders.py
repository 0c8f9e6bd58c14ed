"""`jac-history leaders`: who led an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._dated import View, listing_on
from jac_history._cli._naming import both_names
from jac_history._cli._options import add_on, add_sources, add_who
from jac_history._cli._table import Column

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    text = "one office, such as chairman or 'chief engineer'; without it those that lead"
    parser.add_argument("--position", metavar="P", help=text)
    add_sources(parser)


def _answer(options: Namespace) -> Answer:
    found = jac.leaders_of(options.name, on=options.on, position=options.position)
    return listing_on(found, _VIEW, options)


def _cells(one: jac.Tenure) -> tuple[str, ...]:
    return both_names(one.person), one.position, one.organization.name


_VIEW = View(
    jac.Tenure,
    ("term of office", "terms of office"),
    (Column("who", 5), Column("office", 4), Column("of", 4)),
    _cells,
)

COMMAND = Command(
    """\
Who led JAC (or another organisation): chairmen, general managers, presidents, chief executives,
party secretaries, factory directors and heads, by date.""",
    (
        "jac-history leaders",
        "jac-history leaders --on 2015-01-01 --position chairman --sources",
    ),
    _add_arguments,
    _answer,
)
