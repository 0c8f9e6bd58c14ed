"""What the explorer lists, searches and filters: one row a record."""

from collections.abc import Iterator
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
            "days": list(corners(date, self._as_of)),
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


def corners(date: jac.EDTFDate, as_of: int) -> Iterator[int | None]:
    """Yield the four days of the rule: it starts in [s1, s2] and ends in [e1, e2].

    None stands for no limit. The documentation of `EDTFDate.certainty_in` tells the rule.
    """
    s1, e2 = _day(date.earliest), _day(date.latest)
    s2, e1 = _day(date.start_latest), _day(date.end_earliest)
    if not date.is_interval:
        s2, e1 = e2, s1
    elif date.is_ongoing:
        e1 = as_of
    yield s1
    yield _least(s2, e2)
    yield _greatest(e1, s1)
    yield e2


def _day(date: Any) -> int | None:
    return None if date is None else int(date.toordinal())


def _least(day: int | None, other: int | None) -> int | None:
    known = [one for one in (day, other) if one is not None]
    return min(known, default=None)


def _greatest(day: int | None, other: int | None) -> int | None:
    known = [one for one in (day, other) if one is not None]
    return max(known, default=None)
