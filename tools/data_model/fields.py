"""The fields of a record class, and the classes that they refer to."""

import attrs

from jac_history._records.schema import Field, fields_of


@attrs.frozen
class Row:
    """A field as a line of a box.

    Attributes:
        name: The name of the field.
        holds: What it holds; ``*`` marks several, ``?`` what may be missing.
        refers: Names of the classes that it refers to.
    """

    name: str
    holds: str
    refers: tuple[str, ...]


def rows(cls: type[attrs.AttrsInstance], *, above: type[attrs.AttrsInstance]) -> tuple[Row, ...]:
    """Return the fields of a class, without those of a class above it.

    Args:
        cls: The class.
        above: The class whose fields are left out.
    """
    known = {field.name for field in attrs.fields(above)}
    return tuple(_row(field) for field in fields_of(cls) if field.name not in known)


def _row(field: Field) -> Row:
    names = tuple(cls.__name__ for cls in field.types)
    holds = " or ".join(names) or {"integer": "number"}.get(field.kind, field.kind)
    several = "*" if field.kind in {"records", "parts"} else ""
    return Row(field.name, f"{holds}{several}{'?' if field.nullable else ''}", names)
