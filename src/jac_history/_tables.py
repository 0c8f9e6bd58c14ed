"""Records as flat tables, and tables as CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError
from jac_history._records.base import Record
from jac_history._records.dispute import Position
from jac_history._records.entities import Entity, Name
from jac_history._records.late import once_a_class
from jac_history._records.relations import Party
from jac_history._records.schema import Field, fields_of, has_citations
from jac_history._records.source import Citation
from jac_history._records.vocabulary import MinimumCertainty, words
from jac_history._suggest import check_flag

if TYPE_CHECKING:
    from pathlib import Path

Cell: TypeAlias = "str | int | float | bool | None | object | list[str | None]"
CellType: TypeAlias = Literal["text", "texts", "date", "number", "integer", "flag"]
BOUNDS = ("earliest", "latest", "start_latest", "end_earliest")
CERTAINTIES = words(MinimumCertainty)
CERTAINTY_NOTE = "Whether it lies in the window that was asked for: definite, or only possible."
FLAGS = ("is_approximate", "is_uncertain", "is_interval", "is_ongoing")


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: Its name.
        type: ``text``, ``texts`` (a list), ``date``, ``number``, ``integer`` or ``flag``.
        cell: Gives its value for one of the things that the rows are of.
        field: The field that it comes from, if it comes from one.
        note: What it means.
        required: Whether every row has a value.
        words: The only values allowed, where there is a list of them.
        refers: The table whose ids it holds, or None.
    """

    name: str
    type: CellType
    cell: Callable[[Any], Any]
    field: str = ""
    note: str = ""
    required: bool = False
    words: tuple[str | int, ...] = ()
    refers: str | None = None


def scalar_type(field: Field) -> CellType:
    """Return what a cell holds of a field that is neither a date nor refers to anything."""
    if field.kind in {"number", "integer"}:
        return "number" if field.kind == "number" else "integer"
    is_whole = field.words and all(isinstance(word, int) for word in field.words)
    return "integer" if is_whole else "text"


def one_class(records: Sequence[Record], known: type[Record] | None = None) -> type[Record]:
    """Return the class that all records have in common.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: They are of several classes: no table has columns for them all.
    """
    kinds = {record.record_type: type(record) for record in records}
    if len(kinds) > 1:
        found = " and ".join(sorted(kinds))
        one = f"where(lambda record: record.record_type == {min(kinds)!r})"
        expected = f"of one type for a table, as {one} gives them"
        raise InvalidArgumentError("records", found, expected=expected)
    return next(iter(kinds.values()), known or Record)


@once_a_class
def columns_of(cls: type) -> tuple[Column, ...]:
    """Return the columns of a record class, in the order of its fields."""
    columns = [column for field in fields_of(cls) for column in _columns(field, cls)]
    if has_citations(cls) and not any(column.name == CITED[0][0] for column in columns):
        columns += [_list_column(name, name, *path) for name, *path in CITED]
    return tuple(columns)


def rows_of(records: Sequence[Record], columns: Sequence[Column]) -> Iterator[list[Cell]]:
    """Yield the cells of each record."""
    return ([column.cell(record) for column in columns] for record in records)


def _columns(field: Field, cls: type) -> list[Column]:
    name = field.name
    match field.kind:
        case "date":
            is_time = name == getattr(cls, "time_field", None)
            return _time_columns(name) if is_time else _date_columns(name)
        case "record":
            return [_part(f"{name}_id", name, "id"), _part(f"{name}_name", name, "label")]
        case "records":
            return [
                _list_column(f"{name}_ids", name, "id"),
                _list_column(f"{name}_names", name, "label"),
            ]
        case "parts":
            return _part_columns(field)
    own = Column(name=name, type=scalar_type(field), cell=attrgetter(name), field=name)
    if name == "name" and issubclass(cls, Entity):
        # The first thing that a reader of Chinese sources looks for.
        chinese = attrgetter("chinese_name")
        return [own, Column(name="chinese_name", type="text", cell=chinese, field="names")]
    return [own]


def _time_columns(name: str) -> list[Column]:
    """Return the columns of the date by which records of a class are found."""
    return [
        _part("edtf", name, "text"),
        *(_part(bound, name, bound, "date") for bound in BOUNDS),
        Column(
            name="precision",
            type="text",
            cell=lambda record: _precision(getattr(record, name)),
            field=name,
        ),
        *(_part(flag, name, flag, "flag") for flag in FLAGS),
    ]


def _date_columns(name: str) -> list[Column]:
    """Return the columns of a second date of a record, such as the end of a brand."""
    return [
        _part(name, name, "text"),
        _part(f"{name}_earliest", name, "earliest", "date"),
        _part(f"{name}_latest", name, "latest", "date"),
    ]


def _part(column: str, field: str, attribute: str, type_: CellType = "text") -> Column:
    """Return a column of one attribute of what a field holds, if it holds something."""

    def cell(record: Record) -> Any:
        value = getattr(record, field)
        return None if value is None else getattr(value, attribute)

    return Column(name=column, type=type_, cell=cell, field=field)


def _list_column(column: str, field: str, path: str, items: str | None = None) -> Column:
    """Return a column of one attribute of each thing in a field: lists in the same order.

    Args:
        column: Its name.
        field: The field.
        path: The attribute, with dots between one and that of what it holds.
        items: The attribute of the record that gives the things, if it is not the field.
    """
    attribute = attrgetter(path)

    def cell(record: Record) -> list[str | None]:
        return [_text(attribute(item)) for item in getattr(record, items or field)]

    return Column(name=column, type="texts", cell=cell, field=field)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _precision(value: EDTFDate | None) -> str | None:
    return value.precision.value if value is not None and value.precision else None


def _part_columns(field: Field) -> list[Column]:
    """Return the columns of a field of parts; where none are chosen, one for each of theirs."""
    chosen = PART_COLUMNS.get(field.part)
    if chosen is not None:
        return [_list_column(column, field.name, *path) for column, *path in chosen]
    return [
        _list_column(
            f"{field.name}_{inner.name}", field.name, inner.name + OF_KIND.get(inner.kind, "")
        )
        for inner in fields_of(field.part)
        if inner.kind not in {"records", "parts"}
    ]


OF_KIND = {"record": ".id"}
"""What is told of a thing in a part, where it is not the thing itself."""
CITED: list[tuple[str, ...]] = [
    ("source_ids", "source.id", "evidence"),
    ("source_urls", "source.url", "evidence"),
    ("source_stances", "stance", "evidence"),
]
PART_COLUMNS: dict[type, list[tuple[str, ...]]] = {
    Name: [("other_names", "text")],
    Party: [("party_ids", "entity.id"), ("party_names", "entity.name"), ("party_roles", "role")],
    Position: [("values", "value"), *CITED],
    Citation: CITED,
}
"""The columns of parts that have names of their own: name, attribute, and where they lie."""
LIST_SEPARATOR = " | "
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0")  # noqa: RUF001
"""What makes a spreadsheet take text for a formula, by OWASP's list (also ASVS 1.2.10)."""


def judged_columns(judge: Callable[[Record], str] | None) -> tuple[Column, ...]:
    """Return the column that tells how certainly each record lies in a window of time.

    Args:
        judge: What tells it of a record, or None where no window was asked for.
    """
    if judge is None:
        return ()
    note, listed = CERTAINTY_NOTE, CERTAINTIES
    return (Column(name="certainty", type="text", cell=judge, note=note, words=listed),)


def csv_text(records: Sequence[Record], columns: Sequence[Column]) -> str:
    """Return the records as CSV text with a header row.

    The items of a list are joined by `` | ``. Text that a spreadsheet would run as a formula
    is given a leading apostrophe, as OWASP's page on CSV injection advises.

    Args:
        records: The records.
        columns: Their columns; the header is there also without any record.
    """
    return csv_rows([column.name for column in columns], rows_of(records, columns))


def csv_rows(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows of cells as CSV text with a header row."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return target.getvalue()


BYTE_ORDER_MARK = "\ufeff"
"""By this Excel knows that a CSV file is UTF-8."""


def write_csv(
    text: str, file: str | PathLike[str] | None, *, excel: bool, overwrite: bool
) -> "str | Path":
    """Return CSV text, or write it into a file and return its path.

    Args:
        text: The text.
        file: The file, which is there whole or not at all; None for the text itself.
        excel: Whether a byte-order mark comes first.
        overwrite: Whether the file may be there already.

    Raises:
        InvalidArgumentError: It may not be written.
    """
    check_flag("excel", excel)
    marked = f"{BYTE_ORDER_MARK}{text}" if excel else text
    if file is None:
        return marked
    # Imported here, because most tables go into no file.
    from jac_history._files import check_file, whole_file

    path = check_file(file, overwrite=overwrite)
    with whole_file(path) as made:
        made.write_text(marked, encoding="utf-8", newline="")
    return path


def _cell(value: Cell) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return _defuse_formula(LIST_SEPARATOR.join(item or "" for item in value))
    if isinstance(value, bool):
        return str(value).lower()
    return _defuse_formula(value) if isinstance(value, str) else value


def _defuse_formula(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
