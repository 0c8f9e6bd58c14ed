"""Sources: named in a line of numbered links, and in full with what each says."""

from collections.abc import Iterator, Sequence

import jac_history as jac
from history_pages.markup import away, fold, hinted, spoken, text
from pages.meanings import CONFIDENCES

STANCES = {"supports": "", "disputes": "says otherwise", "context": "context"}


def named(citations: Sequence[jac.Citation]) -> str:
    """Return the sources as numbered links with their publishers."""
    links = [
        _link(f"{number} {text(cited.source.publisher)}", cited.source)
        for number, cited in enumerate(citations, 1)
    ]
    return f"{'Source' if len(links) == 1 else 'Sources'}: {', '.join(links)}" if links else ""


def numbered(citations: Sequence[jac.Citation]) -> str:
    """Return the sources as bare numbers that are links; the pointer shows what they are."""
    return ", ".join(_link(str(number), one.source) for number, one in enumerate(citations, 1))


def folded(citations: Sequence[jac.Citation]) -> str:
    """Return what each source says, folded away."""
    if not citations:
        return ""
    count = len(citations)
    summary = "What the source says" if count == 1 else f"What the {count} sources say"
    return fold(summary, claims(citations))


def claims(citations: Sequence[jac.Citation]) -> str:
    """Return what each source says as a numbered list."""
    return "\n".join(f"{number}. {_claim(cited)}" for number, cited in enumerate(citations, 1))


def confidence(word: jac.Confidence) -> str:
    """Return how sure a record is; the pointer shows what the word means."""
    return hinted(word, CONFIDENCES[word])


def _link(label: str, source: jac.Source) -> str:
    if source.url:
        return away(label, source.url, source.label)
    return hinted(label, f"{source.label} (no link)")


def _claim(cited: jac.Citation) -> str:
    source = cited.source
    about = ", ".join(_about(source))
    marks = [text(mark) for mark in (STANCES[cited.stance], cited.locator) if mark]
    mark = f" *({'; '.join(marks)})*" if marks else ""
    return f"{about}: {text(cited.says)}{mark}"


def _about(source: jac.Source) -> Iterator[str]:
    yield f"**{text(source.publisher)}**"
    if source.title:
        title = spoken(source.title, source.language)
        yield away(title, source.url) if source.url else title
    elif source.url:
        yield away("page", source.url)
    if source.published:
        yield text(source.published.human())
    yield source.kind
    if source.note:
        yield text(source.note)
