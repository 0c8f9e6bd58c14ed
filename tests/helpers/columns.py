"""How many columns of a terminal a text takes, measured apart from the library."""

from unicodedata import category, east_asian_width


def columns_of(text: str) -> int:
    """Return the columns: two for a wide character, none for one that combines."""
    return sum(
        2 if east_asian_width(sign) in "WF" else category(sign) not in {"Mn", "Me", "Cf"}
        for sign in text
    )
