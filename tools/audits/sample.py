"""Drawing the sample of an audit: stratified by type of record, the same for the same seed."""

import random
from collections.abc import Mapping
from types import MappingProxyType

import jac_history as jac
from jac_history._records.register import CLASSES, ENTITIES

LEAST = 3
"""So many records of every stratum are drawn, where it has them."""

STRATA: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "entity": tuple(ENTITIES),
        **{name: (name,) for name in CLASSES if name not in {*ENTITIES, "source"}},
    }
)
"""Stratum to record types. Sources are audited with the records that cite them."""


def draw(data: jac.Dataset, seed: int, size: int) -> dict[str, list[jac.Record]]:
    """Return the sample by stratum, in random order within each.

    Args:
        data: The dataset.
        seed: Whatever number; the same one draws the same sample of the same dataset.
        size: How many records.
    """
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    groups = {
        stratum: [one for name in types for one in sorted(data.records(name), key=_id)]
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
        open_ones = [stratum for stratum in counts if taken[stratum] < counts[stratum]]
        # The method of Webster: the next one goes where the part is furthest behind.
        most = max(open_ones, key=lambda stratum: counts[stratum] / (2 * taken[stratum] + 1))
        taken[most] += 1
    return taken


def _id(record: jac.Record) -> str:
    return record.id
