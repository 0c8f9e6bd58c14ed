"""Records of a user's own that are added to a dataset."""

from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from typing import Any

from jac_history._dataset._base import Store
from jac_history._dataset._info import joined
from jac_history._dataset._layered import ById
from jac_history._exceptions import InvalidArgumentError
from jac_history._records._record import Record
from jac_history._toml import read_folder, read_info


def read_overlay(
    overlay: str | PathLike[str] | Iterable[Record], below: Store, info: Mapping[str, Any]
) -> tuple[list[Record], dict[str, Any]]:
    """Return the records to add, and what the whole dataset then says of itself.

    Args:
        overlay: A folder or records.
        below: The records of the dataset that they are added to.
        info: What that dataset says of itself.

    Raises:
        DatasetError: With every problem.
        InvalidArgumentError: It is neither a folder nor records.
    """
    known = ById(below)
    if isinstance(overlay, str | PathLike):
        records, own = read_folder(fspath(overlay), known)
    elif isinstance(overlay, Iterable):
        # Imported here: a folder needs no records to be taken apart.
        from jac_history._dataset._given import read_given

        records, own = read_given(overlay, known), read_info({}, "")[0]
    else:
        raise InvalidArgumentError("overlay", overlay, expected="a folder or several records")
    return records, joined(info, own)
