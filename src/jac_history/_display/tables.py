"""Tables: which rows and columns stand for records, and the lines above and below them."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from jac_history._display.words import (
    Text,
    count_of,
    describe_window,
    format_amount,
    format_narrowing,
    format_position,
    format_share,
    format_word,
    join_texts,
    names_of,
    nouns,
    title_of,
)
from jac_history._records.base import Record, time_in_words
from jac_history._records.register import CLASSES
from jac_history._records.source import Source
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from jac_history._dates import EDTFDate, Window
    from jac_history._records.entities import Entity

SHOWN_ROWS = 20
"""So many rows a table shows, unless it is asked for all."""

REPL_ROWS = 10
"""So many rows the interpreter shows."""

TIME_HEADING = "date"
OF_EVENTS = {"when", "period"}
"""The fields that say when a thing was; others say when it began to be."""

LEGEND = "? only possible: the date is not known well enough to be sure"

Cell = tuple[Text, ...]


class AskedWindow(Value):
    """A window of time that records were asked for.

    Attributes:
        window: The window.
        possible: The ids of those that only may lie in it.
        by_own_dates: Whether the records' own dates say so, and not those of what was asked about
            them, as a partnership of two partners.
    """

    window: Window
    possible: frozenset[str]
    by_own_dates: bool = True


class Column(Value):
    """One column of its own that a type of record has, beside date, confidence and sources.

    Attributes:
        heading: Its heading.
        cell: Gives what stands in it for a record.
        share: How much of a narrow terminal it gets beside the others; 0 if it is never narrowed.
        most: So many lines a cell may take on a terminal.
        is_number: Whether numbers stand in it.
    """

    heading: str
    cell: Callable[[Any], Cell]
    share: int = 4
    most: int = 20
    is_number: bool = False


class Row(Value):
    """One row of a table.

    Attributes:
        id: The id of the record, or empty where it stands for none.
        date: Its date, or None.
        when: The date in words.
        is_possible: Whether it is only possible that it lies in the window that was asked for.
        cells: What stands in each column of the type.
        confidence: How sure it is, or empty.
        sources: What it is taken from, each once.
        below: Lines to stand under the id, such as the id of another record.
    """

    id: str
    date: EDTFDate | None
    is_possible: bool
    cells: tuple[Cell, ...]
    confidence: str
    sources: tuple[Source, ...]
    below: tuple[str, ...] = ()
    when: str = ""


class Table(Value):
    """A table of records.

    Attributes:
        title: How many there are, and how many of them for certain.
        columns: The columns of the type.
        rows: The rows that are shown.
        remarks: What is to be said below them: what is left out, what a sign means.
        time_heading: What the dates are those of: ``date`` of the thing itself, ``founded``,
            ``introduced``.
        is_judged_by_dates: Whether it is these dates that make a row only possible.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()
    time_heading: str = TIME_HEADING
    is_judged_by_dates: bool = True

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all rows, each once; the number of each is its place, from 1."""
        return _once(source for row in self.rows for source in row.sources)

    @cached_property
    def has_dates(self) -> bool:
        """Whether any row has a date."""
        return any(row.date for row in self.rows)

    @cached_property
    def has_ids(self) -> bool:
        """Whether the rows stand for records."""
        return any(row.id for row in self.rows)

    @cached_property
    def has_confidence(self) -> bool:
        """Whether any row says how sure it is."""
        return any(row.confidence for row in self.rows)

    def marks(self, row: Row, mark: str) -> tuple[str, str]:
        """Return what stands before the date and before the first cell of a row.

        It is a mark where the row is only possible: at the date if that decides, else at the cell.
        """
        if not row.is_possible:
            return "", ""
        return (mark, "") if self.has_dates and self.is_judged_by_dates else ("", mark)

    def numbered_rows(self) -> Iterator[tuple[Row, tuple[tuple[int, Source], ...]]]:
        """Yield each row with its numbered sources, by number."""
        numbers = {source.id: number for number, source in enumerate(self.sources, 1)}
        for row in self.rows:
            numbered = ((numbers[source.id], source) for source in row.sources)
            yield row, tuple(sorted(numbered, key=itemgetter(0)))


class Page(Value):
    """Several tables under one heading.

    Attributes:
        title: What it is about.
        when: The time that it is about, or None.
        remarks: What is to be said of it as a whole, in sentences.
        tables: The tables.
        notes: What is to be said below them: what is left out, what a sign means.
    """

    title: Cell
    when: EDTFDate | None
    remarks: tuple[str, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Title and time in one line."""
        when = f", {self.when.human()}" if self.when else ""
        return f"{join_texts(self.title)}{when}"


def table_of(  # noqa: PLR0913 - what there is, what was asked for, what is shown
    records: Sequence[Record],
    cls: type[Record] | None = None,
    *,
    asked: AskedWindow | None = None,
    most: int | None = SHOWN_ROWS,
    rest: str = "",
    total: int | None = None,
) -> Table:
    """Return records as a table.

    Args:
        records: The records.
        cls: The class that they are of even where there are none.
        asked: The window of time that was asked for, or None.
        most: So many rows are shown, the most important ones; None for all.
        rest: How to see those that are left out.
        total: How many there are in all, if these are only the first of them.
    """
    record_type = common_type(records, cls)
    window = asked.window if asked else None
    possible = asked.possible if asked else frozenset[str]()
    is_search = cls is None or record_type is None  # its hits stand in their order, the best first
    shown, choice = _choose(records, possible, most, in_order=is_search)
    columns = COLUMNS.get(record_type or "", MIXED if record_type is None else NAMED)
    rows = tuple(_row(record, columns, record.id in possible) for record in shown)
    left_out = f"{choice} of {len(records):,} are shown{rest and f'; {rest}'}" if choice else ""
    title = _title(len(records), record_type, window, len(possible))
    if total is not None and total > len(records):
        # Those that are not here may be of other types.
        title = f"{len(records):,} of {count_of(total, nouns(common_type((), cls)))}"
    legend = LEGEND if any(row.is_possible for row in rows) else ""
    table = Table(
        title=title,
        columns=columns,
        rows=rows,
        remarks=tuple(remark for remark in (legend, left_out) if remark),
        time_heading=_time_heading(record_type),
        is_judged_by_dates=asked is None or asked.by_own_dates,
    )
    return without_empty_columns(table)


def _choose(
    records: Sequence[Record], possible: Collection[str], most: int | None, *, in_order: bool
) -> tuple[Sequence[Record], str]:
    """Return the records to show, and what choice of them they are; empty for all."""
    if most is None or len(records) <= most:
        return records, ""
    if in_order:
        return records[:most], f"The first {most}"
    # Imported here: a table of all its records makes no choice.
    from jac_history._display.choice import choose_rows

    return choose_rows(records, possible, most)


def without_entity(table: Table, entity: Entity) -> Table:
    """Return a table without the columns in which every row has nothing but one entity."""
    alone = (names_of(entity), (Text(entity.name),))
    kept = [
        place
        for place in range(len(table.columns))
        if any(row.cells[place] not in alone for row in table.rows)
    ]
    return _with_columns(table, kept) if kept else table


def without_empty_columns(table: Table) -> Table:
    """Return a table without the columns in which no row has anything."""
    places = range(len(table.columns))
    return _with_columns(table, [n for n in places if any(row.cells[n] for row in table.rows)])


def _with_columns(table: Table, places: Sequence[int]) -> Table:
    return table.replace(
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(
            row.replace(cells=tuple(row.cells[place] for place in places)) for row in table.rows
        ),
    )


def without_remark(table: Table, remark: str, title: str) -> Table:
    """Return a table without one of its remarks, under another title."""
    kept = tuple(other for other in table.remarks if other != remark)
    return table.replace(remarks=kept, title=title)


def common_type(records: Sequence[Record], cls: type[Record] | None) -> str | None:
    """Return the type of all the records, or None where they are of several or of none."""
    types = {record.record_type for record in records}
    if not records and cls is not None:
        return getattr(cls, "record_type", None)
    return types.pop() if len(types) == 1 else None


def _time_heading(record_type: str | None) -> str:
    """Return what the dates of a type are called: what is no event was founded or introduced."""
    cls = CLASSES.get(record_type or "")
    field = cls.time_field if cls else None
    return format_word(field) if field and field not in OF_EVENTS else TIME_HEADING


def _title(count: int, record_type: str | None, window: Window | None, possible: int) -> str:
    counted = count_of(count, nouns(record_type))
    if window is None or window.is_unbounded:
        return counted
    when = describe_window(window.start, window.end)
    if not count:
        return f"{counted} {when}"
    if count == 1:
        return f"{counted}, {'possibly' if possible else 'definitely'} {when}"
    definite = {0: "none", count: "all"}.get(count - possible, f"{count - possible:,}")
    return f"{counted}, {definite} of them definitely {when}"


def _row(record: Record, columns: Sequence[Column], is_possible: bool) -> Row:
    return Row(
        id=record.id,
        date=record.time,
        when=time_in_words(record),
        is_possible=is_possible,
        cells=tuple(column.cell(record) for column in columns),
        confidence=getattr(record, "confidence", ""),
        sources=_once(citation.source for citation in record.evidence),
    )


def _once(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources in their order, each once."""
    return tuple({source.id: source for source in sources}.values())


def _texts(*texts: str | None) -> Cell:
    return tuple(Text(text) for text in texts if text)


def _entities(*entities: Any) -> Cell:
    """Return the names of entities, a comma between them."""
    named = [names_of(entity) for entity in entities]
    *others, last = named or [()]
    commas = [(*names[:-1], names[-1].replace(text=f"{names[-1].text},")) for names in others]
    return tuple(text for names in (*commas, last) for text in names)


def _others(record: Record) -> Cell:
    """Return the entities that a record names, but for itself, by their usual names."""
    names = [entity.name for entity in record.entities if entity is not record]
    return _texts(", ".join(names))


def _kind(record: Any) -> Cell:
    words = (getattr(record, name, None) for name in ("category", "kind", "measure"))
    return _texts(", ".join(format_word(word) for word in words if word))


def _measure(figure: Any) -> Cell:
    parts = (format_word(figure.measure), format_narrowing(figure))
    return _texts(", ".join(part for part in parts if part))


def _rivals(dispute: Any) -> Cell:
    values = (format_position(dispute, position.value) for position in dispute.positions)
    return _texts(" or ".join(values))


NAMED = (
    Column("What", names_of, 6),
    Column("Kind", _kind, 3),
    Column("Who", _others, 4, most=2),
)
"""The columns of a type that has none of its own."""

MIXED = (NAMED[0], Column("Type", lambda record: _texts(nouns(record.record_type)[0]), 0))
"""The columns of records of several types."""

COLUMNS: dict[str, tuple[Column, ...]] = {
    "milestone": (
        Column("What", lambda milestone: _texts(milestone.title), 6),
        Column("Who", _others, 4, most=2),
    ),
    "partnership": (
        Column("Parties", lambda deal: _entities(*deal.entities), 6),
        Column("Kind", _kind, 3),
    ),
    "tenure": (
        Column("Who", lambda tenure: names_of(tenure.person), 4),
        Column("Office", lambda tenure: _texts(tenure.position), 4),
        Column("Of", lambda tenure: _texts(tenure.organization.name), 4),
    ),
    "stake": (
        Column("Holder", lambda stake: names_of(stake.holder), 5),
        Column("Share", lambda stake: _texts(format_share(stake)), 0, is_number=True),
        Column("Of", lambda stake: _texts(stake.of.name), 4),
    ),
    "figure": (
        Column("Measure", _measure, 5),
        Column("Value", lambda figure: _texts(format_amount(figure)), 0, is_number=True),
        Column("Of", lambda figure: _texts(figure.subject.name), 3),
    ),
    "source": (
        Column("Title", lambda one: (Text(one.title or "[Untitled]", one.language, one.url),), 5),
        Column("Publisher", lambda source: _texts(source.publisher), 2),
        Column("Kind", lambda source: _texts(source.kind), 0),
    ),
    "dispute": (
        Column("Record", lambda dispute: _texts(title_of(dispute.record)), 5),
        Column("Field", lambda dispute: _texts(format_word(dispute.field)), 2),
        Column("Values", _rivals, 5),
    ),
    "claim": (
        Column("Claim", lambda claim: _texts(claim.text), 6),
        Column("Verdict", lambda claim: _texts(claim.verdict), 0),
        Column("Made by", lambda claim: _texts(claim.made_by.publisher), 3, most=2),
    ),
}
"""The columns of the types for which name, kind and entities are not the best that can be said."""
