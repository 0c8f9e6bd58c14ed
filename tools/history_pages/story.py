"""The pages that tell the history: by decade, by theme, and the list of both."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

import jac_history as jac
from history_pages.article import article
from history_pages.guide import Guide
from history_pages.pictures import timeline
from history_pages.teller import DETAIL, MADE_BY, Teller
from jac_history._story.story import year_of
from jac_history._story.themes import THEMES, theme_of
from markdown_kit import escape, join_blocks, page, to_place, toctree

LEAST = 20
"""A chapter goes on to the next decade until it has so many milestones."""

TOLD = ("trucks", "buses", "cars", "electric", "partnerships", "abroad", "leadership")
"""The themes that have a page."""


@attrs.frozen
class Chapter:
    """Some decades of the history.

    Attributes:
        milestones: What happened in them, in order of time.
    """

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
    return {
        "index.md": _overview(parts, guide),
        **{f"{part.name}.md": _chapter(part, guide) for part in parts},
        **{f"{theme}.md": _theme(theme, guide) for theme in TOLD},
        "article.md": article(guide),
    }


def _overview(parts: Sequence[Chapter], guide: Guide) -> str:
    name = guide.company.name
    main = [one for part in parts for one in part.milestones if one.importance == 1]
    return page(
        escape(f"The history of {name}"),
        f"Told from the {sum(len(part.milestones) for part in parts)} milestones of the dataset, "
        f"version {escape(guide.data.dataset_info().version)}, by decade and by theme. The picture "
        f"and the lists below are the main line, {len(main)} of them; the chapters tell the rest. "
        "Every statement has a footnote with its sources and what each of them says. Where sources "
        "contradict each other, the text tells it.",
        timeline(main, f"The main line of the history of {name}"),
        "## By theme\n\n" + "\n".join(f"- [{THEMES[theme]}]({theme}.md)" for theme in TOLD),
        "The article from which the research began is gone through [claim by claim](article.md).",
        *(block for part in parts for block in _outline(part)),
        toctree([*(part.name for part in parts), *TOLD, "article"]),
        made_by=MADE_BY,
    )


def _outline(part: Chapter) -> Iterator[str]:
    main = [one for one in part.milestones if one.importance == 1]
    yield f"## [{part.title}]({part.name}.md)"
    yield "\n".join(
        f"- {escape(one.when.human())}: {to_place(escape(one.title), one.id)}" for one in main
    )
    yield f"And {len(part.milestones) - len(main)} milestones more."


def _chapter(part: Chapter, guide: Guide) -> str:
    teller = Teller(guide, has_places=True)
    shown = [one for one in part.milestones if one.importance < DETAIL]
    picture = timeline(shown, f"The history of {guide.company.name}, {part.title}")
    decades = [(decade, list(group)) for decade, group in groupby(part.milestones, _decade)]
    if len(decades) == 1:
        [(decade, told)] = decades
        years = f"## Year by year\n\n{teller.by_year(told)}"
        blocks = [teller.intro(f"{decade}s"), picture, years]
    else:
        blocks = [
            picture,
            *(
                join_blocks(f"## The {decade}s", teller.intro(f"{decade}s"), teller.by_year(told))
                for decade, told in decades
            ),
        ]
    return page(part.title, *blocks, teller.end(), made_by=MADE_BY)


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
        made_by=MADE_BY,
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
