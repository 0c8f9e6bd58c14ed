"""Files that are there whole or not at all, and never in the place of another unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from jac_history._exceptions import InvalidArgumentError
from jac_history._suggest import check_flag, nearest


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
    check_flag("overwrite", overwrite)
    path = check_path("file", file, "the path of a file to write")
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


def take_path(argument: str, value: object, expected: str) -> Path:
    """Return a path that was given.

    Args:
        argument: The argument for which it was given.
        value: The path.
        expected: What is right.

    Raises:
        InvalidArgumentError: It is neither text nor path, or empty.
    """
    if not isinstance(value, str | PathLike) or not str(value):
        raise InvalidArgumentError(argument, value, expected=expected)
    return Path(value)


def check_path(argument: str, value: object, expected: str) -> Path:
    """Return a path that the system can take, whether there is something or not.

    Raises:
        InvalidArgumentError: It is no path, too long or holds a null character.
    """
    path = take_path(argument, value, expected)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return path
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        right = f"{expected}, which the system can take ({reason})"
        raise InvalidArgumentError(argument, value, expected=right) from error
    return path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a file in a folder of its own; it takes the place of the path if all goes well."""
    with TemporaryDirectory(dir=path.parent, prefix=f".{path.stem[:80]}-") as folder:
        made = Path(folder, path.name)
        yield made
        made.replace(path)
