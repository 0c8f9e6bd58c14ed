"""What the pages on the data count."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

import jac_history as jac
from build_data import SEARCHES
from jac_history._dates import bounds_of
from jac_history._records.register import CLASSES
from jac_history._records.schema import is_rated
from jac_history._records.vocabulary import BOUNDS
from markdown_kit import percent
from searches import read_searches

Records = jac.Records[Any]


def cited_sources(records: Records) -> list[jac.Source]:
    """Return the source of every citation, as often as it is cited."""
    return [citation.source for record in records for citation in record.evidence]


def share_with(holds: Callable[[set[jac.Source]], bool]) -> Callable[[Records], str]:
    """Return a filter: how many percent of records cite sources of which something holds."""

    def share(records: Records) -> str:
        cited = ({citation.source for citation in record.evidence} for record in records)
        return percent(sum(map(holds, cited)), len(records))

    return share


def shares_by_confidence(records: Records) -> list[str]:
    """Return how many percent of the records are of each confidence, the surest first."""
    counts = Counter(record.confidence for record in records)
    return [percent(counts[word], len(records)) for word in jac.words(jac.Confidence)]


def by_decade(milestones: jac.Records[jac.Milestone]) -> list[tuple[str, list[jac.Milestone]]]:
    """Return the milestones of each decade, the one without a known day last."""
    ordered = sorted(milestones, key=_decade)
    return [(decade, list(group)) for decade, group in groupby(ordered, _decade)]


def _decade(milestone: jac.Milestone) -> str:
    day = milestone.when.earliest or milestone.when.latest
    return f"{day.year // 10 * 10}s" if day else "unknown"


def most_cited_publishers(data: jac.Dataset) -> list[tuple[str, int, int]]:
    """Return each publisher with the number of its sources and citations, the most cited first."""
    cited = Counter(source.publisher for source in cited_sources(data.records()))
    counts = Counter(source.publisher for source in data.sources())
    ranked = sorted(counts, key=lambda name: (-cited[name], name))
    return [(name, counts[name], cited[name]) for name in ranked]


def years_without_figure(gaps: tuple[jac.Gap, ...]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each measure with the years of which nothing is known, and what is of the others."""
    missing = [gap for gap in gaps if gap.kind == "figure"]
    for measure in dict.fromkeys(gap.field for gap in missing):
        years = {str(gap.when): gap.why for gap in missing if gap.field == measure}
        near = {year: why for year, why in years.items() if why.startswith("only known")}
        others = [f"{year} ({why.removeprefix('only known: ')})" for year, why in near.items()]
        yield measure, list(runs([int(year) for year in years if year not in near])), others


def runs(years: list[int]) -> Iterator[str]:
    """Yield ascending years with those that follow one another joined.

    >>> list(runs([2001, 2002, 2003, 2005, 2007, 2008]))
    ['2001 to 2003', '2005', '2007 to 2008']
    """
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    for start, end in zip(starts, ends, strict=True):
        yield str(start) if start == end else f"{start} to {end}"


def vehicle_counts(market: jac.Presence) -> list[str]:
    """Return how many vehicles were sold in a country or sent there, by year."""
    counted = [("sold", one) for one in market.sales] + [("sent", one) for one in market.exports]
    return [
        f"{word} {figure.period.human()}: {BOUNDS[figure.bound]}{figure.value:,}"
        for word, figure in counted
    ]


def most_attested_first(markets: jac.Markets) -> list[jac.Presence]:
    """Return countries by how many records tell of them, those with most first, then by name."""
    return sorted(markets, key=lambda market: (-len(market.records), market.place.name))


def last_attested(market: jac.Presence, as_of: jac.EDTFDate) -> str:
    """Return the last year in which a company is attested in a country, or when it ended there.

    Args:
        market: The company in the country.
        as_of: The day up to which what goes on is attested.
    """
    if market.ended:
        return f"ended {market.ended.human()}"
    end = as_of.latest.toordinal() if as_of.latest else None
    times = (record.time for record in market.records if record.time)
    sure = [bounds_of(time, end)[2] for time in times]
    last = max((day for day in sure if day), default=None)
    return str(dt.date.fromordinal(last).year) if last else "unknown"


def newest_own_count(data: jac.Dataset) -> jac.Figure:
    """Return the newest count of all the countries that the company says it serves."""
    counts = data.figures().where(measure="countries-served", scope=None, place=None)
    return max(counts, key=lambda figure: figure.period.sort_key)


KNOWN = {
    "RATED": [name for name, cls in CLASSES.items() if is_rated(cls)],
    "by_decade": by_decade,
    "cited_sources": cited_sources,
    "last_attested": last_attested,
    "most_attested_first": most_attested_first,
    "most_cited_publishers": most_cited_publishers,
    "newest_own_count": newest_own_count,
    "read_searches": partial(read_searches, SEARCHES),
    "share_with_primary": share_with(lambda cited: any(one.kind == "primary" for one in cited)),
    "share_with_two": share_with(lambda cited: len(cited) > 1),
    "shares_by_confidence": shares_by_confidence,
    "thousands": "{:,}".format,
    "vehicle_counts": vehicle_counts,
    "years_without_figure": years_without_figure,
}
