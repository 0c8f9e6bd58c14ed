"""Metadata of a dataset: name, version, licence, counts, checksum."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from json import dumps
from typing import Any, TypeAlias, get_args

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidDateError, publish
from jac_history._records.base import Record, Restorable


@publish
@attrs.frozen(kw_only=True)
class DatasetInfo(Restorable):
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


COUNTED = ("counts", "checksum")
"""What is counted from the records."""

KEYS = tuple(field.name for field in attrs.fields(DatasetInfo) if field.name not in COUNTED)
"""What a dataset states, in its table ``[dataset]``."""

DATES = tuple(field.name for field in attrs.fields(DatasetInfo) if EDTFDate in get_args(field.type))
"""Which of these are days."""

Metadata: TypeAlias = Mapping[str, Any]
"""The metadata of a dataset as they are stored: by key the text, None where nothing is stated, and
as ``as_of_day`` the number of the day `as_of`. A dataset adds what is counted."""

FieldError: TypeAlias = tuple[str, str, str]
"""A key, what is wrong with its value, and what is right."""

OWN = "own"
"""What stands for the name and the version of added records that state none."""


def read_metadata(
    stated: Mapping[str, object], more: tuple[str, ...] = ()
) -> tuple[Metadata, list[FieldError]]:
    """Return the metadata that a dataset states, and every fault in them.

    Args:
        stated: By key what is stated.
        more: Other keys that may be there.
    """
    faults = [
        (key, message, expected)
        for key, value in stated.items()
        for message, expected in _faults(key, value, (*KEYS, *more))
    ]
    metadata = {key: stated.get(key) for key in KEYS}
    return {**metadata, "as_of_day": None if faults else _last_day(metadata["as_of"])}, faults


def merge_metadata(base: Metadata, own: Metadata) -> Metadata:
    """Return the metadata of a dataset to which another was added.

    What is said to go on is attested only as far as both say so: `as_of` is the earlier one.
    """
    days = (own["as_of_day"], base["as_of_day"])
    attested = own if None not in days and days[0] < days[1] else base
    licences = dict.fromkeys(one["licence"] for one in (base, own) if one["licence"])
    added = own["citation"] or own["name"] or OWN
    return {
        "name": f"{base['name']} + {own['name'] or OWN}",
        "version": f"{base['version']}+{own['version'] or OWN}",
        "as_of": attested["as_of"],
        "as_of_day": attested["as_of_day"],
        "released": own["released"],
        "licence": " AND ".join(licences) or None,
        "citation": f"{base['citation']} With additions: {added}" if base["citation"] else added,
    }


def complete_metadata(metadata: Metadata, records: Iterable[Record]) -> Metadata:
    """Return metadata with a name, a version, and the counts and the checksum of records."""
    named = {"name": metadata["name"] or "unnamed", "version": metadata["version"] or "0"}
    return {**metadata, **named, **counts_and_checksum(records)}


def info_of(metadata: Metadata) -> DatasetInfo:
    """Return complete metadata as users see them."""
    values = {key: metadata[key] for key in (*KEYS, *COUNTED)}
    dates: dict[str, Any] = {key: values[key] and EDTFDate.parse(values[key]) for key in DATES}
    return DatasetInfo(**values | dates)


def plain_info(info: DatasetInfo) -> dict[str, object]:
    """Return the metadata of a dataset as plain data, unknown things left out."""
    values = attrs.asdict(info, recurse=False)
    dates = {key: values[key].text for key in DATES if values[key] is not None}
    plain = values | dates | {"counts": dict(info.counts)}
    return {key: value for key, value in plain.items() if value is not None}


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


def _faults(key: str, value: object, known: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if key not in known:
        # Imported here: the bundled dataset has no such keys.
        from jac_history._records.field_rules import one_of

        yield f"unknown key {key!r}", one_of(key, known)
    elif not isinstance(value, str):
        yield "is no text", "text"
    elif not value.strip():
        yield "is empty", "text"
    elif key in DATES:
        try:
            latest = EDTFDate.parse(value).latest
        except InvalidDateError as error:
            yield error.reason, "a day"
        else:
            if key == "as_of" and latest is None:
                # What goes on would be attested up to no day, and so nothing ever definite.
                yield f"{value!r} ends on no known day", "a day, such as 2026-01-31"


def _last_day(text: Any) -> int | None:
    latest = None if text is None else EDTFDate.parse(text).latest
    return None if latest is None else latest.toordinal()
