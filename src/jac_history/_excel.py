"""Excel workbooks: sheets of records with their sources, and what their columns and data are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

from jac_history._dates import EDTFDate
from jac_history._display.html import is_web
from jac_history._display.widths import display_width
from jac_history._display.words import format_number, heading
from jac_history._exceptions import InvalidArgumentError, import_extra
from jac_history._files import check_file, whole_file
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.schema import Field, fields_of, part_fields
from jac_history._records.source import Citation, Source
from jac_history._tables import judged_columns

if TYPE_CHECKING:
    from pathlib import Path

    from jac_history._metadata import DatasetInfo

ENDINGS = (".xlsx",)
SEPARATOR = "; "
SOURCES, COLUMNS, ABOUT = "Sources", "Columns", "About"
MOST_ROWS = 1_048_575
"""So many rows a sheet has under its header."""
LONGEST_TEXT = 32_767
LONGEST_ADDRESS = 2_079
MOST_LINKS = 65_000
EXACT = 10**15
"""From here on Excel would round a whole number."""
FIRST_DAY = dt.date(1900, 3, 1)
"""Before this day Excel counts wrongly, and before 1900 it has no dates at all."""
WIDEST = 60
PAGE_WIDTH = 250
"""A sheet of so many signs across is printed on one page; a wider one could not be read."""
MADE = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - Excel knows no time zones
"""The day on which all workbooks say they were made, so that equal results are equal files."""


class Link(NamedTuple):
    """Text that leads somewhere.

    Attributes:
        text: The text.
        target: A web page, or a cell as ``internal:Sources!A2``.
    """

    text: str
    target: str


class SheetColumn(NamedTuple):
    """One column of a sheet.

    Attributes:
        name: Its heading.
        cell: Gives its value for one of the things that the rows are of.
        note: What it means.
        words: The only values allowed, where there is a list of them.
        format: The format of its numbers, if not the usual one.
    """

    name: str
    cell: Callable[[Any], Any]
    note: str = ""
    words: tuple[str | int, ...] = ()
    format: str = ""


class Chart(NamedTuple):
    """A chart of columns of a sheet over its first one.

    Attributes:
        unit: The unit of the columns.
        columns: Their places.
        largest: The largest number in them.
    """

    unit: str
    columns: tuple[int, ...]
    largest: float


class Sheet(NamedTuple):
    """One sheet.

    Attributes:
        name: Its name.
        columns: Its columns; the first one stays in sight.
        rows: What its rows are of.
        charts: Its charts.
        remarks: Remarks to cells, by row and column.
    """

    name: str
    columns: Sequence[SheetColumn]
    rows: Sequence[Any]
    charts: Sequence[Chart] = ()
    remarks: Mapping[tuple[int, int], str] = {}


def write_records(  # noqa: PLR0913 - the records, what is known of them, and the file
    records: Sequence[Record],
    known: type[Record] | None,
    file: str | PathLike[str],
    *,
    overwrite: bool,
    judge: Callable[[Record], str] | None = None,
    info: DatasetInfo | None = None,
) -> Path:
    """Write records into a workbook, a sheet for each type.

    Args:
        records: The records.
        known: The class that they are of even where there are none.
        file: The file.
        overwrite: Whether it may be there already.
        judge: What tells how certainly a record lies in a window of time, or None.
        info: What the dataset says of itself, or None for records of none.

    Raises:
        InvalidArgumentError: The file may not be written, or a sheet has too few rows.
        MissingExtraError: XlsxWriter is not installed.
    """
    sources = tuple(dict.fromkeys(one.source for record in records for one in record.evidence))
    judged = [
        SheetColumn(column.name, column.cell, column.note, column.words)
        for column in judged_columns(judge)
    ]
    sheets = [
        sheet._replace(columns=[*sheet.columns, *judged])
        for sheet in record_sheets(records, sources, known)
    ]
    return write_workbook(with_sources(sheets, sources, info), file, overwrite=overwrite)


def record_sheets(
    records: Sequence[Record], sources: Sequence[Source], known: type[Record] | None = None
) -> list[Sheet]:
    """Return a sheet for each type of records.

    Args:
        records: The records.
        sources: Their sources in the order of their sheet.
        known: The class that the records are of even where there are none.
    """
    classes = {type(record): None for record in records} or {known or Record: None}
    numbers = {source: number for number, source in enumerate(sources, 1)}
    return [
        Sheet(
            heading(getattr(cls, "record_type", None)),
            record_columns(cls, numbers),
            [record for record in records if type(record) is cls],
        )
        for cls in classes
    ]


def with_sources(
    sheets: Sequence[Sheet], sources: Sequence[Source], info: DatasetInfo | None
) -> list[Sheet]:
    """Return sheets with one of their sources, what all columns mean, and which data they are of.

    Args:
        sheets: The sheets.
        sources: Their sources.
        info: What the dataset says of itself, or None if they are of none.
    """
    all_sheets = [sheet._replace(name=_rename(sheet.name, sources)) for sheet in sheets]
    if sources:
        number = SheetColumn("number", itemgetter(0), "The number by which sheets name it.")
        inner = [_of_pair(column) for column in record_columns(Source, {})]
        pairs = list(enumerate(sources, 1))
        all_sheets.append(Sheet(SOURCES, [number, *inner], pairs))
    rows = [(sheet.name, column) for sheet in all_sheets for column in sheet.columns]
    about = [Sheet(ABOUT, DESCRIBED, _describe(info))] if info else []
    return [*all_sheets, Sheet(COLUMNS, EXPLAINED, rows), *about]


def _describe(info: DatasetInfo) -> list[tuple[str, str]]:
    """Return what whoever gets the file has to know of its data; what is not known is left out."""
    described = (
        ("data", f"{info.name} {info.version}"),
        ("released", info.released.human() if info.released else ""),
        ("up to", info.as_of.human() if info.as_of else ""),
        ("licence", info.licence or ""),
        ("how to cite", info.citation or ""),
    )
    return [(name, text) for name, text in described if text]


def _rename(name: str, sources: Sequence[Source]) -> str:
    """Return the name of a sheet, another one where the sheet of sources has it."""
    return "Source records" if sources and name == SOURCES else name


def _of_pair(column: SheetColumn) -> SheetColumn:
    """Return a column whose rows are pairs of a number and the record."""
    return column._replace(cell=lambda pair: column.cell(pair[1]))


EXPLAINED = (
    SheetColumn("sheet", itemgetter(0), "The sheet."),
    SheetColumn("column", lambda row: row[1].name, "The column."),
    SheetColumn("meaning", lambda row: row[1].note, "What it means."),
    SheetColumn("words", lambda row: row[1].words, "The only values that it may hold, if listed."),
)
"""The columns of the sheet that explains columns."""
DESCRIBED = (
    SheetColumn("of the data", itemgetter(0)),
    SheetColumn("what holds", itemgetter(1)),
)
"""The columns of the sheet that tells which data they are."""


def record_columns(cls: type[Record], numbers: Mapping[Source, int]) -> list[SheetColumn]:
    """Return the columns of the records of a class.

    Args:
        cls: The class.
        numbers: The number of each source.
    """
    columns = [column for field in fields_of(cls) for column in _field_columns(field, cls)]
    if not any(_is_evidence(field) for field in fields_of(cls)):
        return columns

    def links(record: Record) -> Any:
        rows = [numbers[source] for source in _sources(record.evidence)]
        text = SEPARATOR.join(map(str, rows))
        return Link(text, f"internal:{SOURCES}!A{rows[0] + 1}") if rows else ""

    publishers = SheetColumn(
        "publishers", lambda record: _publishers(record.evidence), "Who published its sources."
    )
    note = f"The numbers of its sources in the sheet {SOURCES}; leads to the first of them."
    return [*columns, publishers, SheetColumn("sources", links, note)]


def _is_evidence(field: Field) -> bool:
    return field.kind == "parts" and (field.part is Citation or bool(part_fields(field.part)))


def _sources(citations: Iterable[Citation]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(citation.source for citation in citations))


def _publishers(citations: Iterable[Citation]) -> str:
    return SEPARATOR.join(dict.fromkeys(one.publisher for one in _sources(citations)))


def _field_columns(field: Field, cls: type[Record]) -> Iterator[SheetColumn]:
    """Yield the columns of a field; citations have columns of their own."""
    name, note = field.name, field.note.replace("``", "")
    if field.kind == "date":
        yield from _date_columns(name, note)
    elif field.kind == "record":
        yield SheetColumn(name, lambda record: _words(getattr(record, name)), note)
        yield SheetColumn(f"{name}_id", lambda record: _id(getattr(record, name)), "Its id.")
    elif name == "url":
        yield SheetColumn(name, lambda record: _address(getattr(record, name)), note)
    elif field.kind in {"records", "parts"}:
        if field.part is not Citation:
            yield SheetColumn(name, lambda record: _words(getattr(record, name)), note)
    else:
        yield SheetColumn(name, lambda record: getattr(record, name), note, field.words)
    if name == "name" and issubclass(cls, Entity):
        chinese = "The usual Chinese name in characters."
        yield SheetColumn("chinese_name", lambda record: record.chinese_name, chinese)


def _date_columns(name: str, note: str) -> Iterator[SheetColumn]:
    """Yield the columns of a date: as text, in EDTF, and its first and last day."""

    def attribute(of: str) -> Callable[[Record], Any]:
        return lambda record: getattr(getattr(record, name), of, None)

    yield SheetColumn(name, lambda record: _words(getattr(record, name)), note)
    yield SheetColumn(f"{name}_edtf", attribute("text"), "The same in EDTF (ISO 8601-2).")
    yield SheetColumn(f"{name}_earliest", attribute("earliest"), "The first day that it may be.")
    yield SheetColumn(f"{name}_latest", attribute("latest"), "The last day that it may be.")


def _id(record: Record | None) -> str:
    return "" if record is None else record.id


def _address(url: str | None) -> Any:
    return Link(url, url) if url and is_web(url) else url


def _words(value: Any) -> str:
    """Return what a field holds in words."""
    match value:
        case None | str():
            return value or ""
        case int() | float():
            return format_number(value)
        case EDTFDate():
            return value.human()
        case Record():
            return value.label
        case tuple():
            cited = any(isinstance(item, Citation) for item in value)
            return _publishers(value) if cited else SEPARATOR.join(map(_words, value))
    first, *others = (_words(getattr(value, field.name)) for field in fields_of(type(value)))
    notes = ", ".join(filter(None, others))
    return f"{first} ({notes})" if notes else first


def write_workbook(
    sheets: Sequence[Sheet], file: str | PathLike[str], *, overwrite: bool = False
) -> Path:
    """Write sheets into a workbook, which is there whole or not at all.

    Args:
        sheets: The sheets.
        file: The file.
        overwrite: Whether it may be there already.

    Returns:
        The path of the file.

    Raises:
        InvalidArgumentError: The file may not be written, or a sheet has too few rows.
        MissingExtraError: XlsxWriter is not installed.
    """
    path = check_file(file, ENDINGS, overwrite=overwrite)
    longest = max(len(sheet.rows) for sheet in sheets)
    if longest > MOST_ROWS:
        expected = f"at most {MOST_ROWS:,}, which are the rows of a sheet"
        raise InvalidArgumentError("number of records", longest, expected=expected)
    xlsxwriter = import_extra("xlsxwriter", "excel")
    with whole_file(path) as made, xlsxwriter.Workbook(str(made)) as book:
        book.set_properties({"created": MADE})
        writer = _Writer(book)
        for sheet in sheets:
            writer.write(sheet)
    return path


class _Writer:
    """Writes sheets into a workbook.

    Every text is written as text: what begins with a sign of formulas is none.
    """

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._formats: dict[str, Any] = {}
        self._links = 0

    def write(self, sheet: Sheet) -> None:
        """Write one sheet."""
        page = self._book.add_worksheet(sheet.name)
        page.freeze_panes(1, 1)
        page.repeat_rows(0)
        widths = [display_width(column.name) for column in sheet.columns]
        for place, column in enumerate(sheet.columns):
            page.write_string(0, place, column.name, self._head)
        self._links = 0
        for number, row in enumerate(sheet.rows, 1):
            for place, column in enumerate(sheet.columns):
                shown = self._write_cell(page, number, place, column.cell(row), column.format)
                widths[place] = max(widths[place], display_width(shown))
        for place, width in enumerate(widths):
            page.set_column(place, place, min(width + 2, WIDEST))
        if sum(widths) <= PAGE_WIDTH:
            page.set_landscape()
            page.fit_to_pages(1, 0)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        for (row, place), text in sheet.remarks.items():
            page.write_comment(row, place, text, {"x_scale": 2})
        for number, chart in enumerate(sheet.charts):
            drawing = self._chart(sheet, chart)
            page.insert_chart(1 + number * 18, len(sheet.columns) + 1, drawing)

    def _write_cell(self, page: Any, row: int, place: int, value: Any, form: str) -> str:
        """Write a cell, and return what is seen of it."""
        if value is None or value in ("", ()):
            return ""
        if isinstance(value, dt.date) and value >= FIRST_DAY:
            day = dt.date(value.year, value.month, value.day)
            page.write_datetime(row, place, day, self._day)
            return day.isoformat()
        if isinstance(value, Link) and self._leads(value.target):
            page.write_url(row, place, value.target, string=value.text)
            return value.text
        if isinstance(value, int | float) and abs(value) < EXACT:
            page.write_number(row, place, value, self._number(value, form))
            return f"{value:,}"
        text = _text(value)
        page.write_string(row, place, text)
        return text

    def _leads(self, target: str) -> bool:
        """Tell whether Excel can follow one more link to a target, and count it."""
        self._links += 1
        return self._links <= MOST_LINKS and len(target) <= LONGEST_ADDRESS

    def _number(self, value: float, form: str) -> Any:
        name = form or ("#,##0" if value == int(value) else "#,##0.00####")
        if name not in self._formats:
            self._formats[name] = self._book.add_format({"num_format": name})
        return self._formats[name]

    def _chart(self, sheet: Sheet, chart: Chart) -> Any:
        """Return a chart of columns over the first one, years without a number left as gaps."""
        drawing = self._book.add_chart({"type": "line"})
        last = len(sheet.rows)
        for place in chart.columns:
            drawing.add_series(
                {
                    "name": [sheet.name, 0, place],
                    "categories": [sheet.name, 1, 0, last, 0],
                    "values": [sheet.name, 1, place, last, place],
                    "marker": {"type": "circle", "size": 5},
                }
            )
        form, word = next((form, word) for least, form, word in SCALES if chart.largest >= least)
        drawing.set_y_axis({"name": f"{word}{chart.unit}", "num_format": form})
        drawing.set_x_axis({"label_position": "low", "num_format": "0"})
        drawing.set_title({"none": True})
        drawing.set_legend({"position": "bottom"})
        drawing.show_blanks_as("gap")
        drawing.set_size({"width": 760, "height": 340})
        return drawing


SCALES = ((1e10, "#,##0,,,", "billion "), (1e7, "#,##0,,", "million "), (0, "#,##0", ""))
"""From which size on numbers on an axis are written in which power, and its word."""


def _text(value: Any) -> str:
    """Return what is no number and no day as text that a cell can hold."""
    if isinstance(value, Link):
        value = value.text
    elif isinstance(value, tuple):
        value = SEPARATOR.join(map(str, value))
    text = str(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 3]}..."
