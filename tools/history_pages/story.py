"""The pages that tell the history: by decade, by theme, the article claim by claim, the list."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import jac_history as jac
from history_pages.guide import Guide
from history_pages.pictures import timeline
from history_pages.teller import ARTICLE, DETAIL, Teller
from jac_history._display.markup import join_blocks
from jac_history._story.story import year_of
from jac_history._story.themes import THEMES, theme_of
from markdown_kit import page
from pages import render_page

LEAST = 20
"""A chapter goes on to the next decade until it has so many milestones."""

TOLD = ("trucks", "buses", "cars", "electric", "partnerships", "abroad", "leadership")
"""The themes that have a page."""

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
WRONG = {
    "contradicted": "Contradicted, {}:",
    "partly": "Partly right, {}:",
}
"""The verdicts whose claims are listed at the head of the page, with what stands above them."""
NUMBER = re.compile(r"\d+")


class Chapter(NamedTuple):
    """Some decades of the history: what happened in them, in order of time."""

    milestones: tuple[jac.Milestone, ...]

    @property
    def title(self) -> str:
        """The first and the last year of which it tells."""
        return f"{year_of(self.milestones[0])} to {year_of(self.milestones[-1])}"

    @property
    def name(self) -> str:
        """The name of its page, which more data does not change."""
        first, last = (_decade(self.milestones[end]) for end in (0, -1))
        return f"{first}s" if first == last else f"{first}s-{last}s"


def chapters(milestones: Sequence[jac.Milestone]) -> Iterator[Chapter]:
    """Yield milestones in chapters: decades, those with little to tell joined."""
    ordered = sorted(milestones, key=lambda one: (year_of(one), one.when.sort_key, one.id))
    waiting: list[jac.Milestone] = []
    for _, group in groupby(ordered, _decade):
        waiting += group
        if len(waiting) >= LEAST:
            yield Chapter(tuple(waiting))
            waiting = []
    if waiting:
        yield Chapter(tuple(waiting))


def story(guide: Guide) -> dict[str, str]:
    """Return the pages: the name of the file to its text."""
    parts = list(chapters(guide.data.milestones()))
    overview = {
        "chapters": parts,
        "guide": guide,
        "main": [one for part in parts for one in part.milestones if one.importance == 1],
        "themes": {theme: THEMES[theme] for theme in TOLD},
        "timeline": timeline,
    }
    return {
        "index.md": render_page("history", "history_pages", **overview),
        **{f"{part.name}.md": _chapter(part, guide) for part in parts},
        **{f"{theme}.md": _theme(theme, guide) for theme in TOLD},
        "article.md": article(guide),
    }


def _chapter(part: Chapter, guide: Guide) -> str:
    teller = Teller(guide, has_places=True)
    shown = [one for one in part.milestones if one.importance < DETAIL]
    picture = timeline(shown, f"The history of {guide.company.name}, {part.title}")
    decades = [(decade, list(group)) for decade, group in groupby(part.milestones, _decade)]
    if len(decades) == 1:
        [(decade, milestones)] = decades
        years = f"## Year by year\n\n{teller.by_year(milestones)}"
        blocks = [teller.intro(f"{decade}s"), picture, years]
    else:
        blocks = [
            picture,
            *(
                join_blocks(f"## The {decade}s", teller.intro(f"{decade}s"), teller.by_year(group))
                for decade, group in decades
            ),
        ]
    return page(part.title, *blocks, teller.end())


def _theme(theme: str, guide: Guide) -> str:
    teller = Teller(guide, has_places=False)
    happened = [
        one for one in guide.data.milestones() if one.importance < DETAIL and theme_of(one) == theme
    ]
    lasting = _lasting(theme, guide)
    return page(
        THEMES[theme],
        teller.intro(theme),
        timeline(happened, f"{THEMES[theme]} on a line of time"),
        *(f"## {heading}\n\n{teller.paragraphs(found)}" for heading, found in lasting if found),
        f"## What happened\n\n{teller.by_year(happened)}",
        teller.end(),
    )


def _lasting(theme: str, guide: Guide) -> list[tuple[str, jac.Records[jac.Record]]]:
    """Return what a theme has beside milestones, under headings."""
    data, company = guide.data, guide.company
    if theme == "partnerships":
        return [("With whom", data.partnerships_of(company))]
    if theme == "leadership":
        return [("Who led", data.leaders_of(company)), ("Who owned", data.owners_of(company))]
    return []


def _decade(milestone: jac.Milestone) -> int:
    return year_of(milestone) // 10 * 10


def article(guide: Guide) -> str:
    """Return the page: every claim in the order of the article, its verdict and its sources."""
    found = [claim for claim in guide.data.claims() if claim.made_by.id == ARTICLE]
    claims = sorted(found, key=place_in_article)
    parts = [(heading, list(group)) for heading, group in groupby(claims, _part)]
    return render_page(
        "article", "history_pages", guide=guide, claims=claims, parts=parts, WRONG=WRONG
    )


def place_in_article(claim: jac.Claim) -> tuple[int, int, str]:
    """Return where a claim stands, to sort by: the part of the article, and the paragraph."""
    where = (claim.locator or "").partition(";")[0]
    part = next((n for n, word in enumerate(PARTS) if where.startswith(word)), len(PARTS))
    number = NUMBER.search(where)
    return part, int(number[0]) if number else 0, claim.id


def _part(claim: jac.Claim) -> str:
    return [*PARTS.values(), REST][place_in_article(claim)[0]]
