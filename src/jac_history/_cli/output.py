"""The answers of commands as tables, JSON and CSV on the standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol

from jac_history._cli.shell import write_for_people, write_for_programs, write_remark
from jac_history._display import PageDisplay
from jac_history._display.tables import SHOWN_ROWS, Column
from jac_history._display.terminal import page_lines, table_lines, terminal_width
from jac_history._display.widths import wrap
from jac_history._display.words import Text, count_of, nouns
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import jac_history as jac
    from jac_history._display.tables import Table
    from jac_history._records.base import Record
    from jac_history._results import Records


class Answer(Protocol):
    """What a command found, in the forms that it can be written in."""

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines for a reader with a terminal of this width."""
        ...

    def plain(self) -> object:
        """Return it as plain data for JSON."""
        ...

    def csv(self) -> str:
        """Return it as CSV text with a header."""
        ...

    def excel(self, file: str) -> None:
        """Write it into a workbook, in the place of one that is there."""
        ...


class Document(NamedTuple):
    """A text that programs read, such as a bibliography.

    Attributes:
        text: The text, without the end of its last line.
    """

    text: str


def write_answer(answer: Answer | Document | str, form: str, file: str | None = None) -> None:
    """Write an answer.

    Args:
        answer: The answer; a document is written as it is, and a text for people to read.
        form: ``table``, ``json`` or ``csv``, or ``xlsx`` where there is a file.
        file: The workbook to write, or None.
    """
    if isinstance(answer, str):
        write_for_people(answer)
    elif isinstance(answer, Document):
        write_for_programs(f"{answer.text}\n")
    elif form == "table" and file is None:
        for line in answer.lines(terminal_width()):
            write_for_people(line)
    else:
        _write_data(answer, form, file)
        if isinstance(answer, RecordList):
            write_remark(answer.records.remark)


def _write_data(answer: Answer, form: str, file: str | None) -> None:
    """Write an answer for programs, which has no place for remarks."""
    if file is not None:
        answer.excel(file)
        write_for_people(f"Wrote {file}")
    elif form == "json":
        # Imported here, because only this form needs it.
        from json import dumps

        write_for_programs(f"{dumps(answer.plain(), ensure_ascii=False, indent=2)}\n")
    else:
        write_for_programs(answer.csv().replace("\r\n", "\n"))


def lines_of(
    shown: jac.YearTable | jac.Gaps | jac.Changes | PageDisplay,
    width: int,
    *,
    shows_all: bool,
    lists_sources: bool = False,
    rest: str = "--all shows all",
) -> Iterator[str]:
    """Yield the lines of what shows itself as a table or as a page.

    Args:
        shown: What is shown.
        width: How many columns the terminal has.
        shows_all: Whether every row is shown, however many they are.
        lists_sources: Whether the sources are listed under a table.
        rest: How to see the rows that are left out.
    """
    most = None if shows_all else SHOWN_ROWS
    if isinstance(shown, PageDisplay):
        return page_lines(shown._page(most, rest), width)  # noqa: SLF001 - one package
    table = shown._table(most, rest)  # noqa: SLF001 - one package
    return table_lines(table, width, list_sources=lists_sources)


class RowAnswer:
    """An answer that is one table of rows in CSV and in a workbook.

    Attributes:
        sheet: The name of the sheet.
        columns: The headings of the columns.
    """

    __slots__ = ()

    sheet: ClassVar[str]
    columns: ClassVar[Sequence[str]]

    if TYPE_CHECKING:
        # Each class gives its own: a value for each column.
        def rows(self) -> Sequence[Sequence[object]]: ...

    def csv(self) -> str:
        """Return the rows as CSV text with a header."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        return csv_rows(self.columns, self.rows())

    def excel(self, file: str) -> None:
        """Write the rows into a workbook of one sheet."""
        # Imported here, because only this form needs it.
        from operator import itemgetter

        from jac_history._excel import Sheet, SheetColumn, write_workbook

        columns = [SheetColumn(name, itemgetter(place)) for place, name in enumerate(self.columns)]
        write_workbook([Sheet(self.sheet, columns, self.rows())], file, overwrite=True)


class RecordList(Value):
    """Records of one class.

    Attributes:
        records: The records.
        record_class: Their class.
        query: What was asked for, to say when there are none.
        shows_all: Whether every row is shown, however many they are.
        lists_sources: Whether the sources are listed under the table.
        remark: A remark to stand under the table, or empty.
    """

    records: Records[Any]
    record_class: type[Record]
    query: str
    shows_all: bool = False
    lists_sources: bool = False
    remark: str = ""

    def lines(self, width: int) -> Iterator[str]:
        """Yield how many records there are, a table and the remarks."""
        if not self.records:
            noun = nouns(getattr(self.record_class, "record_type", None))[0]
            yield from wrap(f"No {noun} found ({self.query}).", width)
            if self.records.remark:
                yield from wrap(f"{self.records.remark}.", width)
            return
        yield from table_lines(self._table(), width, list_sources=self.lists_sources)
        if self.remark:
            yield from wrap(self.remark, width)

    def _table(self) -> Table:
        most = None if self.shows_all else SHOWN_ROWS
        return self.records._table(most, rest="--all shows all")  # noqa: SLF001 - one package

    def plain(self) -> object:
        """Return a list of the records in full, with their sources."""
        return self.records.to_dicts()

    def csv(self) -> str:
        """Return one row per record with all fields."""
        return self.records.to_csv()

    def excel(self, file: str) -> None:
        """Write the records into a workbook with their sources."""
        self.records.to_excel(file, overwrite=True)


class SourceList(RecordList):
    """Sources, each with the number of records that cite it.

    Attributes:
        citing: The numbers, by the id of the source.
    """

    citing: Mapping[str, int] = {}

    def _table(self) -> Table:
        table = super()._table()
        column = Column("Cited in", lambda source: source, 0, is_number=True)
        rows = (
            row.replace(cells=(*row.cells, (Text(count_of(self.citing[row.id], nouns(None))),)))
            for row in table.rows
        )
        return table.replace(columns=(*table.columns, column), rows=tuple(rows))


class MixedList(RecordList):
    """Records of several classes, which have few fields in common."""

    def csv(self) -> str:
        """Return type, id, label and date of each record."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        rows = (
            (record.record_type, record.id, record.label, record.time.text if record.time else "")
            for record in self.records
        )
        return csv_rows(("type", "id", "label", "edtf"), rows)
