"""Records as flat tables, and tables as CSV."""

import csv
import io
import types
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from jac_history._dates import EDTFDate
from jac_history._exceptions import InvalidArgumentError
from jac_history._records.base import Record
from jac_history._records.dispute import Position
from jac_history._records.entities import Entity, Name
from jac_history._records.relations import Party
from jac_history._records.source import Citation

Cell: TypeAlias = "str | int | float | bool | None | object | list[str | None]"
CellType: TypeAlias = Literal["text", "texts", "date", "number", "integer", "flag"]
BOUNDS = ("earliest", "latest", "start_latest", "end_earliest")
FLAGS = ("is_approximate", "is_uncertain", "is_interval", "is_ongoing")


@attrs.frozen
class Column:
    """One column of a table of records.

    Attributes:
        name: Its name.
        type: ``text``, ``texts`` (a list), ``date``, ``number``, ``integer`` or ``flag``.
        cell: Gives its value for a record.
        field: The field of the record that it comes from.
    """

    name: str
    type: CellType
    cell: Callable[[Any], Cell]
    field: str


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


def columns_of(cls: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a record class, in the order of its fields."""
    if cls not in _MADE:
        hints = get_type_hints(cls)
        fields = attrs.fields(cls)
        made = (_columns(field.name, hints[field.name], cls) for field in fields)
        _MADE[cls] = tuple(column for columns in made for column in columns)
    return _MADE[cls]


_MADE: dict[type[Record], tuple[Column, ...]] = {}


def rows_of(records: Sequence[Record], columns: Sequence[Column]) -> Iterator[list[Cell]]:
    """Yield the cells of each record."""
    return ([column.cell(record) for column in columns] for record in records)


def _columns(name: str, hint: Any, cls: type[Record]) -> list[Column]:
    if get_origin(hint) is tuple:
        return _list_columns(name, get_args(hint)[0])
    kinds = _kinds(hint)
    if EDTFDate in kinds:
        return _time_columns(name) if name == cls.time_field else _date_columns(name)
    if kinds and all(isinstance(kind, type) and issubclass(kind, Record) for kind in kinds):
        return [_part(f"{name}_id", name, "id"), _part(f"{name}_name", name, "label")]
    own = Column(name, _scalar(kinds), lambda r: getattr(r, name), name)
    if name == "name" and issubclass(cls, Entity):
        # The first thing that a reader of Chinese sources looks for.
        return [own, Column("chinese_name", "text", lambda r: r.chinese_name, "names")]
    return [own]


def _time_columns(name: str) -> list[Column]:
    """Return the columns of the date by which records of a class are found."""
    return [
        _part("edtf", name, "text"),
        *(_part(bound, name, bound, "date") for bound in BOUNDS),
        Column("precision", "text", lambda r: _precision(getattr(r, name)), name),
        *(_part(flag, name, flag, "flag") for flag in FLAGS),
    ]


def _date_columns(name: str) -> list[Column]:
    """Return the columns of a second date of a record, such as the end of a brand."""
    return [
        _part(name, name, "text"),
        _part(f"{name}_earliest", name, "earliest", "date"),
        _part(f"{name}_latest", name, "latest", "date"),
    ]


def _list_columns(name: str, item: type) -> list[Column]:
    if issubclass(item, Entity):
        return [
            Column(f"{name}_ids", "texts", lambda r: [one.id for one in getattr(r, name)], name),
            Column(
                f"{name}_names", "texts", lambda r: [one.name for one in getattr(r, name)], name
            ),
        ]
    return LISTS[item]


def _kinds(hint: Any) -> tuple[Any, ...]:
    """Return the types of a hint, without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(kind for kind in get_args(hint) if kind is not type(None))
    return (hint,)


def _scalar(kinds: tuple[Any, ...]) -> CellType:
    if float in kinds:
        return "number"
    words = get_args(kinds[0]) if get_origin(kinds[0]) is Literal else ()
    return "integer" if words and all(isinstance(word, int) for word in words) else "text"


def _part(column: str, field: str, attribute: str, kind: CellType = "text") -> Column:
    """Return a column of one attribute of what a field holds, if it holds something."""
    return Column(column, kind, lambda r: _then(getattr(r, field), attribute), field)


def _then(value: object, name: str) -> Any:
    return None if value is None else getattr(value, name)


def _precision(value: EDTFDate | None) -> str | None:
    return value.precision.value if value is not None and value.precision else None


def _cited(field: str) -> list[Column]:
    """Return the columns of a record's citations: lists of equal length, in the same order."""
    return [
        Column("source_ids", "texts", lambda r: [one.source.id for one in r.evidence], field),
        Column("source_urls", "texts", lambda r: [one.source.url for one in r.evidence], field),
        Column("source_stances", "texts", lambda r: [one.stance for one in r.evidence], field),
    ]


LISTS: dict[type, list[Column]] = {
    Name: [Column("other_names", "texts", lambda r: [name.text for name in r.names], "names")],
    Party: [
        Column("party_ids", "texts", lambda r: [one.entity.id for one in r.parties], "parties"),
        Column("party_names", "texts", lambda r: [one.entity.name for one in r.parties], "parties"),
        Column("party_roles", "texts", lambda r: [one.role for one in r.parties], "parties"),
    ],
    Position: [
        Column("values", "texts", lambda r: [one.value for one in r.positions], "positions"),
        *_cited("positions"),
    ],
    Citation: _cited("citations"),
}
LIST_SEPARATOR = " | "
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0")  # noqa: RUF001
"""What makes a spreadsheet take text for a formula, by OWASP's list (also ASVS 1.2.10)."""


def csv_text(records: Sequence[Record], known: type[Record] | None = None) -> str:
    """Return the records as CSV text with a header row.

    The items of a list are joined by `` | ``. Text that a spreadsheet would run as a formula
    is given a leading apostrophe, as OWASP's page on CSV injection advises.

    Args:
        records: The records.
        known: The class that they are of even where there are none.

    Raises:
        InvalidArgumentError: The records are of several types.
    """
    return class_csv(one_class(records, known), records)


def class_csv(cls: type[Record], records: Sequence[Record]) -> str:
    """Return records of one class as CSV text; the header is there also without any record."""
    columns = columns_of(cls)
    return csv_rows([column.name for column in columns], rows_of(records, columns))


def csv_rows(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows of cells as CSV text with a header row."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return target.getvalue()


def _cell(value: Cell) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return _safe(LIST_SEPARATOR.join(item or "" for item in value))
    if isinstance(value, bool):
        return str(value).lower()
    return _safe(value) if isinstance(value, str) else value


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
