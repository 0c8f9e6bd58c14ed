"""What all records have in common."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import attrs

from jac_history._records._words import RecordType

if TYPE_CHECKING:
    from jac_history._dates import EDTFDate
    from jac_history._records._entities import Entity
    from jac_history._records._source import Citation


@attrs.frozen(kw_only=True, repr=False)
class Record:
    """One thing the dataset knows, under a stable id.

    Records are immutable, hashable, copyable and picklable. Two records are equal when all their
    fields are.

    Attributes:
        id: Stable kebab-case identifier, unique in the whole dataset.
    """

    record_type: ClassVar[RecordType]
    time_field: ClassVar[str | None] = None

    id: str = attrs.field()

    @property
    def label(self) -> str:
        """One line that names the record for a reader."""
        return self.id

    @property
    def time(self) -> "EDTFDate | None":
        """When the thing happened or held: the field that `time_field` names, if there is one."""
        return getattr(self, self.time_field) if self.time_field else None

    @property
    def entities(self) -> tuple["Entity", ...]:
        """The entities that the record speaks of, in its own order, each once."""
        return ()

    @property
    def evidence(self) -> tuple["Citation", ...]:
        """All citations of the record."""
        return getattr(self, "citations", ())

    def __repr__(self) -> str:
        """Return one short line: class, id, date and label."""
        shown = [self.id, str(self.time) if self.time else "", self.label]
        texts = dict.fromkeys(text for text in shown if text)
        return f"<{type(self).__name__} {' | '.join(texts)}>"


def unique(entities: Sequence["Entity | None"]) -> tuple["Entity", ...]:
    """Return the entities without gaps and repetitions, in their order."""
    return tuple({entity.id: entity for entity in entities if entity is not None}.values())
