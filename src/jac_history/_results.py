"""What queries return: `Records`."""

from __future__ import annotations

from collections import abc
from collections.abc import Callable, Collection, Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

import jac_history as jac
from jac_history._dates import Certainty, LeftOut, Window, parse_certainty, parse_window
from jac_history._display import TableDisplay
from jac_history._exceptions import InvalidArgumentError, check_size, publish
from jac_history._lazy import alt, pa, pathlib, pd, pl
from jac_history._records.base import Record, certainty_of
from jac_history._records.entities import Entity
from jac_history._records.source import Source
from jac_history._suggest import take_several

if TYPE_CHECKING:
    from jac_history._display.tables import Table
    from jac_history._lookup import Lookup
    from jac_history._tables import Column

T_co = TypeVar("T_co", covariant=True)
if TYPE_CHECKING:
    from collections.abc import Sequence as SequenceLike
else:

    class SequenceLike(Generic[T_co]):
        """The methods that `collections.abc.Sequence` gives to what has a length and items."""

        __slots__ = ()

        __contains__ = abc.Sequence.__contains__
        __reversed__ = abc.Sequence.__reversed__
        index = abc.Sequence.index
        count = abc.Sequence.count


R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)
jac.__dict__.update(R=R, R_co=R_co)  # where pydantic looks for the names in the annotations below
Days = tuple[int | None, int | None]
HOW_TO_SEE_THE_REST = "slice the result, loop over it or use to_pandas() for the others"


@publish
class Records(TableDisplay, SequenceLike[R_co], Generic[R_co]):
    """An immutable sequence of records, as queries return it.

    Slicing gives `Records` again, and the id of a record in it, or a name that only one of its
    entities bears, gives the record. Two are equal when they hold equal records in the same order.

    A result knows all names of its dataset, and so do its copies and those that were pickled. One
    of the bundled dataset asks that of the package which loads it; with one of another dataset
    the dataset is pickled, once for all results of it that are pickled together.

    Results go as they are into what takes an Arrow stream. For this they are no instance of
    `collections.abc.Sequence`, though they have all its methods: ``tuple(result)`` is one.

    Args:
        records: The records.
        dataset: The dataset that they are from; without it only names of what the records
            themselves name are known, and prose tells of no disputes.
        as_of: Day number up to which open ends are attested, or None.
        cls: The class of the records, so that a result without any has its columns too; None
            where they may be of several.
        window: The window of time that was asked for, or None.
        total: How many there are in all, if these are only the first of them.
        certain: The ids of the records that are certain in the window, where it is not their own
            dates that say so; None where it is.
        remark: What is to be said of the result as a whole.

    >>> import jac_history as jac
    >>> found = jac.milestones_between(2001, 2001, category="finance")
    >>> found[-1].id
    'shanghai-listing-2001'
    >>> found["shanghai-listing-2001"].title
    'Shares listed on the Shanghai Stock Exchange'
    """

    __slots__ = (
        "_as_of",
        "_certain",
        "_cls",
        "_dataset",
        "_records",
        "_remark",
        "_total",
        "_window",
    )

    def __init__(  # noqa: PLR0913 - what a result remembers of its question
        self,
        records: Iterable[R_co] = (),
        *,
        dataset: jac.Dataset | None = None,
        as_of: int | None = None,
        cls: type[Record] | None = None,
        window: Window | None = None,
        total: int | None = None,
        certain: Collection[str] | None = None,
        remark: str = "",
    ) -> None:
        _check_origin(dataset, as_of, cls, window, total)
        self._records: tuple[R_co, ...] = _take_records(records)
        self._remark = remark
        self._window = window
        self._certain = None if certain is None else _take_ids(certain)
        self._dataset = dataset
        self._as_of = as_of
        self._cls = cls
        self._total = total

    @property
    def total(self) -> int:
        """How many there are in all, which is more than these where a search was limited.

        >>> import jac_history as jac
        >>> found = jac.search("bus chassis", limit=3)
        >>> len(found), found.total > 3
        (3, True)
        """
        return len(self) if self._total is None else self._total

    @property
    def remark(self) -> str:
        """What is to be said of the result as a whole; as a rule nothing, then it is empty.

        It tells why there are no records, or that those of a search are not what was asked for but
        what comes nearest.

        >>> import jac_history as jac
        >>> jac.search("Volkswagen").remark
        ''
        >>> jac.search("Volkswagonn").remark
        "Nothing has 'volkswagonn'; by the nearest names"
        """
        return self._remark

    def _like(self, records: Iterable[R], **changes: Any) -> Records[R]:
        """Return records as a result that knows what this one knows, with changes.

        A remark on these records holds for some of them, too, but not where none is left.
        """
        kept = tuple(records)
        known = {
            "remark": self._remark if bool(kept) == bool(self._records) else "",
            "dataset": self._dataset,
            "as_of": self._as_of,
            "cls": self._cls,
            "window": self._window,
            "certain": self._certain,
        }
        return Records(kept, **{**known, **changes})

    def _joined(self, records: Iterable[Record]) -> Records[Record]:
        """Return records of any type and of all time as a result of the same dataset."""
        return Records(records, dataset=self._dataset, as_of=self._as_of)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int | str) -> R_co: ...

    @overload
    def __getitem__(self, index: slice) -> Records[R_co]: ...

    def __getitem__(self, index: int | str | slice) -> R_co | Records[R_co]:
        """Return the record at a position or with an id or name, or those of a slice.

        Raises:
            IndexError: There is no such position.
            UnknownNameError: No record here has this id or name.
            AmbiguousNameError: Several entities here have this name.
            InvalidArgumentError: It is none of these.
        """
        if isinstance(index, str):
            by_id = {record.id: record for record in self._records}
            return by_id[self._lookup().find_among(index, by_id)]
        try:
            if isinstance(index, slice):
                return self._like(self._records[index])
            return self._records[index]
        except TypeError as error:
            expected = "a position, a slice, or the id or name of a record"
            raise InvalidArgumentError("index", index, expected=expected) from error

    def __add__(self, other: Records[R]) -> Records[R_co | R]:
        """Return both one after the other, which may be records of two types."""
        if not isinstance(other, Records):
            return NotImplemented
        cls = self._cls if self._cls is other._cls else None
        both: tuple[R_co | R, ...] = (*self._records, *other._records)
        is_alike = self._window == other._window and (
            (self._certain is None) == (other._certain is None)
        )
        certain = {*(self._certain or ()), *(other._certain or ())}
        return self._like(
            both,
            cls=cls,
            window=self._window if is_alike else None,
            certain=None if self._certain is None else certain,
            remark="",
        )

    def __eq__(self, other: object) -> bool:
        return self._records == other._records if isinstance(other, Records) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._records)

    def __copy__(self) -> Records[R_co]:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Records[R_co]:
        return self

    def __reduce__(self) -> tuple[Callable[..., Records[R_co]], tuple[object, ...]]:
        window = self._window
        return Records._restore, (
            self._records,
            self._as_of,
            self._cls,
            # Plain data, so that no pickle names a module of ours.
            None if window is None else (window.start, window.end),
            self._total,
            self._certain,
            self._remark,
            self._dataset,
        )

    @staticmethod
    def _restore(  # noqa: PLR0913, PLR0917 - what a pickle holds, older ones less
        records: tuple[R, ...],
        as_of: int | None,
        cls: type[Record] | None,
        window: Window | Days | None = None,
        total: int | None = None,
        certain: frozenset[str] | None = None,
        remark: str = "",
        dataset: jac.Dataset | None = None,
    ) -> Records[R]:
        return Records(
            records,
            dataset=dataset,
            as_of=as_of,
            cls=cls,
            window=Window(*window) if isinstance(window, tuple) else window,
            total=total,
            certain=certain,
            remark=remark,
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from jac_history._pydantic import records_schema

        return records_schema(source, handler)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(record.id for record in self._records)

    def first(self) -> R_co | None:
        """Return the first record, or None if there is none."""
        return self._records[0] if self._records else None

    def where(
        self, predicate: Callable[[R_co], bool] | None = None, /, **fields: object
    ) -> Records[R_co]:
        """Return the records for which a function is true and whose fields have given values.

        What no record of the dataset can have is refused; what it knows, but none of these has,
        gives an empty result.

        Args:
            predicate: A function from record to bool, or None.
            **fields: Field and value. Of what names a record its id, any name that `get` takes or
                the record itself; of a field that holds several one of them, or all as a tuple.
                A date as EDTF text, year or `datetime.date`, by which the record has to be dated
                as a whole: `between` gives what lies in a month or year. A number, as text too
                (``"1.784 billion"``, ``"80 %"``). A controlled word. Another text as it stands;
                but for ``name`` and ``names`` any name of the entity will do. None where there is
                nothing.

        Raises:
            InvalidArgumentError: A record here has no such field; the field no such word or text,
                or holds no values of this kind; the predicate is no function.
            InvalidDateError: A date that is none.
            UnknownNameError: No record has this name, or none that the field may hold.
            AmbiguousNameError: Several have it.

        >>> import jac_history as jac
        >>> jac.brands().where(owners="江淮汽车").where(lambda b: b.introduced is not None).ids
        ('greenjet', 'maextro', 'yiwei')
        """
        kept = self._records if predicate is None else self._chosen(predicate)
        if not fields:
            return self._like(kept)
        # Imported here: a first answer needs no filter.
        from jac_history._filters import choose

        cls = (self._cls,) if self._cls else map(type, self._records)
        classes = dict.fromkeys(map(type, kept)) or dict.fromkeys(cls)
        return self._like(choose(kept, tuple(classes), fields, self._lookup()))

    def _chosen(self, predicate: object) -> tuple[R_co, ...]:
        if not callable(predicate):
            expected = "a function of a record; fields are given by name, as id=..."
            raise InvalidArgumentError("predicate", predicate, expected=expected)
        return tuple(filter(predicate, self._records))

    def about(self, name: str | Entity) -> Records[R_co]:
        """Return the records that name an entity.

        Args:
            name: Its id, any of its names, or the entity.

        Raises:
            UnknownNameError: No entity has this name.
            AmbiguousNameError: Several entities have this name.
            InvalidArgumentError: It is neither text nor record.
        """
        wanted = self._lookup().find(name).id
        return self._like(
            record
            for record in self._records
            if wanted in [entity.id for entity in record.entities]
        )

    def between(
        self,
        start: jac.DateLike | None,
        end: jac.DateLike | jac.LeftOut | None = LeftOut.END,
        *,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
    ) -> Records[R_co]:
        """Return the records whose date overlaps a window; those without a date do not.

        Args:
            start: First day: a year, an EDTF year, month or day, a date, or None for no limit.
            end: Last day, in the same forms; the end of a year is its 31 December. Left out it is
                that of `start`.
            certainty: ``possible`` or ``definite``.

        Raises:
            InvalidDateError: The window is none.
            InvalidArgumentError: Another certainty.
        """
        wanted = at_least(certainty)
        window = parse_window(start, end)
        judged = ((one, certainty_of(one, window, self._as_of)) for one in self._records)
        kept = [record for record, certain in judged if certain.value in wanted]
        return self._like(kept, window=window, certain=None)

    def sources(self) -> Records[Source]:
        """Return every source that the records cite, each once, in order of first citation."""
        cited = (citation.source for record in self._records for citation in record.evidence)
        sources = dict.fromkeys(cited)
        return Records(sources, dataset=self._dataset, as_of=self._as_of, cls=Source)

    def to_dicts(self) -> list[dict[str, object]]:
        """Return each record as plain data, its sources in full and its entities by id and name.

        Where a window of time was asked for, each has its ``certainty`` in it, too: ``definite`` or
        ``possible``. That is no part of the record, and `from_dict` passes it over.

        >>> import jac_history as jac
        >>> jac.milestones_between(2001, 2001, category="finance").to_dicts()[-1]["certainty"]
        'definite'
        """
        from jac_history._convert import to_dict

        judge = self._judge
        if judge is None:
            return [to_dict(record) for record in self._records]
        return [{**to_dict(record), "certainty": judge(record)} for record in self._records]

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dicts` as JSON text.

        Args:
            indent: Number of blanks per level, 0 to 16, or None for one line.

        Raises:
            InvalidArgumentError: Another number of blanks.
        """
        return json_text(self.to_dicts(), indent)

    @overload
    def to_csv(self, file: None = None, *, excel: bool = False) -> str: ...

    @overload
    def to_csv(
        self, file: str | PathLike[str], *, excel: bool = False, overwrite: bool = False
    ) -> pathlib.Path: ...

    def to_csv(
        self,
        file: str | PathLike[str] | None = None,
        *,
        excel: bool = False,
        overwrite: bool = False,
    ) -> str | pathlib.Path:
        """Return the records as CSV text (RFC 4180), one row each, or write it into a file.

        Args:
            file: The file, UTF-8, which is there whole or not at all; None for the text itself.
            excel: Begin with a byte-order mark, by which Excel knows that it is UTF-8.
            overwrite: Replace the file if it exists.

        Returns:
            The text, with a header, or the path of the file.

        Raises:
            InvalidArgumentError: The records are of several types; a file that exists, no such
                folder.
        """
        from jac_history._tables import csv_text, write_csv

        text = csv_text(self._records, self._columns())
        return write_csv(text, file, excel=excel, overwrite=overwrite)

    def to_excel(self, file: str | PathLike[str], *, overwrite: bool = False) -> pathlib.Path:
        """Write the records as an Excel workbook (extra ``excel``).

        A sheet for each type of record, one of their sources, one that tells what the columns
        mean, and one with version, licence and citation of the data. Lists are joined by
        semicolons; a date stands as text, in EDTF, and as its earliest and latest day.

        Args:
            file: The file to write, ending with ``.xlsx``; it is there whole or not at all.
            overwrite: Replace the file if it exists.

        Returns:
            The path of the file.

        Raises:
            InvalidArgumentError: Another ending, a file that exists, no such folder; more records
                than a sheet has rows.
            MissingExtraError: XlsxWriter is not installed.

        >>> import tempfile
        >>> import jac_history as jac
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     jac.leaders_of().to_excel(f"{folder}/leaders.xlsx").name
        'leaders.xlsx'
        """
        from jac_history._excel import write_records

        return write_records(
            self._records,
            self._cls,
            file,
            overwrite=overwrite,
            judge=self._judge,
            info=self._dataset.dataset_info() if self._dataset else None,
        )

    def to_pandas(self) -> pd.DataFrame:
        """Return the records as a pandas frame, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result. Where a
        window of time was asked for, a last one has the ``certainty``: ``definite`` or
        ``possible``. Dates are ``datetime64[s]``, text, flags and whole numbers of the nullable
        types.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> frame = jac.milestones_between(2001, 2001).where(importance=1).to_pandas()
        >>> frame.loc[0, "earliest"].date().isoformat()
        '2001-08-24'
        """
        from jac_history._frames import fill_columns, pandas_of

        return pandas_of(fill_columns(self._records, self._columns()))

    def to_polars(self) -> pl.DataFrame:
        """Return the records as a polars frame, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result. Where a
        window of time was asked for, a last one has the ``certainty``.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: polars is not installed.

        >>> import jac_history as jac
        >>> jac.milestones_between(2001, 2001).where(importance=1).to_polars()["edtf"].to_list()
        ['2001-08-24']
        """
        from jac_history._frames import fill_columns, polars_of

        return polars_of(fill_columns(self._records, self._columns()))

    def to_arrow(self) -> pa.Table:
        """Return the records as an Arrow table, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result. Where a
        window of time was asked for, a last one has the ``certainty``.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pyarrow is not installed.

        >>> import jac_history as jac
        >>> jac.stakes().to_arrow().schema.field("percent").type
        DataType(double)
        """
        from jac_history._frames import arrow_of, fill_columns

        return arrow_of(fill_columns(self._records, self._columns()))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the records to whatever takes Arrow: polars, pandas, pyarrow, DuckDB.

        Args:
            requested_schema: The schema that the taker would like, as an Arrow PyCapsule.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pyarrow is not installed.
        """
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def cite(self, style: jac.CitationStyle = "text") -> str:
        """Return the sources that the records cite, each once, in a form for bibliographies.

        Args:
            style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

        Raises:
            InvalidArgumentError: Another style.

        >>> import jac_history as jac
        >>> print(jac.milestones_between(2001, 2001, category="finance").cite("ris")[:10])
        TY  - ELEC
        """
        from jac_history._cite import cite
        from jac_history._cite.reference import references

        return cite(references(self._records), style)

    def to_markdown(self, *, by: jac.StoryOrder = "year", title: str | None = None) -> str:
        """Return the records as prose with footnotes, in the Markdown of pandoc and MyST.

        It is made for a thesis or an article: chapters by year or theme, words for how sure each
        statement is, rival values with the preferred one, a list of what is uncertain and why, and
        a bibliography with each source once. pandoc makes Word, LaTeX or PDF of it.

        Args:
            by: ``year`` or ``theme``.
            title: What stands above it; what was asked for, if None.

        Raises:
            InvalidArgumentError: `by` is neither, or the title is no text.

        >>> import jac_history as jac
        >>> text = jac.milestones_between(2001, 2001).where(importance=1).to_markdown()
        >>> print(text.splitlines()[0])
        # Milestones in 2001
        """
        from jac_history._story.story import Around, story_markdown

        lookup = self._lookup()
        around = Around(
            disputes=() if self._dataset is None else self._dataset.disputes(),
            name_of=lambda entity_id: lookup.find(entity_id).label,
            possible=self._only_possible(),
            window=self._window if self._certain is None else None,
        )
        shown = self._heading() if title is None else title
        return story_markdown(self._records, shown, by=by, around=around)

    def _title(self) -> str:
        """Return what the records are, of when, and what they all name."""
        named = [
            {entity.id: entity.name for entity in record.entities if entity is not record}
            for record in self._records
        ]
        first = named[0] if named else {}
        shared = [first[name] for name in first if all(name in names for names in named)]
        return ": ".join(filter(None, (self._heading(), ", ".join(shared))))

    def _heading(self) -> str:
        """Return what the records are and of when: ``Milestones from 2002 to 2017``."""
        from jac_history._display.tables import common_type
        from jac_history._display.words import describe_window, heading

        what = heading(common_type(self._records, self._cls))
        window = self._window
        if window is None or window.is_unbounded:
            return what
        return f"{what} {describe_window(window.start, window.end)}"

    @overload
    def timeline(
        self,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def timeline(
        self,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def timeline(
        self,
        *,
        width: int = 900,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return the records on a line of time (extra ``plot``), as `jac_history.timeline` does.

        Args:
            width: In pixels.
            height: In pixels; None for what the lanes need, which is the least.
            title: What stands above it; if None, what was asked for; if empty, nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources.

        Raises:
            InvalidArgumentError: None of the records has a date; a size or text cannot be used.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.leaders_of().timeline(width=700).width
        700
        """
        from jac_history._plot.look import Look, credit_of
        from jac_history._plot.timeline import timeline_picture

        heading = self._title() if title is None else title
        look = Look(width, height, heading, caption, credit_of(self._dataset))
        return timeline_picture(self._records, self._as_of, look)

    def _short_table(self) -> Table:
        """Return a table: how many there are, then ten rows at most, the most important ones."""
        from jac_history._display.tables import REPL_ROWS

        return self._table(REPL_ROWS)

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> Table:
        """Return the records as a table.

        Args:
            most: So many rows are shown; None for all.
            rest: How to see those that are left out.
        """
        from jac_history._display.tables import AskedWindow, table_of

        asked = None
        if self._window is not None:
            asked = AskedWindow(self._window, self._only_possible(), self._certain is None)
        table = table_of(
            self._records, self._cls, asked=asked, most=most, rest=rest, total=self.total
        )
        if not self._remark:
            return table
        if self._records:
            return table.replace(title=f"{self._remark}: {table.title}")
        return table.replace(remarks=(*table.remarks, self._remark))

    @property
    def _judge(self) -> Callable[[Record], str] | None:
        """What tells how certainly a record lies in the window that was asked for.

        None where none was; all time is none.
        """
        window = self._window
        if window is None or window.is_unbounded:
            return None
        certain = self._certain
        if certain is None:
            judged = ((one.id, certainty_of(one, window, self._as_of)) for one in self._records)
            certain = frozenset(one for one, sure in judged if sure is Certainty.DEFINITE)
        return lambda record: "definite" if record.id in certain else "possible"

    def _only_possible(self) -> frozenset[str]:
        """Return the ids of the records that are not certain in the window that was asked for."""
        judge = self._judge
        if judge is None:
            return frozenset()
        return frozenset(record.id for record in self._records if judge(record) == "possible")

    def _columns(self) -> tuple[Column, ...]:
        """Return the columns of a table of these records.

        Raises:
            InvalidArgumentError: The records are of several types.
        """
        from jac_history._tables import columns_of, judged_columns, one_class

        columns = columns_of(one_class(self._records, self._cls))
        return (*columns, *judged_columns(self._judge))

    def _lookup(self) -> Lookup:
        """Return what finds records by name: all of the dataset, or those that these name."""
        if self._dataset is not None:
            return self._dataset._lookup  # noqa: SLF001 - one package
        from jac_history._lookup import ResultLookup

        return ResultLookup(self._records)


MOST_BLANKS = 16
"""So many blanks a level of JSON may be indented by."""


def json_text(data: object, indent: int | None) -> str:
    """Return plain data as JSON text, Chinese as it is.

    Args:
        data: The data.
        indent: Number of blanks per level, or None for one line.

    Raises:
        InvalidArgumentError: It is no such number.
    """
    from json import dumps

    blanks = None if indent is None else check_size("indent", indent, 0, MOST_BLANKS)
    return dumps(data, ensure_ascii=False, indent=blanks)


def _take_records(records: Iterable[R]) -> tuple[R, ...]:
    """Return records as a tuple.

    Raises:
        InvalidArgumentError: They are not several records.
    """
    expected = "records, one after the other"
    taken = records if isinstance(records, tuple) else take_several("records", records, expected)
    if not all(isinstance(record, Record) for record in taken):
        raise InvalidArgumentError("records", records, expected=expected)
    return taken


def _take_ids(ids: Iterable[str]) -> frozenset[str]:
    expected = "the ids of records"
    taken = take_several("certain", ids, expected)
    if not all(isinstance(one, str) for one in taken):
        raise InvalidArgumentError("certain", ids, expected=expected)
    return frozenset(taken)


def _check_origin(
    dataset: object, as_of: object, cls: object, window: object, total: object
) -> None:
    """Refuse what no query says of the origin of its result.

    Raises:
        InvalidArgumentError: It names the argument.
    """
    if dataset is not None and not isinstance(dataset, jac.Dataset):
        raise InvalidArgumentError("dataset", dataset, expected="a Dataset, or None")
    given = (("as_of", as_of, int), ("cls", cls, type), ("window", window, Window))
    for name, value, kind in (*given, ("total", total, int)):
        if value is not None and not isinstance(value, kind):
            raise InvalidArgumentError(name, value, expected=f"of type {kind.__name__}, or None")


def at_least(certainty: object) -> tuple[str, ...]:
    """Return the certainties, as words, from the given one up.

    Raises:
        InvalidArgumentError: It is neither ``possible`` nor ``definite``.
    """
    least = parse_certainty(certainty)
    return ("definite",) if least is Certainty.DEFINITE else ("possible", "definite")
