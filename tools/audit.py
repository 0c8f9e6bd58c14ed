"""Draw the sheet of an audit: ``python tools/audit.py [--size 80] [--seed 1]``.

The sheet, `dataset/audits/<version>.toml`, is to be filled in by somebody who did not write the
records. `make data` then makes the page on the last audit.
"""

import argparse
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import jac_history as jac
from jac_history._display.terminal_cards import card_text
from jac_history._records.register import CLASSES, ENTITIES
from made_files import ROOT
from releases import order_of

FOLDER = ROOT / "dataset" / "audits"

LEAST = 3
"""So many records of every stratum are drawn, where it has them."""

STRATA: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "entity": tuple(ENTITIES),
        **{name: (name,) for name in CLASSES if name not in {*ENTITIES, "source"}},
    }
)
"""Stratum to record types. Sources are audited with the records that cite them."""

VERDICTS = ("right", "flawed", "wrong")
"""``wrong``: a date, number, name, kind, attribution or claim that the evidence does not bear
out. ``flawed``: the fact is right, but a wording, citation or lesser field is not."""

WHOLE_LINES = 100_000
"""So many columns break no line of a record."""


def main() -> int:
    """Write the blank sheet, unless there is one of this version already."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=80, help="how many records (default: 80)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: 1)")
    options = parser.parse_args()
    file = FOLDER / f"{jac.DATA_VERSION}.toml"
    if file.exists():
        print(f"{file.name} is there already; an audit is not drawn twice", file=sys.stderr)
        return 1
    sample = draw(jac.Dataset.bundled(), options.seed, options.size)
    file.write_text(blank(sample, jac.DATA_VERSION, options.seed), encoding="utf-8")
    print(f"{sum(map(len, sample.values()))} records drawn: fill in {file.name}")
    return 0


def draw(data: jac.Dataset, seed: int, size: int) -> dict[str, list[jac.Record]]:
    """Return the sample by stratum, in random order within each.

    Args:
        data: The dataset.
        seed: Whatever number; the same one draws the same sample of the same dataset.
        size: How many records.
    """
    rng, by_id = random.Random(seed), attrgetter("id")  # noqa: S311 - a sample, no secret
    groups = {
        stratum: [record for name in types for record in sorted(data.records(name), key=by_id)]
        for stratum, types in STRATA.items()
    }
    sizes = shares({stratum: len(group) for stratum, group in groups.items()}, size)
    return {stratum: rng.sample(group, sizes[stratum]) for stratum, group in groups.items()}


def shares(counts: Mapping[str, int], size: int) -> dict[str, int]:
    """Return how many of each stratum to draw: by its part of the whole, but a few at least.

    >>> shares({"a": 900, "b": 90, "c": 2}, 20)
    {'a': 15, 'b': 3, 'c': 2}
    """
    taken = {stratum: min(count, LEAST) for stratum, count in counts.items()}
    while sum(taken.values()) < min(size, sum(counts.values())):
        unfilled = [stratum for stratum in counts if taken[stratum] < counts[stratum]]
        # The method of Webster: the next one goes where the part is furthest behind.
        most = max(unfilled, key=lambda stratum: counts[stratum] / (2 * taken[stratum] + 1))
        taken[most] += 1
    return taken


def blank(sample: Mapping[str, list[jac.Record]], version: str, seed: int) -> str:
    """Return the sheet to fill in, as TOML in which the records stand as comments."""
    words = ", ".join(VERDICTS)
    head = (
        f"# An audit of data version {version}. Fill in verdict ({words}) and found.\n"
        f'\n[audit]\nversion = "{version}"\nseed = {seed}\n'
    )
    entries = [_entry(stratum, record) for stratum, group in sample.items() for record in group]
    return "\n".join([head, *entries])


def _entry(stratum: str, record: jac.Record) -> str:
    lines = card_text(record, width=WHOLE_LINES).splitlines()
    comments = "\n".join(f"# {line.strip()}" for line in lines if line)
    keys = f'id = "{record.id}"\nstratum = "{stratum}"\nverdict = ""\nfound = ""\n'
    return f"{comments}\n[[record]]\n{keys}"


class Judgement(NamedTuple):
    """What the audit found of a record.

    Attributes:
        id: The record.
        stratum: What kind of record it is.
        verdict: One of `VERDICTS`.
        found: What is wrong, and how that is known; empty for a right one.
    """

    id: str
    stratum: str
    verdict: str
    found: str


class Result(NamedTuple):
    """How many records of a stratum were judged, and how many are not right."""

    size: int
    flawed: int
    wrong: int

    @property
    def rate(self) -> tuple[float, float, float]:
        """The rate of wrong records with the ends of its interval."""
        return self._rate_of(self.wrong)

    @property
    def rate_of_flawed(self) -> tuple[float, float, float]:
        """The rate of flawed records with the ends of its interval."""
        return self._rate_of(self.flawed)

    def _rate_of(self, count: int) -> tuple[float, float, float]:
        return (count / self.size, *wilson(count, self.size))


class Audit(NamedTuple):
    """An audit.

    Attributes:
        version: The data version that was sampled.
        seed: The seed of the sample.
        judged: The judgements.
    """

    version: str
    seed: int
    judged: tuple[Judgement, ...]

    @property
    def findings(self) -> list[Judgement]:
        """The judgements of records that are not right, those of wrong ones first."""
        found = [judgement for judgement in self.judged if judgement.found]
        return sorted(found, key=lambda one: -VERDICTS.index(one.verdict))

    def results(self) -> dict[str, Result]:
        """Return the result of each stratum that has records, and that of all."""
        words = {name: [j.verdict for j in self.judged if j.stratum == name] for name in STRATA}
        words["**all**"] = [judgement.verdict for judgement in self.judged]
        return {
            name: Result(len(given), given.count("flawed"), given.count("wrong"))
            for name, given in words.items()
            if given
        }


def wilson(errors: int, size: int) -> tuple[float, float]:
    """Return the ends of the 95 % score interval (Wilson 1927) of a rate, 0 to 1.

    >>> low, high = wilson(5, 50)
    >>> round(low, 4), round(high, 4)
    (0.0435, 0.2136)
    """
    from scipy.stats import binomtest  # slow to load, and used by one page

    low, high = binomtest(errors, size).proportion_ci(method="wilson")
    return float(low), float(high)


def last_audit() -> Audit:
    """Return the filled sheet of the newest version that was audited."""
    return read_audit(max(FOLDER.glob("*.toml"), key=lambda file: order_of(file.stem)))


def read_audit(file: Path) -> Audit:
    """Return a filled sheet.

    Raises:
        ValueError: With everything that is not filled in or not understood.
    """
    document = tomllib.loads(file.read_text("utf-8"))
    judged = tuple(Judgement(**table) for table in document["record"])
    problems = list(_problems(judged))
    if problems:
        raise ValueError(f"{file.name}: " + "; ".join(problems))
    return Audit(**document["audit"], judged=judged)


def _problems(judged: tuple[Judgement, ...]) -> Iterator[str]:
    for given in judged:
        if given.verdict not in VERDICTS:
            yield f"{given.id}: verdict {given.verdict!r} is none of {', '.join(VERDICTS)}"
        elif (given.verdict == "right") == bool(given.found):
            rule = "what was found is to be said of those that are not right, of no other"
            yield f"{given.id}: {rule}"
    counts = Counter(given.id for given in judged)
    yield from (f"{record_id}: judged twice" for record_id, count in counts.items() if count > 1)


if __name__ == "__main__":
    sys.exit(main())
