"""What is known to be missing."""

from collections.abc import Iterator

import jac_history as jac
from pages.markdown import page, table

SERIES: tuple[jac.Measure, ...] = (
    "vehicle-sales",
    "revenue",
    "net-profit",
    "vehicle-exports",
)
FIRST_YEAR = 2001


def gaps(data: jac.Dataset) -> str:
    """Return the page."""
    intro = "What the dataset does not know, as far as it can tell by itself."
    return page(
        "Known gaps",
        intro,
        f"## Years without figures of JAC Motors since {FIRST_YEAR}",
        table(["measure", "years known", "years missing"], _years(data)),
        *_undated("Vehicles without a date of launch", data.vehicles(), "introduced"),
        *_undated("Organisations without a date of founding", data.organizations(), "founded"),
        *_undated("Facilities without a date of opening", data.facilities(), "opened"),
        "## Partnerships of which the end is not known",
        ", ".join(f"{one.label} ({one.period.human()})" for one in _endless(data)),
    )


def _years(data: jac.Dataset) -> list[list[object]]:
    last = max(figure.period.text[:4] for figure in data.series("net-profit"))
    rows = []
    for measure in SERIES:
        known = {figure.period.text[:4] for figure in data.series(measure)}
        wanted = [str(year) for year in range(FIRST_YEAR, int(last) + 1)]
        missing = ", ".join(year for year in wanted if year not in known)
        rows.append([f"`{measure}`", len(known), missing])
    return rows


def _undated(title: str, found: jac.Records[jac.Record], field: str) -> Iterator[str]:
    without = [one.label for one in found if getattr(one, field) is None]
    yield f"## {title}"
    yield f"{len(without)} of {len(found)}: {', '.join(without)}."


def _endless(data: jac.Dataset) -> list[jac.Partnership]:
    return [p for p in data.partnerships() if p.period.end_bound is jac.Bound.UNKNOWN]
