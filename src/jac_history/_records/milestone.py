"""Milestones: what happened."""

from typing import ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import Category, Confidence, Importance, RecordType


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Milestone(Record):
    """One thing that happened, or held for a time.

    Attributes:
        when: The day or period of the event itself, not of its announcement.
        title: A short phrase for a timeline.
        summary: One to three sentences.
        category: The kind of event.
        about: The entities concerned.
        citations: What each source says.
        confidence: ``high``: a primary source or two independent ones; ``medium``: one good press
            source; ``low``: a blog, a forum, a mirror or the starting article alone.
        importance: 1 for the main line of the history, 2 for what a chapter would tell, 3 detail.
    """

    record_type: ClassVar[RecordType] = "milestone"
    time_field: ClassVar[str | None] = "when"

    when: EDTFDate
    title: str
    summary: str
    category: Category
    about: tuple[Entity, ...]
    citations: tuple[Citation, ...]
    confidence: Confidence
    importance: Importance

    @property
    def label(self) -> str:
        """The title."""
        return self.title
