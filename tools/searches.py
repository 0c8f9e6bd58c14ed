"""What was searched for and not found, by theme."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import attrs
import cattrs

import jac_history as jac


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


def read_searches(file: Path) -> list[Search]:
    """Return the searches of a file.

    Raises:
        cattrs.BaseValidationError: A key is missing, unknown or of another type.
    """
    converter = cattrs.Converter(forbid_extra_keys=True)
    return converter.structure(tomllib.loads(file.read_text("utf-8"))["search"], list[Search])


def search_rows(searches: Iterable[Search]) -> tuple[tuple[object, ...], ...]:
    """Return what a gap needs of the searches that concern gaps, the narrowest first."""
    return tuple(
        (asked, one.about, _year(one.start), _year(one.end), f"{one.where} {one.result}")
        for one in sorted(searches, key=lambda one: one.years)
        for asked in (*one.measures, *([one.kind] if one.kind else ()))
    )


def _year(year: int | None) -> str | None:
    return None if year is None else f"{year:04}"
