"""The page that goes through the starting article claim by claim."""

import re
from collections import Counter
from itertools import groupby

import jac_history as jac
from history_pages.guide import Guide
from history_pages.teller import ARTICLE
from jac_history._display.markup import escape, join_blocks, link
from jac_history._display.words import Text, format_word
from markdown_kit import explorer, page, place, table
from pages.fields import WORDS

SIDES = {"supports": "For it", "disputes": "Against it", "context": "Around it"}
NUMBER = re.compile(r"\d+")


def article(guide: Guide) -> str:
    """Return the page: every claim in the order of the article, its verdict and its sources."""
    claims = [one for one in guide.data.claims() if one.made_by.id == ARTICLE]
    if not claims:
        return page("The article, claim by claim", "No claim of it is held.")
    source = claims[0].made_by
    counts: Counter[str] = Counter(one.verdict for one in claims)
    rows = [
        [word, _in_line(meaning), counts[word]] for word, meaning in WORDS["Claim verdict"].items()
    ]
    return page(
        "The article, claim by claim",
        f"The research began with one article: {link(Text(source.label, url=source.url))}. These "
        f"are its {len(claims)} claims in its order, each held against other sources. Where it "
        "stands in the article follows the reason of the verdict.",
        table(["verdict", "which means", "claims"], rows),
        *(
            join_blocks(f"## {heading}", *(_claim(one, guide) for one in group))
            for heading, group in groupby(sorted(claims, key=place_in_article), _part)
        ),
    )


def _in_line(sentence: str) -> str:
    """Return a sentence as part of another."""
    return f"{sentence[0].lower()}{sentence[1:].rstrip('.')}"


PARTS = {
    "summary": "The summary at its head",
    "introduction": "The introduction",
    "Early Days": "The early days",
    "Passenger Car Market": "Entering the passenger-car market",
    "Embracing the Future": "Embracing the future",
    "Road Ahead": "The road ahead",
}
"""The parts of the article in its order: how locators begin, to heading."""

REST = "Elsewhere in it"


def place_in_article(claim: jac.Claim) -> tuple[int, int, str]:
    """Return where a claim stands, to sort by: the part of the article, and the paragraph."""
    where = (claim.locator or "").partition(";")[0]
    part = next((n for n, word in enumerate(PARTS) if where.startswith(word)), len(PARTS))
    number = NUMBER.search(where)
    return part, int(number[0]) if number else 0, claim.id


def _part(claim: jac.Claim) -> str:
    return [*PARTS.values(), REST][place_in_article(claim)[0]]


def _claim(claim: jac.Claim, guide: Guide) -> str:
    """Return a claim: what is asserted, the verdict and why, the sources, the records."""
    heading = f"{place(claim.id)}\n### {escape(claim.text)}"
    where = f" *({escape(claim.locator)})*" if claim.locator else ""
    verdict = f"**{format_word(claim.verdict).capitalize()}.** {escape(claim.reason)}{where}"
    records = ", ".join(explorer(escape(one.label), one.id) for one in claim.records)
    about = guide.links(claim.about)
    return join_blocks(
        heading,
        verdict,
        "\n".join(_sides(claim)),
        f"Records: {records}" if records else "",
        f"About: {about}" if about else "",
    )


def _sides(claim: jac.Claim) -> list[str]:
    """Return the sources for, against and around a claim as items of a list."""
    return [
        f"- {side}: {link(Text(cited.source.label, url=cited.source.url))}: {escape(cited.says)}"
        for stance, side in SIDES.items()
        for cited in claim.citations
        if cited.stance == stance and cited.source != claim.made_by
    ]
