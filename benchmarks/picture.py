"""The picture of the scale: time against the size of the dataset, both logarithmic."""

from pathlib import Path
from typing import Any

import altair as alt

from benchmarks.scaling import BEFORE, COMPARED
from benchmarks.spread import Spread

OWN, OWN_FIRST = "jac_history", "jac_history, for the first time"
COLOURS = {
    OWN: "#2f6fd0",
    OWN_FIRST: "#8a3ffc",
    "pandas mask": "#e45756",
    "polars filter": "#b6992d",
    "DuckDB": "#79706e",
    "SQLite with an index": "#54a24b",
    "intervaltree": "#d67195",
}
"""Each readable on white and on near-black, as the docs turn with the reader's theme."""
INK = "#79706e"
LOGARITHMIC = alt.Scale(type="log")
TENS = alt.Axis(values=[10**power for power in range(8)])


def write(raw: dict[str, Any], file: Path) -> None:
    """Draw the picture.

    Args:
        raw: What the scale has measured.
        file: The SVG file to write.
    """
    rows = [row for one in raw["scaled"] for row in _rows(one)]
    base = alt.Chart({"values": rows}).encode(
        x=alt.X("size:Q", scale=LOGARITHMIC, axis=TENS, title="milestones in the dataset"),
        y=alt.Y("middle:Q", scale=LOGARITHMIC, axis=TENS, title=f"µs for {COMPARED} hits"),
        color=alt.Color(
            "tool:N",
            scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())),
            legend=alt.Legend(title=None, symbolStrokeWidth=3, labelLimit=0),
        ),
    )
    picture = alt.layer(
        base.mark_line(strokeWidth=2),
        base.mark_point(filled=True, size=45, opacity=1),
        base.mark_rule(strokeWidth=1.5).encode(y="low:Q", y2="high:Q"),
    )
    _styled(picture).save(file)


def _rows(scaled: dict[str, Any]) -> list[dict[str, Any]]:
    asked = [one for one in scaled["asked"] if one["of"] == BEFORE and one["wanted"] == COMPARED]
    times = {
        OWN: [one["again"] for one in asked],
        OWN_FIRST: [one["first"] for one in asked],
        **scaled["peers"],
    }
    return [
        {"tool": tool, "size": scaled["size"], "middle": of.middle, "low": of.low, "high": of.high}
        for tool, values in times.items()
        for of in [Spread.of(values)]
    ]


def _styled(picture: Any) -> Any:
    return (
        picture.properties(width=520, height=340, background="transparent")
        .configure_axis(
            labelColor=INK, titleColor=INK, gridColor=INK, gridOpacity=0.25, domainColor=INK
        )
        .configure_legend(labelColor=INK)
        .configure_view(stroke=None)
    )
