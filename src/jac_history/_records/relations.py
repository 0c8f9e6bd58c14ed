"""Relations that last: partnerships, terms of office, shareholdings."""

from typing import TYPE_CHECKING, ClassVar

from jac_history._dates import EDTFDate, bounds_of, is_doubtful
from jac_history._dates.certainty import not_before
from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record
from jac_history._records.entities import Entity, Organization, Person
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import (
    BOUNDS,
    Confidence,
    PartnershipKind,
    PeriodSide,
    RecordType,
    ValueBound,
)

if TYPE_CHECKING:
    from jac_history._dates.certainty import Bounds


@publish
@attrs.frozen(kw_only=True, eq=False)
class Party(Comparable):
    """One side of a partnership.

    Attributes:
        entity: The organisation.
        role: What it does in the partnership: ``contract manufacturer``, ``importer`` ...
    """

    entity: Organization
    role: str


class LastingRecord(Record):
    """What holds between parties from one day to another, which its `period` gives.

    It has no fields of its own: those that all relations have stand in different places in each.
    """

    __slots__ = ()

    time_field: ClassVar[str | None] = "period"

    def _bounds(self, as_of: int | None) -> "Bounds":
        """Give the bounds of its period, which does not begin before all its parties were there."""
        beginnings = (first_sure_day(entity.time) for entity in self.entities)
        return not_before(super()._bounds(as_of), beginnings)


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Partnership(LastingRecord):
    """Organisations that worked together under an agreement.

    Attributes:
        parties: The organisations and their roles.
        kind: ``joint-venture``, ``contract-manufacturing``, ``assembly`` (of kits abroad) ...
        period: From when to when; an unknown end is not an open one.
        summary: One to three sentences.
        citations: What each source says.
        confidence: How sure the record is: ``high``, ``medium`` or ``low``.
        only_attested: Which side of `period` is just the first or last day on which it is attested:
            ``start`` (it may have begun before), ``end`` (it may have ended after) or ``both``;
            None if neither.
    """

    record_type: ClassVar[RecordType] = "partnership"

    parties: tuple[Party, ...]
    kind: PartnershipKind
    period: EDTFDate
    summary: str
    citations: tuple[Citation, ...]
    confidence: Confidence
    only_attested: PeriodSide | None = None

    @property
    def label(self) -> str:
        """The parties and the kind."""
        names = " and ".join(party.entity.name for party in self.parties)
        return f"{names} ({self.kind.replace('-', ' ')})"


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Tenure(LastingRecord):
    """A person's time in an office.

    Attributes:
        person: Who.
        position: The office, in lower case: ``chairman``, ``general manager`` ...
        organization: Where (as a rule an organisation; rarely a brand, plant or programme).
        period: From when to when.
        citations: What each source says.
        confidence: How sure the record is: ``high``, ``medium`` or ``low``.
        note: A remark, or None.
        only_attested: Which side of `period` is just the first or last day on which it is attested:
            ``start`` (it may have begun before), ``end`` (it may have ended after) or ``both``;
            None if neither.
    """

    record_type: ClassVar[RecordType] = "tenure"

    person: Person
    position: str
    organization: Entity
    period: EDTFDate
    citations: tuple[Citation, ...]
    confidence: Confidence
    note: str | None = None
    only_attested: PeriodSide | None = None

    @property
    def label(self) -> str:
        """Person, office and organisation."""
        return f"{self.person.name}, {self.position} of {self.organization.name}"


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Stake(LastingRecord):
    """A share in a company.

    Attributes:
        holder: Who holds it.
        of: The company.
        percent: The share in percent (0 to 100), or None if unknown.
        bound: Whether `percent` is ``exact``, ``about``, ``at-least`` or ``at-most``.
        period: When it was held.
        citations: What each source says.
        confidence: How sure the record is: ``high``, ``medium`` or ``low``.
        note: A remark, or None.
        only_attested: Which side of `period` is just the first or last day on which it is attested:
            ``start`` (it may have begun before), ``end`` (it may have ended after) or ``both``;
            None if neither.
    """

    record_type: ClassVar[RecordType] = "stake"

    holder: Organization | Person
    of: Organization
    period: EDTFDate
    citations: tuple[Citation, ...]
    confidence: Confidence
    percent: float | None = None
    bound: ValueBound = "exact"
    note: str | None = None
    only_attested: PeriodSide | None = None

    @property
    def label(self) -> str:
        """Holder, share and company."""
        share = "a share" if self.percent is None else f"{BOUNDS[self.bound]}{self.percent:g} %"
        return f"{self.holder.name}: {share} of {self.of.name}"


def first_sure_day(date: EDTFDate | None) -> int | None:
    """Return the first day that a date may mean, if it is given and beyond doubt."""
    return None if date is None or is_doubtful(date) else bounds_of(date)[0]
