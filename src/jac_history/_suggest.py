"""Arguments held against what is right, and the words that come nearest."""

from __future__ import annotations

from jac_history._exceptions import InvalidArgumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# difflib's time grows with the square of the length; no known name is longer.
_LONGEST = 100
# Two letters stand in too many words to tell anything.
_SHORTEST_PART = 3


def nearest(text: str, choices: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Give the choices that look most like a text, best first, whatever their case.

    If none looks like it as a whole, those that hold it count, the shortest first.

    Args:
        text: What was written.
        choices: The known words.
        limit: How many to give at most.

    Returns:
        Up to ``limit`` of the choices as they are written; empty if none is near.

    Example:
        >>> nearest("Refine S", ["Refine", "Sehol"])
        ('Refine',)
        >>> nearest("sales", ["revenue", "vehicle-sales"])
        ('vehicle-sales',)
    """
    # Imported here, because only errors need it.
    from difflib import get_close_matches

    spellings: dict[str, str] = {}
    for choice in choices:
        spellings.setdefault(choice.casefold(), choice)
    wanted = text[:_LONGEST].casefold()
    found = (
        get_close_matches(wanted, spellings, n=limit) or _find_holding(wanted, spellings)[:limit]
    )
    return tuple(spellings[word] for word in found)


def _find_holding(part: str, words: Iterable[str]) -> list[str]:
    if len(part) < _SHORTEST_PART:
        return []
    return sorted((word for word in words if part in word), key=len)


def as_integer(value: Any) -> int | None:
    """Give the number that an integer of Python or of NumPy stands for; None for other values.

    Example:
        >>> as_integer(5), as_integer(True), as_integer("5")
        (5, None, None)
    """
    if isinstance(value, bool):
        return None
    try:
        whole: int = value.__index__()
    except (AttributeError, TypeError):  # an array has the method, but stands for no number
        return None
    return whole


def is_among(value: object, choices: Iterable[object]) -> bool:
    """Tell whether a value is one of some words or numbers.

    What is neither text nor whole number is none of them and never compared: an array, a frame or
    a missing value of pandas has no truth of its own.
    """
    plain = value if isinstance(value, str) else as_integer(value)
    return plain is not None and plain in tuple(choices)


def check_word(argument: str, value: object, choices: tuple[Any, ...], expected: str = "") -> None:
    """Refuse a value that is not among the allowed ones.

    Args:
        argument: The argument for which it was given.
        value: The value.
        choices: The words or numbers that are allowed.
        expected: What is allowed in words, where the choices are not to be listed.

    Raises:
        InvalidArgumentError: With the choices and the nearest.
    """
    if not is_among(value, choices):
        spelled = {str(word): word for word in choices}
        near = nearest(value, spelled) if isinstance(value, str) else ()
        suggestions = tuple(spelled[text] for text in near)
        listed = () if expected else choices
        raise InvalidArgumentError(argument, value, listed, suggestions, expected)


def check_flag(argument: str, value: object) -> None:
    """Refuse what is neither True nor False: a text such as "no" would count as True.

    Raises:
        InvalidArgumentError: It is neither.
    """
    if type(value).__name__ not in {"bool", "bool_"}:  # that of NumPy has either name
        raise InvalidArgumentError(argument, value, expected="True or False")


def check_text(argument: str, value: object) -> None:
    """Refuse what is no text.

    Raises:
        InvalidArgumentError: It is none.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(argument, value, expected="text")


def take_several(argument: str, value: Any, expected: str) -> tuple[Any, ...]:
    """Give several things as a tuple.

    Raises:
        InvalidArgumentError: The value is none that can be looped over.
    """
    try:
        return tuple(value)
    except TypeError as error:
        raise InvalidArgumentError(argument, value, expected=expected) from error
