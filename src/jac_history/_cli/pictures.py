"""The commands that draw: timeline, chart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli.arguments import (
    Command,
    add_importance,
    add_series,
    add_word,
    check_path,
    importance_of,
    parse_number,
    series_for,
    side_of,
)
from jac_history._cli.shell import UsageError
from jac_history._plot.save import PICTURES, check_picture_file, save_picture

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    import altair as alt


def _add_picture_options(parser: ArgumentParser) -> None:
    text = f"the file to write; its ending tells the format: {', '.join(PICTURES)}"
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=text)
    parser.add_argument("--title", metavar="T", help="what stands above it")
    parser.add_argument("--width", metavar="W", default="900", help="in pixels (default: 900)")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def _draw(options: Namespace, picture: Callable[[int], alt.LayerChart]) -> str:
    """Draw and save a picture, and return a line that says so.

    Args:
        options: The options of the command.
        picture: Makes the picture of a width.

    Raises:
        UsageError: The width is no number, or the file exists.
        InvalidArgumentError: Another width or file is wanted.
        MissingExtraError: The extra that draws is not installed.
    """
    width = parse_number("--width", options.width, 900)
    path = Path(check_path("--output", options.output))
    if path.exists() and not options.force:
        raise UsageError(f"{path} exists; --force replaces it")
    check_picture_file(path, overwrite=True)
    save_picture(picture(width), path, overwrite=True)
    return f"Wrote {path}"


def _add_timeline(parser: ArgumentParser) -> None:
    text = "day of the window: a year, month or day; .. or left out if open"
    parser.add_argument("start", metavar="START", nargs="?", default="..", help=f"first {text}")
    parser.add_argument("end", metavar="END", nargs="?", default="..", help=f"last {text}")
    add_word(parser, "--category", jac.Category, "only milestones of this category")
    parser.add_argument("--about", metavar="NAME", help="only those about this entity")
    add_importance(parser, "1")
    _add_picture_options(parser)


def _timeline(options: Namespace) -> str:
    milestones = jac.milestones_between(
        side_of(options.start),
        side_of(options.end),
        category=options.category,
        about=options.about,
        importance=importance_of(options),
    )
    if not milestones:
        raise UsageError("no milestone fits; give a wider window or a higher --importance")
    return _draw(options, lambda width: jac.timeline(milestones, width=width, title=options.title))


def _add_chart(parser: ArgumentParser) -> None:
    add_series(parser)
    _add_picture_options(parser)


def _chart(options: Namespace) -> str:
    figures = series_for(options)
    if not figures:
        raise UsageError(
            f"no year has a figure for {options.measure}; jac-history series tells what there is"
        )
    return _draw(options, lambda width: jac.chart(figures, width=width, title=options.title))


COMMANDS = {
    "timeline": Command(
        """\
Milestones on a line of time, as a page for the browser, SVG or PNG. Dates that are not known well
are drawn so: pale between brackets, fading, or hollow.""",
        (
            "jac-history timeline -o history.html",
            "jac-history timeline 2016 2024 --about NIO --importance 3 -o nio.svg",
        ),
        _add_timeline,
        _timeline,
        has_formats=False,
    ),
    "chart": Command(
        """\
A figure over the years, as a page for the browser, SVG or PNG. Years without a source stay gaps;
rival values of other sources are red crosses.""",
        (
            "jac-history chart net-profit -o profit.html",
            "jac-history chart vehicle-sales -o sales.png --width 700",
        ),
        _add_chart,
        _chart,
        has_formats=False,
    ),
}
