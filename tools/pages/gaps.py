"""What is known to be missing."""

from collections.abc import Iterator

import jac_history as jac
from build_data import SEARCHES
from markdown_kit import page, table
from searches import Search, read_searches


def gaps(data: jac.Dataset) -> str:
    """Return the page."""
    found, searches = data.gaps(), read_searches(SEARCHES)
    of_kind = {kind: [gap for gap in found if gap.kind == kind] for kind in jac.words(jac.GapKind)}
    return page(
        "Known gaps",
        "What the dataset does not know of JAC's own history, as {func}`~jac_history.gaps` and "
        "`jac-history gaps` tell it. A gap means that no source that was read gives the date or "
        "number; it is left open rather than guessed. Questions on which sources contradict each "
        "other are under [disputes](disputes.md).",
        "## Years without a figure",
        "Of what a listed company reports every year, since the company was founded in 1999. "
        "Where something is known of a year it is named: a part of it, a target, another measure "
        "or one segment.",
        table(["measure", "nothing is known of", "something is known of"], _years(of_kind)),
        "## Offices without a known holder",
        table(["office", "when", "why"], _offices(of_kind["office"])),
        "## Vehicles without a date of launch",
        f"{len(of_kind['launch'])} vehicles that JAC makes or sells under its brands.",
        table(["vehicle", "its first milestone"], _nearest(of_kind["launch"])),
        "## Partnerships of which the end is not known",
        table(["partnership", "the last milestone of both"], _nearest(of_kind["end"])),
        "## What was searched for in vain",
        "Where it was searched, with how many questions, and what the pages that could be read "
        "give instead.",
        *map(_search, searches),
    )


def _search(search: Search) -> str:
    return f"### {search.theme}\n\n{search.where} {search.queries} questions.\n\n{search.result}"


def _years(of_kind: dict[str, list[jac.Gap]]) -> Iterator[list[object]]:
    by_measure: dict[str, list[jac.Gap]] = {}
    for gap in of_kind["figure"]:
        by_measure.setdefault(gap.field, []).append(gap)
    for measure, found in by_measure.items():
        empty = [int(str(gap.when)) for gap in found if not _is_near(gap)]
        near = [f"{gap.when} ({_what(gap)})" for gap in found if _is_near(gap)]
        yield [f"`{measure}`", ", ".join(runs(empty)), "; ".join(near)]


def _is_near(gap: jac.Gap) -> bool:
    return gap.why.startswith("only known")


def _what(gap: jac.Gap) -> str:
    return gap.why.removeprefix("only known: ")


def _offices(found: list[jac.Gap]) -> Iterator[list[object]]:
    for gap in found:
        yield [gap.field, gap.when and gap.when.human(), gap.why]


def _nearest(found: list[jac.Gap]) -> Iterator[list[object]]:
    for gap in sorted(found, key=lambda gap: gap.record.label.lower()):
        near = gap.nearest
        time = near.time if near else None
        shown = f"{time.human()}: {near.label}" if near and time else "none"
        yield [gap.record.label, shown]


def runs(years: list[int]) -> Iterator[str]:
    """Yield ascending years with those that follow one another joined.

    >>> list(runs([2001, 2002, 2003, 2005, 2007, 2008]))
    ['2001 to 2003', '2005', '2007 to 2008']
    """
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    for start, end in zip(starts, ends, strict=True):
        yield str(start) if start == end else f"{start} to {end}"
