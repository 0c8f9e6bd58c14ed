"""Writing several files into a folder, whole or not at all."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from jac_history._cli._usage import UsageError
from jac_history._export.snapshot import whole_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["write_new"]


def write_new(folder: Path, files: Mapping[str, str], *, replace: bool) -> None:
    """
    Write files into a folder, which is made if it does not exist; other files stay.

    Args:
        folder: The folder, inside one that exists.
        files: Their texts by name.
        replace: Whether files of these names may be replaced.

    Raises:
        UsageError: The folder cannot be made, or a file is there that may not be replaced.
        OSError: They cannot be written; then nothing is.
    """
    _check(folder, files, replace=replace)
    if folder.exists():
        # What can fail is done in a folder of its own; files are then renamed into their place.
        with TemporaryDirectory(dir=folder, prefix=".new-") as made:
            _write(Path(made), files)
            for name in files:
                Path(made, name).replace(folder / name)
    else:
        with whole_folder(folder) as made_folder:
            _write(made_folder, files)


def _check(folder: Path, files: Mapping[str, str], *, replace: bool) -> None:
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file, no folder"
        raise UsageError(message)
    if not folder.exists() and not folder.parent.is_dir():
        message = f"{folder.parent} is no folder; make it first"
        raise UsageError(message)
    there = [name for name in files if lexists(folder / name)]
    folders = [name for name in there if (folder / name).is_dir()]
    if folders or (there and not replace):
        how = "is a folder" if folders else "exists; --force replaces it"
        message = f"{folder / (folders or there)[0]} {how}"
        raise UsageError(message)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
