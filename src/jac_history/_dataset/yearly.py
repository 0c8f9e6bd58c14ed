"""`YearTable`: several measures of one subject, a row a year, with what is missing."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from os import PathLike
from typing import TYPE_CHECKING, Any, overload

import attrs

import jac_history as jac
from jac_history._dataset.figures import Neighbourhood, figures_of
from jac_history._dataset.gaps import Gap, Gaps, figure_gap
from jac_history._dataset.tables import Store
from jac_history._dates import Window
from jac_history._display import TableDisplay
from jac_history._display.years import figure_notes, rival_values, table_of_years
from jac_history._exceptions import publish
from jac_history._lazy import alt, pathlib, pd, pl
from jac_history._records.base import Restorable
from jac_history._records.dispute import Dispute
from jac_history._records.entities import Entity
from jac_history._records.figure import Figure
from jac_history._results import Records, json_text
from jac_history._suggest import check_flag, check_word

if TYPE_CHECKING:
    from jac_history._dataset.dataset import Dataset
    from jac_history._display.tables import Table
    from jac_history._excel import Chart, Sheet
    from jac_history._tables import CellType, Column

HOW_TO_SEE_THE_REST = "to_pandas() and to_csv() have all"


@publish
@attrs.frozen(kw_only=True, repr=False)
class YearTable(TableDisplay, Restorable):
    """Figures by year: a row a year, a column a measure.

    What there is no figure of is a `Gap`, which says why and what comes nearest.

    Attributes:
        subject: What the figures are of.
        measures: The measures, one a column.
        years: The years, one a row.
        cells: For each year the figure or the gap of each measure.
        disputes: The disputes over the values of the figures.

    >>> import jac_history as jac
    >>> table = jac.yearly(["revenue", "net-profit"], 2017, 2018)
    >>> table.cell(2017, "revenue").value
    49203000000
    """

    subject: Entity
    measures: tuple["jac.Measure", ...]
    years: tuple[int, ...]
    cells: tuple[tuple[Figure | Gap, ...], ...]
    disputes: tuple[Dispute, ...] = ()
    _dataset: "Dataset | None" = attrs.field(default=None, eq=False, alias="dataset")

    def cell(self, year: int, measure: "jac.Measure") -> Figure | Gap:
        """Return the figure of a year, or the gap that says why there is none.

        Raises:
            InvalidArgumentError: The table has no such year or measure.
        """
        check_word("measure", measure, self.measures)
        limits = f"{self.years[0]} to {self.years[-1]}" if self.years else "which has none"
        check_word("year", year, self.years, f"a year of the table, {limits}")
        return self.cells[self.years.index(year)][self.measures.index(measure)]

    @property
    def figures(self) -> Records[Figure]:
        """The figures of the table, measure by measure."""
        columns = range(len(self.measures))
        cells = (row[column] for column in columns for row in self.cells)
        figures = (cell for cell in cells if isinstance(cell, Figure))
        return Records(figures, dataset=self._dataset, cls=Figure)

    @property
    def gaps(self) -> Gaps:
        """The gaps of the table, year by year."""
        return Gaps(cell for row in self.cells for cell in row if isinstance(cell, Gap))

    def to_dict(self) -> dict[str, object]:
        """Return the table as plain data, a cell with its value or why there is none."""
        rivals = rivals_by_id(self)
        return {
            "subject": {"id": self.subject.id, "name": self.subject.label},
            "measures": list(self.measures),
            "years": [
                {
                    "year": year,
                    **{
                        measure: plain_cell(cell, rivals)
                        for measure, cell in zip(self.measures, row, strict=True)
                    },
                }
                for year, row in zip(self.years, self.cells, strict=True)
            ],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON text.

        Args:
            indent: Number of blanks per level, 0 to 16, or None for one line.

        Raises:
            InvalidArgumentError: Another number of blanks.
        """
        return json_text(self.to_dict(), indent)

    def to_pandas(self, *, long: bool = False) -> "pd.DataFrame":
        """Return the table as a pandas frame.

        Args:
            long: A row for each year and measure, with value, unit, bound, period, scope,
                confidence, publishers and id of the figure, or why there is none and what is
                nearest. Else a row a year and a column of numbers a measure.

        Raises:
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> jac.yearly("revenue", 2017, 2018).to_pandas()["revenue"].tolist()
        [49203000000.0, 50161000000.0]
        """
        from jac_history._frames import pandas_of

        frame = pandas_of(self._filled(long=long))
        return frame if long else frame.set_index("year")

    def to_polars(self, *, long: bool = False) -> "pl.DataFrame":
        """Return the table as a polars frame.

        Args:
            long: As in `to_pandas`; a wide frame has the year as its first column.

        Raises:
            MissingExtraError: polars is not installed.
        """
        from jac_history._frames import polars_of

        return polars_of(self._filled(long=long))

    @overload
    def to_csv(self, file: None = None, *, long: bool = False, excel: bool = False) -> str: ...

    @overload
    def to_csv(
        self,
        file: str | PathLike[str],
        *,
        long: bool = False,
        excel: bool = False,
        overwrite: bool = False,
    ) -> "pathlib.Path": ...

    def to_csv(
        self,
        file: str | PathLike[str] | None = None,
        *,
        long: bool = False,
        excel: bool = False,
        overwrite: bool = False,
    ) -> "str | pathlib.Path":
        """Return the table as CSV text, or write it into a file.

        Args:
            file: The file, which is there whole or not at all; None for the text itself.
            long: As in `to_pandas`.
            excel: Begin with a byte-order mark, by which Excel knows that it is UTF-8.
            overwrite: Replace the file if it exists.

        Returns:
            The text, or the path of the file.

        Raises:
            InvalidArgumentError: A file that exists, no such folder.
        """
        from jac_history._tables import csv_rows, write_csv

        records = self._rows(long=long)
        columns = long_columns() if long else self._wide_columns()
        rows = [[column.cell(row) for column in columns] for row in records]
        text = csv_rows([column.name for column in columns], rows)
        return write_csv(text, file, excel=excel, overwrite=overwrite)

    def to_excel(self, file: str | PathLike[str], *, overwrite: bool = False) -> "pathlib.Path":
        """Write the table as an Excel workbook with a chart a unit (extra ``excel``).

        Its sheets: the years, each cell of them with scope, confidence and publishers, the
        sources, what the columns mean, and version, licence and citation of the data.

        Args:
            file: The file to write, ending with ``.xlsx``; it is there whole or not at all.
            overwrite: Replace the file if it exists.

        Returns:
            The path of the file.

        Raises:
            InvalidArgumentError: Another ending, a file that exists, no such folder.
            MissingExtraError: XlsxWriter is not installed.
        """
        from jac_history._excel import with_sources, write_workbook

        info = self._dataset.dataset_info() if self._dataset else None
        sheets = with_sources(_sheets(self), self.figures.sources(), info)
        return write_workbook(sheets, file, overwrite=overwrite)

    def chart(
        self,
        *,
        width: int = 900,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> "alt.VConcatChart":
        """Return the figures over the years, one panel a unit (extra ``plot``).

        Each panel is drawn as `jac_history.chart` draws it.

        Args:
            width: In pixels.
            height: That of each panel, in pixels; None for 300.
            title: What stands above it; if None, each panel says what it shows.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources.

        Raises:
            InvalidArgumentError: No figures; a size or text cannot be used.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> picture = jac.yearly(["revenue", "vehicle-sales"], 2010, 2020).chart()
        >>> len(picture.vconcat)
        2
        """
        from jac_history._plot.look import Look, credit_of
        from jac_history._plot.series import panels_picture

        look = Look(width, height, title, caption, credit_of(self._dataset))
        return panels_picture(self.figures, self._disputes_of, look)

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> "Table":
        """Return the years as a table.

        Args:
            most: So many rows are shown, the last ones; None for all.
            rest: How to see those that are left out.
        """
        shown = self.years if most is None else self.years[-most:]
        rows = list(zip(shown, self.cells[len(self.cells) - len(shown) :], strict=True))
        total = len(self.years)
        table = table_of_years(self.subject, self.measures, rows, self.disputes, total)
        if not shown:
            measures = ", ".join(self.measures)
            return table.replace(remarks=(f"No year is known of {measures}", *self._hints()))
        if len(shown) == len(self.years):
            return table
        left_out = f"The last {len(shown)} of {len(self.years):,} years are shown; {rest}"
        return table.replace(remarks=(*table.remarks, left_out))

    def _hints(self) -> Iterable[str]:
        """Return what there is of each measure instead of whole years of the subject as a whole."""
        known = self._dataset
        series = [known.series(name, self.subject) for name in self.measures] if known else []
        return dict.fromkeys(figures.remark for figures in series if figures.remark)

    def _disputes_of(self, figure: Figure) -> list[Dispute]:
        return [dispute for dispute in self.disputes if dispute.record.id == figure.id]

    def _filled(self, *, long: bool) -> "Iterator[tuple[Column, list[Any]]]":
        rows = self._rows(long=long)
        for column in long_columns() if long else self._wide_columns():
            cells = [column.cell(row) for row in rows]
            is_number = column.type == "number"
            yield column, [_float(cell) for cell in cells] if is_number else cells

    def _rows(self, *, long: bool) -> Sequence[tuple[Any, ...]]:
        check_flag("long", long)
        if long:
            return long_rows(self)
        values = ((getattr(cell, "value", None) for cell in row) for row in self.cells)
        return [(year, *row) for year, row in zip(self.years, values, strict=True)]

    def _wide_columns(self) -> "tuple[Column, ...]":
        from jac_history._tables import Column

        return (
            Column(name="year", type="integer", cell=itemgetter(0), required=True),
            *(
                Column(name=measure, type="number", cell=itemgetter(place))
                for place, measure in enumerate(self.measures, 1)
            ),
        )


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def make_year_table(
    dataset: "Dataset",
    store: Store,
    subject: Entity,
    measures: tuple["jac.Measure", ...],
    window: Window,
) -> YearTable:
    """Return measures of a subject by year.

    Args:
        dataset: The dataset.
        store: Its records.
        subject: The subject.
        measures: The measures.
        window: From which day to which; a side without a limit is that of the known years.
    """
    figures = figures_of(store, subject)
    known = {measure: Neighbourhood(measure, figures) for measure in measures}
    years = _years_of(window, list(known.values()))
    cells = tuple(
        tuple(
            known[measure].by_year.get(year) or figure_gap(subject, measure, year, known[measure])
            for measure in measures
        )
        for year in years
    )
    ids = {cell.id for row in cells for cell in row if isinstance(cell, Figure)}
    disputes = (dispute for dispute in dataset.disputes() if dispute.field == "value")
    return YearTable(
        subject=subject,
        measures=measures,
        years=tuple(years),
        cells=cells,
        disputes=tuple(dispute for dispute in disputes if dispute.record.id in ids),
        dataset=dataset,
    )


def _years_of(window: Window, measures: Collection[Neighbourhood]) -> range:
    """Return the years of a window.

    Where it has no limit they begin with the first year that has a figure and end with the last
    one of which something is counted, so that what is known of the latest year is not passed over.
    """
    known = {year for measure in measures for year in measure.by_year}
    lasts = [measure.last_year for measure in measures if measure.last_year is not None]
    first = None if window.start is None else date.fromordinal(window.start).year
    last = None if window.end is None else date.fromordinal(window.end).year
    start = min(known, default=last) if first is None else first
    end = max(lasts, default=first) if last is None else last
    return range(0) if start is None or end is None else range(start, max(start, end) + 1)


LONG: "Mapping[str, tuple[CellType, str]]" = {
    "year": ("integer", "The year of the row."),
    "measure": ("text", "What is counted."),
    "value": ("number", "The number in full units; empty where no figure is known."),
    "unit": ("text", "The unit."),
    "bound": ("text", "Whether the value is exact, about, at-least or at-most."),
    "period": ("text", "The period or day that it counts, in EDTF."),
    "scope": ("text", "What narrows the count, if anything does."),
    "confidence": ("text", "How sure the figure is: high, medium or low."),
    "rivals": ("text", "The values that other sources give instead, joined by semicolons."),
    "publishers": ("text", "Who published the sources."),
    "id": ("text", "The id of the figure."),
    "why": ("text", "Why there is no figure."),
    "nearest": ("text", "The id of the figure that comes nearest where there is none."),
    "parts": ("text", "The ids of the figures that add up to the year where there is none."),
}
"""The columns of a long table, their types and what they mean."""


def long_columns() -> "tuple[Column, ...]":
    """Return the columns of a table with a row for each year and measure."""
    from jac_history._tables import Column

    return tuple(
        Column(name=name, type=kind, note=note, cell=itemgetter(place))
        for place, (name, (kind, note)) in enumerate(LONG.items())
    )


def long_rows(table: YearTable) -> list[tuple[Any, ...]]:
    """Return a row for each year and measure, with the cells of `LONG`."""
    rows = []
    rivals = rivals_by_id(table)
    for year, row in zip(table.years, table.cells, strict=True):
        for measure, cell in zip(table.measures, row, strict=True):
            plain = plain_cell(cell, rivals)
            plain["rivals"] = "; ".join(plain.get("rivals", ())) or None
            plain["publishers"] = "; ".join(plain.get("publishers", ())) or None
            plain["parts"] = " ".join(plain.get("parts", ())) or None
            rows.append((year, measure, *(plain.get(name) for name in list(LONG)[2:])))
    return rows


def rivals_by_id(table: YearTable) -> dict[str, Dispute]:
    """Return the disputes over the values of a table, by the ids of its figures."""
    return {dispute.record.id: dispute for dispute in table.disputes}


def plain_cell(cell: Figure | Gap, rivals: Mapping[str, Dispute]) -> dict[str, Any]:
    """Return a cell as plain data.

    Args:
        cell: The cell.
        rivals: The disputes over values, by the ids of the figures.
    """
    if isinstance(cell, Gap):
        facts = cell.to_dict()
        return {"value": None, **{name: facts[name] for name in ("why", "nearest", "parts")}}
    publishers = dict.fromkeys(citation.source.publisher for citation in cell.citations)
    dispute = rivals.get(cell.id)
    return {
        "value": cell.value,
        "unit": cell.unit,
        "bound": cell.bound,
        "period": cell.period.text,
        "scope": cell.scope,
        "confidence": cell.confidence,
        "rivals": rival_values(cell, dispute) if dispute else [],
        "publishers": list(publishers),
        "id": cell.id,
    }


def _sheets(table: YearTable) -> "list[Sheet]":
    """Return the sheets of a workbook: the years with their charts, and each cell of them."""
    from jac_history._excel import Sheet, SheetColumn

    units = [_unit_of(table, place) for place in range(len(table.measures))]
    years = [(year, *row) for year, row in zip(table.years, table.cells, strict=True)]
    columns = [
        SheetColumn("year", itemgetter(0), "The year of the row.", format="0"),
        *(
            SheetColumn(
                f"{measure.replace('-', ' ')} ({unit})" if unit else measure.replace("-", " "),
                _value_at(place),
                f"The figure of {table.subject.label} for the year; empty where none is known.",
            )
            for place, (measure, unit) in enumerate(zip(table.measures, units, strict=True), 1)
        ),
    ]
    cells = [
        SheetColumn(name, itemgetter(place), note, format="0" if name == "year" else "")
        for place, (name, (_, note)) in enumerate(LONG.items())
    ]
    return [
        Sheet("Years", columns, years, _charts(table, units), dict(_remarks(table))),
        Sheet("Figures", cells, long_rows(table)),
    ]


def _value_at(place: int) -> "Callable[[tuple[Any, ...]], Any]":
    return lambda row: getattr(row[place], "value", None)


def _unit_of(table: YearTable, place: int) -> str:
    """Return the unit of the figures of a measure; several are joined, and none is empty."""
    cells = (row[place] for row in table.cells)
    return " or ".join(dict.fromkeys(cell.unit for cell in cells if isinstance(cell, Figure)))


def _charts(table: YearTable, units: Sequence[str]) -> "list[Chart]":
    """Return a chart for each unit."""
    from jac_history._excel import Chart

    charts = []
    for unit in dict.fromkeys(filter(None, units)):
        places = [place for place, other in enumerate(units) if other == unit]
        figures = [row[place] for row in table.cells for place in places]
        largest = max(abs(one.value) for one in figures if isinstance(one, Figure))
        charts.append(Chart(unit, tuple(place + 1 for place in places), largest))
    return charts


def _remarks(table: YearTable) -> "Iterator[tuple[tuple[int, int], str]]":
    """Yield what is to be said of a cell, by its row and column."""
    rivals = rivals_by_id(table)
    for row, cells in enumerate(table.cells, 1):
        for place, cell in enumerate(cells, 1):
            if text := _remark(cell, rivals):
                yield (row, place), f"{text[:1].upper()}{text[1:]}."


def _remark(cell: Figure | Gap, rivals: Mapping[str, Dispute]) -> str:
    """Return how a figure is to be taken, or what is known where there is none."""
    if isinstance(cell, Gap):
        nearest = None if cell.parts else cell.nearest
        return f"{cell.why}. Nearest: {nearest.label} ({nearest.time})" if nearest else cell.why
    bound = "" if cell.bound == "exact" else cell.bound.replace("-", " ")
    return "; ".join(filter(None, (bound, *figure_notes(cell, rivals.get(cell.id)))))
