"""Disputes: the rival values side by side."""

import jac_history as jac
from history_pages.evidence import claims
from history_pages.guide import Guide
from history_pages.markup import box, date, text
from jac_history._display.words import format_number, format_word

FIELDS = {
    "when": "the date",
    "period": "the time",
    "value": "the number",
    "summary": "what happened",
    "of": "the company",
    "derived_from": "the origin",
    "kind": "what kind it was",
}
"""Names of fields to what sources differ on."""


def side_by_side(dispute: jac.Dispute, guide: Guide, over: str = "") -> str:
    """Return a dispute: what it is over, the positions side by side, and the reason.

    Args:
        dispute: The dispute.
        guide: Finds the names of records.
        over: Markdown that names the record, where that is not clear from the place.
    """
    field = FIELDS.get(dispute.field, f"the {format_word(dispute.field)}")
    head = f"**Sources differ on {field}**" + (f": {over}" if over else "")
    positions = (_position(dispute, one, guide) for one in dispute.positions)
    return box("hist-clash", head, box("hist-sides", *positions), text(dispute.reason))


def _position(dispute: jac.Dispute, position: jac.Position, guide: Guide) -> str:
    followed = position.value == dispute.preferred
    value = f"**{_value(dispute, position.value, guide)}**"
    return box(
        "hist-side hist-followed" if followed else "hist-side",
        f"{value} (followed here)" if followed else value,
        claims(position.citations),
    )


def _value(dispute: jac.Dispute, value: str, guide: Guide) -> str:
    """Return a rival value in the words of the field that it is a value of."""
    own = getattr(dispute.record, dispute.field)
    try:
        if isinstance(own, jac.EDTFDate):
            return date(jac.EDTFDate.parse(value))
        if isinstance(own, jac.Record):
            return text(guide.data.get(value).label)
        if isinstance(own, int | float):
            number = format_number(float(value))
            return text(f"{number} {getattr(dispute.record, 'unit', '')}")
    except (ValueError, jac.UnknownNameError):  # a position may also be given in words
        return text(value)
    return text(value)
