"""What the dataset says of itself, as lines, JSON and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._cli._pairs import pair_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Facts"]


class Facts:
    """
    Facts under their names, and the number of records of each type.

    Args:
        about: The facts; None where one is unknown.
        counts: The numbers.
    """

    def __init__(self, about: Mapping[str, str | None], counts: Mapping[str, int]) -> None:
        self._about = about
        self._counts = counts

    def lines(self, width: int) -> Iterator[str]:
        """Yield one fact after the other."""
        about = [(name, [text or "unknown"]) for name, text in self._about.items()]
        counts = [(name, [f"{count:,}"]) for name, count in self._counts.items()]
        yield from pair_lines(about, width)
        yield ""
        yield from pair_lines(counts, width)

    def plain(self) -> object:
        """Return the facts under their names, the numbers under ``counts``."""
        about = {name.replace(" ", "_"): text for name, text in self._about.items()}
        return {**about, "counts": dict(self._counts)}

    def csv(self) -> str:
        """Return one row per fact."""
        # Imported here, because only this form needs it.
        from jac_history._tables import csv_rows

        counts = ((f"count of {name}", number) for name, number in self._counts.items())
        return csv_rows(("name", "value"), (*self._about.items(), *counts))
