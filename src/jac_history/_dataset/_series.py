"""Series of figures."""

from typing import TYPE_CHECKING

from jac_history._dataset._base import Base, check_word
from jac_history._dates import Precision
from jac_history._records._words import FigureKind, Measure, words
from jac_history._results import Records

if TYPE_CHECKING:
    from jac_history._records._entities import Entity
    from jac_history._records._figure import Figure

SURE_FIRST = ("high", "medium", "low")


class Series(Base):
    """Figures over the years."""

    def series(
        self,
        measure: Measure,
        of: "str | Entity" = "jac-motors",
        *,
        kind: FigureKind = "actual",
    ) -> "Records[Figure]":
        """Return the yearly figures of a measure, one per year, gaps left as gaps.

        Where the dataset holds several figures for a year, the one without a scope is taken, then
        the surer one. Figures narrowed to a segment or a place are left out. The value of each
        figure is the preferred one; `disputes` holds its rivals.

        Args:
            measure: What is counted, such as ``vehicle-sales``, ``revenue`` or ``net-profit``.
            of: The subject, by id, any name or record.
            kind: ``actual``, ``target``, ``claim`` or ``forecast``.

        Raises:
            InvalidArgumentError: Unknown measure or kind.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> {f.period.text: f.value for f in jac.series("vehicle-sales").between(2022, 2023)}
        {'2022': 500409, '2023': 592466}
        """
        check_word("measure", measure, words(Measure))
        check_word("kind", kind, words(FigureKind))
        table = self._store.table("figure")
        measures, kinds = (table.columns.words[word] for word in ("measure", "kind"))
        named = table.mentioning(self._entity(of).id)
        found = [table.record(i) for i in named if (measures[i], kinds[i]) == (measure, kind)]
        subject = self._entity(of).id
        best: dict[str, Figure] = {}
        for figure in sorted((f for f in found if _fits(f, subject)), key=_rank):
            best.setdefault(figure.period.text[:4], figure)
        return self._records(best[year] for year in sorted(best))


def _fits(figure: "Figure", subject: str) -> bool:
    yearly = figure.period.precision is Precision.YEAR
    whole = figure.segment is None and figure.place is None
    return yearly and whole and figure.subject.id == subject


def _rank(figure: "Figure") -> tuple[bool, int, str]:
    return figure.scope is not None, SURE_FIRST.index(figure.confidence), figure.id
