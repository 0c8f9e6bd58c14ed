"""Writing an export: the right writer, whole or not at all."""

from collections.abc import Callable, Iterator
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from jac_history._exceptions import InvalidArgumentError
from jac_history._export._about import write_about
from jac_history._export._folder import checked_target, whole_folder
from jac_history._export._snapshot import Snapshot
from jac_history._nearest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:  # never run: by it tools that freeze programs find the modules
    from jac_history._export import (  # noqa: F401
        _croissant,
        _datapackage,
        _json,
        _jsonld,
        _parquet,
        _sqlite,
        _timelinejs,
    )

ExportFormat: TypeAlias = Literal[
    "datapackage", "parquet", "sqlite", "json", "jsonld", "croissant", "timelinejs"
]
FORMATS: tuple[str, ...] = get_args(ExportFormat)

Writer: TypeAlias = Callable[[Snapshot, Path], Iterator[str]]
"""Writes the files of one format into a folder and yields the name of each when it is there."""


def export_files(
    take: Callable[[], Snapshot],
    folder: str | PathLike[str],
    format_: str,
    *,
    overwrite: bool,
    report: Callable[[str], object],
) -> Path:
    """Write a dataset into a folder and return the folder's path.

    Args:
        take: Gives the dataset; called when the arguments have been found right.
        folder: The folder to make.
        format_: One of `FORMATS`.
        overwrite: Whether to replace an earlier export.
        report: Is told the name of each file when it is written.

    Raises:
        InvalidArgumentError: Unknown format, or a folder that must not be written.
        MissingExtraError: The format needs a package that is not installed.
    """
    writer = _writer(format_)
    target = checked_target(folder, overwrite=overwrite)
    with whole_folder(target) as made:
        snapshot = take()
        names = []
        for name in writer(snapshot, made):
            report(name)
            names.append(name)
        write_about(snapshot, format_, made, names)
    return target


def _writer(format_: str) -> Writer:
    if format_ not in FORMATS:
        raise InvalidArgumentError("format", format_, FORMATS, nearest(str(format_), FORMATS))
    # Each writer is imported for itself: sqlite3 or pyarrow may be missing.
    writer: Writer = import_module(f"jac_history._export._{format_}").write
    return writer
