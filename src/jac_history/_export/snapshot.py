"""What an export writes, and the folder it writes into: whole or not at all."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from os import PathLike
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from typing import TypeVar

import attrs

from jac_history._exceptions import InvalidArgumentError
from jac_history._files import path_of
from jac_history._metadata import DatasetInfo, plain_info
from jac_history._records.base import Record


def licence_address(spdx: str) -> str:
    """Return the page of an SPDX identifier.

    >>> licence_address("CC-BY-4.0")
    'https://spdx.org/licenses/CC-BY-4.0'
    """
    return f"https://spdx.org/licenses/{spdx}"


R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class ExportContent:
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

    def of(self, cls: type[R] | tuple[type[R], ...]) -> Iterator[R]:
        """Yield every record of a class or of several, type by type."""
        return (record for record in self.all() if isinstance(record, cls))


ABOUT = "about.json"
_MAKER = "jac_history"


def write_about(snapshot: ExportContent, format_: str, folder: Path, names: list[str]) -> None:
    """Write the dataset's version, licence and citation, and size and hash of every file."""
    about = {
        "made_by": _MAKER,
        "format": format_,
        "dataset": plain_info(snapshot.info),
        "files": [_file(folder / name) for name in sorted(names)],
    }
    write_json_file(folder / ABOUT, about)


def files_of_export(folder: Path) -> set[str] | None:
    """Return the names of the files that an earlier export wrote; None for any other folder."""
    try:
        about = json.loads((folder / ABOUT).read_bytes())
        if about["made_by"] != _MAKER:
            return None
        return {ABOUT, *(str(file["name"]) for file in about["files"])}
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_json_file(path: Path, value: object) -> None:
    """Write a value as JSON that people can read: indented, Chinese as it is."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _file(path: Path) -> dict[str, object]:
    data = path.read_bytes()
    return {"name": path.name, "bytes": len(data), "sha256": sha256(data).hexdigest()}


def checked_target(folder: str | PathLike[str], *, overwrite: bool) -> Path:
    """Return the folder to write, if it may be written.

    An earlier export may be overwritten, and nothing else: a folder with any other file in it
    is somebody's work.

    Raises:
        InvalidArgumentError: It may not.
    """
    target = path_of("folder", folder, "the path of a folder to make").resolve()
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
