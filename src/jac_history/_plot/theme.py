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
from jac_history._suggest import as_integer, take_several
from jac_history._visible import visible

try:
    import altair as alt
except ModuleNotFoundError as error:
    if error.name != "altair":  # it is there, but broken: that must not be hidden
        raise
    raise MissingExtraError("plot") from error

__all__ = ["alt"]

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
"""As many as there are categories; each readable on white and on near-black. They go round."""
COLOURS = MappingProxyType(
    {
        word: PALETTE[place % len(PALETTE)]
        for vocabulary in (RecordType, Category)
        for place, word in enumerate(words(vocabulary))
    }
)

NARROWEST, WIDEST = 300, 10_000
"""A narrower picture has no room for labels; a wider one no machine can draw."""
GREY = "#6b7280"
DOT = " · "
LINE = 14
"""Pixels from line to line."""
SOURCES_SHOWN = 4
UNSEEN = "\u2060"
"""A word joiner: it takes no room and breaks nothing."""


def group_of(record: Record) -> str:
    """Return what a record is coloured by: a milestone its category, others their type."""
    return record.category if isinstance(record, Milestone) else record.record_type


def colours_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the colours of the groups that records are of, in the order of the words."""
    groups = {group_of(record) for record in records}
    return {group: colour for group, colour in COLOURS.items() if group in groups}


def make_heading(title: str | None, explained: Sequence[str], width: int) -> alt.Title:
    """Return a title with an explanation below it, or the explanation alone.

    Args:
        title: The title, or None.
        explained: The parts of the explanation.
        width: The pixels that a line of it may take.
    """
    lines = wrap_parts(explained, width)
    if title:
        return alt.Title(escape_script(title), subtitle=lines, anchor="start", subtitleColor=GREY)
    # Vega draws no subtitle without a title, so the explanation takes its place.
    return alt.Title(
        lines, anchor="start", color=GREY, fontSize=FONT_SIZE, fontWeight="normal", lineHeight=LINE
    )


def wrap_parts(parts: Sequence[str], width: float) -> list[str]:
    """Return parts as lines, as many on each as there is room for.

    >>> wrap_parts(["one", "two", "three"], 60)
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


def check_look(width: object, title: object) -> None:
    """Refuse a width that is no number of pixels, and a title that is no text.

    Raises:
        InvalidArgumentError: It names the argument.
    """
    pixels = as_integer(width)
    if pixels is None or not NARROWEST <= pixels <= WIDEST:
        expected = f"pixels, at least {NARROWEST} and at most {WIDEST}"
        raise InvalidArgumentError("width", width, expected=expected)
    if title is not None and not isinstance(title, str):
        raise InvalidArgumentError("title", title, expected="text, or None for none")


def take_records(name: str, given: object, expected: str) -> tuple[Record, ...]:
    """Return what is to be drawn: several records, or one alone.

    Args:
        name: What the argument is called.
        given: What was given.
        expected: What it should have been.

    Raises:
        InvalidArgumentError: Something else, or nothing.
    """
    records = (given,) if isinstance(given, Record) else given
    taken: tuple[Record, ...] = take_several(name, records, expected)
    remark: str = getattr(given, "_remark", "")
    if not taken and remark:  # an empty series knows what there is instead
        raise InvalidArgumentError(name, (), expected=f"{expected} ({remark})")
    if not taken or not all(isinstance(record, Record) for record in taken):
        raise InvalidArgumentError(name, given, expected=expected)
    return taken


def inline_data(values: Sequence[Mapping[str, object]]) -> alt.InlineData:
    """Return rows as the data of a layer, their texts inert."""
    return alt.InlineData(
        values=[{name: _escape_value(row[name]) for name in row} for row in values]
    )


def escape_script(text: str) -> str:
    r"""Return text that does no harm where Altair writes it into a page as it is.

    A notebook shows a picture by a script that holds its texts. What would end that script gets
    an invisible character inside, for Altair escapes nothing. Signs that steer what shows them are
    replaced: no XML can hold them, and what draws pictures would end the process.

    >>> escape_script("</script>") == "<\u2060/script>"
    True
    """
    return visible(text).replace("</", f"<{UNSEEN}/").replace("<!", f"<{UNSEEN}!")


def _escape_value(value: object) -> object:
    return escape_script(value) if isinstance(value, str) else value


def make_tooltips(names: Sequence[str]) -> list[alt.Tooltip]:
    """Return the tooltip that shows these columns, all of them text."""
    return [alt.Tooltip(f"{name}:N", title=name) for name in names]


def make_axis(**more: Any) -> alt.Axis:
    """Return an axis with the look that all pictures share."""
    return alt.Axis(labelColor=GREY, gridColor="#e5e7eb", domain=False, **more)


def make_legend(columns: int, **more: Any) -> alt.Legend:
    """Return a legend with the look that all pictures share, below the picture."""
    return alt.Legend(
        orient="bottom", columns=max(1, columns), labelColor=GREY, labelLimit=300, **more
    )


def finish_picture(picture: alt.LayerChart, title: alt.Title) -> alt.LayerChart:
    """Return a picture with its title and without a frame.

    No `configure_...` is used here or elsewhere: Altair refuses to put pictures that have one
    beside or below each other.
    """
    finished: alt.LayerChart = picture.properties(title=title, view=alt.ViewBackground(stroke=None))
    return finished


def name_publishers(record: Record) -> str:
    """Say who published the sources of a record, the first few by name."""
    names = tuple(dict.fromkeys(one.source.publisher for one in record.evidence))
    more = f" and {len(names) - SOURCES_SHOWN} more" if len(names) > SOURCES_SHOWN else ""
    return ", ".join(names[:SOURCES_SHOWN]) + more
