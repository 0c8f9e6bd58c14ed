"""Which record classes refer to which, as a table made of their annotations."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import attrs

import jac_history as jac

REFERENCES_HERE = "<!-- references -->"
PARTS = (jac.Citation, jac.Name, jac.Party, jac.Position)
"""What a record is made of without being one."""


def references() -> str:
    """Return the Markdown table of all public record classes, a field that refers a line.

    A ``*`` marks a field with several values, a ``?`` one that may be None.
    """
    public = (getattr(jac, name) for name in dir(jac) if name[0] != "_")
    classes = {one for one in public if isinstance(one, type) and issubclass(one, jac.Record)}
    lines = [
        f"| `{cls.__name__}` | `{field}` | {', '.join(f'`{one}`' for one in targets)} |"
        for cls in sorted(classes | {*PARTS}, key=lambda cls: cls.__name__)
        for field, targets in _referring(cls)
    ]
    return "\n".join(["| class | field | refers to |", "| --- | --- | --- |", *lines])


def _referring(cls: type) -> Iterator[tuple[str, list[str]]]:
    """Yield the fields of a class that refer to others, except those of the classes above it."""
    above = {name for base in cls.__mro__[1:] for name in vars(base).get("__annotations__", ())}
    for name, kind in get_type_hints(cls).items():
        targets = list(dict.fromkeys(one.__name__ for one in _classes(kind)))
        if targets and name not in above and not name.startswith("_"):
            several = "*" if Ellipsis in get_args(kind) else ""
            yield f"{name}{several or ('?' if type(None) in get_args(kind) else '')}", targets


def _classes(kind: Any) -> list[type]:
    """Return the record classes and parts in an annotation."""
    if isinstance(kind, type) and attrs.has(kind) and issubclass(kind, (jac.Record, *PARTS)):
        return [kind]
    return [cls for one in get_args(kind) for cls in _classes(one)]
