"""What the explorer lists, searches and filters: one row a record."""

from typing import Any

import jac_history as jac
from jac_history._dataset.compiled import bundled_store
from jac_history._display.words import format_word
from jac_history._search import make_rows


class Rows:
    """Makes the rows of one dataset.

    Args:
        data: The dataset; its day of record limits what still goes on.
    """

    def __init__(self, data: jac.Dataset) -> None:
        as_of = data.dataset_info().as_of
        if as_of is None or as_of.latest is None:
            raise ValueError("the dataset has no day of record")
        self._as_of = as_of.latest.toordinal()
        searched = make_rows(data.records(), bundled_store().names().names_by_id())
        self._searched = {row.id: (place, row) for place, row in enumerate(searched)}

    def row(self, record: jac.Record) -> dict[str, Any]:
        """Return the row of a record, without the fields that are empty."""
        fields = {
            "id": record.id,
            "type": record.record_type,
            "what": label(record),
            "zh": getattr(record, "chinese_name", None),
            "sort": sort_of(record),
            "confidence": getattr(record, "confidence", None),
            "importance": getattr(record, "importance", None),
            "about": [one.id for one in record.entities if one.id != record.id],
            "words": self._words(record),
            **self._dates(record.time),
        }
        return {name: value for name, value in fields.items() if value not in (None, "", [])}

    def _words(self, record: jac.Record) -> list[Any]:
        """Return the place of a record among those that match as well, and what is searched of it.

        The title of a record that is no entity is left out: the page makes it of its label.
        """
        place, row = self._searched[record.id]
        titles = row.titles if row.is_entity else ""
        return [place, row.importance, titles, row.rest.strip(), row.prose.strip()]

    def _dates(self, date: jac.EDTFDate | None) -> dict[str, Any]:
        if date is None:
            return {}
        marked = date.is_approximate or date.is_uncertain
        return {
            "when": date.human(),
            "edtf": date.text,
            "days": list(date._bounds(self._as_of)),  # noqa: SLF001 - those of the rule
            "marked": marked or None,
        }


def label(record: jac.Record) -> str:
    """Return the line that names a record, its words apart."""
    measure = getattr(record, "measure", None)
    return record.label.replace(measure, format_word(measure), 1) if measure else record.label


def sort_of(record: jac.Record) -> str | None:
    """Return what a record is among those of its type: its category, measure, kind or field."""
    for name in ("category", "measure", "kind", "position", "field"):
        if hasattr(record, name):
            return str(getattr(record, name))
    return None
