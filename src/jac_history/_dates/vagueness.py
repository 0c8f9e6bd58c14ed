"""Why a text or a date is no plain day, month or year, and what to give instead."""

from __future__ import annotations

from jac_history._dates.diagnosis import PLAIN_FORMS, explain, find_missing_feature
from jac_history._dates.edtf import EDTFDate
from jac_history._dates.parser import LONGEST, parse
from jac_history._dates.suggestions import find_meant, suggest
from jac_history._dates.window import SIDES, is_plain

WINDOWS = {**dict.fromkeys(SIDES, "start and end"), "on": "between"}
"""By which arguments a window is given where one of these was given for a part of it."""


def explain_text(text: str, role: str) -> str:
    """Say why a text that is no EDTF is refused where a plain date is needed.

    What would be no plain date, either, is not proposed.

    Args:
        text: The text.
        role: What it was given for.

    >>> explain_text("June 2018", "as_of")
    "not EDTF: write '2018-06'"
    >>> explain_text("2020s", "as_of")
    'as_of must be a plain day, month or year; this is not exact'
    """
    if len(text) > LONGEST or find_missing_feature(text):
        return explain(text)
    if write := suggest(text, _is_plain_text):
        return f"not EDTF: {write}"
    meant = find_meant(text)
    return explain_date(EDTFDate.parse(meant), role) if meant else explain(text, PLAIN_FORMS)


def explain_date(date: EDTFDate, role: str) -> str:
    """Say why a date that is no plain one is refused.

    Args:
        date: The date.
        role: What it was given for.
    """
    fault, advice = _fault_of(date)
    window = WINDOWS.get(role)  # else there is none that could be given
    wider = advice.format(window) if window else ""
    return f"{role} must be a plain day, month or year; this is {fault}{wider}"


def _fault_of(date: EDTFDate) -> tuple[str, str]:
    """Return what makes a date no plain one, and what to give as which arguments of a window."""
    if date.is_interval:
        return "an interval", "; give its two ends as {}"
    if date.precision is None:
        return "a set of dates", "; give its first and its last day as {}"
    if date.is_approximate or date.is_uncertain:
        bare = EDTFDate.parse(date.text.rstrip("?~%"))
        wider = (f"marked as vague; write {bare.text!r}", " or a wider window")
        return wider if is_plain(bare) else _fault_of(bare)
    first, last = date.earliest, date.latest
    return "not exact", f"; give '{first}' and '{last}' as {{}}"


def _is_plain_text(text: str) -> bool:
    return parse(text) is not None and is_plain(EDTFDate.parse(text))
