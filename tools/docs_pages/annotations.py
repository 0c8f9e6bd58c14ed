"""Types and names as the reference shows them: types by their public aliases, and all as links."""

import re
from functools import cache

from docutils.nodes import Element
from sphinx.application import Sphinx
from sphinx.util.typing import stringify_annotation

import jac_history as jac
from docs_pages.vocabularies import VOCABULARIES

NAME = re.compile(r"(?<![`:\w])`(\w+)`(?!`)")


def name_aliases(app: Sphinx, domain: str, _kind: str, _content: Element) -> None:
    """Shorten the types of arguments.

    Autodoc has noted them, and puts them into the description after this.
    """
    if domain == "py":
        for types in app.env.current_document.autodoc_annotations.values():
            types.update({name: with_aliases(text) for name, text in types.items()})


def name_aliases_of_fields(
    _app: object, _kind: str, _name: str, _what: object, _options: object, lines: list[str]
) -> None:
    """Shorten the types of the fields of a class, which Napoleon has put into its docstring."""
    lines[:] = [with_aliases(line) if ":type:" in line else line for line in lines]


def link_names(
    _app: object, _kind: str, _name: str, _what: object, _options: object, lines: list[str]
) -> None:
    """Make links of the public names that a docstring mentions between single backticks."""
    lines[:] = [with_links(line) for line in lines]


def with_links(line: str) -> str:
    """Return a line of a docstring with its public names as references of Sphinx."""

    def link(name: re.Match[str]) -> str:
        return f":py:obj:`~jac_history.{name[1]}`" if name[1] in dir(jac) else name[0]

    return NAME.sub(link, line)


@cache
def with_aliases(annotation: str) -> str:
    """Return the text of an annotation with the public aliases in it by name."""
    for meant, name in _aliases():
        annotation = annotation.replace(meant, f"~jac_history.{name}")
    return annotation


@cache
def _aliases() -> tuple[tuple[str, str], ...]:
    """Return what each public alias stands for, in the ways in which Sphinx writes it."""
    names = (*(one.name for one in VOCABULARIES), "DateLike")
    return tuple(
        (stringify_annotation(getattr(jac, name), mode), name)
        for name in names
        for mode in ("smart", "fully-qualified-except-typing")
    )
