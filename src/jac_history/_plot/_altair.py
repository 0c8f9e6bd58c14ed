"""Altair, and what all pictures share.

Whoever imports this module without Altair gets a `MissingExtraError`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jac_history._exceptions import InvalidArgumentError, MissingExtraError
from jac_history._records._record import Record

try:
    import altair as alt
except ModuleNotFoundError as error:
    if error.name != "altair":  # it is there, but broken: that must not be hidden
        raise
    raise MissingExtraError("plot") from error

__all__ = ["FONT_SIZE", "GREY", "alt", "check_width", "publishers", "rows", "tidy", "tooltips"]

FONT_SIZE = 11
NARROWEST = 300
GREY = "#6b7280"
SOURCES_SHOWN = 4


def check_width(width: int) -> None:
    """Refuse a width that is no number of pixels.

    Raises:
        InvalidArgumentError: It is none, or too small for a picture with labels.
    """
    if not isinstance(width, int) or width < NARROWEST:
        raise InvalidArgumentError("width", width, expected=f"pixels, at least {NARROWEST}")


def rows(values: Sequence[Mapping[str, object]]) -> alt.InlineData:
    """Return rows as the data of a layer."""
    return alt.InlineData(values=[dict(row) for row in values])


def tooltips(names: Sequence[str]) -> list[alt.Tooltip]:
    """Return the tooltip that shows these columns, all of them text."""
    return [alt.Tooltip(f"{name}:N", title=name) for name in names]


def tidy(picture: alt.LayerChart, title: str | None, legend_columns: int) -> alt.LayerChart:
    """Return a picture with its title and the look that all pictures share."""
    if title is not None:
        picture = picture.properties(title=alt.Title(title, anchor="start"))
    finished: alt.LayerChart = (
        picture.configure_view(stroke=None)
        .configure_axis(labelColor=GREY, titleColor=GREY, gridColor="#e5e7eb", domain=False)
        .configure_legend(
            orient="bottom",
            columns=legend_columns,
            labelColor=GREY,
            titleColor=GREY,
            labelLimit=300,
        )
    )
    return finished


def publishers(record: Record) -> str:
    """Say who published the sources of a record, the first few by name."""
    names = tuple(dict.fromkeys(one.source.publisher for one in record.evidence))
    more = f" and {len(names) - SOURCES_SHOWN} more" if len(names) > SOURCES_SHOWN else ""
    return ", ".join(names[:SOURCES_SHOWN]) + more
