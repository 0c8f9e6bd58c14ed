"""`jac-history chart`: a figure over the years as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import TextCommand
from jac_history._cli._options import add_series, asked_series
from jac_history._cli._picture import add_picture_options, draw
from jac_history._cli._usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    add_series(parser)
    add_picture_options(parser)


def _run(options: Namespace) -> str:
    found = asked_series(options)
    if not found:
        message = (
            f"no year has a figure for {options.measure}; jac-history series tells what there is"
        )
        raise UsageError(message)
    return draw(options, lambda width: jac.chart(found, width=width, title=options.title))


COMMAND = TextCommand(
    """\
A figure over the years, as a page for the browser, SVG or PNG. Years without a source stay gaps;
rival values of other sources are red crosses.""",
    (
        "jac-history chart net-profit -o profit.html",
        "jac-history chart vehicle-sales -o sales.png --width 700",
    ),
    _add_arguments,
    _run,
)
