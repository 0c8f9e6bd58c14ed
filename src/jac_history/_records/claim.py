"""Claims: what a source asserts, and what the evidence says of it."""

from typing import ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.late import attrs
from jac_history._records.source import Citation, Source
from jac_history._records.vocabulary import ClaimVerdict, RecordType


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Claim(Record):
    """What a source asserts, held against what other sources say.

    Attributes:
        text: What is asserted, in our words.
        made_by: The source that asserts it.
        locator: Where in that source, or None.
        about: The entities concerned.
        when: The time that it speaks of, or None.
        verdict: ``confirmed``, ``partly``, ``contradicted``, ``unconfirmed`` or ``opinion``.
        reason: Why, in one sentence that can be quoted.
        records: The records that bear on it.
        citations: What each source says of it.
    """

    record_type: ClassVar[RecordType] = "claim"
    time_field: ClassVar[str | None] = "when"

    text: str
    made_by: Source
    about: tuple[Entity, ...]
    verdict: ClaimVerdict
    reason: str
    citations: tuple[Citation, ...]
    locator: str | None = None
    when: EDTFDate | None = None
    records: tuple[Record, ...] = ()

    @property
    def label(self) -> str:
        """What is asserted."""
        return self.text
