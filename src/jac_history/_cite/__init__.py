"""References in the forms that bibliographies take."""

from jac_history._cite._reference import Reference, ReferenceKind
from jac_history._cite._styles import CitationStyle, cite

__all__ = ["CitationStyle", "Reference", "ReferenceKind", "cite"]
