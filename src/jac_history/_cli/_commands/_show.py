"""`jac-history show`: one record in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._card import Card
from jac_history._cli._command import Command

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    text = "the id of any record, or any name of an entity: English, Chinese, pinyin, former ..."
    parser.add_argument("name", metavar="NAME_OR_ID", nargs="+", help=text)


def _answer(options: Namespace) -> Answer:
    record = jac.get(" ".join(options.name))
    disputes = [one for one in jac.disputes() if one.record.id == record.id]
    about = jac.milestones().about(record) if isinstance(record, jac.Entity) else ()
    return Card(record=record, disputes=disputes, milestones=about)


COMMAND = Command(
    """\
One record in full: names, dates, all fields, what each source says and whether it supports or
disputes the record, where sources differ, and the main milestones about it.""",
    (
        "jac-history show 江淮汽车",
        "jac-history show shanghai-listing-2001",
        "jac-history show nio --format json",
    ),
    _add_arguments,
    _answer,
)
