"""The descriptions of classes and fields, taken from their docstrings."""

import inspect
import re
from functools import cache

FIELD = re.compile(r"^    ([a-z_]+): ")


def class_note(cls: type) -> str:
    """Return the first line of a class's docstring; empty where docstrings were stripped."""
    return (cls.__doc__ or "").strip().partition("\n")[0]


@cache
def field_notes(cls: type) -> dict[str, str]:
    """Return the description of each field of a class, those of its bases among them.

    >>> from jac_history import Stake
    >>> field_notes(Stake)["of"]
    'The company.'
    """
    notes: dict[str, str] = {}
    for one in reversed(cls.__mro__):
        notes |= _attributes(inspect.cleandoc(one.__doc__ or ""))
    return notes


def _attributes(doc: str) -> dict[str, str]:
    """Return the entries of the section ``Attributes:`` of a docstring, each on one line."""
    notes: dict[str, str] = {}
    name = ""
    for line in doc.partition("Attributes:\n")[2].splitlines():
        found = FIELD.match(line)
        if found:
            name = found[1]
            notes[name] = line[found.end() :]
        elif name and line.startswith("        "):
            notes[name] += f" {line.strip()}"
        else:
            break
    return {name: note.replace("``", "") for name, note in notes.items()}
