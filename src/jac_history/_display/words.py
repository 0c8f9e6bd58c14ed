"""The words in which a reader meets what records hold: dates, numbers, shares, names, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jac_history._dates import Bound, EDTFDate, bounds_of
from jac_history._dates.calendar import month_span, year_span
from jac_history._dates.certainty import corners_of, without_limits
from jac_history._dates.english import describe
from jac_history._records.base import Record, attested_side
from jac_history._records.late import field_defaults, has_fields
from jac_history._records.register import REGISTER, plural
from jac_history._records.vocabulary import BOUNDS
from jac_history._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

NOUNS = {
    "organization": ("organisation", "organisations"),
    "tenure": ("term of office", "terms of office"),
    "stake": ("shareholding", "shareholdings"),
}
"""What one record of a type is called and what several are, where readers have a better word."""

RELATIONS = {
    ("organization", "owners"): "that it owns",
    ("organization", "part_of"): "that are part of it",
    ("organization", "derived_from"): "that came out of it",
    ("organization", "place"): "in this place",
    ("brand", "owners"): "that it owns",
    ("brand", "derived_from"): "that came out of it",
    ("vehicle", "maker"): "that it builds",
    ("vehicle", "brand"): "that are sold under it",
    ("vehicle", "derived_from"): "that are based on it",
    ("facility", "owners"): "that it owns",
    ("facility", "place"): "in this place",
    ("programme", "owners"): "that it runs",
    ("technology", "owners"): "that it owns",
    ("place", "part_of"): "that lie in it",
}
"""What the entities of a type whose field names an entity are to it."""

DAYS_OF_400_YEARS = 146_097
YEAR, MONTH, DAY = 4, 7, 10
"""So many characters of a day in EDTF say its year, its month and itself."""


class Text(Value):
    """Text in a language, which may lead somewhere.

    Attributes:
        text: The text.
        lang: Its language as a BCP 47 tag, so that Chinese gets Chinese glyphs; None for English.
        url: The page it leads to, or None.
        record_id: The id of the record that it ends the name of, or None.
    """

    text: str
    lang: str | None = None
    url: str | None = None
    record_id: str | None = None


def join_texts(texts: tuple[Text, ...]) -> str:
    """Return texts as one, a blank between them."""
    return " ".join(text.text for text in texts)


def format_number(value: float) -> str:
    """Return a number with its thousands apart, whole where it is whole.

    >>> format_number(1200.0), format_number(0.5)
    ('1,200', '0.5')
    """
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def format_share(stake: Any) -> str:
    """Return the share that a stake is, with its bound."""
    return "a share" if stake.percent is None else f"{BOUNDS[stake.bound]}{stake.percent:g} %"


def format_amount(figure: Any) -> str:
    """Return the value of a figure with bound and unit."""
    unit = f" {figure.unit}" if figure.unit != figure.measure else ""  # "rank 1", not "1 rank"
    return f"{BOUNDS[figure.bound]}{format_number(figure.value)}{unit}"


def format_narrowing(figure: Any) -> str:
    """Return what narrows the count of a figure: its kind, part, place and scope; may be empty."""
    kind = "" if figure.kind == "actual" else figure.kind
    parts = (kind, figure.segment, figure.place and figure.place.name, figure.scope)
    return ", ".join(part for part in parts if part)


def join_with_ids(texts: tuple[Text, ...]) -> str:
    """Return texts as one, the id of each record that they name behind its name."""
    return " ".join(_with_id(text) for text in texts)


def _with_id(text: Text) -> str:
    if text.record_id is None or text.text == text.record_id:
        return text.text
    name = text.text.removesuffix(",")
    return f"{name} [{text.record_id}]{text.text[len(name) :]}"


def format_position(dispute: Any, value: str) -> str:
    """Return a rival value of a dispute in the words of the field that it is a value of."""
    return str(dispute._in_words(value))  # noqa: SLF001 - one package


def format_word(word: str) -> str:
    """Return a controlled word, or the name of a field, as people write it.

    >>> format_word("joint-venture"), format_word("derived_from")
    ('joint venture', 'derived from')
    """
    return word.replace("-", " ").replace("_", " ")


def format_value(value: object) -> Iterator[Text]:
    """Yield what a field holds, a text for each thing in it and each language."""
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            *others, last = format_value(item)
            yield from others
            yield last if place == len(value) - 1 else last.replace(text=f"{last.text},")
    elif isinstance(value, EDTFDate):
        yield Text(value.human())
    elif isinstance(value, Record):
        *others, last = names_of(value)
        yield from others
        yield last.replace(record_id=value.id)
    elif has_fields(type(value)):
        yield from _format_part(value)
    else:
        yield Text(format_number(value) if isinstance(value, int | float) else str(value))


def _format_part(part: Any) -> Iterator[Text]:
    """Yield what a part of a record holds: its first field, then the others in brackets."""
    first, *others = (getattr(part, name) for name in field_defaults(type(part)))
    yield from format_value(first)
    notes = [join_texts(tuple(format_value(other))) for other in others if other is not None]
    yield Text(f"({', '.join(notes)})")


def names_of(record: Any) -> tuple[Text, ...]:
    """Return what a record is called: an entity by its usual and its Chinese name."""
    usual = Text(record.label)
    chinese: str | None = getattr(record, "chinese_name", None)
    if chinese is None or chinese == record.label:
        return (usual,)
    return (usual, Text(chinese, "zh-Hans"))


def title_of(record: Any) -> str:
    """Return in a line what a record is; a figure tells nothing without its period.

    >>> import jac_history as jac
    >>> title_of(jac.get("net-profit-2023"))
    'JAC Motors, net profit: 151,510,000 CNY, 2023'
    """
    is_figure = record.record_type == "figure"
    return f"{record.label}, {record.period.human()}" if is_figure else str(record.label)


def heading_of(record: Any) -> tuple[Text, ...]:
    """Return what stands above a card: what the record is, an entity by its Chinese name too."""
    usual, *others = names_of(record)
    return (usual.replace(text=title_of(record)), *others)


def describe_name(name: Any) -> str:
    """Return one of the further names of an entity with its kind and when it was in use."""
    kind = "" if name.kind == "usual" else name.kind
    notes = ", ".join(note for note in (kind, name.when and name.when.human()) if note)
    return f"{name.text} ({notes})" if notes else name.text


def describe_source(citation: Any) -> str:
    """Return of what kind the source of a citation is, of when, and where in it."""
    source = citation.source
    published = source.published.human() if source.published else None
    return ", ".join(part for part in (source.kind, published, citation.locator) if part)


def nouns(record_type: str | None) -> tuple[str, str]:
    """Return what one record of a type is called, and what several are; None for any type.

    >>> nouns("tenure"), nouns("person"), nouns(None)
    (('term of office', 'terms of office'), ('person', 'people'), ('record', 'records'))
    """
    if record_type is None or record_type not in REGISTER:
        return ("record", "records")
    return NOUNS.get(record_type, (record_type, plural(record_type)))


def relation(record_type: str, field: str) -> str:
    """Return what entities of a type whose field names an entity are to it.

    >>> relation("vehicle", "maker"), relation("vehicle", "platform")
    ('that it builds', 'whose platform it is')
    """
    return RELATIONS.get((record_type, field), f"whose {format_word(field)} it is")


def heading(record_type: str | None) -> str:
    """Return what stands above several records of a type.

    >>> heading("stake"), heading("facility")
    ('Shareholdings', 'Facilities')
    """
    return nouns(record_type)[1].capitalize()


def count_of(number: int, one_and_many: tuple[str, str]) -> str:
    """Return a number with the right noun.

    >>> count_of(1, nouns("person")), count_of(1200, nouns("person"))
    ('1 person', '1,200 people')
    """
    return f"{number:,} {one_and_many[number != 1]}"


def describe_window(start: int | None, end: int | None) -> str:
    """Return a window of days in words.

    Args:
        start: The number of its first day, or None for no limit.
        end: The number of its last day, or None for no limit.

    >>> from jac_history._dates import parse_window
    >>> for sides in ((2002, 2017), (2017, 2017), ("2018-06-01", "2018-06-01"), (None, "2001-08")):
    ...     window = parse_window(*sides)
    ...     print(describe_window(window.start, window.end))
    from 2002 to 2017
    in 2017
    on 1 June 2018
    until August 2001
    """
    if end is None:
        day = "" if start is None else _day(start)[: _precision(start, 0)]
        return f"since {describe(day)}" if day else "at any time"
    if start is None:
        return f"until {describe(_day(end)[: _precision(end, 1)])}"
    size = DAY if start == end else max(_precision(start, 0), _precision(end, 1))
    first, last = _day(start)[:size], _day(end)[:size]
    if first == last:
        return f"{'on' if size == DAY else 'in'} {describe(first)}"
    return f"from {describe(first)} to {describe(last)}"


def _precision(day: int, side: int) -> int:
    """Return how much of a day's EDTF says that a year or month begins (0) or ends (1) with it."""
    text = _day(day)
    year, month = int(text[:YEAR]), int(text[YEAR + 1 : MONTH])
    if day == year_span(year, year)[side]:
        return YEAR
    return MONTH if day == month_span(year, month)[side] else DAY


def _day(day: int) -> str:
    """Return the day of a number in EDTF, without the module that knows this, which is slow."""
    near = day * 400 // DAYS_OF_400_YEARS
    year = next(year for year in range(near, near + 3) if day <= year_span(year, year)[1])
    month = next(month for month in range(12, 0, -1) if month_span(year, month)[0] <= day)
    return f"{year:04}-{month:02}-{day - month_span(year, month)[0] + 1:02}"


def describe_time(record: Record) -> str:
    """Return in a sentence between which days a record lies, or its start and its end do.

    It is empty without a date, for a certain day, which says so itself, and for a figure, which
    counts all of its period.
    """
    if record.time is None or record.record_type == "figure":
        return ""
    return _describe_date(record.time, attested_side(record))


def _describe_date(date: EDTFDate, only_attested: str | None) -> str:
    marks = [
        word
        for word, is_marked in (
            ("approximate", date.is_approximate),
            ("uncertain", date.is_uncertain),
        )
        if is_marked
    ]
    earliest, _, _, latest = bounds_of(date)
    if date.is_interval or only_attested:
        days = _ends(date, only_attested)
    elif not marks and earliest == latest is not None:
        return ""
    else:
        days = _between("On", earliest, latest)
    return f"{days} (marked {' and '.join(marks)})" if marks else days


def _ends(date: EDTFDate, only_attested: str | None) -> str:
    first, start_latest, end_earliest, last = without_limits(corners_of(date), only_attested)
    start = _between("Starts on", first, start_latest)
    if date.start_bound is not Bound.DATE:
        start = "Start unknown"
    if date.is_ongoing:
        return f"{start}; still going on"
    if date.end_bound is not Bound.DATE:
        return f"{start}; end unknown"
    return f"{start}; {_between('ends on', end_earliest, last)}"


def _between(verb: str, first: int | None, last: int | None) -> str:
    start, end = first and describe(_day(first)), last and describe(_day(last))
    if start is None or end is None:  # a set with an open end
        return f"{verb} or before {end}" if start is None else f"{verb} or after {start}"
    if start == end:
        return f"{verb} {start}"
    between = "Between" if verb == "On" else verb.replace(" on", " between")
    return f"{between} {start} and {end}"
