"""Records as the pages tell them: the library's prose, with places, links and folds around it."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

import jac_history as jac
from history_pages import intros
from history_pages.guide import Guide
from jac_history._display.markup import escape, join_blocks
from jac_history._records.base import time_in_words
from jac_history._story.story import Around, NoteStyle, Story, year_of
from markdown_kit import card_link, explorer, fold, place, title_link

DETAIL = 3
"""What has this importance is told in a line."""

ARTICLE = "pandayoo-the-jac-story-how"
"""The article from which the research began, each claim of which has a place on a page."""


class Teller:
    """Tells records on one page, and gives its footnotes.

    Args:
        guide: Finds the pages of entities.
        has_places: Whether links to records lead to where they are told here.
        of: The entity whose page it is, to which no link leads.
    """

    def __init__(self, guide: Guide, *, has_places: bool, of: jac.Entity | None = None) -> None:
        data = guide.data
        around = Around(data.disputes(), lambda entity_id: data.get(entity_id).label)
        style = NoteStyle(shows_statements=True, prefix="n-", lead=_lead)
        self._story = Story(around, style)
        self._guide = guide
        self._has_places = has_places
        self._of = of

    def intro(self, name: str) -> str:
        """Return the summary of a decade or theme, its footnotes leading to records."""
        return intros.with_footnotes(name, self._story.footnote)

    def by_year(self, records: Iterable[jac.Record]) -> str:
        """Return records under their years, details folded away."""
        ordered = sorted(records, key=lambda one: (year_of(one), one.time is None))
        return join_blocks(
            *(
                join_blocks(f"### {year}", self.paragraphs(list(group)))
                for year, group in groupby(ordered, year_of)
            )
        )

    def paragraphs(self, records: Sequence[jac.Record]) -> str:
        """Return records one after the other, details in a list at the end.

        The list is folded away where it stands beside others.
        """
        details = [one for one in records if getattr(one, "importance", 1) >= DETAIL]
        paragraphs = [self._paragraph(one) for one in records if one not in details]
        lines = "\n".join(map(self._line, details))
        count = "1 detail" if len(details) == 1 else f"{len(details)} details"
        return join_blocks(*paragraphs, fold(count, lines) if paragraphs and lines else lines)

    def end(self) -> str:
        """Return what is uncertain, and the footnotes."""
        doubts = self._story.doubts()
        uncertain = fold("What is uncertain on this page, and why", doubts) if doubts else ""
        return join_blocks(uncertain, self._story.notes())

    def _paragraph(self, record: jac.Record) -> str:
        text = self._linked(self._story.tell(record), record)
        if not isinstance(record, jac.Milestone):
            return f"{text} {explorer('Card', record.id)}"
        mark = place(record.id) + "\n" if self._has_places else ""
        stop = "" if record.label.endswith(".") else "."
        return f"{mark}**{self._title(record)}{stop}** {text}"

    def _line(self, record: jac.Record) -> str:
        mark = f"{place(record.id)}\n  " if self._has_places else ""
        date = escape(time_in_words(record))
        return f"- {mark}{date}: {self._title(record)}{self._story.footnote(record)}"

    def _title(self, record: jac.Record) -> str:
        return card_link(record) if self._has_places else title_link(record)

    def _linked(self, text: str, record: jac.Record) -> str:
        """Return prose in which the first mention of each entity with a page leads there."""
        prose, mark, rest = text.partition("[^")
        others = [one for one in record.entities if one != self._of]
        pages = {escape(one.name): one for one in others if self._guide.has_page(one)}
        if not pages:
            return text
        names = "|".join(re.escape(name) for name in sorted(pages, key=len, reverse=True))

        def link(match: re.Match[str]) -> str:
            entity = pages.pop(match[0], None)
            return self._guide.link(entity) if entity else match[0]

        return re.sub(rf"(?<!\w)(?:{names})(?!\w)", link, prose) + mark + rest


def _lead(record: jac.Record) -> str:
    """Return what leads from a footnote to its record."""
    date = f" ({escape(time_in_words(record))})" if record.time else ""
    return f"{_to_record(record)}{date}. "


def _to_record(record: jac.Record) -> str:
    """Return the label of a record as a link to its card; claims are told with the article."""
    if not isinstance(record, jac.Claim):
        return card_link(record)
    return title_link(record) if record.made_by.id == ARTICLE else escape(record.label)
