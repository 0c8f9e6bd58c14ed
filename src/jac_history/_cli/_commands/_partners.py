"""`jac-history partners`: who worked with an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._dated import View, dated_listing
from jac_history._cli._naming import both_names
from jac_history._cli._options import add_certainty, add_on, add_sources, add_who, add_word, side
from jac_history._cli._table import Column

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    text = "only those that may have held in this window; - or .. for an open side"
    parser.add_argument("--between", nargs=2, metavar=("START", "END"), help=text)
    add_word(parser, "--kind", jac.PartnershipKind, "only partnerships of this kind")
    add_certainty(parser)
    add_sources(parser)


def _answer(options: Namespace) -> Answer:
    first, last = options.between or ("-", "-")
    between = (side(first), side(last))
    found = jac.partnerships_of(
        options.name,
        on=options.on,
        between=between if options.between else None,
        kind=options.kind,
        certainty=options.certainty,
    )
    window = between if options.on is None else (options.on, options.on)
    return dated_listing(found, _view(jac.organization(options.name).id), options, window)


def _view(own: str) -> View:
    return View(
        jac.Partnership,
        ("partnership", "partnerships"),
        (Column("partner", 5), Column("kind", 4)),
        lambda one: (_others(one, own), one.kind.replace("-", " ")),
    )


def _others(deal: jac.Partnership, own: str) -> str:
    others = (party.entity for party in deal.parties if party.entity.id != own)
    return ", ".join(map(both_names, others))


COMMAND = Command(
    """\
Who worked with JAC (or another organisation), in what kind of partnership, from when to when.
Each row is one partnership; a partner with two agreements has two.""",
    (
        "jac-history partners --on 2018-06-01",
        "jac-history partners Volkswagen --sources",
        "jac-history partners --between 2010 2018 --kind joint-venture --certainty definite",
    ),
    _add_arguments,
    _answer,
)
