"""What the dataset says of itself."""

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import publish


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
