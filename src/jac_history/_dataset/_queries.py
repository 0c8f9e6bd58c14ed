"""The queries over time, partners, leaders, owners and figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jac_history._dataset._base import Base, check_word
from jac_history._dataset.tables import common
from jac_history._dates import Certainty, Window, parse_on, parse_window
from jac_history._exceptions import InvalidArgumentError
from jac_history._records.vocabulary import Category, MinimumCertainty, PartnershipKind, words
from jac_history._results import Records, certainties

if TYPE_CHECKING:
    from jac_history._dataset.tables import Table
    from jac_history._dates.datelike import DateLike
    from jac_history._records.base import Record
    from jac_history._records.entities import Entity, Organization
    from jac_history._records.milestone import Milestone
    from jac_history._records.relations import Partnership, Stake, Tenure

JAC = "jac-motors"

SIDES = 2
"""A window has a first and a last day."""

LEADING_POSITIONS = (
    "chairman",
    "general manager",
    "president",
    "chief executive",
    "party secretary",
    "factory director",
    "head",
)
"""The offices that `leaders_of` counts when no position is asked for."""


class Queries(Base):
    """Queries that know possible from definite."""

    def milestones_between(
        self,
        start: DateLike | None,
        end: DateLike | None,
        *,
        certainty: MinimumCertainty | Certainty = "possible",
        category: Category | None = None,
        about: str | Entity | None = None,
    ) -> Records[Milestone]:
        """Return the milestones whose date overlaps a window, by date.

        Args:
            start: First day of the window: a year (``2002``), an EDTF year, month or day
                (``"2002-03"``), a `datetime.date`, or None for no limit.
            end: Last day, in the same forms; the end of a year is its 31 December.
            certainty: ``possible`` (may overlap) or ``definite`` (does overlap for certain).
            category: Only milestones of this category.
            about: Only milestones about this entity, by id, any name or record.

        Raises:
            InvalidDateError: The window is no window, or starts after its end.
            InvalidArgumentError: Unknown certainty or category.
            UnknownNameError: No entity is called so.
            AmbiguousNameError: Several entities are called so.

        >>> import jac_history as jac
        >>> day = "2001-08-24"
        >>> [m.title for m in jac.milestones_between(day, day, certainty="definite")]
        ['Shares listed on the Shanghai Stock Exchange']
        """
        check_word("category", category, words(Category))
        table = self._store.table("milestone")
        found = self._in_window(table, parse_window(start, end), certainty)
        if category is not None:
            kinds = table.columns.words["category"]
            found = [i for i in found if kinds[i] == category]
        if about is not None:
            found = common(tuple(found), table.mentioning(self._entity(about).id))
        return self._records([table.record(i) for i in found], "milestone")

    def partnerships_of(
        self,
        who: str | Organization = JAC,
        *,
        on: DateLike | None = None,
        between: tuple[DateLike | None, DateLike | None] | None = None,
        kind: PartnershipKind | None = None,
        certainty: MinimumCertainty | Certainty = "possible",
    ) -> Records[Partnership]:
        """Return the partnerships of an organisation, by date.

        Args:
            who: The organisation, by id, any name or record.
            on: Only those that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            kind: Only those of this kind.
            certainty: ``possible`` (may have held then) or ``definite``.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown kind or certainty, or `on` and `between` together.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.

        >>> import jac_history as jac
        >>> [p.kind for p in jac.partnerships_of("NIO", on="2018-06-01")]
        ['strategic-agreement', 'contract-manufacturing']
        """
        check_word("kind", kind, words(PartnershipKind))
        table = self._store.table("partnership")
        entity = self._entity(who, "organization")
        found = self._in_time(table, entity.id, window_of(on, between), certainty)
        if kind is not None:
            kinds = table.columns.words["kind"]
            found = [i for i in found if kinds[i] == kind]
        return self._records([table.record(i) for i in found], "partnership")

    def partners_of(
        self,
        who: str | Organization = JAC,
        *,
        on: DateLike | None = None,
        between: tuple[DateLike | None, DateLike | None] | None = None,
        kind: PartnershipKind | None = None,
        certainty: MinimumCertainty | Certainty = "possible",
    ) -> Records[Organization]:
        """Return the organisations that were partners of one, by id.

        Arguments and errors are those of `partnerships_of`.

        >>> import jac_history as jac
        >>> "nio" in jac.partners_of(on="2018-06-01").ids
        True
        """
        deals = self.partnerships_of(who, on=on, between=between, kind=kind, certainty=certainty)
        own = self._entity(who, "organization").id
        partners = {party.entity.id: party.entity for deal in deals for party in deal.parties}
        return self._records(
            [partners[one] for one in sorted(partners) if one != own], "organization"
        )

    def leaders_of(
        self,
        who: str | Entity = JAC,
        *,
        on: DateLike | None = None,
        position: str | None = None,
    ) -> Records[Tenure]:
        """Return the terms of office of those who led an organisation, by date.

        Args:
            who: The organisation (rarely a brand or plant), by id, any name or record.
            on: Only terms that may have run on this day (or in this month or year);
                ``tenure.period.certainty_in(...)`` tells how sure that is.
            position: One office, such as ``chief engineer``; without it chairmen, general
                managers, presidents, chief executives, party secretaries, factory directors
                and heads.

        Raises:
            InvalidDateError: `on` is no day.
            InvalidArgumentError: No tenure in the dataset has this position.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> [t.person.name for t in jac.leaders_of(on="2015-01-01", position="chairman")]
        ['An Jin']
        """
        table = self._store.table("tenure")
        offices = table.columns.words["position"]
        check_word("position", position, tuple(sorted(set(offices))))
        wanted = LEADING_POSITIONS if position is None else (position,)
        found = self._in_time(table, self._entity(who).id, window_of(on, None), "possible")
        return self._records([table.record(i) for i in found if offices[i] in wanted], "tenure")

    def owners_of(
        self, who: str | Organization = JAC, *, on: DateLike | None = None
    ) -> Records[Stake]:
        """Return the shareholdings in an organisation, by date.

        Args:
            who: The organisation, by id, any name or record.
            on: Only stakes that may have been held on this day (or in this month or year).

        Raises:
            InvalidDateError: `on` is no day.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.

        >>> import jac_history as jac
        >>> [s.holder.id for s in jac.owners_of("volkswagen-anhui", on=2023)]
        ['jac-motors', 'volkswagen-china-investment']
        """
        entity = self._entity(who, "organization")
        table = self._store.table("stake")
        found = self._in_time(table, entity.id, window_of(on, None), "possible")
        stakes = (table.record(i) for i in found)
        return self._records([stake for stake in stakes if stake.of.id == entity.id], "stake")

    def _in_time(
        self, table: Table[Record], entity_id: str, window: Window | None, certainty: object
    ) -> Iterable[int]:
        certainties(certainty)
        named = table.mentioning(entity_id)
        if window is None:
            return named
        return common(named, tuple(self._in_window(table, window, certainty)))

    def _in_window(self, table: Table[Record], window: Window, certainty: object) -> Iterable[int]:
        if "possible" in certainties(certainty):
            return table.possible(window)
        return table.definite(window)


def window_of(
    on: DateLike | None, between: tuple[DateLike | None, DateLike | None] | None
) -> Window | None:
    """Return the window that `on` or `between` stands for; None for all time."""
    if on is not None and between is not None:
        raise InvalidArgumentError("between", between, expected="left out where 'on' is given")
    if on is not None:
        return parse_on(on)
    if between is None:
        return None
    if not isinstance(between, tuple | list) or len(between) != SIDES:
        raise InvalidArgumentError("between", between, expected="a pair of first and last day")
    return parse_window(*between)
