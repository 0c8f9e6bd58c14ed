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
    from jac_history._display.tables import Table


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
        return self._text()

    def __repr__(self) -> str:
        """Return one short line: of what it is a card."""
        return f"<Card of {self.record!r}>"

    def _repr_html_(self) -> str:
        from jac_history._display.html import card_html

        return card_html(self.record, self.disputes, self._tables())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_card

        return bundle_card(self.record, self.disputes, self._tables(), include, exclude)

    def _text(self, width: int | None = None) -> str:
        """Return the card as text; without a width it is as wide as the terminal."""
        from jac_history._display.terminal import card_text

        return card_text(self.record, self.disputes, self._tables(), width)

    def _tables(self) -> "list[Table]":
        from jac_history._display.tables import table_of

        return [table_of(self.milestones, most=10)] if self.milestones else []
