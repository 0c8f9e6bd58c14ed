"""What the explorer lists, searches and filters: one row a record."""

from typing import Any

import jac_history as jac
from docs_site.words import ORDER, sort_field, table
from jac_history._dataset.compiled import bundled_store
from jac_history._dataset.dataset import JAC
from jac_history._dates import is_doubtful
from jac_history._display.choice import rank_rows
from jac_history._display.tables import Cell
from jac_history._display.words import names_of
from jac_history._records.base import bounds_of_record, time_in_words
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
        self._cells = {row.id: row.cells for name in ORDER for row in table(data, name).rows}
        self._ranks = {id_: rank for name in ORDER for id_, rank in ranks(data.records(name))}

    def row(self, record: jac.Record) -> dict[str, Any]:
        """Return the row of a record, without the fields that are empty."""
        sort = sort_field(record)
        fields = {
            "id": record.id,
            "type": record.record_type,
            "what": record.label,
            "zh": getattr(record, "chinese_name", None),
            "sort": sort and str(getattr(record, sort)),
            "cells": self._words_of_cells(record),
            "first": self._ranks[record.id] or None,
            "confidence": getattr(record, "confidence", None),
            "importance": getattr(record, "importance", None),
            "about": [one.id for one in record.entities if one.id != record.id],
            "words": self._words(record),
            **self._dates(record),
        }
        return {name: value for name, value in fields.items() if value not in (None, "", [])}

    def _words_of_cells(self, record: jac.Record) -> list[Any]:
        """Return what stands in the columns; the first is 0 where it is what the record is called.

        Empty cells at the end are left out.
        """
        first, *others = self._cells[record.id]
        cells = [0 if first == names_of(record) else cell_words(first), *map(cell_words, others)]
        while not cells[-1] and len(cells) > 1:
            cells.pop()
        return cells

    def _words(self, record: jac.Record) -> list[Any]:
        """Return the place of a record among those that match as well, and what is searched of it.

        The title of a record that is no entity is left out: the page makes it of its label.
        """
        place, row = self._searched[record.id]
        titles = row.titles if row.is_entity else ""
        return [place, row.importance, titles, row.rest.strip(), row.prose.strip()]

    def _dates(self, record: jac.Record) -> dict[str, Any]:
        date = record.time
        if date is None:
            return {}
        return {
            "when": time_in_words(record),
            "edtf": date.text,
            "days": list(bounds_of_record(record, self._as_of)),
            "marked": is_doubtful(date) or None,
        }


def cell_words(cell: Cell) -> Any:
    """Return what stands in a cell: a text, or several of which some say their language."""
    texts = [[text.text, text.lang] if text.lang else text.text for text in cell]
    return texts[0] if len(texts) == 1 and not cell[0].lang else texts


def ranks(records: jac.Records[jac.Record]) -> list[tuple[str, int]]:
    """Return for each record its place among those of its type, equal where none comes first.

    Milestones of one importance stay in the order of time. Of figures and terms of office those
    of JAC Motors come first.
    """
    given = [(getattr(one, "importance", 0),) for one in records]
    found = given if hasattr(records[0], "importance") else rank_rows(records)[0]
    found = [(_is_of_other(one), *rank) for one, rank in zip(records, found, strict=True)]
    places = {rank: place for place, rank in enumerate(sorted(set(found)))}
    return [(record.id, places[rank]) for record, rank in zip(records, found, strict=True)]


def _is_of_other(record: jac.Record) -> bool:
    """Tell whether a figure or a term of office is that of another than the company."""
    whose = getattr(record, "subject", None) or getattr(record, "organization", None)
    return whose is not None and whose.id != JAC
