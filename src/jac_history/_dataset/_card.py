"""One record with all that the dataset knows around it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs

from jac_history._exceptions import publish
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute
from jac_history._records.milestone import Milestone
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._show import Sheet, Table


@publish
@attrs.frozen(kw_only=True, repr=False)
class Card:
    """A record with its disputes and milestones, to be looked at.

    A notebook shows it as a card; ``str`` of it is the same as text.

    Attributes:
        record: The record.
        disputes: What its sources differ on.
        milestones: The milestones about it, if it is an entity.
    """

    record: Record
    disputes: Records[Dispute]
    milestones: Records[Milestone]

    def __str__(self) -> str:
        return self._sheet().text()

    def __repr__(self) -> str:
        """Return one short line: of what it is a card."""
        return f"<Card of {self.record!r}>"

    def _repr_html_(self) -> str:
        return self._sheet().html()

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._show import bundle

        return bundle(self._sheet(), include, exclude)

    def _sheet(self) -> "Sheet":
        from jac_history._records._sheet import sheet_of

        return sheet_of(self.record, self.disputes, self._tables())

    def _tables(self) -> "list[Table]":
        """Return the milestones: all if they fit into a table, else those of most importance."""
        from jac_history._records._listed import table_of
        from jac_history._show import SHOWN_ROWS

        if len(self.milestones) <= SHOWN_ROWS:
            return [table_of(self.milestones)] if self.milestones else []
        first = min(milestone.importance for milestone in self.milestones)
        main = table_of(self.milestones.where(importance=first))
        return [attrs.evolve(main, heading="Main milestones", among=len(self.milestones))]
