"""Metadata of a dataset: name, version, licence, counts, checksum."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import dumps
from typing import Any

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish
from jac_history._records.base import Record


@publish
@attrs.frozen(kw_only=True)
class DatasetInfo:
    """Version, licence and size of a dataset.

    Attributes:
        name: Its name.
        version: The version of the data, apart from the code's (CalVer: year, month, number).
        as_of: The day up to which what is said to go on is attested, or None.
        released: The day of the release, or None.
        licence: SPDX identifier of the data's licence, or None.
        citation: How to cite it, or None.
        counts: Pairs of record type and number of records.
        checksum: SHA-256 of all records in canonical JSON.
    """

    name: str
    version: str
    as_of: EDTFDate | None
    released: EDTFDate | None
    licence: str | None
    citation: str | None
    counts: tuple[tuple[str, int], ...]
    checksum: str


OWN = "own"
"""What stands for the name and the version of added records that say none."""


def describe(info: Mapping[str, Any]) -> DatasetInfo:
    """Return the info of a dataset as a record."""
    return DatasetInfo(
        name=info["name"],
        version=info["version"],
        as_of=_date(info["as_of"]),
        released=_date(info["released"]),
        licence=info["licence"],
        citation=info["citation"],
        counts=tuple(info["counts"]),
        checksum=info["checksum"],
    )


def completed(info: Mapping[str, Any], records: Iterable[Record]) -> dict[str, Any]:
    """Return the info of a dataset in memory with name, version, counts and checksum."""
    named = {"name": info["name"] or "unnamed", "version": info["version"] or "0"}
    return {**info, **named, **counts_and_checksum(records)}


def joined(below: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the info of a dataset to which another was added.

    What is said to go on is attested only as far as both say so: `as_of` is the earlier one.
    """
    days = (own["as_of_day"], below["as_of_day"])
    attested = own if None not in days and days[0] < days[1] else below
    licences = dict.fromkeys(one["licence"] for one in (below, own) if one["licence"])
    added = own["citation"] or own["name"] or OWN
    return {
        "name": f"{below['name']} + {own['name'] or OWN}",
        "version": f"{below['version']}+{own['version'] or OWN}",
        "as_of": attested["as_of"],
        "as_of_day": attested["as_of_day"],
        "released": own["released"],
        "licence": " AND ".join(licences) or None,
        "citation": f"{below['citation']} With additions: {added}" if below["citation"] else added,
    }


def counts_and_checksum(records: Iterable[Record]) -> dict[str, Any]:
    """Return how many records of each type there are, and the checksum of them all.

    The checksum is the SHA-256 of their canonical lines, each with a line feed, in UTF-8.
    """
    from jac_history._records.register import CLASSES

    held = tuple(records)
    kinds: list[str] = [record.record_type for record in held]
    lines = "".join(f"{line}\n" for line in canonical_lines(held))
    return {
        "counts": tuple((name, kinds.count(name)) for name in CLASSES),
        "checksum": sha256(lines.encode()).hexdigest(),
    }


def canonical_lines(records: Iterable[Record]) -> list[str]:
    """Return one line of canonical JSON per record, sorted by id: keys sorted, no blanks."""
    from jac_history._convert import plain

    return [
        dumps(
            {"type": record.record_type, **plain(record)},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        for record in sorted(records, key=lambda record: record.id)
    ]


def _date(text: str | None) -> EDTFDate | None:
    return None if text is None else EDTFDate.parse(text)
