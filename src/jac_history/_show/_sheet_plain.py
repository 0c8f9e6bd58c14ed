"""Cards as Markdown and as plain text."""

from collections.abc import Iterator

from jac_history._show._bar import sentence
from jac_history._show._escape import markdown_code, markdown_link, markdown_text
from jac_history._show._parts import Claim, Phrase
from jac_history._show._sheet import Clash, Sheet


def sheet_markdown(sheet: Sheet) -> str:
    """Return a card in Markdown."""
    sections = [
        f"**{markdown_text(sheet.title)}** ({markdown_text(sheet.kind)}, {markdown_code(sheet.id)})"
    ]
    sections += [markdown_text(text) for text in _lead(sheet)]
    sections += ["\n".join(f"- {markdown_text(line)}" for line in _facts(sheet))]
    for clash in sheet.clashes:
        sections.append(f"**Sources differ: {markdown_text(clash.field)}**")
        sections.append(_markdown_rivals(clash))
        sections.append(markdown_text(clash.reason))
    for heading, claims in sheet.claims_by_stance():
        sections.append(f"**{heading}**")
        sections.append("\n".join(_markdown_claim(claim) for claim in claims))
    sections += [table.markdown() for table in sheet.tables]
    return "\n\n".join(section for section in sections if section) + "\n"


def sheet_text(sheet: Sheet) -> str:
    """Return a card as plain text."""
    lines = [sheet.title, f"{sheet.kind}, {sheet.id}", *_lead(sheet), *_facts(sheet)]
    for clash in sheet.clashes:
        lines += ["", f"Sources differ: {clash.field}", *_rivals(clash), f"  {clash.reason}"]
    for heading, claims in sheet.claims_by_stance():
        lines += ["", heading, *(f"  {_said(claim)}" for claim in claims)]
    for table in sheet.tables:
        lines += ["", table.text()]
    return "\n".join(lines)


def _lead(sheet: Sheet) -> Iterator[str]:
    if sheet.names:
        yield _joined(sheet.names, " · ")
    if sheet.when:
        named = f"{sheet.when_name}: " if sheet.when_name else ""
        yield f"{named}{sheet.when.human()} [{sheet.when.text}]. {sentence(sheet.when)}."
    if sheet.summary:
        yield sheet.summary


def _facts(sheet: Sheet) -> Iterator[str]:
    return (f"{fact.name}: {_joined(fact.value)}" for fact in sheet.facts)


def _joined(phrases: tuple[Phrase, ...], between: str = " ") -> str:
    return between.join(phrase.text for phrase in phrases)


def _said(claim: Claim) -> str:
    return f"{claim.source.text} ({claim.about}): {claim.says}"


def _rivals(clash: Clash) -> Iterator[str]:
    for rival in clash.rivals:
        mark = " (preferred)" if rival.is_preferred else ""
        yield f"  {rival.value}{mark}"
        yield from (f"    {_said(claim)}" for claim in rival.claims)


def _markdown_rivals(clash: Clash) -> str:
    """Return the rivals as one table, each a column, so that they stand side by side."""
    heads = [
        markdown_text(rival.value) + (" (preferred)" if rival.is_preferred else "")
        for rival in clash.rivals
    ]
    cells = [
        "<br>".join(_markdown_claim(claim).removeprefix("- ") for claim in rival.claims)
        for rival in clash.rivals
    ]
    rows = (heads, ["---"] * len(heads), cells)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _markdown_claim(claim: Claim) -> str:
    about = f" ({markdown_text(claim.about)})"
    return f"- {markdown_link(claim.source)}{about}: {markdown_text(claim.says)}"
