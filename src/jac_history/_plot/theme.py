"""What all pictures share: theme, colours, headings, data in the chart.

Whoever imports this module without Altair gets a `MissingExtraError`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from jac_history._exceptions import InvalidArgumentError, MissingExtraError
from jac_history._plot.layout import FONT_SIZE, text_width
from jac_history._records.base import Record
from jac_history._records.milestone import Milestone
from jac_history._records.vocabulary import Category, RecordType, words

__all__ = [
    "COLOURS",
    "FONT_SIZE",
    "GREY",
    "PALETTE",
    "alt",
]

PALETTE = (
    "#4c78a8",
    "#b279a2",
    "#54a24b",
    "#d67195",
    "#79706e",
    "#f58518",
    "#e45756",
    "#9d755d",
    "#439894",
    "#b6992d",
    "#6f8f2f",
    "#2f6fd0",
    "#8a3ffc",
    "#c9a000",
    "#1b1b1b",
)
"""As many as there are categories; each readable on white and on near-black."""
COLOURS = MappingProxyType(
    {
        **dict(zip(words(RecordType), PALETTE, strict=True)),
        **dict(zip(words(Category), PALETTE, strict=True)),
    }
)


def group_of(record: Record) -> str:
    """Return what a record is coloured by: a milestone its category, others their type."""
    return record.category if isinstance(record, Milestone) else record.record_type


def colours_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the colours of the groups that records are of, in the order of the words."""
    groups = {group_of(record) for record in records}
    return {group: colour for group, colour in COLOURS.items() if group in groups}


DOT = " · "
LINE = 14
"""Pixels from line to line."""


def heading(title: str | None, explained: Sequence[str], width: int) -> alt.Title:
    """Return a title with an explanation below it, or the explanation alone.

    Args:
        title: The title, or None.
        explained: The parts of the explanation.
        width: The pixels that a line of it may take.
    """
    lines = wrapped(explained, width)
    if title:
        return alt.Title(inert(title), subtitle=lines, anchor="start", subtitleColor=GREY)
    # Vega draws no subtitle without a title, so the explanation takes its place.
    return alt.Title(
        lines, anchor="start", color=GREY, fontSize=FONT_SIZE, fontWeight="normal", lineHeight=LINE
    )


def wrapped(parts: Sequence[str], width: float) -> list[str]:
    """Return parts as lines, as many on each as there is room for.

    >>> wrapped(["one", "two", "three"], 60)
    ['one · two', 'three']
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{DOT}{part}" if lines else part
        if lines and text_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


try:
    import altair as alt
except ModuleNotFoundError as error:
    if error.name != "altair":  # it is there, but broken: that must not be hidden
        raise
    raise MissingExtraError("plot") from error
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
