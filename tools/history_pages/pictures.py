"""Where pictures stand on the pages: the build draws them."""

from collections.abc import Iterable, Sequence

import jac_history as jac

FEWEST = 3
"""A picture is worth its place from so many records on."""


def timeline(records: Sequence[jac.Record], says: str) -> str:
    """Return a timeline of records, or nothing where there are too few.

    Args:
        records: Records with dates.
        says: What the picture shows, for those who do not see it.
    """
    return _directive("timeline", [one.id for one in records if one.time], says)


def chart(figures: Sequence[jac.Figure], says: str) -> str:
    """Return a chart of figures, or nothing where there are too few or they are of several units.

    Args:
        figures: The figures.
        says: What the picture shows, for those who do not see it.
    """
    units = {figure.unit for figure in figures}
    return _directive("chart", [one.id for one in figures], says) if len(units) == 1 else ""


def _directive(name: str, ids: Iterable[str], says: str) -> str:
    shown = list(ids)
    if len(shown) < FEWEST:
        return ""
    return "\n".join([f"```{{history-{name}}} {says}", *shown, "```"])
