"""Nearest words, for refusals that name the right one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

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
