"""What an export writes: all records of a dataset and what it says of itself."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import attrs

from jac_history._records._info import DatasetInfo
from jac_history._records._record import Record

R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class Snapshot:
    """All records of a dataset at one moment.

    Attributes:
        info: Version, licence, citation and checksum.
        records: The records by type, in the order in which the dataset lists them.
        keys: For each entity's id its folded names (pinyin among them), separated by blanks.
    """

    info: DatasetInfo
    records: Mapping[str, tuple[Record, ...]]
    keys: Mapping[str, str]

    def all(self) -> Iterator[Record]:
        """Yield every record, type by type."""
        for group in self.records.values():
            yield from group

    def of(self, cls: type[R]) -> Iterator[R]:
        """Yield every record of a class, type by type."""
        return (record for record in self.all() if isinstance(record, cls))

    def about(self) -> dict[str, object]:
        """Return what the dataset says of itself as plain data, unknown things left out."""
        info = self.info
        plain = {
            "name": info.name,
            "version": info.version,
            "as_of": info.as_of and info.as_of.text,
            "released": info.released and info.released.text,
            "licence": info.licence,
            "citation": info.citation,
            "counts": dict(info.counts),
            "checksum": info.checksum,
        }
        return {key: value for key, value in plain.items() if value is not None}
