"""References as BibTeX."""

import re
from collections.abc import Callable, Iterator, Sequence

from jac_history._cite.reference import Reference, one_line

TYPES = {"webpage": "online", "document": "misc", "dataset": "dataset"}
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
SPECIAL = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{sign: f"\\{sign}" for sign in "#$%&_{}"},
    }
)
DATE: dict[str, Callable[[int], str]] = {
    "year": "{{{:04}}}".format,
    "month": lambda month: MONTHS[month - 1],
    "day": "{{{}}}".format,
}
"""The fields of a date, and how each is written: months as the names that every style knows."""
# BibTeX counts even escaped braces, so those without a partner are spelt out.
BRACES = {r"\{": r"{\textbraceleft}", r"\}": r"{\textbraceright}"}
IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
NOT_IN_KEY = re.compile(r"[^A-Za-z0-9.:_-]+")


def render_bibtex(references: Sequence[Reference]) -> str:
    """Return one entry per reference."""
    return "\n".join(_entry(reference) for reference in references)


def _entry(reference: Reference) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    key = NOT_IN_KEY.sub("-", reference.key)
    return f"@{TYPES[reference.kind]}{{{key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # A second pair of braces keeps the case of titles and the words of a body together.
    yield "title", f"{{{_text(reference.shown_title)}}}"
    if reference.author:
        yield "author", f"{{{_text(reference.author)}}}"
    for name in ("publisher", "version", "language"):
        value = getattr(reference, name)
        if value:
            yield name, _text(value)
    for (name, form), part in zip(DATE.items(), reference.date_parts, strict=False):
        yield name, form(part)
    if reference.url:
        # biblatex, pandoc and Zotero take an address as it stands.
        yield "url", f"{{{one_line(reference.url).translate(IN_ADDRESS)}}}"
    if reference.remarks:
        yield "note", _text(reference.remarks)


def _text(text: str) -> str:
    line = one_line(text)
    escaped = line.translate(SPECIAL)
    if not _is_balanced(line):
        for brace, command in BRACES.items():
            escaped = escaped.replace(brace, command)
    return f"{{{escaped}}}"


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
