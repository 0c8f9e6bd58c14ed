"""How a picture is to look: its size, and what is written above and below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.layout import wrap_words
from jac_history._suggest import as_integer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import jac_history as jac
    from jac_history._records.base import Record

NARROWEST, WIDEST = 300, 10_000
"""A narrower picture has no room for labels; a wider one no machine can draw."""
LOWEST, HIGHEST = 100, 10_000
PUBLISHERS_SHOWN = 5


LONGEST = 1_000
"""So many characters a title or caption may have: more is no picture's, but a page's."""


class Look(NamedTuple):
    """The size of a picture, and what is written above and below it.

    Attributes:
        width: In pixels.
        height: In pixels; None for what the picture needs.
        title: What stands above it; empty for nothing, None for what the picture says of itself.
        caption: What stands below it; True for data version, licence and sources; None or False
            for nothing.
        data: Name, version and licence of the data, for a caption; empty where they are not known.
    """

    width: int = 900
    height: int | None = None
    title: str | None = None
    caption: str | bool | None = None
    data: str = ""

    def check(self) -> None:
        """Refuse sizes that are no number of pixels, and texts that are none.

        Raises:
            InvalidArgumentError: It names the argument.
        """
        _check_pixels("width", self.width, NARROWEST, WIDEST)
        if self.height is not None:
            _check_pixels("height", self.height, LOWEST, HIGHEST, " (or None)")
        if self.title is not None and not isinstance(self.title, str):
            raise InvalidArgumentError("title", self.title, expected="text, empty for none")
        for name, text in (("title", self.title), ("caption", self.caption)):
            if isinstance(text, str) and len(text) > LONGEST:
                expected = f"at most {LONGEST:,} characters"
                raise InvalidArgumentError(name, text, expected=expected)
        is_blank = isinstance(self.caption, str) and not self.caption.strip()
        if is_blank or not isinstance(self.caption, str | bool | None):
            expected = "text, True for data version and sources, or None for none"
            raise InvalidArgumentError("caption", self.caption, expected=expected)

    def height_for(self, needed: float, what: str) -> int:
        """Return how high the picture becomes.

        Args:
            needed: How many pixels it needs, so that nothing lies on anything else.
            what: What needs them, for the error.

        Raises:
            InvalidArgumentError: The height that was asked for is too small.
        """
        least = round(needed)
        if self.height is None:
            return least
        if self.height < least:
            expected = f"at least {least} pixels for {what} at a width of {self.width} (or None)"
            raise InvalidArgumentError("height", self.height, expected=expected)
        return self.height

    def caption_lines(self, records: Iterable[Record], credit: str = "") -> list[str]:
        """Return the lines of the caption; none where there is to be none.

        Args:
            records: The records that the picture shows.
            credit: What else the picture owes to others.
        """
        if self.caption is None or self.caption is False:
            return []
        if isinstance(self.caption, str):
            parts: Sequence[str] = self.caption.splitlines()
        else:
            data = f"Data: {self.data}" if self.data else ""
            parts = [part for part in (data, _sources_of(records), credit) if part]
        return [line for part in parts for line in wrap_words(part, self.width)]


def credit_of(dataset: jac.Dataset | None) -> str:
    """Return name, version and licence of a dataset, as a caption has them; empty for none."""
    if dataset is None:
        return ""
    info = dataset.dataset_info()
    return ", ".join(filter(None, (f"{info.name} {info.version}", info.licence)))


def _check_pixels(name: str, value: object, least: int, most: int, more: str = "") -> None:
    pixels = as_integer(value)
    if pixels is None or not least <= pixels <= most:
        expected = f"pixels, at least {least} and at most {most}{more}"
        raise InvalidArgumentError(name, value, expected=expected)


def _sources_of(records: Iterable[Record]) -> str:
    """Name the publishers that most of the citations of some records are of."""
    counted = Counter(
        citation.source.publisher for record in records for citation in record.evidence
    )
    names = [name for name, _ in counted.most_common(PUBLISHERS_SHOWN)]
    left_out = len(counted) - len(names)
    noun = "publisher" if left_out == 1 else "publishers"
    more = f" and {left_out} more {noun}" if left_out else ""
    return f"Sources: {', '.join(names)}{more}" if names else ""
