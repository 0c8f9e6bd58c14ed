"""The text of a file that a user gives."""

from os.path import realpath
from pathlib import Path

MOST_BYTES = 100_000_000
"""No file larger is read: this is forty times the bundled dataset."""


class Refused(Exception):  # noqa: N818 - never escapes: it becomes a Problem of a DatasetError
    """A file that is not taken.

    Attributes:
        message: What is wrong.
        expected: What would be right.
        line: The line, or None.
    """

    def __init__(self, message: str, expected: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.line = line


def check_inside(file: Path, folder: Path) -> None:
    """Refuse what a folder from somebody else could make a reader read by a link or wait for.

    Raises:
        Refused: The file lies outside the folder, or is a pipe or a device.
    """
    true = Path(realpath(file))  # `resolve` stumbles over a link that leads to itself
    if not true.is_relative_to(folder.resolve()):
        raise Refused("leads out of the folder", "a file that lies in it")
    if true.exists() and not (true.is_file() or true.is_dir()):
        raise Refused("is no regular file", "a TOML file")


def read_text(file: Path, kind: str) -> str:
    """Return the text of a file, without the mark that some editors put first.

    Args:
        file: The file.
        kind: What kind of file it should be, for the message of an error.

    Raises:
        Refused: It cannot be read, is too large or no UTF-8.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError is a name that no file can have
        raise Refused(getattr(error, "strerror", None) or str(error), f"a {kind} file") from None
    if len(data) > MOST_BYTES:
        raise Refused("is too large", f"at most {MOST_BYTES // 1_000_000} MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(str(error), "UTF-8 text") from None
