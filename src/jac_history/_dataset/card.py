"""One record with all that the dataset knows around it."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import attrs

from jac_history._exceptions import publish
from jac_history._records.base import Record, Restorable
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
class Card(Restorable):
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
        from jac_history._display.terminal_cards import card_text

        return card_text(self.record, *self._around(), width)

    def _around(self) -> "tuple[list[Dispute], list[Table]]":
        """Return the disputes over the record itself, and the tables of all else, in order."""
        own = [one for one in self.disputes if one.record.id == self.record.id]
        if not isinstance(self.record, Entity):
            return own, []
        return own, [_table(records, self.record, words) for words, records in self._groups()]

    def _groups(self) -> "Iterator[tuple[str, Records[Any]]]":
        """Yield the records around an entity, table by table, and what those of a table are to it.

        Entities stand apart by the field that names it; records of other types together.
        """
        from jac_history._display.cards import place_on_card
        from jac_history._display.words import relation

        others = self.disputes.where(lambda one: one.record.id != self.record.id)
        results: list[Records[Any]] = [self.milestones, *self.related, others]
        for records in sorted(filter(len, results), key=lambda one: place_on_card(_type(one))):
            if _type(records) not in ENTITIES:
                yield "", records
                continue
            for field in attrs.fields(type(records[0])):
                if group := _naming_in(records, field.name, self.record):
                    yield relation(_type(records), field.name), group


def _type(records: Records[Any]) -> str:
    return str(records[0].record_type)


def _naming_in(records: Records[Any], field: str, named: Record) -> Records[Any]:
    """Return the records of which a field names an entity."""

    def is_named(record: Record) -> bool:
        value = getattr(record, field)
        return named in value if isinstance(value, tuple) else value == named

    return records.where(is_named)


def _table(records: Records[Any], named: Entity, words: str) -> "Table":
    from jac_history._display.cards import rows_on_card
    from jac_history._display.tables import without_entity

    record_type = _type(records)
    rest = f"jac.{plural(record_type)}().about({named.id!r}) gives all"
    if record_type == "milestone":
        rest = f"{rest}, as does jac-history between .. .. --about {named.id}"
    table = records._table(rows_on_card(record_type), rest)  # noqa: SLF001 - one package
    titled = table.replace(title=f"{table.title} {words}".rstrip())
    return without_entity(titled, named)
