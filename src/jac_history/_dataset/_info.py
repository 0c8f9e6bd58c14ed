"""What a dataset says of itself."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import dumps
from typing import Any

from jac_history._dates import EDTFDate
from jac_history._records._info import DatasetInfo
from jac_history._records._record import Record


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


def counts_and_checksum(records: Iterable[Record]) -> dict[str, Any]:
    """Return how many records of each type there are, and the checksum of them all.

    The checksum is the SHA-256 of one line of canonical JSON per record, sorted by id: keys
    sorted, no blanks, UTF-8.
    """
    from jac_history._convert import plain
    from jac_history._records._types import CLASSES

    ordered = sorted(records, key=lambda record: record.id)
    lines = [
        dumps(
            {"type": record.record_type, **plain(record)},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        for record in ordered
    ]
    kinds: list[str] = [record.record_type for record in ordered]
    return {
        "counts": tuple((name, kinds.count(name)) for name in CLASSES),
        "checksum": sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest(),
    }


def _date(text: str | None) -> EDTFDate | None:
    return None if text is None else EDTFDate.parse(text)
