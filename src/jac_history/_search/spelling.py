"""How much two names look alike."""

from functools import lru_cache

NEAR, SPREAD = 0.5, 0.25


@lru_cache(maxsize=30_000)  # more than there are names and words of names
def pairs(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a name, its ends marked."""
    marked = f"^{key}$"
    return frozenset(marked[place : place + 2] for place in range(len(marked) - 1))


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how much two sets of pairs have in common, from 0 to 1 (the Dice coefficient)."""
    return 2 * len(some & others) / (len(some) + len(others))
