"""Series of figures."""

from typing import TYPE_CHECKING

from jac_history._dataset._base import Base, check_word
from jac_history._dates import Precision
from jac_history._records.vocabulary import STOCKS, FigureKind, Measure, words
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._dates import EDTFDate
    from jac_history._records.entities import Entity, Place
    from jac_history._records.figure import Figure

SURE_FIRST = ("high", "medium", "low")


class Series(Base):
    """Figures over the years."""

    def series(
        self,
        measure: Measure,
        of: "str | Entity" = "jac-motors",
        *,
        kind: FigureKind = "actual",
        segment: str | None = None,
        place: "str | Place | None" = None,
    ) -> "Records[Figure]":
        """Return the figures of a measure, one per year, gaps left as gaps.

        A quantity that adds up over time, such as sales, has to be that of a whole year; one that
        is counted at a moment, such as countries served, may be of any day in the year. Where
        there are several for a year, one without a scope is taken, then the surer, then the
        later. The value of each figure is the preferred one; `disputes` holds its rivals.

        Args:
            measure: What is counted, such as ``vehicle-sales``, ``revenue`` or ``net-profit``.
            of: The subject, by id, any name or record.
            kind: ``actual``, ``target``, ``claim`` or ``forecast``.
            segment: The part of the business that is counted, such as ``light truck``; None for
                the subject's own total.
            place: The country or region that is counted, by id, any name or record; None for all.

        Raises:
            InvalidArgumentError: Unknown measure, kind or segment.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> {f.period.text: f.value for f in jac.series("revenue").between(2017, 2018)}
        {'2017': 49203000000, '2018': 50161000000}
        """
        check_word("measure", measure, words(Measure))
        check_word("kind", kind, words(FigureKind))
        subject = self._entity(of).id
        where = None if place is None else self._entity(place, "place").id
        found = self._figures(subject, measure, kind)
        check_word("segment", segment, tuple(sorted({f.segment for f in found if f.segment})))
        best: dict[int, Figure] = {}
        for figure in sorted(found, key=_rank):
            year = _year(figure)
            if year is not None and (figure.segment, _id(figure.place)) == (segment, where):
                best.setdefault(year, figure)
        return self._records((best[year] for year in sorted(best)), "figure")

    def _figures(self, subject: str, measure: str, kind: str) -> "list[Figure]":
        table = self._store.table("figure")
        measures, kinds = (table.columns.words[word] for word in ("measure", "kind"))
        named = table.mentioning(subject)
        found = [table.record(i) for i in named if (measures[i], kinds[i]) == (measure, kind)]
        return [figure for figure in found if figure.subject.id == subject]


def _year(figure: "Figure") -> int | None:
    """Return the year that a figure stands for in a series, or None if it stands for none."""
    period: EDTFDate = figure.period
    if figure.measure not in STOCKS and period.precision is not Precision.YEAR:
        return None
    earliest, latest = period.earliest, period.latest
    if earliest is None or latest is None or earliest.year != latest.year:
        return None
    return earliest.year


def _rank(figure: "Figure") -> tuple[bool, int, int, str]:
    later = -figure.period.sort_key[0]
    return figure.scope is not None, SURE_FIRST.index(figure.confidence), later, figure.id


def _id(place: "Place | None") -> str | None:
    return None if place is None else place.id
