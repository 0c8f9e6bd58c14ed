"""Altair, and what all pictures share.

Whoever imports this module without Altair gets a `MissingExtraError`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jac_history._exceptions import InvalidArgumentError, MissingExtraError
from jac_history._records._record import Record

try:
    import altair as alt
except ModuleNotFoundError as error:
    if error.name != "altair":  # it is there, but broken: that must not be hidden
        raise
    raise MissingExtraError("plot") from error

__all__ = [
    "FONT_SIZE",
    "GREY",
    "alt",
    "axis",
    "check_width",
    "inert",
    "legend",
    "on_halo",
    "publishers",
    "rows",
    "tidy",
    "tooltips",
]

FONT_SIZE = 11
NARROWEST = 300
GREY = "#6b7280"
SOURCES_SHOWN = 4
UNSEEN = "\u2060"
"""A word joiner: it takes no room and breaks nothing."""


def check_width(width: int) -> None:
    """Refuse a width that is no number of pixels.

    Raises:
        InvalidArgumentError: It is none, or too small for a picture with labels.
    """
    if not isinstance(width, int) or width < NARROWEST:
        raise InvalidArgumentError("width", width, expected=f"pixels, at least {NARROWEST}")


def rows(values: Sequence[Mapping[str, object]]) -> alt.InlineData:
    """Return rows as the data of a layer, their texts inert."""
    return alt.InlineData(values=[{name: _inert(row[name]) for name in row} for row in values])


def inert(text: str) -> str:
    r"""Return text that does no harm where Altair writes it into a page as it is.

    A notebook shows a picture by a script that holds its texts. What would end that script gets
    an invisible character inside, for Altair escapes nothing.

    >>> inert("</script>") == "<\u2060/script>"
    True
    """
    return text.replace("</", f"<{UNSEEN}/").replace("<!", f"<{UNSEEN}!")


def _inert(value: object) -> object:
    return inert(value) if isinstance(value, str) else value


def tooltips(names: Sequence[str]) -> list[alt.Tooltip]:
    """Return the tooltip that shows these columns, all of them text."""
    return [alt.Tooltip(f"{name}:N", title=name) for name in names]


def axis(**more: Any) -> alt.Axis:
    """Return an axis with the look that all pictures share."""
    return alt.Axis(labelColor=GREY, gridColor="#e5e7eb", domain=False, **more)


def legend(columns: int, **more: Any) -> alt.Legend:
    """Return a legend with the look that all pictures share, below the picture."""
    return alt.Legend(
        orient="bottom", columns=max(1, columns), labelColor=GREY, labelLimit=300, **more
    )


def on_halo(base: alt.Chart, **more: Any) -> list[alt.Chart]:
    """Return text on a white halo, so that it can be read on whatever lies below."""
    halo = base.mark_text(baseline="middle", stroke="white", strokeWidth=4, **more)
    return [halo, base.mark_text(baseline="middle", **more)]


def tidy(picture: alt.LayerChart, title: alt.Title) -> alt.LayerChart:
    """Return a picture with its title and without a frame.

    No `configure_...` is used here or elsewhere: Altair refuses to put pictures that have one
    beside or below each other.
    """
    finished: alt.LayerChart = picture.properties(title=title, view=alt.ViewBackground(stroke=None))
    return finished


def publishers(record: Record) -> str:
    """Say who published the sources of a record, the first few by name."""
    names = tuple(dict.fromkeys(one.source.publisher for one in record.evidence))
    more = f" and {len(names) - SOURCES_SHOWN} more" if len(names) > SOURCES_SHOWN else ""
    return ", ".join(names[:SOURCES_SHOWN]) + more
