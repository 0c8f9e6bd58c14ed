"""The fields of a record class, and the classes that they refer to."""

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

import jac_history as jac

PLAIN = {str: "text", int: "number", float: "number", jac.EDTFDate: "date"}


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
    fields = attrs.fields(attrs.resolve_types(cls))
    return tuple(_row(field) for field in fields if field.name not in known)


def _row(field: "attrs.Attribute[Any]") -> Row:
    return Row(field.name, _words(field.type), tuple(dict.fromkeys(_classes(field.type))))


def _words(kind: Any) -> str:
    arguments = [one for one in get_args(kind) if one not in (type(None), Ellipsis)]
    if get_origin(kind) is Literal:
        return "word"
    if get_origin(kind) is tuple:
        return f"{_words(arguments[0])}*"
    if get_origin(kind) in (Union, UnionType):
        words = " or ".join(dict.fromkeys(map(_words, arguments)))
        return f"{words}?" if type(None) in get_args(kind) else words
    return PLAIN.get(kind) or str(kind.__name__)


def _classes(kind: Any) -> list[str]:
    if get_origin(kind) is not None:
        return [name for one in get_args(kind) for name in _classes(one)]
    return [kind.__name__] if attrs.has(kind) else []
