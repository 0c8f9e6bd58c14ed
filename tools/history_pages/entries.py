"""Milestones as they stand on a page: in full, or in a line."""

import jac_history as jac
from history_pages import evidence
from history_pages.clashes import side_by_side
from history_pages.guide import Guide
from history_pages.markup import anchor, box, date, explorer, joined, text, to_anchor


def told(milestone: jac.Milestone, guide: Guide) -> str:
    """Return a milestone in full, as the place that links to it lead to."""
    return joined(anchor(milestone.id), _entry(milestone, text(milestone.title), None, guide))


def retold(milestone: jac.Milestone, about: jac.Entity, guide: Guide) -> str:
    """Return a milestone in full on the page of an entity; it leads to its place in the history."""
    return _entry(milestone, to_anchor(text(milestone.title), milestone.id), about, guide)


def brief(milestone: jac.Milestone) -> str:
    """Return a milestone as an item of a list, as the place that links to it lead to."""
    title = explorer(text(milestone.title), milestone.id)
    sources = evidence.numbered(milestone.citations)
    return f"- {anchor(milestone.id)}\n  {date(milestone.when)} {title} [{sources}]"


def pointer(milestone: jac.Milestone) -> str:
    """Return a milestone as an item of a list that leads to its place in the history."""
    title = to_anchor(text(milestone.title), milestone.id)
    return f"- {date(milestone.when)} {title} [{evidence.numbered(milestone.citations)}]"


def _entry(milestone: jac.Milestone, title: str, page_of: jac.Entity | None, guide: Guide) -> str:
    look = "hist-entry hist-main" if milestone.importance == 1 else "hist-entry"
    return box(
        look,
        f"{date(milestone.when)} **{title}**",
        text(milestone.summary),
        box("hist-meta", " · ".join(_meta(milestone, page_of, guide))),
        evidence.folded(milestone.citations),
        *(side_by_side(dispute, guide) for dispute in guide.disputes(milestone)),
    )


def _meta(milestone: jac.Milestone, page_of: jac.Entity | None, guide: Guide) -> list[str]:
    others = [one for one in milestone.entities if one != page_of]
    return [
        *([guide.links(others)] if others else []),
        milestone.category,
        *(["main line"] if milestone.importance == 1 else []),
        f"{evidence.confidence(milestone.confidence)} confidence",
        explorer("in the explorer", milestone.id),
        evidence.named(milestone.citations),
    ]
