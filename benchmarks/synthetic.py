"""Histories of any size that never happened: points, long intervals and open ends."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import Any, TypeAlias

import jac_history as jac
from jac_history._dataset.memory import MemoryStore

Row: TypeAlias = tuple[str, int, int]
"""Id, first and last day, as day numbers."""
FIRST_DAY = date(1000, 1, 1).toordinal()
LONG_FROM = date(1900, 1, 1).toordinal()
"""The first day on which something long or open-ended may begin."""
LAST_DAY = date(1999, 12, 31).toordinal()
LONG = range(5 * 365, 60 * 365)
"""The lengths of long intervals, in days."""
NO_BEGIN, NO_END = -1_000_000, 10_000_000
"""Day numbers before and after all others, where a date has no bound."""
SOURCE = jac.Source(id="annals", publisher="Annals", kind="reference", url="https://a.example/")
CITED = (jac.Citation(source=SOURCE, says="There was such a company."),)
COMPANY = jac.Organization(id="the-company", name="Annals", kind="automaker", citations=CITED)
CATEGORIES: tuple[Any, ...] = jac.words(jac.Category)


def build_dataset(milestones: Sequence[jac.Milestone]) -> jac.Dataset:
    """Return a dataset of milestones past all checks, which are made for files of people."""
    records = [SOURCE, COMPANY, *milestones]
    store = MemoryStore(records, LAST_DAY)
    info = {"name": "annals", "version": "1", "as_of": "1999-12-31", "as_of_day": LAST_DAY}
    return jac.Dataset(store, info)


def make_mix(count: int) -> list[jac.Milestone]:
    """Return milestones of which a tenth are long or open-ended."""
    return [*make_points(count - count // 10), *make_long_milestones(count // 10)]


def make_points(count: int, seed: int = 1) -> Iterator[jac.Milestone]:
    """Yield milestones of a day, and some of a month or a year, over a thousand years."""
    random = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        day = date.fromordinal(random.randint(FIRST_DAY, LAST_DAY)).isoformat()
        # Nine in ten are days, most of the others months.
        digits = random.choices((10, 7, 4), (90, 8, 2))[0]
        qualifier = "~" if random.random() < 0.05 else ""  # noqa: PLR2004 - one in twenty
        yield make_milestone(f"point-{number}", f"{day[:digits]}{qualifier}", number)


def make_long_milestones(count: int, seed: int = 2) -> Iterator[jac.Milestone]:
    """Yield milestones that last for decades or have no end, of the last hundred years."""
    random = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        first = random.randint(LONG_FROM, LAST_DAY)
        end = date.fromordinal(first + random.choice(LONG)).isoformat() if number % 2 else ".."
        when = f"{date.fromordinal(first).isoformat()}/{end}"
        yield make_milestone(f"long-{number}", when, number)


def make_milestone(record_id: str, when: str, number: int) -> jac.Milestone:
    """Return a milestone with a citation and a date of its own."""
    return jac.Milestone(
        id=record_id,
        when=jac.EDTFDate.parse(when),
        title=f"Event number {number}",
        summary=f"Somebody did something for the time number {number}.",
        category=CATEGORIES[number % len(CATEGORIES)],
        about=(COMPANY,),
        citations=(jac.Citation(source=SOURCE, says=f"This happened as number {number}."),),
        confidence="high",
        importance=2,
    )


def count_text_bytes(one: jac.Milestone) -> int:
    """Return the bytes of the texts that a milestone has for itself."""
    texts = (one.id, one.when.text, one.title, one.summary, one.citations[0].says)
    return sum(text.__sizeof__() for text in texts)


def make_row(record_id: str, when: jac.EDTFDate) -> Row:
    """Return id, first and last day, as other tools get them."""
    first = when.earliest.toordinal() if when.earliest else NO_BEGIN
    return record_id, first, when.latest.toordinal() if when.latest else NO_END
