"""What all pictures share: theme, colours, headings, data in the chart.

Whoever imports this module without Altair gets a `MissingExtraError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from jac_history._exceptions import InvalidArgumentError, MissingExtraError
from jac_history._plot.layout import FONT_SIZE, LINE, text_width, wrap_words
from jac_history._plot.look import Look
from jac_history._records.base import Record
from jac_history._records.milestone import Milestone
from jac_history._records.vocabulary import Category, RecordType, words
from jac_history._suggest import take_several
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
    "#0aa2c0",
    "#c2185b",
    "#a0522d",
)
"""As many as there are categories, and three for the records that are drawn beside them."""
COLOURS = MappingProxyType(
    {
        word: PALETTE[place % len(PALETTE)]
        for vocabulary in (RecordType, Category)
        for place, word in enumerate(words(vocabulary))
    }
)

GREY = "#6b7280"
DOT = " · "
TITLE_SIZE = 14.5
"""Pixels of a title's letters, which are bold and so wider than others of their size."""
HEADING_OFFSET = 10
"""Pixels between the heading and the picture."""
CAPTION_OFFSET = 12
SYMBOL = 40
"""Pixels that an entry of a legend takes beside its words."""
COLUMN_PADDING = 22
"""Pixels of these between two entries: letters may be wider where a picture is shown."""
FRAMELESS = alt.ViewBackground(stroke=None)
SOURCES_SHOWN = 4
UNSEEN = "\u2060"
"""A word joiner: it takes no room and breaks nothing."""


def group_of(record: Record) -> str:
    """Return what a record is coloured by: a milestone its category, others their type."""
    return record.category if isinstance(record, Milestone) else record.record_type


def colours_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the colours of the groups that records are of, no two alike while there are any left.

    Categories keep theirs in every picture; a type of records takes another where its own is gone.
    """
    groups = {group_of(record) for record in records}
    colours: dict[str, str] = {}
    for group in dict.fromkeys([*words(Category), *COLOURS]):
        if group in groups:
            unused = (each for each in (COLOURS[group], *PALETTE) if each not in colours.values())
            colours[group] = next(unused, COLOURS[group])
    return colours


def make_heading(title: str | None, explained: Sequence[str], width: int) -> alt.Title:
    """Return a title with an explanation below it, or the explanation alone.

    Args:
        title: The title, or None.
        explained: The parts of the explanation.
        width: The pixels that a line of it may take.
    """
    lines = [escape_script(line) for line in wrap_parts(explained, width)]
    common: Any = {"frame": "group", "offset": HEADING_OFFSET}
    if title:
        wrapped = wrap_words(escape_script(title), width / TITLE_SIZE * FONT_SIZE)
        text = wrapped[0] if len(wrapped) == 1 else wrapped
        return alt.Title(text, subtitle=lines, subtitleColor=GREY, anchor="start", **common)
    # Vega draws no subtitle without a title, so the explanation takes its place.
    return _plain_title(lines, **common)


def _plain_title(lines: Sequence[str], **more: Any) -> alt.Title:
    """Return lines beside a picture that are no heading."""
    return alt.Title(
        lines,
        anchor="start",
        color=GREY,
        fontSize=FONT_SIZE,
        fontWeight="normal",
        lineHeight=LINE,
        **more,
    )


def wrap_parts(parts: Sequence[str], width: float, joint: str = DOT) -> list[str]:
    """Return parts as lines, as many on each as there is room for.

    >>> wrap_parts(["one", "two", "three"], 60)
    ['one · two', 'three']
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{joint}{part}" if lines else part
        if lines and text_width(longer) <= width:
            lines[-1] = longer
        else:
            lines += wrap_words(part, width)
    return lines


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


def x_in_pixels(column: str = "x") -> alt.X:
    """Return the places of a column from the left edge, which need no scale."""
    return alt.X(f"{column}:Q", scale=None, axis=None)


def y_in_pixels(column: str = "y") -> alt.Y:
    """Return the places of a column from the upper edge, which need no scale."""
    return alt.Y(f"{column}:Q", scale=None, axis=None)


def make_axis(**more: Any) -> alt.Axis:
    """Return an axis with the look that all pictures share."""
    return alt.Axis(labelColor=GREY, gridColor="#e5e7eb", domain=False, **more)


def make_legend(labels: Iterable[str], width: int, **more: Any) -> alt.Legend:
    """Return a legend with the look that all pictures share, below the picture.

    Args:
        labels: What it names.
        width: The pixels that it may take.
        **more: What else is to be said of it.
    """
    widest = min(max(map(text_width, labels), default=0), width - SYMBOL)
    return alt.Legend(
        orient="bottom",
        columns=max(1, int(width // (widest + SYMBOL))),
        columnPadding=COLUMN_PADDING,
        labelColor=GREY,
        labelLimit=round(widest) + 1,
        **more,
    )


def finish_picture(
    picture: alt.LayerChart | alt.VConcatChart,
    look: Look,
    heading: alt.Title | None,
    records: Iterable[Record],
    credit: str = "",
) -> alt.LayerChart | alt.VConcatChart:
    """Return a picture with its heading and, where one is wanted, with a caption.

    No `configure_...` is used here or elsewhere: Altair refuses to put pictures that have one
    beside or below each other.

    Args:
        picture: The picture.
        look: What was asked for.
        heading: What stands above it, or None for nothing.
        records: The records that it shows.
        credit: What else it owes to others, for the caption.
    """
    headed = picture if heading is None else picture.properties(title=heading)
    lines = [escape_script(line) for line in look.caption_lines(records, credit)]
    if not lines:
        return headed
    # A picture has one title, which is taken; one around it has room for another, below.
    around = alt.VConcatChart(
        vconcat=[headed], title=_plain_title(lines, orient="bottom", offset=CAPTION_OFFSET)
    )
    captioned: alt.VConcatChart = around.resolve_scale(color="independent", shape="independent")
    return captioned


def name_publishers(record: Record) -> str:
    """Say who published the sources of a record, the first few by name."""
    names = tuple(dict.fromkeys(one.source.publisher for one in record.evidence))
    more = f" and {len(names) - SOURCES_SHOWN} more" if len(names) > SOURCES_SHOWN else ""
    return ", ".join(names[:SOURCES_SHOWN]) + more
