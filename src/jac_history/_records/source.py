"""Sources, and what each says."""

from typing import ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record
from jac_history._records.late import attrs
from jac_history._records.vocabulary import RecordType, SourceKind, Stance


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Source(Record):
    """A page or document that was read.

    Attributes:
        title: Its title; a description in [brackets] where the title was not visible, or None.
        publisher: Who published it, spelt one way throughout the dataset.
        url: The address that was read, or None where it is not to be linked.
        published: When it was published, or None if it does not say.
        kind: ``primary``, ``press``, ``reference``, ``blog`` or ``forum``.
        language: Its language as a BCP 47 tag, or None if unknown.
        note: A remark, or None.
        based_on: The source that it repeats: a mirror, rewrite, translation, aggregator or one
            press office's text; None if none.
    """

    record_type: ClassVar[RecordType] = "source"
    time_field: ClassVar[str | None] = "published"

    publisher: str
    kind: SourceKind
    title: str | None = None
    url: str | None = None
    published: EDTFDate | None = None
    language: str | None = None
    note: str | None = None
    based_on: "Source | None" = None

    @property
    def label(self) -> str:
        """Publisher and title."""
        return f"{self.publisher}: {self.title}" if self.title else self.publisher


def origin_of(source: Source) -> Source:
    """Return the source that one goes back to: two that repeat one another are one voice."""
    return source if source.based_on is None else origin_of(source.based_on)


@publish
@attrs.frozen(kw_only=True, eq=False)
class Citation(Comparable):
    """What one source says about a record.

    Attributes:
        source: The source.
        says: What it says, in our words, with its own dates and numbers.
        stance: Whether it ``supports`` the record, ``disputes`` it or only gives ``context``.
        locator: Where in the source, or None.
    """

    source: Source
    says: str
    stance: Stance = "supports"
    locator: str | None = None
