"""All records of a type."""

from typing import TYPE_CHECKING

from jac_history._dataset._base import Base
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._records.dispute import Dispute
    from jac_history._records.entities import (
        Brand,
        Facility,
        Organization,
        Person,
        Place,
        Programme,
        Technology,
        Vehicle,
    )
    from jac_history._records.figure import Figure
    from jac_history._records.milestone import Milestone
    from jac_history._records.relations import Partnership, Stake, Tenure
    from jac_history._records.source import Source


class Lists(Base):
    """All records of each type: those with a date by date, the others by id."""

    def milestones(self) -> "Records[Milestone]":
        """Return all milestones, by date."""
        return self._all("milestone")

    def organizations(self) -> "Records[Organization]":
        """Return all organisations, by id."""
        return self._all("organization")

    def people(self) -> "Records[Person]":
        """Return all people, by id."""
        return self._all("person")

    def brands(self) -> "Records[Brand]":
        """Return all brands, by id."""
        return self._all("brand")

    def vehicles(self) -> "Records[Vehicle]":
        """Return all vehicles, by id."""
        return self._all("vehicle")

    def places(self) -> "Records[Place]":
        """Return all places, by id."""
        return self._all("place")

    def facilities(self) -> "Records[Facility]":
        """Return all facilities, by id."""
        return self._all("facility")

    def programmes(self) -> "Records[Programme]":
        """Return all programmes, by id."""
        return self._all("programme")

    def technologies(self) -> "Records[Technology]":
        """Return all technologies, by id."""
        return self._all("technology")

    def partnerships(self) -> "Records[Partnership]":
        """Return all partnerships, by date."""
        return self._all("partnership")

    def tenures(self) -> "Records[Tenure]":
        """Return all terms of office, by date."""
        return self._all("tenure")

    def stakes(self) -> "Records[Stake]":
        """Return all shareholdings, by date."""
        return self._all("stake")

    def figures(self) -> "Records[Figure]":
        """Return all figures, by period."""
        return self._all("figure")

    def disputes(self) -> "Records[Dispute]":
        """Return all disputes, by id."""
        return self._all("dispute")

    def sources(self) -> "Records[Source]":
        """Return all sources, by id."""
        return self._all("source")
