"""Relations that last: partnerships, terms of office, shareholdings."""

from typing import TYPE_CHECKING, ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record
from jac_history._records.entities import Entity, Organization, Person
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import (
    Confidence,
    PartnershipKind,
    PeriodSide,
    RecordType,
    ValueBound,
)

if TYPE_CHECKING:
    from jac_history._dates import Window


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


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Partnership(Record):
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
    time_field: ClassVar[str | None] = "period"

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
class Tenure(Record):
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
    time_field: ClassVar[str | None] = "period"

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
class Stake(Record):
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
    time_field: ClassVar[str | None] = "period"

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
        share = "a share" if self.percent is None else f"{self.percent:g} %"
        return f"{self.holder.name}: {share} of {self.of.name}"


def first_day(record: Record) -> int | None:
    """Return the day number before which a record does not hold, or None without a limit.

    It is that of its date. A relation of which no source says when it began did not hold before
    all its parties were there.
    """
    if record.time is None:
        return None
    first, _, _, last = record.time._bounds(None)  # noqa: SLF001 - one package
    if first is not None or not isinstance(record, Partnership | Tenure | Stake):
        return first
    begins = [day for day in map(_beginning, record.entities) if day is not None]
    begun = max(begins, default=None)
    # Dates that contradict each other hide no record.
    return None if begun is not None and last is not None and begun > last else begun


def may_hold(record: Record, window: "Window") -> bool:
    """Tell whether a record may hold before the end of a window, by its `first_day`."""
    first = first_day(record)
    return first is None or window.end is None or first <= window.end


def _beginning(entity: Entity) -> int | None:
    """Return the first day on which an entity may have been there, if that is beyond doubt."""
    if entity.time is None or entity.time.is_approximate or entity.time.is_uncertain:
        return None
    return entity.time._bounds(None)[0]  # noqa: SLF001 - one package
