"""Rows of partners, and how they are written."""

from collections.abc import Sequence

import attrs

import jac_history as jac


@attrs.frozen(kw_only=True)
class PartnerRow:
    """A partner in a year.

    Attributes:
        name: Its name in English.
        chinese_name: Its usual name in Chinese, or None.
        kinds: What the two did together, each kind once.
        certainty: How sure it is that they did so in that year: the surest of all deals.
        sources: How many different sources say so.
    """

    name: str
    chinese_name: str | None
    kinds: tuple[jac.PartnershipKind, ...]
    certainty: jac.Certainty
    sources: int


def partners_in(
    year: int, of: str = "jac-motors", *, data: jac.Dataset | None = None
) -> list[PartnerRow]:
    """Return the partners of a year, by name.

    Args:
        year: The year.
        of: Whose partners, by id or any name.
        data: The dataset to ask; the bundled history if None.

    Raises:
        jac_history.UnknownNameError: Nobody is called so.
        jac_history.AmbiguousNameError: Several are.
    """
    asked = jac.Dataset.bundled() if data is None else data
    center = asked.organization(of)
    deals = asked.partnerships_of(center, on=year)
    partners = {
        party.entity for deal in deals for party in deal.parties if party.entity.id != center.id
    }
    as_of = asked.dataset_info().as_of
    rows = [_row(partner, deals.about(partner), year, as_of) for partner in partners]
    return sorted(rows, key=lambda row: row.name)


def _row(
    partner: jac.Organization,
    deals: jac.Records[jac.Partnership],
    year: int,
    as_of: jac.DateLike | None,
) -> PartnerRow:
    found = {deal.period.certainty_in(year, year, as_of=as_of) for deal in deals}
    definite = jac.Certainty.DEFINITE in found
    return PartnerRow(
        name=partner.name,
        chinese_name=partner.chinese_name,
        kinds=tuple(dict.fromkeys(deal.kind for deal in deals)),
        certainty=jac.Certainty.DEFINITE if definite else jac.Certainty.POSSIBLE,
        sources=len(deals.sources()),
    )


def as_text(rows: Sequence[PartnerRow]) -> str:
    """Return rows as a Markdown table."""
    lines = ["| partner | what | how sure | sources |", "|---|---|---|---|"]
    lines += [
        f"| {row.name} | {', '.join(row.kinds)} | {row.certainty.value} | {row.sources} |"
        for row in rows
    ]
    return "\n".join(lines)
