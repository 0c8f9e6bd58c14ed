"""
The nearest of some known words, for error messages.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["nearest"]

# difflib's time grows with the square of the length; no known name is longer.
_LONGEST = 100


def nearest(text: str, choices: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """
    Give the choices that look most like a text, best first, whatever their case.

    Args:
        text: What was written.
        choices: The known words.
        limit: How many to give at most.

    Returns:
        Up to ``limit`` of the choices as they are written; empty if none is near.

    Example:
        >>> nearest("Refine S", ["Refine", "Sehol"])
        ('Refine',)
    """
    # Imported here, because only errors need it.
    from difflib import get_close_matches

    spellings: dict[str, str] = {}
    for choice in choices:
        spellings.setdefault(choice.casefold(), choice)
    found = get_close_matches(text[:_LONGEST].casefold(), spellings, n=limit)
    return tuple(spellings[word] for word in found)
