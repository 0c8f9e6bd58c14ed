"""Folders that are there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

from jac_history._exceptions import InvalidArgumentError
from jac_history._export._about import files_of_export


def checked_target(folder: str | PathLike[str], *, overwrite: bool) -> Path:
    """Return the folder to write, if it may be written.

    An earlier export may be overwritten, and nothing else: a folder with any other file in it
    is somebody's work.

    Raises:
        InvalidArgumentError: It may not.
    """
    if not isinstance(folder, str | PathLike) or not str(folder):
        raise InvalidArgumentError("folder", folder, expected="the path of a folder to make")
    target = Path(folder).resolve()
    if not target.parent.is_dir():
        raise InvalidArgumentError("folder", str(folder), expected="inside a folder that exists")
    if target.exists():
        _check_existing(target, str(folder), overwrite=overwrite)
    return target


def _check_existing(target: Path, given: str, *, overwrite: bool) -> None:
    if not overwrite:
        expected = "a new folder (overwrite=True replaces an earlier export)"
        raise InvalidArgumentError("folder", given, expected=expected)
    found = {path.name for path in target.iterdir()} if target.is_dir() else {target.name}
    if not found <= (files_of_export(target) or set()):
        expected = "a new folder or one with nothing but an earlier export in it"
        raise InvalidArgumentError("folder", given, expected=expected)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target; it takes the target's place if all goes well.

    Where anything goes wrong the new folder is removed and the target stays as it was.
    """
    made = _beside(target, "partial")
    made.mkdir()
    try:
        yield made
        _put(made, target)
    except BaseException:
        rmtree(made, ignore_errors=True)
        raise


def _put(made: Path, target: Path) -> None:
    if not target.exists():
        made.rename(target)
        return
    old = _beside(target, "old")
    target.rename(old)
    try:
        made.rename(target)
    except BaseException:
        old.rename(target)
        raise
    rmtree(old)


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name[:80]}.{token_hex(8)}.{what}")


def safe_name(text: str) -> str:
    """Return a text as the stem of a file name that every system takes and no path escapes by.

    >>> safe_name("../../etc/passwd"), safe_name("jac_history"), safe_name("江淮")
    ('etc-passwd', 'jac_history', 'dataset')
    """
    kept = "".join(
        sign if sign.isascii() and (sign.isalnum() or sign == "_") else "-" for sign in text
    )
    stem = "-".join(part for part in kept[:60].split("-") if part)
    return stem if stem and stem.upper() not in _DEVICES else "dataset"


_DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{name}{n}" for name in ("COM", "LPT") for n in range(10)),
}
"""Names that Windows keeps for devices."""
