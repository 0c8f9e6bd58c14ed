"""Cards as HTML."""

from collections.abc import Iterator, Sequence
from html import escape

from jac_history._dates import EDTFDate
from jac_history._show._bar import bar_html
from jac_history._show._escape import html_link, html_phrase
from jac_history._show._parts import Claim, Link
from jac_history._show._sheet import Clash, Fact, Rival, Sheet
from jac_history._show._style import styled
from jac_history._show._table_html import html_date, table_body


def sheet_html(sheet: Sheet) -> str:
    """Return a card as HTML that brings its own style."""
    return styled(f'<article class="jac-card">{"".join(_parts(sheet))}</article>')


def _parts(sheet: Sheet) -> Iterator[str]:
    kind = f"{escape(sheet.kind)} · <code>{escape(sheet.id)}</code>"
    yield f'<p class="jac-soft">{kind}</p><p class="jac-title">{escape(sheet.title)}</p>'
    if sheet.names:
        yield f"<p>{' · '.join(map(html_phrase, sheet.names))}</p>"
    if sheet.when:
        yield _when(sheet.when, sheet.when_name)
    if sheet.summary:
        yield f'<p class="jac-when">{escape(sheet.summary)}</p>'
    if sheet.facts:
        yield f'<dl class="jac-facts">{"".join(map(_fact, sheet.facts))}</dl>'
    for clash in sheet.clashes:
        yield _clash(clash)
    for heading, claims in sheet.claims_by_stance():
        yield f'<section><p class="jac-head">{escape(heading)}</p>{_claims(claims)}</section>'
    for table in sheet.tables:
        yield f"<section>{table_body(table)}</section>"


def _when(date: EDTFDate, name: str) -> str:
    named = f'<span class="jac-soft">{escape(name)}</span> ' if name else ""
    return f'<div class="jac-when">{named}{html_date(date)}{bar_html(date)}</div>'


def _fact(fact: Fact) -> str:
    hint = f' title="{escape(fact.hint)}"' if fact.hint else ""
    value = " ".join(map(html_phrase, fact.value))
    if fact.url:
        value = html_link(Link(" ".join(phrase.text for phrase in fact.value), fact.url))
    return f"<dt>{escape(fact.name)}</dt><dd{hint}>{value}</dd>"


def _clash(clash: Clash) -> str:
    rivals = "".join(map(_rival, clash.rivals))
    head = f'<p class="jac-head">Sources differ: {escape(clash.field)}</p>'
    reason = f"<p>{escape(clash.reason)}</p>"
    return f'<section>{head}<div class="jac-rivals">{rivals}</div>{reason}</section>'


def _rival(rival: Rival) -> str:
    chosen = " jac-chosen" if rival.is_preferred else ""
    mark = ' <span class="jac-soft">preferred</span>' if rival.is_preferred else ""
    value = f'<p class="jac-value">{escape(rival.value)}{mark}</p>'
    return f'<div class="jac-rival{chosen}">{value}{_claims(rival.claims)}</div>'


def _claims(claims: Sequence[Claim]) -> str:
    items = "".join(
        f'<li>{html_link(claim.source)} <span class="jac-soft">{escape(claim.about)}</span>'
        f"<br>{escape(claim.says)}</li>"
        for claim in claims
    )
    return f'<ul class="jac-says">{items}</ul>'
