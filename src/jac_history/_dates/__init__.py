"""
Dates: `EDTFDate`, and the rule of what is possible and what is definite in a window of time.
"""

from __future__ import annotations

from ._edtf import EDTFDate
from ._rule import AFTER_ALL, BEFORE_ALL, asked_certainty
from ._window import Window, parse_as_of, parse_on, parse_window
from ._words import Bound, Certainty, Precision

__all__ = [
    "AFTER_ALL",
    "BEFORE_ALL",
    "Bound",
    "Certainty",
    "EDTFDate",
    "Precision",
    "Window",
    "asked_certainty",
    "parse_as_of",
    "parse_on",
    "parse_window",
]
