"""What the checks are given and what they give."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

import attrs

from jac_history import Record
from made_files import ROOT

R = TypeVar("R", bound=Record)
T = TypeVar("T")

DATASET = ROOT / "dataset"
UNWANTED: Mapping[str, list[str]] = tomllib.loads((DATASET / "unwanted.toml").read_text("utf-8"))
"""Words of advertising and domains of link farms."""


@attrs.frozen
class Finding:
    """One thing that a check finds wrong.

    Attributes:
        check: The name of the check.
        where: The record, or the fact of the ledger, or several joined by `` + ``.
        what: What is wrong.
        expected: What would be right.
    """

    check: str
    where: str
    what: str
    expected: str

    @property
    def key(self) -> str:
        """What an allowance names."""
        return f"{self.check}: {self.where}"

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.where}: {self.what} (expected {self.expected}) [{self.check}]"


@attrs.define(slots=False)
class Data:
    """The edited dataset as the checks see it.

    Attributes:
        records: All records.
        ledger: The tables of the ledger.
        facts: The ids of all researched facts.
        allowed: Findings that are right as they are, with the reason.
        version: The version of the data.
    """

    records: Sequence[Record]
    ledger: Mapping[str, Mapping[str, Any]]
    facts: Sequence[str]
    allowed: Mapping[str, str]
    version: str

    def of(self, cls: type[R]) -> list[R]:
        """Return the records of a class."""
        return [record for record in self.records if isinstance(record, cls)]

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Return all records by id."""
        return {record.id: record for record in self.records}


def alike(things: Iterable[T], key: Callable[[T], object]) -> list[list[T]]:
    """Return the groups of several things that have the same key."""
    groups: dict[object, list[T]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return [group for group in groups.values() if len(group) > 1]
