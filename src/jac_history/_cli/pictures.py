"""The commands that draw: timeline, chart, partner-map, market-map, family-tree."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jac_history as jac
from jac_history._cli.arguments import (
    JAC,
    Command,
    add_between,
    add_certainty,
    add_importance,
    add_on,
    add_series_options,
    add_subject,
    add_who,
    add_window,
    add_word,
    between_of,
    check_path,
    importance_of,
    parse_number,
    series_for,
    side_of,
    sides_of,
)
from jac_history._cli.shell import UsageError, check_choice
from jac_history._plot.save import PICTURES, check_picture_file, save_picture

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    import altair as alt

AUTOMATIC = "auto"
"""The caption that stands for the version of the data and the sources."""
FITTING = {
    "milestones": ("category", "about", "importance"),
    "leaders": ("of", "position"),
    "owners": ("of",),
    "partnerships": ("of", "kind"),
    "vehicles": ("of",),
}
"""What a timeline may show, and the options that narrow it down."""


def _add_picture_options(parser: ArgumentParser) -> None:
    text = f"the file to write; its ending tells the format: {', '.join(PICTURES)}"
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=text)
    text = "what stands above it (default: what it shows; '' for nothing)"
    parser.add_argument("--title", metavar="T", help=text)
    text = (
        f"what stands below it; {AUTOMATIC}: the version of the data, its licence and the sources"
    )
    parser.add_argument("--caption", metavar="T", help=text)
    parser.add_argument("--width", metavar="W", default="900", help="in pixels (default: 900)")
    text = "in pixels (default: what it needs); of several panels that of each"
    parser.add_argument("--height", metavar="H", help=text)
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def _draw(
    options: Namespace, draw: Callable[..., alt.LayerChart | alt.VConcatChart], *given: object
) -> str:
    """Draw and save a picture, and return a line that says so.

    Args:
        options: The options of the command.
        draw: Makes the picture, of a size, with a title and a caption.
        *given: What it makes it of.

    Raises:
        UsageError: A size is no number, or the file exists.
        InvalidArgumentError: Another size or file is wanted.
        MissingExtraError: The extra that draws is not installed.
    """
    look: dict[str, Any] = {
        "width": parse_number("--width", options.width, 900),
        "height": None if options.height is None else parse_number("--height", options.height, 600),
        "title": options.title,
        "caption": True if options.caption == AUTOMATIC else options.caption,
    }
    path = Path(check_path("--output", options.output))
    if path.exists() and not options.force:
        raise UsageError(f"{path} exists; --force replaces it")
    check_picture_file(path, overwrite=True)
    save_picture(draw(*given, **look), path, overwrite=True)
    return f"Wrote {path}"


def _add_timeline(parser: ArgumentParser) -> None:
    text = f"what is drawn: {', '.join(FITTING)} (default: milestones)"
    parser.add_argument("what", metavar="KIND", nargs="?", help=text)
    add_window(parser)
    add_certainty(parser)
    add_word(parser, "--category", jac.Category, "of milestones only this category")
    parser.add_argument(
        "--about", metavar="NAME", help="of milestones only those about this entity"
    )
    add_importance(parser, "1")
    parser.set_defaults(importance=None)  # so that it is seen whether it was given
    text = f"whose leaders, owners, partnerships or vehicles, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", help=text)
    parser.add_argument("--position", metavar="P", help="of leaders only this office")
    add_word(parser, "--kind", jac.PartnershipKind, "of partnerships only this kind")
    _add_picture_options(parser)


def _timeline(options: Namespace) -> str:
    what = _take_what(options)
    _refuse_unfitting(options, what)
    records = _records_of(options, what)
    if not records:
        hint = " or a higher --importance" if what == "milestones" else ""
        noun = "milestone" if what == "milestones" else f"one of the {what}"
        raise UsageError(f"no {noun} fits; give a wider window{hint}")
    return _draw(options, jac.timeline, records)


def _take_what(options: Namespace) -> str:
    """Return what is to be drawn; where that is left out, the first argument is a date."""
    given = (options.what, options.start, options.end)
    what: str | None = options.what
    if what is not None and (side_of(what) is None or any(map(str.isdigit, what))):
        if options.end is not None:
            raise UsageError(f"a window has two sides; {options.end!r} is left over")
        what, given = None, (None, options.what, options.start)
    options.start, options.end = sides_of(*given[1:])
    return "milestones" if what is None else check_choice("KIND", what, tuple(FITTING))


def _refuse_unfitting(options: Namespace, what: str) -> None:
    """Refuse options that narrow down something else than what is to be drawn."""
    for name in dict.fromkeys(name for names in FITTING.values() for name in names):
        if getattr(options, name) is not None and name not in FITTING[what]:
            others = [kind for kind, names in FITTING.items() if name in names]
            raise UsageError(f"--{name} goes with {', '.join(others)}, not with {what}")


def _records_of(options: Namespace, what: str) -> jac.Records[Any]:
    start, end, certainty = options.start, options.end, options.certainty
    if what == "milestones":
        return jac.milestones_between(
            start,
            end,
            certainty=certainty,
            category=options.category,
            about=options.about,
            importance=1 if options.importance is None else importance_of(options),
        )
    of = options.of or JAC
    between = None if start is end is None else (start, end)
    match what:
        case "leaders":
            position = options.position
            return jac.leaders_of(of, between=between, position=position, certainty=certainty)
        case "owners":
            return jac.owners_of(of, between=between, certainty=certainty)
        case "partnerships":
            kind = options.kind
            return jac.partnerships_of(of, between=between, kind=kind, certainty=certainty)
        case _:
            return jac.vehicles().about(of).between(start, end, certainty=certainty)


def _add_chart(parser: ArgumentParser) -> None:
    listed = ", ".join(jac.words(jac.Measure))
    text = f"what is counted, one measure or several: {listed}"
    parser.add_argument("measures", metavar="MEASURE", nargs="+", help=text)
    text = "{} year; left out, it is the {} that is known"
    parser.add_argument("--from", dest="first", metavar="Y", help=text.format("first", "first"))
    parser.add_argument("--to", dest="last", metavar="Y", help=text.format("last", "last"))
    add_series_options(parser)
    _add_picture_options(parser)


def _chart(options: Namespace) -> str:
    first, last = (side and side_of(side) for side in (options.first, options.last))
    measures = options.measures
    if len(measures) == 1:
        figures = series_for(options, measures[0])
        figures = figures if first is last is None else figures.between(first, last)
        return _draw_figures(options, jac.chart, figures, figures)
    for name in ("kind", "segment", "place", "partial"):
        if getattr(options, name):
            raise UsageError(f"--{name} goes with one measure, not with {len(measures)}")
    table = jac.yearly(measures, first, last, of=options.of)
    return _draw_figures(options, table.chart, table.figures)


def _draw_figures(
    options: Namespace,
    draw: Callable[..., alt.LayerChart | alt.VConcatChart],
    figures: jac.Records[jac.Figure],
    *given: object,
) -> str:
    if not figures:
        listed = " or ".join(options.measures)
        known = figures.remark and f". {figures.remark}"
        hint = known or "; jac-history series tells what there is"
        raise UsageError(f"no year has a figure for {listed} as it was asked for{hint}")
    return _draw(options, draw, *given)


def _add_partner_map(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    add_between(parser)
    add_certainty(parser)
    _add_picture_options(parser)


def _partner_map(options: Namespace) -> str:
    asked: dict[str, Any] = {
        "on": options.on,
        "between": between_of(options),
        "certainty": options.certainty,
    }
    if not jac.partnerships_of(options.who, **asked):
        raise UsageError("no partner fits; give another time, or none")
    return _draw(options, partial(jac.partner_map, **asked), options.who)


def _add_market_map(parser: ArgumentParser) -> None:
    text = f"the company, by id or any name (default: {JAC})"
    add_subject(parser, "of", text, JAC)
    _add_picture_options(parser)


def _market_map(options: Namespace) -> str:
    return _draw(options, jac.market_map, options.of)


def _add_family_tree(parser: ArgumentParser) -> None:
    text = "a vehicle, or a brand or maker for all its vehicles, by id or any name"
    add_subject(parser, "of", text)
    _add_picture_options(parser)


def _family_tree(options: Namespace) -> str:
    return _draw(options, jac.family_tree, options.of)


COMMANDS = {
    "timeline": Command(
        """\
Milestones, leaders, owners, partnerships or vehicles on a line of time, as a page for the browser,
SVG, PNG or PDF. Dates that are not known well are drawn so: pale between brackets, fading, or
hollow. Vehicles stand at their launch, and up to their end where that is known.""",
        (
            "jac-history timeline -o history.html",
            "jac-history timeline 2016 2024 --about NIO --importance 3 -o nio.svg",
            "jac-history timeline leaders -o leaders.png --caption auto",
            "jac-history timeline partnerships 2010 .. --kind joint-venture -o ventures.pdf",
            "jac-history timeline vehicles --of refine -o refine.svg",
        ),
        _add_timeline,
        _timeline,
        has_formats=False,
    ),
    "chart": Command(
        """\
Figures over the years, as a page for the browser, SVG, PNG or PDF. Years without a source stay
gaps; rival values of other sources are red crosses. Several measures are a table of years, with a
panel for each unit.""",
        (
            "jac-history chart net-profit -o profit.html",
            "jac-history chart vehicle-sales -o sales.png --width 700",
            "jac-history chart revenue net-profit vehicle-sales --from 2009 -o years.svg",
        ),
        _add_chart,
        _chart,
        has_formats=False,
    ),
    "partner-map": Command(
        """\
JAC (or another organisation) amid its partners, by kind of partnership, as a page for the browser,
SVG, PNG or PDF. A broken line only may have held then.""",
        (
            "jac-history partner-map --on 2018-06-01 -o partners.svg",
            "jac-history partner-map Navistar -o navistar.html",
        ),
        _add_partner_map,
        _partner_map,
        has_formats=False,
    ),
    "market-map": Command(
        """\
The countries abroad in which JAC (or another company) is or was, on a map and in a list by the
years in which it is first attested there, with the kind of presence, as a page for the browser,
SVG, PNG or PDF.""",
        (
            "jac-history market-map -o markets.svg",
            "jac-history market-map --width 1200 --caption auto -o markets.pdf",
        ),
        _add_market_map,
        _market_map,
        has_formats=False,
    ),
    "family-tree": Command(
        """\
What a vehicle was derived from and what was derived from it, with makers and names abroad, as a
page for the browser, SVG, PNG or PDF; of a brand or maker the families of all its vehicles.""",
        (
            "jac-history family-tree 'JAC J2' -o j2.svg",
            "jac-history family-tree jac-motors --width 1200 -o vehicles.pdf",
        ),
        _add_family_tree,
        _family_tree,
        has_formats=False,
    ),
}
