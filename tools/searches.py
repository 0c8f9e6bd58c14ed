"""What was searched for and not found, by theme."""

import tomllib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
import cattrs

import jac_history as jac
from jac_history._convert import field_errors_in, is_word
from jac_history._records.field_rules import read_word


@attrs.frozen(kw_only=True)
class Search:
    """A search in vain.

    Attributes:
        theme: What was searched for, in a line.
        where: In what kinds of pages.
        queries: How many questions were put.
        result: What the pages give instead.
        measures: The measures of which figures were searched for.
        kind: The other kind of gap that it was about, or None.
        about: The ids of the entities that it concerns.
        start: The first year that it concerns, or None.
        end: The last one, or None.
    """

    theme: str
    where: str
    queries: int
    result: str
    measures: tuple[jac.Measure, ...] = ()
    kind: jac.GapKind | None = None
    about: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None

    @property
    def years(self) -> int:
        """How many years it covers; one without bounds covers more than any other."""
        return 9999 if self.start is None or self.end is None else self.end - self.start


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook_func(is_word, read_word)
    return converter


CONVERTER = _make_converter()
"""Takes tables for searches; a word that is none it refuses with the nearest."""


def read_searches(file: Path) -> list[Search]:
    """Return the searches of a file.

    Raises:
        cattrs.BaseValidationError: A key is missing, unknown or of another type.
    """
    return CONVERTER.structure(_tables(file), list[Search])


def wrong_searches(file: Path, ids: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with the searches of a file.

    Args:
        file: The file.
        ids: All present ids.
    """
    for place, table in enumerate(_tables(file), start=1):
        name = f"search {table.get('theme', place)!r}: "
        try:
            search = CONVERTER.structure(table, Search)
        except cattrs.BaseValidationError as error:
            for fault in field_errors_in(error):
                yield f"{name}{fault.path}: {fault.message} (expected {fault.expected})"
        else:
            yield from (f"{name}{one!r} is no record" for one in search.about if one not in ids)


def search_rows(searches: Iterable[Search]) -> tuple[tuple[object, ...], ...]:
    """Return what a gap needs of the searches that concern gaps, the narrowest first."""
    return tuple(
        (asked, one.about, _year(one.start), _year(one.end), f"{one.where} {one.result}")
        for one in sorted(searches, key=lambda one: one.years)
        for asked in (*one.measures, *([one.kind] if one.kind else ()))
    )


def _year(year: int | None) -> str | None:
    return None if year is None else f"{year:04}"


def _tables(file: Path) -> list[dict[str, Any]]:
    tables: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8")).get("search", [])
    return tables
