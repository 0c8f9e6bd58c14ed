"""Entities: the organisations, people, brands and things that the history is about."""

from typing import ClassVar

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Comparable, Record, unique
from jac_history._records.late import attrs
from jac_history._records.source import Citation
from jac_history._records.vocabulary import NameKind, RecordType, words

CHINESE = ("zh-Hans", "zh-Hant", "zh")
COMMON_FIRST = words(NameKind)


@publish
@attrs.frozen(kw_only=True, eq=False)
class Name(Comparable):
    """A name of an entity beside its usual one.

    Attributes:
        text: The name.
        lang: Its language as a BCP 47 tag: ``en``, ``zh-Hans``, ``zh-Latn`` (pinyin), ``pt`` ...
        kind: ``usual``, ``official``, ``former``, ``short``, ``export``, ``native``, ``ticker``
            or ``spelling`` (another spelling that sources use).
        when: When it was in use, or None.
    """

    text: str
    lang: str
    kind: NameKind = "usual"
    when: EDTFDate | None = None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Entity(Record):
    """Something with a name that records speak of.

    Attributes:
        name: The usual English name.
        names: All other names.
        kind: What it is within its class: ``automaker``, ``bank``, ``mpv``, ``city`` ...
        country: ISO 3166-1 alpha-2 code, or None.
        summary: One sentence on what it is, or None.
        note: A remark on an open question of identity, or None.
        citations: The sources for what the entity's own fields say.
    """

    name: str
    kind: str
    names: tuple[Name, ...] = ()
    country: str | None = None
    summary: str | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The usual name."""
        return self.name

    @property
    def related(self) -> "tuple[Entity, ...]":
        """The entities that its fields name, such as owners, maker and place."""
        from jac_history._records.schema import entities_in

        return entities_in(self)

    @property
    def entities(self) -> "tuple[Entity, ...]":
        """The entity itself, then those it is related to."""
        return unique((self, *self.related))

    @property
    def chinese_name(self) -> str | None:
        """The usual Chinese name in characters, else the official one or another, or None.

        >>> import jac_history as jac
        >>> jac.organization("jac-motors").chinese_name
        '江淮汽车'
        """
        chinese = [name for name in self.names if name.lang in CHINESE]
        known = sorted(chinese, key=lambda name: COMMON_FIRST.index(name.kind))
        return known[0].text if known else None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Place(Entity):
    """A country, province, city or other place.

    Attributes:
        part_of: The place it lies in, or None.
    """

    record_type: ClassVar[RecordType] = "place"

    part_of: "Place | None" = None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Organization(Entity):
    """A company, authority, bank, university or other body.

    Attributes:
        founded: When it was founded, or None.
        dissolved: When it ceased to be, or None.
        owners: Organisations that own it, where no `Stake` says more.
        part_of: The body that it is a part of, or None.
        derived_from: Its predecessors.
        place: Where it has its seat, or None.
    """

    record_type: ClassVar[RecordType] = "organization"
    time_field: ClassVar[str | None] = "founded"

    founded: EDTFDate | None = None
    dissolved: EDTFDate | None = None
    owners: "tuple[Organization, ...]" = ()
    part_of: "Organization | None" = None
    derived_from: "tuple[Organization, ...]" = ()
    place: Place | None = None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Person(Entity):
    """A person in a public role.

    Attributes:
        born: Date of birth, or None.
        died: Date of death, or None.
    """

    record_type: ClassVar[RecordType] = "person"
    time_field: ClassVar[str | None] = "born"

    born: EDTFDate | None = None
    died: EDTFDate | None = None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Brand(Entity):
    """A brand or series name under which vehicles or parts are sold.

    Attributes:
        introduced: When it was first used, or None.
        discontinued: When it was given up, or None.
        owners: The organisations that own it.
        derived_from: The brands that it came out of.
    """

    record_type: ClassVar[RecordType] = "brand"
    time_field: ClassVar[str | None] = "introduced"

    introduced: EDTFDate | None = None
    discontinued: EDTFDate | None = None
    owners: tuple[Organization, ...] = ()
    derived_from: "tuple[Brand, ...]" = ()


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Vehicle(Entity):
    """A vehicle model, range or chassis.

    Attributes:
        introduced: When it was launched or put on sale (not announced, not shown), or None.
        discontinued: When its production ended, or None.
        maker: The organisation that builds it, or None.
        brand: The brand that it is sold under, or None.
        derived_from: The vehicles that it is based on.
    """

    record_type: ClassVar[RecordType] = "vehicle"
    time_field: ClassVar[str | None] = "introduced"

    introduced: EDTFDate | None = None
    discontinued: EDTFDate | None = None
    maker: Organization | None = None
    brand: Brand | None = None
    derived_from: "tuple[Vehicle, ...]" = ()


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Facility(Entity):
    """A plant, design centre or research centre.

    Attributes:
        opened: When it opened or began work, or None.
        closed: When it closed, or None.
        owners: The organisations that own it.
        place: Where it stands, or None.
    """

    record_type: ClassVar[RecordType] = "facility"
    time_field: ClassVar[str | None] = "opened"

    opened: EDTFDate | None = None
    closed: EDTFDate | None = None
    owners: tuple[Organization, ...] = ()
    place: Place | None = None


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Programme(Entity):
    """A policy, plan, award, show, bond issue or other undertaking with a name.

    Attributes:
        started: When it began or came into force, or None.
        ended: When it ended, or None.
        owners: The organisations that run it.
    """

    record_type: ClassVar[RecordType] = "programme"
    time_field: ClassVar[str | None] = "started"

    started: EDTFDate | None = None
    ended: EDTFDate | None = None
    owners: tuple[Organization, ...] = ()


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Technology(Entity):
    """A platform, engine family or other technology with a name.

    Attributes:
        introduced: When it was first presented or used, or None.
        discontinued: When it was given up, or None.
        owners: The organisations that own it.
    """

    record_type: ClassVar[RecordType] = "technology"
    time_field: ClassVar[str | None] = "introduced"

    introduced: EDTFDate | None = None
    discontinued: EDTFDate | None = None
    owners: tuple[Organization, ...] = ()
