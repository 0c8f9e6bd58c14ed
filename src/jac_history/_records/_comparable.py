"""Equality by fields, written once: attrs would compile it anew for every class at start-up."""

import attrs


class Comparable:
    """What is equal to another of its class if all their fields are.

    Its attrs classes are made with ``eq=False``. Made by attrs, the methods of the dozen classes
    that a first answer needs cost more time than the answer.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _fields(self) == _fields(other)

    def __hash__(self) -> int:
        return hash((type(self), _fields(self)))


def _fields(value: object) -> tuple[object, ...]:
    return tuple([getattr(value, field.name) for field in attrs.fields(type(value))])  # type: ignore[arg-type]
