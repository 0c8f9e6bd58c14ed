"""What queries return: `Records`."""

from collections import abc
from collections.abc import Callable, Collection, Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import jac_history as jac
from jac_history._dates import Certainty, Window, parse_certainty, parse_window
from jac_history._exceptions import publish
from jac_history._lazy import alt, pa, pathlib, pd, pl
from jac_history._records.base import Record
from jac_history._records.entities import Entity
from jac_history._records.source import Source

if TYPE_CHECKING:
    from jac_history._display.tables import Table

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
jac.__dict__["R_co"] = R_co  # where pydantic looks for the names in the annotations below
Resolver = Callable[[str], Entity]
DisputeSource = Callable[[], "Iterable[jac.Dispute]"]
HOW_TO_SEE_THE_REST = "slice the result, loop over it or use to_pandas() for the others"


@publish
class Records(SequenceLike[R_co], Generic[R_co]):
    """An immutable sequence of records, as queries return it.

    Slicing gives `Records` again. Two are equal when they hold equal records in the same order.

    Results go as they are into what takes an Arrow stream. For this they are no instance of
    `collections.abc.Sequence`, though they have all its methods: ``tuple(result)`` is one.

    Args:
        records: The records.
        find: Finds an entity by name; without it only entities that the records name are known.
        as_of: Day number up to which open ends are attested, or None.
        cls: The class of the records, so that a result without any has its columns too; None
            where they may be of several.
        window: The window of time that was asked for, or None.
        total: How many there are in all, if these are only the first of them.
        certain: The ids of the records that are certain in the window, where it is not their own
            dates that say so; None where it is.
        disputes: Gives the disputes of the dataset; without it prose tells of none.
        remark: What is to be said where there are none.

    >>> import jac_history as jac
    >>> found = jac.milestones_between(2001, 2001, category="finance")
    >>> found[-1].id
    'shanghai-listing-2001'
    """

    __slots__ = (
        "_as_of",
        "_certain",
        "_cls",
        "_disputes",
        "_find",
        "_records",
        "_remark",
        "_total",
        "_window",
    )

    def __init__(  # noqa: PLR0913 - what a result remembers of its question
        self,
        records: Iterable[R_co] = (),
        *,
        find: Resolver | None = None,
        as_of: int | None = None,
        cls: type[Record] | None = None,
        window: Window | None = None,
        total: int | None = None,
        certain: Collection[str] | None = None,
        disputes: DisputeSource | None = None,
        remark: str = "",
    ) -> None:
        self._records: tuple[R_co, ...] = tuple(records)
        self._remark = remark
        self._window = window
        self._certain = None if certain is None else frozenset(certain)
        self._find = find
        self._as_of = as_of
        self._cls = cls
        self._total = total
        self._disputes = disputes

    @property
    def total(self) -> int:
        """How many there are in all, which is more than these where a search was limited.

        >>> import jac_history as jac
        >>> found = jac.search("bus chassis", limit=3)
        >>> len(found), found.total > 3
        (3, True)
        """
        return len(self) if self._total is None else self._total

    def _like(self, records: Iterable[R_co], **changes: Any) -> "Records[R_co]":
        """Return records as a result that knows what this one knows, with changes."""
        known = {
            "find": self._find,
            "as_of": self._as_of,
            "cls": self._cls,
            "window": self._window,
            "certain": self._certain,
            "disputes": self._disputes,
        }
        return Records(records, **{**known, **changes})

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> R_co: ...

    @overload
    def __getitem__(self, index: slice) -> "Records[R_co]": ...

    def __getitem__(self, index: int | slice) -> "R_co | Records[R_co]":
        if isinstance(index, slice):
            return self._like(self._records[index])
        return self._records[index]

    def __add__(self, other: "Records[R_co]") -> "Records[R_co]":
        """Return both one after the other."""
        if not isinstance(other, Records):
            return NotImplemented
        cls = self._cls if self._cls is other._cls else None
        both = (*self._records, *other._records)
        window = self._window if self._window == other._window else None
        return self._like(both, cls=cls, window=window, certain=None)

    def __eq__(self, other: object) -> bool:
        return self._records == other._records if isinstance(other, Records) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._records)

    def __reduce__(self) -> tuple[Callable[..., "Records[R_co]"], tuple[object, ...]]:
        # The resolver belongs to a dataset of the process and stays behind.
        return Records._restore, (
            self._records,
            self._as_of,
            self._cls,
            self._window,
            self._total,
            self._certain,
            self._remark,
        )

    @staticmethod
    def _restore(  # noqa: PLR0913, PLR0917 - what a pickle holds, older ones less
        records: tuple[R, ...],
        as_of: int | None,
        cls: type[Record] | None,
        window: Window | None = None,
        total: int | None = None,
        certain: frozenset[str] | None = None,
        remark: str = "",
    ) -> "Records[R]":
        return Records(
            records,
            as_of=as_of,
            cls=cls,
            window=window,
            total=total,
            certain=certain,
            remark=remark,
        )

    def __repr__(self) -> str:
        """Return a table: how many there are, then ten rows at most, the most important ones."""
        from jac_history._display.tables import REPL_ROWS
        from jac_history._display.terminal import table_text

        return table_text(self._table(REPL_ROWS))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(record.id for record in self._records)

    def first(self) -> R_co | None:
        """Return the first record, or None if there is none."""
        return self._records[0] if self._records else None

    def where(
        self, predicate: Callable[[R_co], bool] | None = None, /, **fields: object
    ) -> "Records[R_co]":
        """Return the records for which a function is true and whose fields have given values.

        Args:
            predicate: A function from record to bool, or None.
            **fields: Field and value. A date may be given as its EDTF text, an entity by id,
                name or record; for a field that holds several, one of them has to match.

        Raises:
            InvalidArgumentError: A record here has no such field, or the field no such word.
            UnknownNameError: No entity has this name.

        >>> import jac_history as jac
        >>> jac.brands().where(owners="jac-motors").where(lambda b: b.introduced is not None).ids
        ('greenjet', 'maextro', 'yiwei')
        """
        # Imported here: a first answer needs no filter.
        from jac_history._filters import matches_fields, refuse_unknown

        kept = self._records if predicate is None else filter(predicate, self._records)
        matches = self._like(record for record in kept if matches_fields(record, fields))
        if self._records and not matches:
            refuse_unknown(self._records, fields, self._find_entity)
        return matches

    def about(self, name: str | Entity) -> "Records[R_co]":
        """Return the records that name an entity.

        Args:
            name: Its id, any of its names, or the entity.

        Raises:
            UnknownNameError: No entity has this name.
            AmbiguousNameError: Several entities have this name.
        """
        wanted = name.id if isinstance(name, Entity) else self._find_entity(name).id
        return self._like(
            record
            for record in self._records
            if wanted in [entity.id for entity in record.entities]
        )

    def between(
        self,
        start: "jac.DateLike | None",
        end: "jac.DateLike | None",
        *,
        certainty: "jac.Certainty | jac.MinimumCertainty" = "possible",
    ) -> "Records[R_co]":
        """Return the records whose date overlaps a window; those without a date do not.

        Args:
            start: First day: a year, an EDTF year, month or day, a date, or None for no limit.
            end: Last day, in the same forms; the end of a year is its 31 December.
            certainty: ``possible`` or ``definite``.

        Raises:
            InvalidDateError: The window is none.
            InvalidArgumentError: Another certainty.
        """
        wanted = at_least(certainty)
        window = parse_window(start, end)
        kept = [record for record in self._records if self._certainty(record, window) in wanted]
        return self._like(kept, window=window, certain=None)

    def sources(self) -> "Records[Source]":
        """Return every source that the records cite, each once, in order of first citation."""
        cited = (citation.source for record in self._records for citation in record.evidence)
        return Records(dict.fromkeys(cited), cls=Source)

    def to_dicts(self) -> list[dict[str, object]]:
        """Return each record as plain data, its sources in full and its entities by id and name."""
        from jac_history._convert import to_dict

        return [to_dict(record) for record in self._records]

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dicts` as JSON text.

        Args:
            indent: Number of blanks per level, or None for one line.
        """
        from json import dumps

        return dumps(self.to_dicts(), ensure_ascii=False, indent=indent)

    @overload
    def to_csv(self, file: None = None, *, excel: bool = False) -> str: ...

    @overload
    def to_csv(
        self, file: str | PathLike[str], *, excel: bool = False, overwrite: bool = False
    ) -> "pathlib.Path": ...

    def to_csv(
        self,
        file: str | PathLike[str] | None = None,
        *,
        excel: bool = False,
        overwrite: bool = False,
    ) -> "str | pathlib.Path":
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

        text = csv_text(self._records, self._cls)
        return write_csv(text, file, excel=excel, overwrite=overwrite)

    def to_excel(self, file: str | PathLike[str], *, overwrite: bool = False) -> "pathlib.Path":
        """Write the records as an Excel workbook (extra ``excel``).

        A sheet for each type of record, one of their sources, and one that tells what the
        columns mean. Lists are joined by semicolons; a date stands as text, in EDTF, and as its
        earliest and latest day.

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

        return write_records(self._records, self._cls, file, overwrite=overwrite)

    def to_pandas(self) -> "pd.DataFrame":
        """Return the records as a pandas frame, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result.
        Dates are ``datetime64[s]``, text, flags and whole numbers of the nullable types.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pandas is not installed.

        >>> import jac_history as jac
        >>> frame = jac.milestones_between(2001, 2001).where(importance=1).to_pandas()
        >>> frame.loc[0, "earliest"].date().isoformat()
        '2001-08-24'
        """
        from jac_history._frames import pandas_frame

        return pandas_frame(self._records, self._cls)

    def to_polars(self) -> "pl.DataFrame":
        """Return the records as a polars frame, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: polars is not installed.

        >>> import jac_history as jac
        >>> jac.milestones_between(2001, 2001).where(importance=1).to_polars()["edtf"].to_list()
        ['2001-08-24']
        """
        from jac_history._frames import polars_frame

        return polars_frame(self._records, self._cls)

    def to_arrow(self) -> "pa.Table":
        """Return the records as an Arrow table, one row each, in their order.

        The columns of each type of record are documented and the same for an empty result.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pyarrow is not installed.

        >>> import jac_history as jac
        >>> jac.stakes().to_arrow().schema.field("percent").type
        DataType(double)
        """
        from jac_history._frames import arrow_table

        return arrow_table(self._records, self._cls)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the records to whatever takes Arrow: polars, pandas, pyarrow, DuckDB.

        Args:
            requested_schema: The schema that the taker would like, as an Arrow PyCapsule.

        Raises:
            InvalidArgumentError: The records are of several types.
            MissingExtraError: pyarrow is not installed.
        """
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def cite(self, style: "jac.CitationStyle") -> str:
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

    def to_markdown(self, *, by: "jac.StoryOrder" = "year", title: str | None = None) -> str:
        """Return the records as prose with footnotes, in the Markdown of pandoc and MyST.

        It is made for a thesis or an article: chapters by year or theme, words for how sure each
        statement is, rival values with the preferred one, a list of what is uncertain and why, and
        a bibliography with each source once. pandoc makes Word, LaTeX or PDF of it.

        Args:
            by: ``year`` or ``theme``.
            title: What stands above it; what was asked for, if None.

        Raises:
            InvalidArgumentError: `by` is neither.

        >>> import jac_history as jac
        >>> text = jac.milestones_between(2001, 2001).where(importance=1).to_markdown()
        >>> print(text.splitlines()[0])
        # Milestones in 2001
        """
        from jac_history._story.story import Around, story_markdown

        around = Around(
            disputes=self._disputes() if self._disputes else (),
            name_of=lambda entity_id: self._find_entity(entity_id).name,
            possible=self._only_possible(),
        )
        shown = self._heading() if title is None else title
        return story_markdown(self._records, shown, by=by, around=around)

    def _heading(self) -> str:
        """Return what the records are and of when: ``Milestones from 2002 to 2017``."""
        from jac_history._display.tables import common_type
        from jac_history._display.words import describe_window, heading

        what = heading(common_type(self._records, self._cls))
        window = self._window
        if window is None or window.start is window.end is None:
            return what
        return f"{what} {describe_window(window.start, window.end)}"

    def timeline(self, *, width: int = 900, title: str | None = None) -> "alt.LayerChart":
        """Return the records on a line of time (extra ``plot``), as `jac_history.timeline` does.

        Args:
            width: In pixels.
            title: What stands above it.

        Raises:
            InvalidArgumentError: None of the records has a date.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.leaders_of().timeline(width=700).width
        700
        """
        from jac_history._plot.timeline import timeline_picture

        return timeline_picture(self._records, self._as_of, width, title)

    def _repr_html_(self) -> str:
        from jac_history._display.html import table_html

        return table_html(self._table())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_table

        return bundle_table(self._table, include, exclude)

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> "Table":
        """Return the records as a table.

        Args:
            most: So many rows are shown; None for all.
            rest: How to see those that are left out.
        """
        from jac_history._display.tables import Asked, table_of

        asked = None
        if self._window is not None:
            asked = Asked(self._window, self._only_possible())
        table = table_of(
            self._records, self._cls, asked=asked, most=most, rest=rest, total=self.total
        )
        if self._records or not self._remark:
            return table

        return table.replace(remarks=(*table.remarks, self._remark))

    def _only_possible(self) -> frozenset[str]:
        """Return the ids of the records that are not certain in the window that was asked for."""
        window = self._window
        if window is None or window.start is window.end is None:
            return frozenset()
        if self._certain is not None:
            return frozenset(self.ids) - self._certain
        return frozenset(
            record.id for record in self._records if self._certainty(record, window) != "definite"
        )

    def _certainty(self, record: Record, window: Window) -> str:
        if record.time is None:
            return "no"
        return record.time._certainty_within(window, self._as_of).value  # noqa: SLF001

    def _find_entity(self, name: str) -> Entity:
        if self._find is not None:
            return self._find(name)
        from jac_history._filters import find_entity

        return find_entity(self._records, name)


def at_least(certainty: object) -> tuple[str, ...]:
    """Return the certainties, as words, from the given one up.

    Raises:
        InvalidArgumentError: It is neither ``possible`` nor ``definite``.
    """
    least = parse_certainty(certainty)
    return ("definite",) if least is Certainty.DEFINITE else ("possible", "definite")
