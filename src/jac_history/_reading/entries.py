"""Entries: records as they are written, before they are built."""

from collections.abc import Iterator, Mapping
from os.path import isdir
from pathlib import Path
from typing import Any

import attrs

from jac_history._exceptions import Problem
from jac_history._reading.files import FileRefusedError, check_inside, parse, read_text
from jac_history._reading.toml_lines import Lines, lines_of, nearest_line
from jac_history._records.field_rules import one_of
from jac_history._records.register import CLASSES

META = "dataset"


@attrs.frozen
class Entry:
    """One record as the file has it.

    Attributes:
        record_type: The name of its table.
        data: Its keys and values.
        file: The file, relative to the folder.
        lines: The lines of its header and its keys by path, as far as they are known.
    """

    record_type: str
    data: dict[str, Any]
    file: str
    lines: Mapping[str, int] | None = None

    @property
    def line(self) -> int | None:
        """The line of its header, or None."""
        return self._line_of("")

    @property
    def id(self) -> str:
        """Its id, or an empty text."""
        value = self.data.get("id")
        return value if isinstance(value, str) else ""

    @property
    def place(self) -> str:
        """The file and, if it is known, the line."""
        return place(self.file, self.line)

    def problem(self, field: str | None, message: str, expected: str = "") -> Problem:
        """Return a problem of this record."""
        line = self._line_of(field or "")
        return Problem(self.file, line, self.id or None, field or None, message, expected)

    def _line_of(self, path: str) -> int | None:
        return nearest_line(self.lines or {}, path)


class Entries:
    """What the files of a folder hold.

    Attributes:
        records: All records.
        meta: The keys of the table ``[dataset]``, if a file has one.
        meta_at: The file of that table, and the lines of its header and its keys.
        problems: What could not be read.
    """

    def __init__(self) -> None:
        self.records: list[Entry] = []
        self.meta: dict[str, Any] = {}
        self.meta_at: tuple[str, Lines] = ("", {})
        self.problems: list[Problem] = []

    def read(self, folder: str | Path) -> None:
        """Read all TOML files in and below a folder, in the order of their paths."""
        # Neither "" nor what no folder can be called is one; pathlib takes the first for ".".
        is_folder = isdir(str(folder))  # noqa: PTH112
        files = sorted(Path(folder).rglob("*.toml")) if is_folder else []
        if not files:
            message = "has no TOML files" if is_folder else "is no folder"
            expected = "a folder with TOML files"
            name = str(folder) or "''"
            self.problems.append(Problem(name, None, None, None, message, expected))
        for path in files:
            self._read_file(path, Path(folder))

    def _read_file(self, path: Path, folder: Path) -> None:
        name = path.relative_to(folder).as_posix()
        try:
            check_inside(path, folder)
            text = read_text(path, "TOML")
            document = parse(text)
        except FileRefusedError as refused:
            self.problems.append(
                Problem(name, refused.line, None, None, refused.message, refused.expected)
            )
            return
        lines = lines_of(text)
        for table, value in document.items():
            self._take(table, value, name, lines.get(table, []))

    def _take(self, table: str, value: object, name: str, lines: list[Lines]) -> None:
        if table == META:
            self._take_meta(value, name, lines[0] if lines else {})
        elif table not in CLASSES:
            expected = one_of(table, tuple(CLASSES))
            line = lines[0].get("") if lines else None
            self.problems.append(
                Problem(name, line, None, None, f"unknown table {table!r}", expected)
            )
        elif not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            message = f"{table!r} is no array of tables"
            line = lines[0].get("") if lines else None
            self.problems.append(Problem(name, line, None, None, message, f"[[{table}]]"))
        else:
            at: Iterator[Lines] = iter(lines if len(lines) == len(value) else [])
            self.records += [Entry(table, one, name, next(at, None)) for one in value]

    def _take_meta(self, value: object, name: str, lines: Lines) -> None:
        line = lines.get("")
        if not isinstance(value, dict):
            self.problems.append(Problem(name, line, META, None, "is no table", "[dataset]"))
        elif self.meta_at[0]:
            first = place(self.meta_at[0], self.meta_at[1].get(""))
            expected = f"one table [dataset], such as that in {first}"
            self.problems.append(Problem(name, line, META, None, "is there twice", expected))
        else:
            self.meta, self.meta_at = value, (name, lines)


def place(file: str, line: int | None) -> str:
    """Return the file and, if it is known, the line."""
    return file if line is None else f"{file}:{line}"
