"""`jac-history owners`: who held shares in a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._dated import View, listing_on
from jac_history._cli._naming import both_names
from jac_history._cli._options import add_on, add_sources, add_who
from jac_history._cli._signs import SIGNS
from jac_history._cli._table import Column

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    add_sources(parser)


def _answer(options: Namespace) -> Answer:
    return listing_on(jac.owners_of(options.name, on=options.on), _VIEW, options)


def share(stake: jac.Stake) -> str:
    """Say how much of the company a holder has."""
    return "unknown" if stake.percent is None else f"{SIGNS[stake.bound]}{stake.percent:g} %"


_VIEW = View(
    jac.Stake,
    ("shareholding", "shareholdings"),
    (Column("holder", 6), Column("share", align=">")),
    lambda one: (both_names(one.holder), share(one)),
)

COMMAND = Command(
    """\
Who held shares in JAC (or another company), how many percent and when.
A date is the day or period for which a source gives the share; it may have been held longer.""",
    (
        "jac-history owners",
        "jac-history owners volkswagen-anhui --on 2023",
    ),
    _add_arguments,
    _answer,
)
