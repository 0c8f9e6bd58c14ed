"""Pictures of what a dataset tells."""

from typing import TYPE_CHECKING

from jac_history._dataset._cards import Cards
from jac_history._dataset._queries import Queries, window_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from jac_history._dates import Certainty
    from jac_history._dates.datelike import DateLike
    from jac_history._records.base import Record
    from jac_history._records.entities import Organization
    from jac_history._records.figure import Figure
    from jac_history._records.vocabulary import MinimumCertainty

WIDTH = 900


class Pictures(Queries, Cards):
    """Pictures as Altair charts, which can be changed and saved."""

    def timeline(
        self, records: "Sequence[Record]", *, width: int = WIDTH, title: str | None = None
    ) -> "alt.LayerChart":
        """Return records on a line of time (extra ``plot``).

        Days are points, periods bars. Where a date only may hold it is pale, between brackets;
        a side without a known limit fades; what is marked approximate or uncertain is hollow
        (a point) or outlined with dots (a bar), and never solid; what still goes on has an arrow
        at the day up to which that is attested. Colours tell the category of milestones and the
        type of other records. The pointer shows date, sources and more. Of more than 60 records
        only the 60 most important are labelled; records without a date are left out.

        Args:
            records: Records with dates, of one type or several.
            width: In pixels.
            title: What stands above it.

        Raises:
            InvalidArgumentError: None of the records has a date.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> picture = jac.timeline(jac.milestones_between(1958, 1980).where(importance=1))
        >>> type(picture).__name__
        'LayerChart'
        """
        from jac_history._plot.timeline import timeline_picture

        return timeline_picture(records, self._as_of, width, title)

    def chart(
        self, figures: "Sequence[Figure]", *, width: int = WIDTH, title: str | None = None
    ) -> "alt.LayerChart":
        """Return figures over the years (extra ``plot``).

        Years that no source gives are left as gaps, and a line joins only periods of one length
        that follow each other: months are not joined to years. What was counted is filled, a
        target, claim or forecast is hollow; rival values of other sources are red crosses. Figures
        may be of several subjects, segments and kinds (``series(...) + series(...)``) but of one
        unit.

        Args:
            figures: The figures, such as a `series`.
            width: In pixels.
            title: What stands above it; if None, what all the figures have in common.

        Raises:
            InvalidArgumentError: No figures, or of several units.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.chart(jac.series("net-profit")).to_dict()["title"]["text"]
        'JAC Motors, net profit (billion CNY)'
        """
        from jac_history._plot.series import series_picture

        return series_picture(figures, self.disputes_of, width, title)

    def partner_map(  # noqa: PLR0913 - what, when, and how it looks
        self,
        who: "str | Organization" = "jac-motors",
        *,
        on: "DateLike | None" = None,
        between: "tuple[DateLike | None, DateLike | None] | None" = None,
        certainty: "MinimumCertainty | Certainty" = "possible",
        width: int = WIDTH,
        title: str | None = None,
    ) -> "alt.LayerChart":
        """Return an organisation amid its partners (extra ``plot``).

        Lines are partnerships, coloured by kind; a broken line only may have held then.

        Args:
            who: The organisation, by id, any name or record.
            on: Only partnerships that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            certainty: ``possible`` (may have held then) or ``definite``.
            width: In pixels.
            title: What stands above it.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown certainty; `on` and `between` together; no partner.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.partner_map(on="2018-06-01").width
        900
        """
        from jac_history._dates import Certainty
        from jac_history._plot.partners import Edge, network_picture

        center = self._entity(who, "organization")
        deals = self.partnerships_of(center, on=on, between=between, certainty=certainty)
        window = window_of(on, between)
        ties = [
            Edge(
                party.entity,
                deal,
                deal.period._certainty_within(window, self._as_of)  # noqa: SLF001
                if window
                else Certainty.DEFINITE,
            )
            for deal in deals
            for party in deal.parties
            if party.entity.id != center.id
        ]
        return network_picture(center, ties, width, title)
