"""Files that are there whole or not at all, and never in the place of another unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from jac_history._exceptions import InvalidArgumentError
from jac_history._suggest import nearest


def check_file(
    file: str | PathLike[str], endings: tuple[str, ...] = (), *, overwrite: bool = False
) -> Path:
    """Return the path of a file to write, before any work is done.

    Args:
        file: The file.
        endings: The endings that it may have, in small letters; none if any will do.
        overwrite: Whether it may be there already.

    Raises:
        InvalidArgumentError: It says what is wrong with it.
    """
    path = path_of("file", file, "the path of a file to write")
    ending = path.suffix.lower()
    if endings and ending not in endings:
        raise InvalidArgumentError("file ending", ending, endings, nearest(ending, endings))
    if not path.parent.is_dir():
        raise InvalidArgumentError("file", str(path), expected="in a folder that exists")
    if path.is_dir():
        raise InvalidArgumentError("file", str(path), expected="a file, not a folder")
    if path.exists() and not overwrite:
        raise InvalidArgumentError("file", str(path), expected="new, or overwrite=True")
    return path


def path_of(argument: str, path: object, expected: str) -> Path:
    """Return what was given as a path.

    Args:
        argument: The name of the argument.
        path: What was given.
        expected: What has to be given, for the message of an error.

    Raises:
        InvalidArgumentError: It is no path, empty, or has a null character.
    """
    if not isinstance(path, str | PathLike) or not str(path) or "\0" in str(path):
        raise InvalidArgumentError(argument, path, expected=expected)
    return Path(path)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a file in a folder of its own; it takes the place of the path if all goes well."""
    with TemporaryDirectory(dir=path.parent, prefix=f".{path.stem[:80]}-") as folder:
        made = Path(folder, path.name)
        yield made
        made.replace(path)
