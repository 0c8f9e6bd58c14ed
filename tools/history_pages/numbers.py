"""The figures of an entity: a chart of what makes a series, and all of them in tables."""

from collections import Counter
from collections.abc import Iterator, Sequence

import jac_history as jac
from history_pages.guide import Guide
from history_pages.markup import date, explorer, fold, joined, table, text
from history_pages.pictures import chart
from history_pages.relations import EVIDENCE, backed
from jac_history._display.words import format_amount, format_narrowing, format_word

FEW = 12
"""So many figures of an entity are shown without folding."""

LONG = 5
"""A series is drawn from so many years on."""


MIXED = 2
"""Figures that count more different things than this make no series."""


def figures(entity: jac.Entity, guide: Guide) -> Iterator[str]:
    """Yield the charts and tables of the figures of an entity, measure by measure."""
    found = [one for one in guide.data.figures() if one.subject == entity]
    measures = Counter(one.measure for one in found)
    for measure, _ in sorted(measures.items(), key=lambda item: (-item[1], item[0])):
        yield _measure([one for one in found if one.measure == measure], guide, len(found) <= FEW)


def _measure(found: Sequence[jac.Figure], guide: Guide, is_open: bool) -> str:
    words = format_word(found[0].measure).capitalize()
    counted = "1 figure" if len(found) == 1 else f"{len(found)} figures"
    rows = [_row(one, guide) for one in found]
    shown = table(["when", "number", "what it counts", *EVIDENCE], rows)
    return joined(
        _series(found[0], words, guide),
        fold(f"{words}: {counted}", shown, is_open=is_open),
    )


def _series(one: jac.Figure, words: str, guide: Guide) -> str:
    line = guide.data.series(one.measure, of=one.subject)
    if len(line) < LONG or len({figure.scope for figure in line}) > MIXED:
        return ""
    return chart(line, f"{words} of {one.subject.name} over the years")


def _row(figure: jac.Figure, guide: Guide) -> list[str]:
    value = text(format_amount(figure))
    narrowed = [format_narrowing(figure), figure.note]
    mark = " (disputed, see below)" if guide.disputes(figure) else ""
    return [
        date(figure.period),
        explorer(value, figure.id) + mark,
        text(", ".join(part for part in narrowed if part)),
        *backed(figure.confidence, figure.citations),
    ]
