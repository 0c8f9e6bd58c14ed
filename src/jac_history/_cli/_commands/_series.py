"""`jac-history series`: a figure over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._dated import View, dated_listing
from jac_history._cli._options import add_series, add_sources, asked_series
from jac_history._cli._signs import SIGNS
from jac_history._cli._table import Column

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    add_series(parser)
    add_sources(parser)


def _answer(options: Namespace) -> Answer:
    found = asked_series(options)
    return dated_listing(found, _VIEW, options)


def _cells(figure: jac.Figure) -> tuple[str, ...]:
    value = f"{SIGNS[figure.bound]}{figure.value:,}"
    return value, figure.unit, figure.scope or ""


_VIEW = View(
    jac.Figure,
    ("figure", "figures"),
    (Column("value", align=">"), Column("unit"), Column("which counts", 6)),
    _cells,
)

COMMAND = Command(
    """\
A figure over the years: one value a year, as the best source gives it; years that no source
gives are left out. "jac-history show ID" tells of rival values; json and csv hold the ids.""",
    (
        "jac-history series vehicle-sales",
        "jac-history series net-profit --sources",
        "jac-history series revenue --format csv",
    ),
    _add_arguments,
    _answer,
)
