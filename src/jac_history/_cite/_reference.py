"""What can be cited."""

from typing import Literal, NamedTuple, TypeAlias

from jac_history._dates import EDTFDate, Precision

ReferenceKind: TypeAlias = Literal["webpage", "document", "dataset"]

UNTITLED = "[Untitled]"

KNOWN_PARTS = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}
"""How many of year, month and day a date of each precision has."""


class Reference(NamedTuple):
    """One thing to cite, whatever the style.

    Attributes:
        key: Its identifier.
        kind: ``webpage``, ``document`` (without an address) or ``dataset``.
        title: Its title, or None where it has none that is known.
        author: Who wrote it, where that is known to be other than the publisher.
        publisher: Who published it, or None.
        url: Where it can be read, or None.
        published: When it was published, or None if it does not say.
        language: Its language as a BCP 47 tag, or None.
        version: Its version, or None.
        note: A remark, or None.
    """

    key: str
    kind: ReferenceKind
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: EDTFDate | None = None
    language: str | None = None
    version: str | None = None
    note: str | None = None

    @property
    def shown_title(self) -> str:
        """The title, or a placeholder in the brackets that mark what is not a title."""
        return self.title or UNTITLED

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known; empty where not even the year is."""
        if self.published is None or self.published.precision not in KNOWN_PARTS:
            return ()
        known = KNOWN_PARTS[self.published.precision]
        return tuple(int(part) for part in self.published.text.rstrip("~?%").split("-")[:known])

    @property
    def vague_date(self) -> str | None:
        """The date in words where year, month and day do not say all of it, or None."""
        if self.published is None:
            return None
        whole = "-".join(f"{part:02}" for part in self.date_parts)
        return None if whole == self.published.text else self.published.human()

    @property
    def remarks(self) -> str | None:
        """The note, with the date in words where the style has no field for it."""
        vague = self.vague_date and f"Published {self.vague_date}"
        return ". ".join(text for text in (vague, self.note) if text) or None
