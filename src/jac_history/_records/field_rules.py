"""What a field may hold, by its annotation: the rules for plain data and for constructors.

Plain data, from files and dictionaries, has to be exactly right. A constructor also takes what is
right in another form: text for a date, a list for a tuple, a number of NumPy.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Set as AbstractSet
from functools import partial
from math import isfinite
from numbers import Integral, Real
from typing import Any, TypeAlias, get_args, get_type_hints

from jac_history._dates import EDTFDate
from jac_history._dates.window import date_of, parse_on
from jac_history._exceptions import InvalidArgumentError, InvalidDateError, shown
from jac_history._records.late import once_a_class
from jac_history._records.schema import Field, fields_of, types_in
from jac_history._suggest import nearest

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The form of an id."""
WITHIN: dict[str, tuple[int, int]] = {"percent": (0, 100)}
"""Numbers that are more than the first and at most the second."""


class FieldError(Exception):  # never escapes: it becomes a Problem or an error
    """One thing wrong with one field.

    Attributes:
        message: What is wrong.
        expected: What would be right.
        value: What is wrong, if it can be shown.
        choices: The words that would be right, where it has to be one of them.
        path: The field, such as ``citations[0].stance``.
    """

    def __init__(
        self,
        message: str,
        *,
        expected: str = "",
        value: object = None,
        choices: tuple[str, ...] = (),
        path: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message if value is None else f"{shown(value)} {message}"
        self.expected = expected or one_of(value, choices)
        self.value = value
        self.choices = choices
        self.path = path

    def at(self, path: str) -> "FieldError":
        """Return the same fault with its path."""
        return FieldError(self.message, expected=self.expected, path=path)


def one_of(value: object, choices: tuple[str, ...]) -> str:
    """Return what is expected where a value has to be one of several, the nearest last."""
    if not choices:
        return ""
    near = nearest(value, choices) if isinstance(value, str) else ()
    hint = f"; nearest: {near[0]}" if near else ""
    return f"one of {', '.join(choices)}{hint}"


# The rules for plain data. Each takes the value and the type that it has to be of.


def read_text(value: object, _: object) -> str:
    """Return a text that is not empty."""
    if not isinstance(value, str):
        raise FieldError("is no text", expected="text", value=value)
    if not value.strip():
        raise FieldError("is empty", expected="text", value=value)
    if not _is_whole(value):
        raise FieldError(
            "holds half a character", expected="text that UTF-8 can write", value=value
        )
    return value


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # a surrogate without its other half
        return False
    return True


def read_number(value: object, cls: object) -> int | float | None:
    """Return a finite number; None where the type allows it."""
    if value is None and type(None) in get_args(cls):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FieldError("is no number", expected="a number", value=value)
    if not _is_finite(value):
        raise FieldError("is no finite number", expected="a number", value=value)
    return float(value) if cls is float else value


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # an integer beyond every float
        return False


def read_integer(value: object, _: object) -> int:
    """Return a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise FieldError("is no whole number", expected="a whole number", value=value)
    return value


def read_word(value: object, cls: Any) -> object:
    """Return one of the words of a type."""
    allowed: tuple[object, ...] = get_args(cls)
    if isinstance(value, bool) or value not in allowed:
        numbers = tuple(str(word) for word in allowed if isinstance(word, int))
        if numbers:
            expected = f"one of the numbers {', '.join(numbers)}"
            raise FieldError("is none of the numbers", expected=expected, value=value)
        raise FieldError("is not one of the words", choices=tuple(map(str, allowed)), value=value)
    return allowed[allowed.index(value)]  # 1 where 1.0 was given


def read_date(value: object, _: object) -> EDTFDate:
    """Return the date of an EDTF text."""
    if not isinstance(value, str):
        raise FieldError(
            "is no date", expected='EDTF text in quotes such as "2004-05"', value=value
        )
    try:
        return EDTFDate.parse(value)
    except InvalidDateError as error:
        raise FieldError(error.reason, expected="an EDTF date", value=value) from None


# The rules for constructors.

Rule: TypeAlias = Callable[[Any], Any]
"""Returns the value that a field holds for what was given, or raises `FieldError`."""


def check_fields(made: Any) -> None:
    """Convert the fields of a record or part that a constructor has just filled.

    Raises:
        InvalidArgumentError: A value is not what its field may hold.
    """
    for name, rule in _rules(type(made)):
        given = getattr(made, name)
        try:
            right = rule(given)
        except FieldError as fault:
            raise _refusal(name, given, fault) from None
        if right is not given:
            object.__setattr__(made, name, right)


def _refusal(name: str, given: Any, fault: FieldError) -> InvalidArgumentError:
    near = nearest(given, fault.choices) if isinstance(given, str) else ()
    expected = "" if fault.choices else fault.expected
    value = fault.value if fault.path else given
    return InvalidArgumentError(f"{name}{fault.path}", value, fault.choices, near, expected)


def rules_beyond_types(cls: type) -> dict[str, Rule]:
    """Return the rules of the fields of which the annotation does not tell all."""
    return {name: rule for name, rule in _rules(cls) if name == "id" or name in WITHIN}


@once_a_class
def _rules(cls: type) -> tuple[tuple[str, Rule], ...]:
    hints = get_type_hints(cls)
    return tuple((field.name, _rule(field, hints[field.name])) for field in fields_of(cls))


def _rule(field: Field, hint: Any) -> Rule:
    rule = _present(field, types_in(hint))
    return _or_none(rule) if field.nullable else rule


def _or_none(rule: Rule) -> Rule:
    return lambda value: None if value is None else rule(value)


def _present(field: Field, inner: tuple[Any, ...]) -> Rule:
    """Return the rule of a field for what is not None."""
    if field.kind == "record":
        return partial(_member, field.types)
    if field.kind in {"records", "parts"}:
        return partial(_members, field.types)
    if field.kind == "number":
        return partial(_number, inner[0] if len(inner) == 1 else None, WITHIN.get(field.name))
    if field.kind == "word":
        return lambda value: read_word(value, inner[0])
    return _id if field.name == "id" else _SCALARS[field.kind]


def _text(value: object) -> str:
    text = read_text(value, str)
    return text if type(text) is str else str.__str__(text)


def _id(value: object) -> str:
    text = _text(value)
    if not KEBAB.fullmatch(text):
        expected = "a kebab-case id such as 'listing-2001'"
        raise FieldError("is no kebab-case id", expected=expected, value=text)
    return text


def _date(value: Any) -> EDTFDate:
    if isinstance(value, EDTFDate):
        return value
    try:
        return EDTFDate.parse(value) if isinstance(value, str) else date_of(parse_on(value))
    except InvalidDateError as error:
        reason = error.reason if isinstance(value, str) else "text, a year or a datetime.date"
        raise FieldError("is no date", expected=f"an EDTF date ({reason})") from None


def _integer(value: object) -> int:
    return read_integer(_python_number(value), int)


def _number(cls: object, limits: tuple[int, int] | None, value: object) -> object:
    number: Any = read_number(_python_number(value), cls)
    if limits and not limits[0] < number <= limits[1]:
        expected = f"more than {limits[0]} and at most {limits[1]}"
        raise FieldError("is out of range", expected=expected, value=number)
    return number


def _python_number(value: object) -> object:
    """Return a number of another library, such as NumPy, as one of Python."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return value
    try:
        return int(value) if isinstance(value, Integral) else float(value)
    except OverflowError:  # a fraction beyond every float
        return value


_SCALARS: dict[str, Rule] = {"text": _text, "date": _date, "integer": _integer}


def _member(types: tuple[type[Any], ...], value: object) -> object:
    if not isinstance(value, types):
        raise FieldError("is none", expected=_one(types, value))
    return value


def _members(types: tuple[type[Any], ...], value: object) -> tuple[object, ...]:
    if isinstance(value, str | bytes | Mapping | AbstractSet) or not isinstance(value, Iterable):
        expected = f"a list or tuple, each item of it {_one(types, value)}"
        raise FieldError("is no list", expected=expected)
    items = value if type(value) is tuple else tuple(value)
    for place, item in enumerate(items):
        if not isinstance(item, types):
            expected = _one(types, item)
            raise FieldError("is none", expected=expected, value=item, path=f"[{place}]")
    return items


def _one(types: tuple[type[Any], ...], value: object) -> str:
    """Return in words what an object of these classes is."""
    names = " or ".join(cls.__name__ for cls in types)
    hint = ", which jac_history.get() gives by its id" if isinstance(value, str) else ""
    return f"an object of the class {names}{hint}"
