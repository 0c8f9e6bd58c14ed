"""Histories of any size that never happened: points, long intervals and open ends."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import Any

import jac_history as jac
from jac_history._dataset.memory import MemoryStore
from jac_history._dates import AFTER_ALL, BEFORE_ALL
from jac_history._records.vocabulary import Category, words

FIRST_DAY = date(1000, 1, 1).toordinal()
LONG_FROM = date(1900, 1, 1).toordinal()
"""The first day on which something long or open-ended may begin."""
LAST_DAY = date(1999, 12, 31).toordinal()
LONG = range(5 * 365, 60 * 365)
"""The lengths of long intervals, in days."""

SOURCE = jac.Source(
    id="annals", publisher="The Annals", kind="reference", url="https://annals.example/"
)
COMPANY = jac.Organization(
    id="the-company",
    name="The Company",
    kind="automaker",
    citations=(jac.Citation(source=SOURCE, says="There was such a company."),),
)
CATEGORIES: tuple[Any, ...] = words(Category)


def points(count: int, seed: int = 1) -> Iterator[jac.Milestone]:
    """Yield milestones of a day, and some of a month or a year, over a thousand years."""
    random = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        day = date.fromordinal(random.randint(FIRST_DAY, LAST_DAY)).isoformat()
        # Nine in ten are days, most of the others months.
        digits = random.choices((10, 7, 4), (90, 8, 2))[0]
        qualifier = "~" if random.random() < 0.05 else ""  # noqa: PLR2004 - one in twenty
        yield milestone(f"point-{number}", f"{day[:digits]}{qualifier}", number)


def long_ones(count: int, seed: int = 2) -> Iterator[jac.Milestone]:
    """Yield milestones that last for decades or have no end, of the last hundred years."""
    random = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        first = random.randint(LONG_FROM, LAST_DAY)
        end = date.fromordinal(first + random.choice(LONG)).isoformat() if number % 2 else ".."
        yield milestone(f"long-{number}", f"{date.fromordinal(first).isoformat()}/{end}", number)


def milestone(record_id: str, when: str, number: int) -> jac.Milestone:
    """Return a milestone with a citation and a date of its own."""
    cited = jac.Citation(source=SOURCE, says=f"This happened as number {number}.")
    return jac.Milestone(
        id=record_id,
        when=jac.EDTFDate.parse(when),
        title=f"Event number {number}",
        summary=f"Somebody did something for the time number {number}.",
        category=CATEGORIES[number % len(CATEGORIES)],
        about=(COMPANY,),
        citations=(cited,),
        confidence="high",
        importance=2,
    )


def texts_size(one: jac.Milestone) -> int:
    """Return the bytes of the texts that a milestone has for itself."""
    texts = (one.id, one.when.text, one.title, one.summary, one.citations[0].says)
    return sum(text.__sizeof__() for text in texts)


def dataset(records: Sequence[jac.Record]) -> jac.Dataset:
    """Return a dataset of records, past all checks, which are made for files that people write."""
    info = {"name": "annals", "version": "1", "as_of": "1999-12-31", "as_of_day": LAST_DAY}
    return jac.Dataset(MemoryStore([SOURCE, COMPANY, *records], LAST_DAY), info)


def row(one: jac.Milestone) -> tuple[str, int, int]:
    """Return id, first and last day of a milestone, as other tools get them."""
    first, last = one.when.earliest, one.when.latest
    return (
        one.id,
        BEFORE_ALL if first is None else first.toordinal(),
        AFTER_ALL if last is None else last.toordinal(),
    )
