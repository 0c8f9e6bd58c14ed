"""One record in full, as a sheet."""

import attrs

from jac_history._dates import EDTFDate
from jac_history._show._parts import Claim, Phrase
from jac_history._show._table import Table

STANCES = {"supports": "Sources", "disputes": "Sources that say otherwise", "context": "Background"}
"""The stances of claims in the order in which they are shown, with their headings."""


@attrs.frozen(kw_only=True)
class Fact:
    """One field.

    Attributes:
        name: Its name.
        value: What it holds, in words.
        hint: What hovering over it shows, or empty.
        url: Where it leads, or None.
    """

    name: str
    value: tuple[Phrase, ...]
    hint: str = ""
    url: str | None = None


@attrs.frozen(kw_only=True)
class Rival:
    """One of the values that sources give.

    Attributes:
        value: The value.
        is_preferred: Whether the record follows it.
        claims: Who says so.
    """

    value: str
    is_preferred: bool
    claims: tuple[Claim, ...]


@attrs.frozen(kw_only=True)
class Clash:
    """What sources differ on.

    Attributes:
        field: The field.
        reason: Why one value is preferred, or why none is.
        rivals: The values.
    """

    field: str
    reason: str
    rivals: tuple[Rival, ...]


@attrs.frozen(kw_only=True)
class Sheet:
    """One record in full.

    Attributes:
        kind: What it is: ``Milestone, finance``.
        id: Its id.
        title: Its title.
        names: Its other names.
        when: Its date, or None.
        when_name: What the date is: ``introduced``, ``period`` ...
        summary: A sentence or three, or None.
        facts: Its other fields.
        claims: What its sources say.
        clashes: What they differ on.
        tables: Records that belong to it.
    """

    kind: str
    id: str
    title: str
    names: tuple[Phrase, ...] = ()
    when: EDTFDate | None = None
    when_name: str = ""
    summary: str | None = None
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    clashes: tuple[Clash, ...] = ()
    tables: tuple[Table, ...] = ()

    def claims_by_stance(self) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
        """Return the claims of each stance that occurs, under its heading."""
        grouped = (
            (heading, tuple(claim for claim in self.claims if claim.stance == stance))
            for stance, heading in STANCES.items()
        )
        return tuple((heading, claims) for heading, claims in grouped if claims)

    def html(self) -> str:
        """Return the card as HTML with its own style."""
        from jac_history._show._sheet_html import sheet_html

        return sheet_html(self)

    def markdown(self) -> str:
        """Return the card in Markdown."""
        from jac_history._show._sheet_plain import sheet_markdown

        return sheet_markdown(self)

    def text(self) -> str:
        """Return the card as plain text."""
        from jac_history._show._sheet_plain import sheet_text

        return sheet_text(self)
