"""Types as the reference shows them: by the names of the public aliases, which are links."""

from docutils.nodes import Element
from sphinx.application import Sphinx
from sphinx.util.typing import stringify_annotation

import jac_history as jac
from docs_pages.vocabularies import VOCABULARIES


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


def with_aliases(annotation: str) -> str:
    """Return the text of an annotation with the public aliases in it by name."""
    for name in (*(one.name for one in VOCABULARIES), "DateLike"):
        alias = getattr(jac, name)
        for meant in (stringify_annotation(alias, "smart"), stringify_annotation(alias)):
            annotation = annotation.replace(meant, f"~jac_history.{name}")
    return annotation
