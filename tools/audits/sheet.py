"""The sheet of an audit: what is to be judged, and the judgements."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import jac_history as jac
from jac_history._display.terminal import card_text

VERDICTS = ("right", "flawed", "wrong")
"""``wrong``: a date, number, name, kind, attribution or claim that the evidence does not bear
out. ``flawed``: the fact is right, but a wording, citation or lesser field is not."""

WHOLE_LINES = 100_000
"""So many columns break no line of a record."""


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


def blank(sample: Mapping[str, list[jac.Record]], version: str, seed: int) -> str:
    """Return the sheet to fill in, as TOML in which the records stand as comments."""
    words = ", ".join(VERDICTS)
    head = (
        f"# An audit of data version {version}. Fill in verdict ({words}) and found.\n"
        f'\n[audit]\nversion = "{version}"\nseed = {seed}\n'
    )
    entries = [_entry(stratum, one) for stratum, group in sample.items() for one in group]
    return "\n".join([head, *entries])


def read_audit(file: Path) -> Audit:
    """Return a filled sheet.

    Raises:
        ValueError: With everything that is not filled in or not understood.
    """
    document = tomllib.loads(file.read_text("utf-8"))
    judged = tuple(Judgement(**one) for one in document["record"])
    problems = list(_problems(judged))
    if problems:
        raise ValueError(f"{file.name}: " + "; ".join(problems))
    return Audit(document["audit"]["version"], document["audit"]["seed"], judged)


def _problems(judged: tuple[Judgement, ...]) -> Iterator[str]:
    for one in judged:
        if one.verdict not in VERDICTS:
            yield f"{one.id}: verdict {one.verdict!r} is none of {', '.join(VERDICTS)}"
        elif (one.verdict == "right") == bool(one.found):
            yield f"{one.id}: what was found is to be said of those that are not right, of no other"
    counts = Counter(one.id for one in judged)
    yield from (f"{one}: judged twice" for one, count in counts.items() if count > 1)


def _entry(stratum: str, record: jac.Record) -> str:
    lines = card_text(record, width=WHOLE_LINES).splitlines()
    comments = "\n".join(f"# {line.strip()}" for line in lines if line)
    keys = f'id = "{record.id}"\nstratum = "{stratum}"\nverdict = ""\nfound = ""\n'
    return f"{comments}\n[[record]]\n{keys}"
