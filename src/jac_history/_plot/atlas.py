"""The outlines of countries in the pixels of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jac_history._plot.outlines import HEIGHT, OUTLINES, POINTS, WIDTH

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
VALUES = {sign: value for value, sign in enumerate(SIGNS)}
BITS = 32
"""What a sign counts up to; of one that is more, the next belongs to the same number."""

Pixel = tuple[float, float]


class Sheet(NamedTuple):
    """Where the map lies in a picture.

    Attributes:
        left: The pixel of its left edge.
        scale: How many pixels a step of the grid takes.
    """

    left: float
    scale: float

    @property
    def height(self) -> float:
        """How many pixels the map is high."""
        return HEIGHT * self.scale

    def pixel(self, x: float, y: float) -> Pixel:
        """Return where a point of the grid lies, to a tenth of a pixel."""
        return round(self.left + x * self.scale, 1), round(y * self.scale, 1)

    def point_in(self, country: str) -> Pixel | None:
        """Return the pixel of a point well inside a country; None if it is on no map.

        Args:
            country: Its code, as ISO 3166-1 has it in two letters.
        """
        return self.pixel(*POINTS[country]) if country in POINTS else None

    def outline(self, country: str) -> list[list[list[Pixel]]]:
        """Return the polygons of a country as GeoJSON has them; none of one that is too small."""
        return [[self._ring(text)] for text in OUTLINES.get(country, "").split()]

    def _ring(self, text: str) -> list[Pixel]:
        x = y = 0
        ring = []
        numbers = _numbers(text)
        for x_step, y_step in zip(numbers, numbers, strict=True):
            x, y = x + x_step, y + y_step
            ring.append(self.pixel(x, y))
        return [*ring, ring[0]]


def fit_sheet(width: float, height: float) -> Sheet:
    """Return the largest map that a width and a height hold, in the middle of the width."""
    scale = min(width / WIDTH, height / HEIGHT)
    return Sheet((width - WIDTH * scale) / 2, scale)


def _numbers(text: str) -> Iterator[int]:
    """Yield the numbers that `tools/build_outlines.py` has written as signs."""
    number, factor = 0, 1
    for sign in text:
        value = VALUES[sign]
        number += value % BITS * factor
        factor *= BITS
        if value < BITS:
            yield -(number + 1) // 2 if number % 2 else number // 2
            number, factor = 0, 1
