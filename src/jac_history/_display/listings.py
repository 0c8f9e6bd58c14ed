"""Tables of what is no record: countries, what is not known, what the versions of the data did."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from jac_history._display.tables import Cell, Column, Row, Table, without_empty_columns
from jac_history._display.words import Text, count_of, format_number, format_word, names_of
from jac_history._records.vocabulary import BOUNDS, ChangeKind, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KINDS_OF_CHANGES = words(ChangeKind)
CHANGE_HEADINGS = ("Version", "Change", "Type", "Fields")
GROUP_HEADINGS = ("Version", "Type")
COUNT_HEADINGS = (*GROUP_HEADINGS, *(kind.capitalize() for kind in KINDS_OF_CHANGES))


def table_of_gaps(gaps: Sequence[Any], most: int | None, rest: str) -> Table:
    """Return gaps as a table, a row for those of years that follow each other and are alike.

    Args:
        gaps: The gaps.
        most: So many rows are shown, as many of one kind as of another; None for all.
        rest: How to see those that are left out.
    """
    runs = list(_join_years(gaps))
    shown = runs if most is None else _spread(runs, most)
    searches = list(dict.fromkeys(run[0].searched for run in shown if run[0].searched))
    notes = [f"[{number}] Searched in vain: {text}" for number, text in enumerate(searches, 1)]
    if len(shown) < len(runs):
        notes.append(f"{len(shown)} of {len(runs):,} rows are shown; {rest}")
    kinds = Counter(gap.kind for gap in gaps)
    counted = ", ".join(f"{kind} {count:,}" for kind, count in kinds.items())
    table = Table(
        title=f"{count_of(len(gaps), ('gap', 'gaps'))}{counted and f': {counted}'}",
        columns=(_column("What", 0, 3), _column("When", 1, 2), _column("Why", 2, 4)),
        rows=tuple(_gap_row(run, searches) for run in shown),
        remarks=tuple(note.rstrip(".") for note in notes),
    )
    return without_empty_columns(table)


def table_of_changes(changes: Sequence[Any], most: int | None, rest: str) -> Table:
    """Return changes as a table, those of the newest version first.

    Args:
        changes: The changes, version by version.
        most: If there are more, they are counted by version and type, in so many rows; None for
            a row for each.
        rest: How to see them one by one.
    """
    counts = Counter(change.kind for change in changes)
    counted = ", ".join(f"{kind} {counts[kind]:,}" for kind in KINDS_OF_CHANGES)
    title = f"{count_of(len(changes), ('change', 'changes'))}: {counted}"
    versions = list(dict.fromkeys(change.version for change in changes))[::-1]
    newest_first = sorted(changes, key=lambda change: versions.index(change.version))
    if most is None or len(changes) <= most:
        return _list_changes(newest_first, title)
    return _count_changes(newest_first, title, most, rest)


def _list_changes(changes: Iterable[Any], title: str) -> Table:
    """Return a table with a row for each change."""
    return Table(
        title=title,
        columns=tuple(_column(name, place, 3) for place, name in enumerate(CHANGE_HEADINGS)),
        rows=tuple(
            _row(one.id, one.version, one.kind, format_word(one.record_type), ", ".join(one.fields))
            for one in changes
        ),
    )


def _count_changes(changes: Iterable[Any], title: str, most: int, rest: str) -> Table:
    """Return a table with a row for each version and type, which counts the changes by kind."""
    counts = Counter((one.version, one.record_type, one.kind) for one in changes)
    groups = list(dict.fromkeys((version, record_type) for version, record_type, _ in counts))
    rows = (
        _row("", *_group_cells(group, [counts[*group, kind] for kind in KINDS_OF_CHANGES]))
        for group in groups[:most]
    )
    shown = f"; the newest {most} of {len(groups):,} rows are shown" if len(groups) > most else ""
    return Table(
        title=title,
        columns=tuple(
            _column(name, place, 0, is_number=place >= len(GROUP_HEADINGS))
            for place, name in enumerate(COUNT_HEADINGS)
        ),
        rows=tuple(rows),
        remarks=(f"A row for each version and type{shown}; {rest}",),
    )


def _group_cells(group: tuple[str, str], numbers: Iterable[int]) -> Iterator[str]:
    version, record_type = group
    yield version
    yield format_word(record_type)
    yield from (f"{number:,}" for number in numbers)


def _column(heading: str, place: int, share: int, *, is_number: bool = False) -> Column:
    return Column(heading, lambda row: row[place], share, is_number=is_number)


def _row(record_id: str, *texts: str, below: tuple[str, ...] = ()) -> Row:
    cells: tuple[Cell, ...] = tuple(map(_texts, texts))
    return Row(
        id=record_id,
        date=None,
        is_possible=False,
        cells=cells,
        confidence="",
        sources=(),
        below=below,
    )


def _spread(runs: Sequence[Any], most: int) -> list[Any]:
    """Return as many rows of one kind as of another, as far as there are, in their order."""
    seen: Counter[str] = Counter()
    ranks: list[int] = []
    for run in runs:
        ranks.append(seen[run[0].kind])
        seen[run[0].kind] += 1
    best = sorted(range(len(runs)), key=ranks.__getitem__)[:most]
    return [runs[place] for place in sorted(best)]


def _join_years(gaps: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the gaps, those of years that follow each other and are alike together."""
    run: list[Any] = []
    for gap in gaps:
        if run and not _continues(run[-1], gap):
            yield run
            run = []
        run.append(gap)
    if run:
        yield run


def _continues(before: Any, gap: Any) -> bool:
    last = before.when.latest if before.when else None
    if gap.kind != "figure" or gap.when is None or last is None:
        return False
    is_next = gap.when.earliest == last + dt.timedelta(days=1)
    return is_next and bool(attrs.evolve(before, when=gap.when) == gap)


def _gap_row(run: Sequence[Any], searches: list[str]) -> Row:
    """Return the row of gaps: the record in question, when, why, and what is nearest below."""
    gap = run[0]
    times = [one.when.human() for one in (gap, run[-1]) if one.when]
    note = f" [{searches.index(gap.searched) + 1}]" if gap.searched else ""
    near = [record.id for record in gap.parts or (gap.nearest,) if record]
    return _row(
        gap.record.id,
        f"{gap.record.label}, {format_word(gap.field)}",
        " to ".join(dict.fromkeys(times)),
        f"{gap.why}{note}",
        below=(f"nearest: {near[0]}", *near[1:]) if near else (),
    )


def table_of_presences(presences: Sequence[Any]) -> Table:
    """Return countries as a table, in their order."""
    rows = tuple(
        Row(
            id=presence.place.id,
            date=presence.first,
            when=presence.first.human() if presence.first else "",
            is_possible=False,
            cells=tuple(column.cell(presence) for column in COUNTRY_COLUMNS),
            confidence="",
            sources=tuple(presence.sources()),
        )
        for presence in presences
    )
    title = count_of(len(rows), ("country", "countries"))
    table = Table(title=title, columns=COUNTRY_COLUMNS, rows=rows, time_heading="first attested")
    return without_empty_columns(table)


def _texts(text: str | None) -> Cell:
    return (Text(text),) if text else ()


def _activities(presence: Any) -> Cell:
    """Return who imports, who assembles, and where vehicles are built."""
    groups = {
        "import": presence.importers,
        "assembly": presence.assemblers,
        "plant": presence.plants,
    }
    named = {
        word: ", ".join(entity.name for entity in entities) for word, entities in groups.items()
    }
    return _texts("; ".join(f"{names} ({word})" for word, names in named.items() if names))


def _sales(presence: Any) -> Cell:
    if not presence.sales:
        return ()
    last = presence.sales[-1]
    count = f"{BOUNDS[last.bound]}{format_number(last.value)}"
    return _texts(f"{count} ({last.period.human()})")


COUNTRY_COLUMNS = (
    Column("Country", lambda presence: names_of(presence.place), 3),
    Column("Import, assembly, plants", _activities, 5, most=4),
    Column("Sales", _sales, 2),
    Column("Ended", lambda presence: _texts(presence.ended and presence.ended.human()), 2),
)
"""The columns of a table of countries."""
