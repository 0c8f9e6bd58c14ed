"""`jac-history between`: milestones in a window of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._dated import View, dated_listing
from jac_history._cli._options import add_certainty, add_sources, add_word, side
from jac_history._cli._table import Column
from jac_history._cli._usage import check_choice

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]

_VIEW = View(
    jac.Milestone,
    ("milestone", "milestones"),
    (Column("what", 6), Column("who", 4, most=3)),
    lambda one: (one.title, ", ".join(entity.name for entity in one.about)),
)
_EDGE = "of the window: a year, month or day such as 2016, 2016-06, 2016-06-30; - or .. if open"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("start", metavar="START", help=f"first day {_EDGE}")
    parser.add_argument("end", metavar="END", help=f"last day {_EDGE}")
    add_certainty(parser)
    add_word(parser, "--category", jac.Category, "only milestones of this category")
    parser.add_argument("--about", metavar="NAME", help="only those about this entity")
    text = "1: only the main line; 2: also what a chapter would tell; 3: all (the default)"
    parser.add_argument("--importance", metavar="N", help=text)
    add_sources(parser)


def _answer(options: Namespace) -> Answer:
    most = 3 if options.importance is None else _importance(options.importance)
    window = (side(options.start), side(options.end))
    found = jac.milestones_between(
        *window,
        certainty=options.certainty,
        category=options.category,
        about=options.about,
    )
    kept = found.where(lambda one: one.importance <= most)
    return dated_listing(kept, _VIEW, options, window)


def _importance(text: str) -> int:
    return int(check_choice("--importance", text, jac.words(jac.Importance)))


COMMAND = Command(
    """\
What happened in a window of time: the milestones by date, with whom they concern, how sure
each is and how many sources it has. Both sides of the window count with their last day.""",
    (
        "jac-history between 2016 2018",
        "jac-history between 2001-08 2001-08 --category finance --sources",
        "jac-history between .. 1970 --certainty definite --format csv",
    ),
    _add_arguments,
    _answer,
)
