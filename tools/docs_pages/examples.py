"""The examples of docstrings, and of pages that ask for it, as they are shown: with all they print.

The text leaves out with ``...`` what changes with the data. The tests compare the rest; the page
has room for the whole.
"""

import doctest
import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from textwrap import indent
from typing import Any

PARSER = doctest.DocTestParser()
ELISION = "..."
WHOLE_OUTPUTS = "<!-- whole outputs -->"
"""What a page has in it that wants its examples so."""


def complete_examples(
    _app: object, _kind: str, name: str, _what: object, _options: object, lines: list[str]
) -> None:
    """Put what the examples of a docstring print in the place of what was left out."""
    lines[:] = with_outputs("\n".join(lines), name).split("\n")


def with_outputs(docstring: str, name: str) -> str:
    """Return a docstring or page in which no output of an example leaves anything out.

    Tracebacks stay as they are: their messages are all that matters of them.
    """
    parts = PARSER.parse(docstring, name)
    is_short = any(isinstance(part, doctest.Example) and _leaves_out(part) for part in parts)
    return "".join(_written(parts)) if is_short else docstring


def _written(parts: list[str | doctest.Example]) -> Iterator[str]:
    globs: dict[str, Any] = {}
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            code = part.source.rstrip("\n").replace("\n", "\n... ")
            printed = part.want if part.exc_msg else _run(part, globs)
            text = f">>> {code}\n{printed if _leaves_out(part) else part.want}"
            yield indent(text, " " * part.indent)


def _leaves_out(example: doctest.Example) -> bool:
    return ELISION in example.want and not example.exc_msg


def _run(example: doctest.Example, globs: dict[str, Any]) -> str:
    """Return what an example prints, without blank lines, which would end it on the page."""
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(example.source, "<example>", "single"), globs)  # noqa: S102 - our own examples
    return "".join(line for line in printed.getvalue().splitlines(keepends=True) if line.strip())
