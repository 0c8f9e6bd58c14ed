"""References in the forms that bibliographies take."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias, get_args

from jac_history._cite.reference import Reference, ReferenceKind
from jac_history._suggest import check_word

__all__ = ["CitationStyle", "Reference", "ReferenceKind", "cite"]

CitationStyle: TypeAlias = Literal["bibtex", "csl-json", "ris", "text"]


def cite(references: Sequence[Reference], style: CitationStyle) -> str:
    """Return references as one text.

    Args:
        references: What to cite.
        style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

    Raises:
        InvalidArgumentError: Another style.
    """
    check_word("style", style, get_args(CitationStyle))
    return _renderer(style)(references)


def _renderer(style: CitationStyle) -> Callable[[Sequence[Reference]], str]:
    """Return what writes a style; its module is imported only now."""
    match style:
        case "bibtex":
            from jac_history._cite.bibtex import render_bibtex

            return render_bibtex
        case "csl-json":
            from jac_history._cite.formats import render_csl_json

            return render_csl_json
        case "ris":
            from jac_history._cite.formats import render_ris

            return render_ris
        case _:
            from jac_history._cite.formats import render_text

            return render_text
