"""The pages that tell the history by decade."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import jac_history as jac
from history_pages.chapters import Chapter, chapters, year_of
from history_pages.entries import brief, pointer, told
from history_pages.guide import Guide
from history_pages.markup import fold, joined, page, text
from history_pages.pictures import timeline

DETAIL = 3
"""What has this importance is told briefly."""


def story(guide: Guide) -> dict[str, str]:
    """Return the pages: the name of the file to its text."""
    parts = list(chapters(guide.data.milestones()))
    return {
        "index.md": _overview(parts, guide),
        **{f"{part.name}.md": _chapter(part, guide) for part in parts},
    }


def _overview(parts: Sequence[Chapter], guide: Guide) -> str:
    name = guide.company.name
    main = [one for part in parts for one in part.milestones if one.importance == 1]
    return page(
        text(f"The history of {name}"),
        f"Told from the {sum(len(part.milestones) for part in parts)} milestones of the dataset, "
        f"version {text(guide.data.dataset_info().version)}. The picture and the list below are "
        f"the main line, {len(main)} of them; the chapters tell the rest. Every statement has its "
        "sources: each number behind it is a link to one. Where sources contradict each other, "
        "the chapter sets them side by side.",
        timeline(main, f"The main line of the history of {name}"),
        *(part for chapter in parts for part in _outline(chapter)),
        toctree(part.name for part in parts),
    )


def toctree(names: Iterator[str] | Sequence[str]) -> str:
    """Return the list of pages that the side bar shows."""
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```"])


def _outline(chapter: Chapter) -> Iterator[str]:
    main = [one for one in chapter.milestones if one.importance == 1]
    yield f"## [{chapter.title}]({chapter.name}.md)"
    yield "\n".join(map(pointer, main))
    yield f"And {len(chapter.milestones) - len(main)} milestones more."


def _chapter(chapter: Chapter, guide: Guide) -> str:
    shown = [one for one in chapter.milestones if one.importance < DETAIL]
    return page(
        chapter.title,
        f"{len(shown)} milestones in full, marked where they are of the main line, and "
        f"{len(chapter.milestones) - len(shown)} details, each with its sources.",
        timeline(shown, f"The history of {guide.company.name}, {chapter.title}"),
        *(_decade(decade, group, guide) for decade, group in chapter.decades()),
    )


def _decade(decade: int, milestones: list[jac.Milestone], guide: Guide) -> str:
    years = groupby(milestones, year_of)
    return joined(f"## The {decade}s", *(_year(year, list(group), guide) for year, group in years))


def _year(year: int, milestones: list[jac.Milestone], guide: Guide) -> str:
    shown = [one for one in milestones if one.importance < DETAIL]
    details = [one for one in milestones if one.importance >= DETAIL]
    return joined(
        f"### {year}", *(told(one, guide) for one in shown), _details(details, bool(shown))
    )


def _details(details: list[jac.Milestone], is_folded: bool) -> str:
    if not details:
        return ""
    summary = "1 detail" if len(details) == 1 else f"{len(details)} details"
    return fold(summary, "\n".join(map(brief, details)), is_open=not is_folded)
