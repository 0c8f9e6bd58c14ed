"""Signs before a number that is not exact."""

from types import MappingProxyType

__all__ = ["SIGNS"]

SIGNS = MappingProxyType({"exact": "", "about": "c. ", "at-least": ">= ", "at-most": "<= "})
"""The sign of each `ValueBound`."""
