"""A date as a bar: solid where it holds for certain, fading where it only may."""

import datetime as dt
from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from jac_history._dates import Bound, EDTFDate, Precision

Place = Callable[[dt.date | None, float], float]

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


def bar_html(date: EDTFDate) -> str:
    """Return a date drawn as a bar, and said in a sentence below it; empty for a certain day."""
    if date.precision is Precision.DAY and not (date.is_approximate or date.is_uncertain):
        return ""
    said = escape(sentence(date))
    spans = "".join(
        f'<i class="jac-{look}" style="left:{start:.1%};width:{end - start:.1%}"></i>'
        for look, start, end in spans_of(date)
    )
    doubt = " jac-doubt" if date.is_approximate or date.is_uncertain else ""
    bar = f'<div class="jac-bar{doubt}" role="img" aria-label="{said}">{spans}</div>'
    return f'{bar}<p class="jac-soft">{said}</p>'


def spans_of(date: EDTFDate) -> tuple[Span, ...]:
    """Return the stretches of the bar of a date."""
    place = _scale(date)
    first, last = place(date.earliest, 0), place(date.latest, 1)
    if not date.is_interval:
        day = date.earliest == date.latest
        return (Span("sure" if day else "maybe", first, last),)
    inner_last = 1.0 if date.is_ongoing else place(date.end_earliest, place(date.start_latest, 1))
    inner_first = place(date.start_latest, inner_last)
    return tuple(span for span in _interval(first, inner_first, inner_last, last) if _is_some(span))


def sentence(date: EDTFDate) -> str:
    """Say between which days a date lies, or its start and end do."""
    marks = [
        word
        for word, is_so in (("approximate", date.is_approximate), ("uncertain", date.is_uncertain))
        if is_so
    ]
    said = _ends(date) if date.is_interval else _between("On", date.earliest, date.latest)
    return f"{said} (marked {' and '.join(marks)})" if marks else said


def _interval(first: float, inner_first: float, inner_last: float, last: float) -> Iterator[Span]:
    if inner_last < inner_first:  # it may have begun before or after the day it may have ended
        yield Span("maybe", first, last)
        return
    yield Span("rise", first, inner_first)
    yield Span("sure", inner_first, inner_last)
    yield Span("fall", inner_last, last)


def _is_some(span: Span) -> bool:
    return span.end > span.start


def _scale(date: EDTFDate) -> Place:
    """Return a function from day to place on the bar, and from None to what is given beside it."""
    corners = (date.earliest, date.start_latest, date.end_earliest, date.latest)
    days = [day.toordinal() for day in corners if day is not None]
    first, length = min(days, default=0), max(days, default=0) - min(days, default=0)
    left = OPEN if date.earliest is None else MARGIN
    right = OPEN if date.latest is None else MARGIN

    def place(day: dt.date | None, otherwise: float) -> float:
        if day is None:
            return otherwise
        part = (day.toordinal() - first) / length if length else 0.5
        return left + part * (1 - left - right)

    return place


def _ends(date: EDTFDate) -> str:
    start = _between("Starts on", date.earliest, date.start_latest)
    if date.earliest is None:
        start = "Start unknown"
    if date.is_ongoing:
        return f"{start}; still going on"
    if date.end_bound is not Bound.DATE:
        return f"{start}; end unknown"
    return f"{start}; {_between('ends on', date.end_earliest, date.latest)}"


def _between(word: str, first: dt.date | None, last: dt.date | None) -> str:
    if first is None or last is None:  # a set with an open end
        return f"{word} or before {last}" if first is None else f"{word} or after {first}"
    if first == last:
        return f"{word} {first}"
    between = "Between" if word == "On" else word.replace(" on", " between")
    return f"{between} {first} and {last}"
