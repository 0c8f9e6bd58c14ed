"""Partnerships, terms of office and shareholdings of an entity."""

from collections.abc import Sequence

import jac_history as jac
from history_pages import evidence
from history_pages.clashes import side_by_side
from history_pages.guide import Guide
from history_pages.markup import box, date, explorer, table, text
from jac_history._display.words import format_share, format_word

EVIDENCE = ["confidence", "sources"]
"""The last columns of every table."""


def partnership(deal: jac.Partnership, guide: Guide) -> str:
    """Return a partnership in full."""
    kind = format_word(deal.kind).capitalize()
    return box(
        "hist-entry",
        f"{date(deal.period)} **{kind}**: {', '.join(_party(one, guide) for one in deal.parties)}",
        text(deal.summary),
        box("hist-meta", " · ".join(_meta(deal))),
        evidence.folded(deal.citations),
        *(side_by_side(dispute, guide) for dispute in guide.disputes(deal)),
    )


def tenures(terms: Sequence[jac.Tenure], page_of: jac.Entity, guide: Guide) -> str:
    """Return terms of office as a table, without the person or body whose page it is."""
    of_person = isinstance(page_of, jac.Person)
    rows = [
        [
            date(term.period),
            guide.link(term.organization if of_person else term.person),
            explorer(text(term.position), term.id) + _note(term.note),
            *backed(term.confidence, term.citations),
        ]
        for term in terms
    ]
    return table(["when", "where" if of_person else "who", "office", *EVIDENCE], rows)


def stakes(shares: Sequence[jac.Stake], guide: Guide) -> str:
    """Return shareholdings as a table."""
    rows = [
        [
            date(share.period),
            guide.link(share.holder),
            explorer(text(format_share(share)), share.id),
            guide.link(share.of) + _note(share.note),
            *backed(share.confidence, share.citations),
        ]
        for share in shares
    ]
    return table(["when", "holder", "share", "of", *EVIDENCE], rows)


def backed(confidence: jac.Confidence, citations: Sequence[jac.Citation]) -> list[str]:
    """Return the last cells of a row: how sure it is, and its sources."""
    return [evidence.confidence(confidence), evidence.numbered(citations)]


def _note(note: str | None) -> str:
    return f". {text(note)}" if note else ""


def _party(party: jac.Party, guide: Guide) -> str:
    return f"{guide.link(party.entity)} ({text(party.role)})"


def _meta(deal: jac.Partnership) -> list[str]:
    return [
        f"{evidence.confidence(deal.confidence)} confidence",
        explorer("in the explorer", deal.id),
        evidence.named(deal.citations),
    ]
