"""
Dates: `EDTFDate`, and the rule of what is possible and what is definite in a window of time.
"""

from __future__ import annotations

from ._edtf import EDTFDate
from ._window import Window, parse_as_of, parse_on, parse_window
from ._words import Bound, Certainty, Precision

__all__ = [
    "Bound",
    "Certainty",
    "EDTFDate",
    "Precision",
    "Window",
    "parse_as_of",
    "parse_on",
    "parse_window",
]
