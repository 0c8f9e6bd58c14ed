"""`jac-history timeline`: milestones as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import TextCommand
from jac_history._cli._options import add_word, side
from jac_history._cli._picture import add_picture_options, draw
from jac_history._cli._usage import UsageError, check_choice

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    text = "day of the window: a year, month or day; .. or left out if open"
    parser.add_argument("start", metavar="START", nargs="?", default="..", help=f"first {text}")
    parser.add_argument("end", metavar="END", nargs="?", default="..", help=f"last {text}")
    add_word(parser, "--category", jac.Category, "only milestones of this category")
    parser.add_argument("--about", metavar="NAME", help="only those about this entity")
    text = "1: only the main line (the default); 2: also what a chapter would tell; 3: all"
    parser.add_argument("--importance", metavar="N", default="1", help=text)
    add_picture_options(parser)


def _run(options: Namespace) -> str:
    most = int(check_choice("--importance", options.importance, jac.words(jac.Importance)))
    found = jac.milestones_between(
        side(options.start), side(options.end), category=options.category, about=options.about
    ).where(lambda one: one.importance <= most)
    if not found:
        message = "no milestone fits; give a wider window or a higher --importance"
        raise UsageError(message)
    return draw(options, lambda width: jac.timeline(found, width=width, title=options.title))


COMMAND = TextCommand(
    """\
Milestones on a line of time, as a page for the browser, SVG or PNG. Dates that are not known well
are drawn so: pale between brackets, fading, or hollow.""",
    (
        "jac-history timeline -o history.html",
        "jac-history timeline 2016 2024 --about NIO --importance 3 -o nio.svg",
    ),
    _add_arguments,
    _run,
)
