"""Make the outlines of the countries that maps are drawn with: ``build_outlines.py FOLDER``.

FOLDER is the unpacked package `world-atlas` of npm (``npm pack world-atlas@2.0.2``), which holds
Natural Earth as TopoJSON. The outlines are those at 1:110 million, without Antarctica; countries
that are too small for them are taken from 1:50 million, as a point. They are laid flat by the
equal-area projection Equal Earth, cut where no land is, rounded to a grid, and written into
``src/jac_history/_plot/outlines.py``.

Natural Earth is in the public domain; its boundaries are those that are in force, whoever claims
what. The TopoJSON is under the licence ISC.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

import pycountry
from shapely import Polygon, clip_by_rect, get_parts, maximum_inscribed_circle

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "jac_history" / "_plot" / "outlines.py"
ANTARCTICA = "AQ"
CODES = {"Kosovo": "XK"}
"""Codes of countries that have none in ISO 3166, but one that is commonly used."""
NO_CODE = "-"
OVERSEAS = {"FR": ("GF", (-60, 0, -45, 10)), "NO": ("SJ", (0, 74, 40, 90))}
"""Parts of countries that have codes of their own: by country the code, and west, south, east and
north of what lies there."""
MIDDLE = 11
"""The longitude in the middle of the map: so its edges pass between Asia and America."""
WIDTH = 2000
"""How many steps of the grid the map is wide."""
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
HEADER = '''"""Outlines of countries, and a point in each, on a grid of `WIDTH` by `HEIGHT`.

Made by `tools/build_outlines.py` from Natural Earth, which is in the public domain; do not edit.
"""

# The TopoJSON that they were taken from is Copyright 2013-2019 Michael Bostock, licence ISC.
# ruff: noqa: E501 - a line for each country
'''

Point = tuple[float, float]
Ring = list[Point]


def main(folder: str) -> int:
    """Write the module."""
    large, small = (read_rings(Path(folder, f"countries-{size}.json")) for size in ("110m", "50m"))
    rings = {code: [[project(p) for p in ring] for ring in large[code]] for code in large}
    others = {code: [[project(p) for p in ring] for ring in small[code]] for code in small}
    xs, ys = zip(*(p for code in rings for ring in rings[code] for p in ring), strict=True)
    step = (max(xs) - min(xs)) / WIDTH
    height = round((max(ys) - min(ys)) / step)

    def on_grid(ring: Ring) -> Ring:
        return [((x - min(xs)) / step, (max(ys) - y) / step) for x, y in ring]

    flat = {code: [on_grid(ring) for ring in rings[code]] for code in rings}
    points = {
        code: inner_point(
            max(flat.get(code) or map(on_grid, others[code]), key=lambda ring: Polygon(ring).area)
        )
        for code in sorted({*flat, *others})
        if code != NO_CODE
    }
    lines = [f"WIDTH, HEIGHT = {WIDTH}, {height}", *_lines("OUTLINES", _encoded(flat))]
    lines += _lines("POINTS", {code: f"({x:.0f}, {y:.0f})" for code, (x, y) in points.items()})
    TARGET.write_text(HEADER + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(flat)} outlines, {len(points)} points")
    return 0


def read_rings(file: Path) -> dict[str, list[Ring]]:
    """Return the outer rings of the countries, in degrees, by ISO code."""
    topology = json.loads(file.read_text("utf-8"))
    arcs = list(_arcs(topology))
    rings: dict[str, list[Ring]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        code = _code(country)
        parts = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        if code != ANTARCTICA:
            for part in parts:
                ring = _joined(part[0], arcs)
                rings.setdefault(_code_of_part(code, ring), []).extend(_cut(ring))
    return rings


def _code_of_part(code: str, ring: Ring) -> str:
    other, (west, south, east, north) = OVERSEAS.get(code, (code, (0, 0, 0, 0)))
    is_other = all(west <= x <= east and south <= y <= north for x, y in ring)
    return other if is_other else code


def _cut(ring: Ring) -> Iterator[Ring]:
    """Yield a ring in longitudes from the middle of the map, in parts where its edge cuts it."""
    whole: Ring = []
    for longitude, latitude in ring:
        x = (longitude - MIDDLE + 180) % 360 - 180
        if whole:  # on without a jump
            x += round((whole[-1][0] - x) / 360) * 360
        whole.append((x, latitude))
    for shift in (-360, 0, 360):
        moved = Polygon([(x + shift, y) for x, y in whole])
        for part in get_parts(clip_by_rect(moved, -180, -90, 180, 90)):
            yield list(part.exterior.coords[:-1])  # the last is the first


def _arcs(topology: Mapping[str, Any]) -> Iterator[Ring]:
    """Yield the arcs of a TopoJSON file: each a first point, then steps, on a grid."""
    (x_scale, y_scale) = topology["transform"]["scale"]
    (x_first, y_first) = topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        ring = []
        for x_step, y_step in arc:
            x, y = x + x_step, y + y_step
            ring.append((x * x_scale + x_first, y * y_scale + y_first))
        yield ring


def _code(country: Mapping[str, Any]) -> str:
    known = pycountry.countries.get(numeric=str(country.get("id", "none")))
    code: str = known.alpha_2 if known else CODES.get(country["properties"]["name"], NO_CODE)
    return code


def _joined(numbers: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    """Return a ring of arcs; a negative number is an arc backwards."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def project(point: Point) -> Point:
    """Return where a point of the earth lies by the projection Equal Earth."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    longitude, latitude = map(radians, point)
    angle = asin(sqrt(3) / 2 * sin(latitude))
    slope = 9 * a4 * angle**8 + 7 * a3 * angle**6 + 3 * a2 * angle**2 + a1
    y = a4 * angle**9 + a3 * angle**7 + a2 * angle**3 + a1 * angle
    return 2 * sqrt(3) * longitude * cos(angle) / (3 * slope), y


def inner_point(ring: Ring) -> Point:
    """Return the point within a ring that is furthest from its border."""
    circle = maximum_inscribed_circle(Polygon(ring), tolerance=0.1)
    x, y = circle.coords[0]
    return x, y


def _encoded(rings: Mapping[str, Sequence[Ring]]) -> dict[str, str]:
    texts = {code: " ".join(filter(None, map(encode, rings[code]))) for code in sorted(rings)}
    return {code: f'"{text}"' for code, text in texts.items()}


def encode(ring: Ring) -> str:
    """Return a ring as text: steps on the grid, each number in signs of five bits.

    What is no ring any more on the grid is nothing.
    """
    rounded = [(round(x), round(y)) for x, y in ring]
    kept = [
        point for point, before in zip(rounded, [None, *rounded], strict=False) if point != before
    ]
    if kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:  # noqa: PLR2004 - corners of a triangle
        return ""
    steps = [(x - x0, y - y0) for (x0, y0), (x, y) in pairwise([(0, 0), *kept])]
    return "".join(_signs(number) for step in steps for number in step)


def _signs(number: int) -> str:
    rest = number * 2 if number >= 0 else -number * 2 - 1
    signs = ""
    while rest >= 32:  # noqa: PLR2004 - five bits
        signs += SIGNS[32 + rest % 32]
        rest //= 32
    return signs + SIGNS[rest]


def _lines(name: str, values: Mapping[str, str]) -> list[str]:
    return [f"{name} = {{", *(f'    "{code}": {value},' for code, value in values.items()), "}"]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
