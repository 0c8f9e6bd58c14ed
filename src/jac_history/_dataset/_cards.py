"""One record with all that the dataset knows around it, and the dataset as a thing to cite."""

from typing import TYPE_CHECKING, Any

from jac_history._dataset._base import Base
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._cite import CitationStyle
    from jac_history._dataset._card import Card
    from jac_history._records.dispute import Dispute


class Cards(Base):
    """Records with what is around them."""

    _info: dict[str, Any]

    def disputes_of(self, record: "str | Record") -> "Records[Dispute]":
        """Return the disputes over the fields of one record, by id.

        Args:
            record: The record, its id, or any name of an entity.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> [d.field for d in jac.disputes_of("first-truck-1968")]
        ['when']
        """
        wanted = self._found(record)
        table = self._store.table("dispute")
        # A dispute mentions what its record does, so only those have to be built.
        named = table.mentioning(wanted.entities[0].id) if wanted.entities else ()
        disputes = (table.record(i) for i in named)
        return self._records((one for one in disputes if one.record.id == wanted.id), "dispute")

    def card(self, record: "str | Record") -> "Card":
        """Return one record with its disputes and milestones, to look at in a notebook.

        Args:
            record: The record, its id, or any name of an entity.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> card = jac.card("nio")
        >>> card.record.name
        'NIO'
        >>> "nio-manufacturing-agreement-2016" in card.milestones.ids
        True
        """
        # Imported here: most programs never look at a card.
        from jac_history._dataset._card import Card

        wanted = self._found(record)
        table = self._store.table("milestone")
        named = table.mentioning(wanted.id) if isinstance(wanted, Entity) else ()
        return Card(
            record=wanted,
            disputes=self.disputes_of(wanted),
            milestones=self._records((table.record(i) for i in named), "milestone"),
        )

    def cite(self, style: "CitationStyle") -> str:
        """Return a reference to this version of the dataset, in a form for bibliographies.

        Author and title are those of the dataset's own ``citation``, which begins with
        ``Author: Title.``; without one the dataset's name is its title.

        Args:
            style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

        Raises:
            InvalidArgumentError: Another style.

        >>> import jac_history as jac
        >>> jac.DATA_VERSION in jac.cite("text")
        True
        """
        from jac_history._cite import cite
        from jac_history._cite.reference import reference_of
        from jac_history._metadata import describe

        return cite([reference_of(describe(self._info))], style)

    def _found(self, record: "str | Record") -> Record:
        if isinstance(record, Record):
            return record
        known = self._record(record) if isinstance(record, str) else None
        found: Record = self._entity(record) if known is None else known
        return found
