"""Dates: `EDTFDate`, and the rule of what is possible and what is definite in a window of time."""

from __future__ import annotations

from jac_history._dates.certainty import (
    AFTER_ALL,
    BEFORE_ALL,
    Bound,
    Certainty,
    LeftOut,
    Precision,
    bounds_of,
    is_doubtful,
    is_only_attested,
    judge_lifetime,
    parse_certainty,
)
from jac_history._dates.edtf import EDTFDate
from jac_history._dates.window import (
    Window,
    date_of,
    parse_as_of,
    parse_on,
    parse_sides,
    parse_window,
)

__all__ = [
    "AFTER_ALL",
    "BEFORE_ALL",
    "Bound",
    "Certainty",
    "EDTFDate",
    "LeftOut",
    "Precision",
    "Window",
    "bounds_of",
    "date_of",
    "is_doubtful",
    "is_only_attested",
    "judge_lifetime",
    "parse_as_of",
    "parse_certainty",
    "parse_on",
    "parse_sides",
    "parse_window",
]
