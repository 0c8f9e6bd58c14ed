"""What is known to be missing."""

from collections.abc import Callable, Iterable, Iterator

import jac_history as jac
from markdown_kit import page, table

SERIES: tuple[jac.Measure, ...] = (
    "vehicle-sales",
    "vehicle-exports",
    "revenue",
    "net-profit",
)
FIRST_YEAR = 2001


def gaps(data: jac.Dataset) -> str:
    """Return the page."""
    intro = (
        "What the dataset does not know, as far as it can tell by itself. A gap means that no "
        "source that was read gives the date or number; it is left open rather than guessed. "
        "Questions on which sources contradict each other are under [disputes](disputes.md)."
    )
    return page(
        "Known gaps",
        intro,
        f"## Years without figures of JAC Motors since {FIRST_YEAR}",
        "Years for which there is no figure of the whole company. Parts of it (a segment, some "
        "months, a country) may be known.",
        table(["measure", "years known", "years missing"], _years(data)),
        "## Vehicles without a date of launch",
        *_undated(data.vehicles(), "introduced", "maker", _maker),
        "## Organisations without a date of founding",
        *_undated(data.organizations(), "founded", "kind", _kind),
        "## Facilities without a date of opening",
        *_undated(data.facilities(), "opened", "kind", _kind),
        *_periods("Partnerships of which the end is not known", data.partnerships(), _no_end),
        *_periods("Terms of office of which the start is not known", data.tenures(), _no_start),
        *_periods("Terms of office of which the end is not known", data.tenures(), _no_end),
    )


def _years(data: jac.Dataset) -> list[list[object]]:
    last = max(figure.period.text[:4] for figure in data.series("net-profit"))
    rows: list[list[object]] = []
    for measure in SERIES:
        known = {figure.period.text[:4] for figure in data.series(measure)}
        wanted = range(FIRST_YEAR, int(last) + 1)
        missing = [year for year in wanted if str(year) not in known]
        rows.append([f"`{measure}`", len(wanted) - len(missing), ", ".join(runs(missing))])
    return rows


def runs(years: list[int]) -> Iterator[str]:
    """Yield ascending years with those that follow one another joined.

    >>> list(runs([2001, 2002, 2003, 2005, 2007, 2008]))
    ['2001 to 2003', '2005', '2007 to 2008']
    """
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    for start, end in zip(starts, ends, strict=True):
        yield str(start) if start == end else f"{start} to {end}"


def _undated(
    found: jac.Records[jac.Entity],
    field: str,
    heading: str,
    group: Callable[[jac.Entity], str],
) -> Iterator[str]:
    without = [one for one in found if getattr(one, field) is None]
    grouped: dict[str, list[str]] = {}
    for one in sorted(without, key=lambda one: (group(one).lower(), one.label.lower())):
        grouped.setdefault(group(one), []).append(one.label)
    yield f"{len(without)} of {len(found)}."
    yield table([heading, "names"], ([one, "; ".join(labels)] for one, labels in grouped.items()))


def _maker(one: jac.Entity) -> str:
    return one.maker.label if isinstance(one, jac.Vehicle) and one.maker else "none recorded"


def _kind(one: jac.Entity) -> str:
    return one.kind.replace("-", " ")


def _periods(
    title: str,
    found: Iterable[jac.Partnership | jac.Tenure],
    is_open: Callable[[jac.EDTFDate], bool],
) -> Iterator[str]:
    rows = [[one.label, one.period.human()] for one in found if is_open(one.period)]
    yield f"## {title}"
    yield table(["what", "period"], rows)


def _no_start(period: jac.EDTFDate) -> bool:
    return period.start_bound is jac.Bound.UNKNOWN


def _no_end(period: jac.EDTFDate) -> bool:
    return period.end_bound is jac.Bound.UNKNOWN
