"""Which record classes refer to which, as a table made of their annotations."""

from collections.abc import Iterator

import attrs

import jac_history as jac
from jac_history._records.register import CLASSES
from jac_history._records.schema import fields_of, part_classes

REFERENCES_HERE = "<!-- references -->"


def references() -> str:
    """Return the Markdown table of all public record classes, a field that refers a line.

    A ``*`` marks a field with several values, a ``?`` one that may be None.
    """
    classes = {jac.Record, jac.Entity, *CLASSES.values(), *part_classes()}
    lines = [
        f"| `{cls.__name__}` | `{field}` | {targets} |"
        for cls in sorted(classes, key=lambda cls: cls.__name__)
        for field, targets in _referring(cls)
    ]
    return "\n".join(["| class | field | refers to |", "| --- | --- | --- |", *lines])


def _referring(cls: type) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class that refer to others, except those of the classes above it."""
    inherited = {name.name for name in attrs.fields(cls) if name.inherited}
    for field in fields_of(cls):
        if field.types and field.name not in inherited:
            several = "*" if field.kind in {"records", "parts"} else "?" * field.nullable
            yield f"{field.name}{several}", ", ".join(f"`{one.__name__}`" for one in field.types)
