"""One record with all that the dataset knows around it."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import attrs

from jac_history._exceptions import publish
from jac_history._records.base import Record
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Entity
from jac_history._records.milestone import Milestone
from jac_history._records.register import ENTITIES, plural
from jac_history._results import Records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jac_history._display.tables import Table


@publish
@attrs.frozen(kw_only=True, repr=False)
class Card:
    """A record with its disputes and what names it, to be looked at.

    A notebook shows it as a card; ``str`` of it is the same as text.

    Attributes:
        record: The record.
        disputes: What its sources differ on; of an entity also what those of the records that
            name it differ on.
        milestones: The milestones about it, if it is an entity.
        related: The other records that name it, if it is an entity: a result for each type of
            which there are some.
    """

    record: Record
    disputes: Records[Dispute]
    milestones: Records[Milestone]
    related: tuple[Records[Any], ...] = ()

    def __str__(self) -> str:
        return self._text()

    def __repr__(self) -> str:
        """Return one short line: of what it is a card."""
        return f"<Card of {self.record!r}>"

    def _repr_html_(self) -> str:
        from jac_history._display.html import card_html

        return card_html(self.record, *self._around())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_card

        return bundle_card(self.record, *self._around(), include, exclude)

    def _text(self, width: int | None = None) -> str:
        """Return the card as text; without a width it is as wide as the terminal."""
        from jac_history._display.terminal import card_text

        return card_text(self.record, *self._around(), width)

    def _around(self) -> "tuple[list[Dispute], list[Table]]":
        """Return the disputes over the record itself, and the tables of all else, in order."""
        from jac_history._display.cards import place_on_card

        own = [one for one in self.disputes if one.record.id == self.record.id]
        if not isinstance(self.record, Entity):
            return own, []
        others = self.disputes.where(lambda one: one.record.id != self.record.id)
        results: list[Records[Any]] = [self.milestones, *self.related, others]
        ordered = sorted(filter(len, results), key=lambda one: place_on_card(one[0].record_type))
        return own, [table for records in ordered for table in _tables(records, self.record)]


def _tables(records: Records[Any], named: Entity) -> "Iterator[Table]":
    """Yield the tables of records that name an entity.

    Entities stand apart by the field that names it; records of other types together.
    """
    from jac_history._display.words import relation

    record_type = records[0].record_type
    if record_type not in ENTITIES:
        yield _table(records, named)
        return
    for field in attrs.fields(type(records[0])):
        if group := _naming_in(records, field.name, named):
            table = _table(group, named)
            yield table.replace(title=f"{table.title} {relation(record_type, field.name)}")


def _naming_in(records: Records[Any], field: str, named: Entity) -> Records[Any]:
    """Return the records of which a field names an entity."""

    def is_named(record: Record) -> bool:
        value = getattr(record, field)
        return named in value if isinstance(value, tuple) else value == named

    return records.where(is_named)


def _table(records: Records[Any], named: Entity) -> "Table":
    from jac_history._display.cards import rows_on_card
    from jac_history._display.tables import without_entity

    record_type = records[0].record_type
    rest = f"jac.{plural(record_type)}().about({named.id!r}) gives all"
    if record_type == "milestone":
        rest = f"{rest}, as does jac-history between .. .. --about {named.id}"
    table = records._table(rows_on_card(record_type), rest)  # noqa: SLF001 - one package
    return without_entity(table, named)
