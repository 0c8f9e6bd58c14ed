"""Tables and cards as HTML, with a date drawn as a bar.

The style is plain CSS, scoped to one class. Colours come from the page (`currentColor`) and from
half-transparent grey, so that they fit a light and a dark notebook, whatever the system's own
preference is. Width is that of the output and not of the window, hence container queries.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from jac_history._dates.certainty import corners_of, is_doubtful, without_limits
from jac_history._display.cards import (
    citations_by_stance,
    describe_type,
    disputes_on_card,
    fields_of,
    further_names,
)
from jac_history._display.tables import LEGEND
from jac_history._display.words import (
    Text,
    describe_source,
    describe_time,
    format_position,
    format_word,
    title_of,
)
from jac_history._records.base import attested_side, time_in_words
from jac_history._visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jac_history._dates import EDTFDate
    from jac_history._dates.certainty import Bounds
    from jac_history._display.cards import Field
    from jac_history._display.tables import Page, Row, Table
    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute, Position
    from jac_history._records.source import Citation, Source

    Place = Callable[[int | None, float], float]
    Numbers = tuple[tuple[int, Source], ...]

MARGIN = 0.14
"""The part of the bar that is left free on a side whose limit is known."""

OPEN = 0.45
"""The part of the bar that shows a side without a known limit."""


class Span(NamedTuple):
    """A stretch of the bar.

    Attributes:
        look: ``sure``, ``maybe``, ``rise`` (surer to the right) or ``fall``.
        start: Where it starts, in parts of the whole bar.
        end: Where it ends.
    """

    look: str
    start: float
    end: float


STYLE = """
.jac{container-type:inline-size;color:inherit;background:transparent;max-width:70rem;
line-height:1.45;text-align:left;overflow-wrap:break-word}
.jac table{border-collapse:collapse;width:100%;margin:0;border:0;font-size:inherit;
font-variant-numeric:tabular-nums}
.jac tr,.jac tbody tr:nth-child(odd){background:transparent}
.jac th,.jac td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border:0;
border-bottom:1px solid rgba(128,128,128,.3);background:transparent;max-width:none;
white-space:normal}
.jac th{font-weight:600;border-bottom-color:rgba(128,128,128,.7)}
.jac caption{caption-side:top;text-align:left;font-weight:600;padding:0 0 .3em;color:inherit}
.jac a{color:inherit;text-decoration:underline;text-decoration-color:rgba(128,128,128,.9);
text-underline-offset:.15em}
.jac a:hover{text-decoration-color:currentColor}
.jac p,.jac dl,.jac ul,.jac ol{margin:0;padding:0}
.jac time{border-bottom:1px dotted rgba(128,128,128,.9);cursor:help}
.jac-soft{opacity:.72;font-weight:400}
.jac td.jac-date{width:20%;min-width:7em}
.jac td.jac-what{min-width:11em}
.jac th.jac-number,.jac td.jac-number{white-space:nowrap;text-align:right}
.jac code.jac-id{font-size:.82em;opacity:.72;white-space:nowrap;background:transparent;padding:0}
.jac-whole{white-space:nowrap}
.jac details{margin-top:.5em}
.jac summary{cursor:pointer}
.jac details ol{margin:.3em 0 0;padding-left:2.2em}
.jac-card{border:1px solid rgba(128,128,128,.4);border-radius:.5em;padding:1em 1.2em}
.jac-card section{margin-top:1.1em;padding-top:.9em;border-top:1px solid rgba(128,128,128,.3)}
.jac-title{font-size:1.35em;font-weight:650;line-height:1.25}
.jac-head{font-weight:650;margin-bottom:.4em!important}
.jac-facts{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.2em;
margin-top:.8em!important}
.jac-facts dt{color:inherit!important;opacity:.72;font-weight:400}
.jac-facts dd{margin:0}
.jac-when,.jac p.jac-when{margin-top:.8em}
.jac-bar{position:relative;height:.8em;margin:.45em 0 .3em;max-width:34rem;
background:rgba(128,128,128,.16);border-radius:.4em;overflow:hidden}
.jac-bar i{position:absolute;top:0;bottom:0}
.jac-bar i:only-child{min-width:.8em}
.jac-sure{background:currentColor;opacity:.85}
.jac-maybe{background:linear-gradient(to right,
transparent,currentColor 12%,currentColor 88%,transparent);
opacity:.45}
.jac-rise{background:linear-gradient(to right,transparent,currentColor);opacity:.85}
.jac-fall{background:linear-gradient(to left,transparent,currentColor);opacity:.85}
.jac-doubt i{-webkit-mask:repeating-linear-gradient(-55deg,#000 0 .3em,transparent .3em .5em);
mask:repeating-linear-gradient(-55deg,#000 0 .3em,transparent .3em .5em)}
.jac-says{list-style:none}
.jac-says li{padding:.15em 0 .45em;margin:0}
.jac-rivals{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16em,100%),1fr));
gap:.8em;margin:.5em 0}
.jac-rival{border:1px solid rgba(128,128,128,.4);border-radius:.4em;padding:.6em .8em}
.jac-chosen{border-color:currentColor;box-shadow:inset .25em 0 0 currentColor;padding-left:1em}
.jac-value{font-weight:650}
@container (max-width:40rem){
.jac code.jac-id,.jac .jac-whole{white-space:normal;overflow-wrap:anywhere}
.jac thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden;
display:block;width:1px}
.jac table,.jac tbody,.jac tr,.jac td,.jac caption{display:block;width:auto}
.jac tr{padding:.5em 0;border-bottom:1px solid rgba(128,128,128,.3)}
.jac td{border:0;padding:0}
.jac td:empty{display:none}
.jac td.jac-what,.jac td.jac-date{min-width:0;width:auto}
.jac td.jac-what{font-weight:600}
.jac td.jac-number{text-align:left}
.jac code.jac-id{font-weight:400;white-space:normal;overflow-wrap:anywhere}
.jac td.jac-confidence::before{content:"Confidence: ";opacity:.72}
.jac td.jac-sources::before{content:"Sources: ";opacity:.72}
.jac-facts{grid-template-columns:1fr;gap:0}
.jac-facts dd{margin-bottom:.4em}
.jac-card{padding:.8em}
}
""".replace("\n", "")


def table_html(table: Table) -> str:
    """Return a table as HTML that brings its own style."""
    return _styled(_table(table))


def card_html(
    record: Record, disputes: Iterable[Dispute] = (), tables: Iterable[Table] = ()
) -> str:
    """Return a record in full as HTML that brings its own style.

    Args:
        record: The record.
        disputes: What its sources differ on.
        tables: Records that belong to it.
    """
    parts = "".join(_card_parts(record, disputes, tables))
    return _styled(f'<article class="jac-card">{parts}</article>')


def page_html(page: Page) -> str:
    """Return a page as HTML that brings its own style."""
    when = f'<p class="jac-soft">{_date(page.when, page.when.human())}</p>' if page.when else ""
    title = f'<p class="jac-title">{" ".join(map(_text, page.title))}</p>'
    remarks = "".join(f"<p>{escape(remark)}</p>" for remark in page.remarks)
    tables = "".join(f"<section>{_table(table)}</section>" for table in page.tables)
    notes = "".join(f'<p class="jac-soft">{escape(note)}</p>' for note in page.notes)
    return _styled(f'<article class="jac-card">{when}{title}{remarks}{tables}{notes}</article>')


def _styled(body: str) -> str:
    return f'<div class="jac"><style>{STYLE}</style>{visible(body)}</div>'


def _table(table: Table) -> str:
    caption = f"<caption>{escape(table.title)}</caption>"
    remarks = "".join(map(_remark, table.remarks))
    if not table.rows:
        return f"<table>{caption}</table>{remarks}"
    head = "".join(_heads(table))
    body = "".join(_row(table, row, numbers) for row, numbers in table.numbered_rows())
    rows = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return rows + remarks + _sources(table.sources)


def _heads(table: Table) -> Iterator[str]:
    if table.has_dates:
        yield f'<th scope="col">{escape(table.time_heading.capitalize())}</th>'
    for column in table.columns:
        look = ' class="jac-number"' if column.is_number else ""
        yield f'<th scope="col"{look}>{escape(column.heading)}</th>'
    if table.has_confidence:
        yield '<th scope="col">Confidence</th>'
    if table.sources:
        yield '<th scope="col">Sources</th>'


def _row(table: Table, row: Row, numbers: Numbers) -> str:
    return f"<tr>{''.join(_cells(table, row, numbers))}</tr>"


def _cells(table: Table, row: Row, numbers: Numbers) -> Iterator[str]:
    at_date, at_cell = table.marks(row, f'<span title="{escape(LEGEND)}">?</span> ')
    if table.has_dates:
        yield _cell("date", at_date + (_date(row.date, row.when) if row.date else ""))
    for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        text = " ".join(map(_text, cell))
        if place:
            yield _cell("number" if column.is_number else "text", text)
        else:
            below = "".join(f"<br>{escape(line)}" for line in row.below)
            code = f'<br><code class="jac-id">{escape(row.id)}</code>' if row.id else ""
            yield _cell("what", f"{at_cell}{text}{code}{below}")
    if table.has_confidence:
        yield _cell("confidence", escape(row.confidence))
    if table.sources:
        links = (_link(Text(str(number), url=one.url), one.label) for number, one in numbers)
        yield _cell("sources", " ".join(links))


def _cell(look: str, inside: str) -> str:
    return f'<td class="jac-{look}">{inside}</td>'


def _remark(remark: str) -> str:
    """Return a remark in which no id or command is broken at a hyphen."""
    words = (
        f'<span class="jac-whole">{escape(word)}</span>' if "-" in word else escape(word)
        for word in f"{remark}.".split()
    )
    return f'<p class="jac-soft">{" ".join(words)}</p>'


def _sources(sources: Sequence[Source]) -> str:
    if not sources:
        return ""
    counted = "1 source" if len(sources) == 1 else f"{len(sources)} sources"
    items = "".join(f"<li>{_link(Text(one.label, url=one.url))}</li>" for one in sources)
    return f"<details><summary>{counted}</summary><ol>{items}</ol></details>"


def _card_parts(
    record: Record, disputes: Iterable[Dispute], tables: Iterable[Table]
) -> Iterator[str]:
    kind = f"{escape(describe_type(record))} · <code>{escape(record.id)}</code>"
    yield f'<p class="jac-soft">{kind}</p><p class="jac-title">{escape(title_of(record))}</p>'
    if names := further_names(record):
        yield f"<p>{' · '.join(map(_text, names))}</p>"
    if record.time:
        yield _when(record, record.time)
    if summary := getattr(record, "summary", None):
        yield f'<p class="jac-when">{escape(summary)}</p>'
    if fields := "".join(map(_field, fields_of(record))):
        yield f'<dl class="jac-facts">{fields}</dl>'
    for dispute in disputes_on_card(record, disputes):
        yield _dispute(dispute)
    for heading, citations in citations_by_stance(record):
        head = f'<p class="jac-head">{escape(heading)}</p>'
        yield f"<section>{head}{_citations(citations)}</section>"
    for table in tables:
        yield f"<section>{_table(table)}</section>"


def _when(record: Record, date: EDTFDate) -> str:
    named = f'<span class="jac-soft">{escape(format_word(str(record.time_field)))}</span> '
    shown = f"{_date(date, time_in_words(record))}{_date_bar(date, record)}"
    return f'<div class="jac-when">{named}{shown}</div>'


def _field(field: Field) -> str:
    hint = f' title="EDTF {escape(field.edtf)}"' if field.edtf else ""
    value = " ".join(map(_text, field.value))
    return f"<dt>{escape(field.name)}</dt><dd{hint}>{value}</dd>"


def _dispute(dispute: Dispute) -> str:
    rivals = "".join(_position(dispute, position) for position in dispute.positions)
    field = escape(format_word(dispute.field))
    head = f'<p class="jac-head">Sources differ: {field}</p>'
    reason = f"<p>{escape(dispute.reason)}</p>"
    return f'<section>{head}<div class="jac-rivals">{rivals}</div>{reason}</section>'


def _position(dispute: Dispute, position: Position) -> str:
    is_preferred = position.value == dispute.preferred
    chosen = " jac-chosen" if is_preferred else ""
    mark = ' <span class="jac-soft">preferred</span>' if is_preferred else ""
    words = escape(format_position(dispute, position.value))
    value = f'<p class="jac-value">{words}{mark}</p>'
    return f'<div class="jac-rival{chosen}">{value}{_citations(position.citations)}</div>'


def _citations(citations: Sequence[Citation]) -> str:
    return f'<ul class="jac-says">{"".join(map(_citation, citations))}</ul>'


def _citation(citation: Citation) -> str:
    source = _link(Text(citation.source.label, url=citation.source.url))
    about = f'<span class="jac-soft">{escape(describe_source(citation))}</span>'
    return f"<li>{source} {about}<br>{escape(citation.says)}</li>"


def _date(date: EDTFDate, words: str) -> str:
    """Return a date in words, with the EDTF where one hovers."""
    return f'<time title="EDTF {escape(date.text)}">{escape(words)}</time>'


def _text(text: Text) -> str:
    """Return a text as HTML, its language with it, as a link where it leads somewhere."""
    if text.url is not None:
        return _link(text)
    if text.lang is None:
        return escape(text.text)
    return f'<span lang="{escape(text.lang)}">{escape(text.text)}</span>'


def _link(text: Text, hint: str = "") -> str:
    """Return a link as HTML, as mere text where it does not lead to a web page.

    Args:
        text: The text and where it leads.
        hint: What hovering over it shows.
    """
    title = f' title="{escape(hint)}"' if hint else ""
    if not is_web(text.url):
        return f"<span{title}>{escape(text.text)}</span>"
    address = escape(str(text.url))
    return f'<a href="{address}"{title} rel="noopener noreferrer">{escape(text.text)}</a>'


def is_web(url: str | None) -> bool:
    """Return whether an address is that of a web page."""
    return url is not None and url.lower().startswith(("https://", "http://"))


def _date_bar(date: EDTFDate, record: Record) -> str:
    """Return the date of a record as a bar with a sentence below; empty where that is."""
    sentence = escape(describe_time(record))
    if not sentence:
        return ""
    spans = "".join(
        f'<i class="jac-{look}" style="left:{start:.1%};width:{end - start:.1%}"></i>'
        for look, start, end in _spans_of(date, attested_side(record))
    )
    doubt = " jac-doubt" if is_doubtful(date) else ""
    bar = f'<div class="jac-bar{doubt}" role="img" aria-label="{sentence}">{spans}</div>'
    return f'{bar}<p class="jac-soft">{sentence}</p>'


def _spans_of(date: EDTFDate, only_attested: str | None) -> tuple[Span, ...]:
    """Return the stretches of the bar of a date."""
    corners = without_limits(corners_of(date), only_attested)
    earliest, start_latest, end_earliest, latest = corners
    place = _scale(corners)
    first, last = place(earliest, 0), place(latest, 1)
    if not date.is_interval and only_attested is None:
        return (Span("sure" if earliest == latest else "maybe", first, last),)
    inner_last = 1.0 if date.is_ongoing else place(end_earliest, place(start_latest, 1))
    inner_first = place(start_latest, inner_last)
    return tuple(span for span in _interval(first, inner_first, inner_last, last) if _is_some(span))


def _interval(first: float, inner_first: float, inner_last: float, last: float) -> Iterator[Span]:
    if inner_last < inner_first:  # it may have begun before or after the day it may have ended
        yield Span("maybe", first, last)
        return
    yield Span("rise", first, inner_first)
    yield Span("sure", inner_first, inner_last)
    yield Span("fall", inner_last, last)


def _is_some(span: Span) -> bool:
    return span.end > span.start


def _scale(corners: Bounds) -> Place:
    """Return a function from day to place on the bar, and from None to what is given beside it."""
    days = [day for day in corners if day is not None]
    first, length = min(days, default=0), max(days, default=0) - min(days, default=0)
    left = OPEN if corners[0] is None else MARGIN
    right = OPEN if corners[-1] is None else MARGIN

    def place(day: int | None, otherwise: float) -> float:
        if day is None:
            return otherwise
        part = (day - first) / length if length else 0.5
        return left + part * (1 - left - right)

    return place
