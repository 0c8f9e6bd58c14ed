"""The whole dataset as files, in the forms that other tools read."""

from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from jac_history._export.snapshot import ExportContent, checked_target, whole_folder, write_about
from jac_history._suggest import check_word

__all__ = ["FORMATS", "ExportContent", "ExportFormat", "export_files"]

ExportFormat: TypeAlias = Literal[
    "datapackage", "parquet", "sqlite", "json", "jsonld", "croissant", "timelinejs"
]
FORMATS: tuple[str, ...] = get_args(ExportFormat)

Writer: TypeAlias = Callable[[ExportContent, Path], Iterator[str]]
"""Writes the files of one format into a folder and yields the name of each when it is there."""


def export_files(
    take: Callable[[], ExportContent],
    folder: str | PathLike[str],
    format_: str,
    *,
    overwrite: bool,
) -> Path:
    """Write a dataset into a folder and return the folder's path.

    Args:
        take: Gives the dataset; called when the arguments have been found right.
        folder: The folder to make.
        format_: One of `FORMATS`.
        overwrite: Whether to replace an earlier export.

    Raises:
        InvalidArgumentError: Unknown format, or a folder that must not be written.
        MissingExtraError: The format needs a package that is not installed.
    """
    writer = _writer(format_)
    target = checked_target(folder, overwrite=overwrite)
    with whole_folder(target) as made:
        snapshot = take()
        write_about(snapshot, format_, made, list(writer(snapshot, made)))
    return target


def _writer(format_: str) -> Writer:
    # Each writer is imported for itself: sqlite3 or pyarrow may be missing.
    check_word("format", format_, FORMATS)
    match format_:
        case "datapackage":
            from jac_history._export.datapackage import write_datapackage as writer
        case "parquet":
            from jac_history._export.parquet import write_parquet as writer
        case "sqlite":
            from jac_history._export.sqlite import write_sqlite as writer
        case "json":
            from jac_history._export.json import write_json as writer
        case "jsonld":
            from jac_history._export.jsonld import write_jsonld as writer
        case "croissant":
            from jac_history._export.croissant import write_croissant as writer
        case _:
            from jac_history._export.timelinejs import write_timelinejs as writer
    return writer
