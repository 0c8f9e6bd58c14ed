"""The styles in which references can be given."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Literal, TypeAlias, get_args

from jac_history._cite._reference import Reference
from jac_history._exceptions import InvalidArgumentError
from jac_history._nearest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:  # never run: by it tools that freeze programs find the modules
    from jac_history._cite import _bibtex, _csl_json, _ris, _text  # noqa: F401

CitationStyle: TypeAlias = Literal["bibtex", "csl-json", "ris", "text"]


def cite(references: Sequence[Reference], style: CitationStyle) -> str:
    """Return references as one text.

    Args:
        references: What to cite.
        style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

    Raises:
        InvalidArgumentError: Another style.
    """
    choices = get_args(CitationStyle)
    if style not in choices:
        raise InvalidArgumentError("style", style, choices, nearest(str(style), choices))
    # Each style is a module of its own, imported when it is asked for.
    module = import_module(f"jac_history._cite._{style.replace('-', '_')}")
    render: Callable[[Sequence[Reference]], str] = module.render
    return render(references)


def one_line(text: str) -> str:
    """Return text without line breaks: in the formats a new line begins a new field."""
    return " ".join(text.split())
